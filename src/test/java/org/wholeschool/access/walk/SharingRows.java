package org.wholeschool.access.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agency;
import org.wholeschool.platform.Now;
import org.wholeschool.sharing.agreement.AgreementEntry;
import org.wholeschool.sharing.agreement.AgreementScope;
import org.wholeschool.sharing.agreement.AgreementText;
import org.wholeschool.sharing.agreement.Agreements;
import org.wholeschool.sharing.decision.DecisionRows;
import org.wholeschool.sharing.party.AgencyParty;
import org.wholeschool.sharing.request.IdentityCheck;
import org.wholeschool.sharing.request.RequestEntry;
import org.wholeschool.sharing.request.RequestWay;
import org.wholeschool.sharing.request.Requests;
import org.wholeschool.sharing.request.Urgency;
import org.wholeschool.testing.server.TestSchool;

/** Rows of what a school shares: an agreement, a request and a decision. */
@ApplicationScoped
class SharingRows {

    @Inject
    private Agreements agreements;

    @Inject
    private Requests requests;

    @Inject
    private DecisionRows decisions;

    @Inject
    private Actors actors;

    void make(TestSchool school) {
        actors.as(
                school.actor(Role.LEAD),
                () -> agreements.begin(new AgreementEntry(
                        AgreementScope.OVERARCHING,
                        List.of(Agency.POLICE.name()),
                        Map.of(AgreementText.TITLE, "Sharing with the police"),
                        null,
                        null,
                        null)));
        actors.as(
                school.actor(Role.LEAD),
                () -> requests.log(new RequestEntry(
                        new AgencyParty.Named(Agency.POLICE.name(), "Police", null, "PC Hume", null),
                        RequestWay.TELEPHONE,
                        Now.instant(),
                        IdentityCheck.NOT_YET,
                        null,
                        List.of(school.pupils().get(0)),
                        List.of(),
                        null,
                        "What you know",
                        List.of("CRIME"),
                        null,
                        List.of(),
                        null,
                        Urgency.WEEK,
                        null,
                        false,
                        List.of())));
        actors.as(
                school.actor(Role.LEAD),
                () -> decisions.notShared(school.pupils().get(0)));
    }
}
