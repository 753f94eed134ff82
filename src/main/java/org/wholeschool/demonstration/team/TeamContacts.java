package org.wholeschool.demonstration.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.intervention.meeting.Contacts;
import org.wholeschool.intervention.meeting.Seat;
import org.wholeschool.platform.RoomOnly;

/**
 * Whom the safeguarding team of the made-up school asks to the table when it plans: people at the school, and people at
 * agencies.
 */
@ApplicationScoped
@RoomOnly
public class TeamContacts {

    private static final int WEEKS_AGO = 30;

    @Inject
    private Contacts contacts;

    @Inject
    private TeamDeeds deeds;

    /** They were written down before the first plan began. */
    @RoomOnly
    public void known(Stage stage) {
        ResourceFiles.rows("contacts.csv")
                .forEach(row -> deeds.by(stage, Role.LEAD, stage.weeks().at(WEEKS_AGO, 2, 14), () -> {
                    Long account = row.getField("role").isEmpty()
                            ? null
                            : TeamDeeds.account(stage, Role.valueOf(row.getField("role")));
                    contacts.keep(
                            null,
                            0,
                            new Contacts.Entry(
                                    Seat.valueOf(row.getField("seat")),
                                    account,
                                    row.getField("name"),
                                    row.getField("organisation"),
                                    row.getField("email"),
                                    row.getField("phone"),
                                    true),
                            false);
                    return account;
                }));
    }
}
