package org.wholeschool.demonstration.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.saved.SavedFilters;
import org.wholeschool.casework.policy.Policies;
import org.wholeschool.concern.list.ConcernTags;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.rows.AgreementRows;
import org.wholeschool.demonstration.rows.ListRows;
import org.wholeschool.demonstration.rows.PeopleRows;
import org.wholeschool.demonstration.rows.PolicyRows;
import org.wholeschool.demonstration.rows.RequestRows;
import org.wholeschool.demonstration.rows.SchoolRows;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.sharing.agreement.Agreements;
import org.wholeschool.sharing.request.Requests;

/** What the safeguarding team of the made-up school keeps beside its concerns: policies, tags and saved filters. */
@ApplicationScoped
@RoomOnly
public class TeamDesk {

    /** The list of concerns, as its saved filters call it. */
    private static final String CONCERNS = "concern";

    @Inject
    private Policies policies;

    @Inject
    private Agreements agreements;

    @Inject
    private Requests requests;

    @Inject
    private ConcernTags tags;

    @Inject
    private SavedFilters filters;

    /** Writes all of it; people, places and concerns were written before. */
    @RoomOnly
    public void keep(DemonstrationSchool made, SchoolRows school, PeopleRows people, List<Concern> concerns) {
        policies.create(PolicyRows.of(made.today()));
        ListRows list = new ListRows(
                concerns,
                school,
                made.today().atStartOfDay(DemonstrationSchool.ZONE).toInstant());
        tags.create(list.tags, list.given);
        MadeStaff lead = made.staff().stream()
                .filter(person -> person.role() == Role.LEAD)
                .findFirst()
                .orElseThrow();
        long owner = people.accountId(lead);
        agreements.create(AgreementRows.of(made.today(), lead.firstName() + " " + lead.lastName()), owner);
        requests.create(RequestRows.of(made.today(), DemonstrationSchool.ZONE), owner);
        filters.create(owner, CONCERNS, "Sexual harassment this year", list.thisYear("SEXUAL_HARASSMENT"), true);
        filters.create(owner, CONCERNS, "Canteen corridor at lunch", list.at("CANTEEN_CORRIDOR", "LUNCH"), false);
    }
}
