package org.wholeschool.demonstration.team;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.AgencyKind;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.agency.Verification;
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
    private Agencies agencies;

    @Inject
    private AgencyPeople people;

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
                    Seat seat = Seat.valueOf(row.getField("seat"));
                    boolean isOutside = seat.isOutside();
                    contacts.keep(
                            null,
                            0,
                            new Contacts.Entry(
                                    seat,
                                    account,
                                    isOutside ? atAgency(row) : null,
                                    isOutside ? null : row.getField("name"),
                                    isOutside ? null : row.getField("organisation"),
                                    isOutside ? null : row.getField("email"),
                                    isOutside ? null : row.getField("phone"),
                                    true),
                            false);
                    return account;
                }));
    }

    /** The person's agency comes into the directory with them. */
    private long atAgency(NamedCsvRecord row) {
        String agency = agencies.keep(
                null,
                new Agencies.Typed(
                        row.getField("organisation"),
                        AgencyKind.valueOf(row.getField("kind")),
                        row.getField("phone"),
                        null,
                        true,
                        null,
                        null));
        long person = people.keep(
                null,
                0,
                new AgencyPeople.Entry(
                        agency,
                        row.getField("name"),
                        row.getField("post"),
                        row.getField("email"),
                        row.getField("phone"),
                        true));
        if (!row.getField("verified").isEmpty()) {
            long version = people.all().stream()
                    .filter(line -> line.id() == person)
                    .findFirst()
                    .orElseThrow()
                    .version();
            people.verify(person, version, Verification.How.valueOf(row.getField("verified")), row.getField("with"));
        }
        return person;
    }
}
