package org.wholeschool.concern.triage.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.school.Schools;

/** What can be chosen in the triage form, read once for a request. */
@Named
@RequestScoped
public class TriageChoices {

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private ConcernActions actions;

    @Inject
    private Referrals referrals;

    @Inject
    private Agencies agencies;

    @Inject
    private Schools schools;

    private List<AccountReader.Person> leads;
    private List<ActionOwners.Owner> owners;
    private List<Agencies.Line> offered;

    /** @return who can be case lead */
    public List<AccountReader.Person> getLeads() {
        if (leads == null) {
            leads = caseLeads.owners();
        }
        return leads;
    }

    /** @return who can be asked to do something */
    public List<ActionOwners.Owner> getOwners() {
        if (owners == null) {
            owners = actions.owners();
        }
        return owners;
    }

    /** @return the pupils whom a concern names */
    public List<ConcernReading.Somebody> pupils(ConcernReading.Whole concern) {
        return concern.people().stream()
                .filter(person -> person.pupilId() != null)
                .toList();
    }

    List<Long> pupilIds(ConcernReading.Whole concern) {
        return pupils(concern).stream().map(ConcernReading.Somebody::pupilId).toList();
    }

    /** @return when a concern happened, in words */
    public String happened(ConcernReading.Whole concern) {
        return new WhenWords(schools.profile().zone()).of(concern.occurredFrom(), concern.occurredTo());
    }

    /**
     * @param concernId a concern, as its page's address names it
     * @return to whom it can be referred
     */
    public List<Agencies.Line> agencies(String concernId) {
        if (offered == null) {
            List<Agency> possible = referrals.agencies(ConcernAddress.id(concernId));
            offered = agencies.all().stream()
                    .filter(line -> line.active() && possible.contains(line.countedAs()))
                    .toList();
        }
        return offered;
    }
}
