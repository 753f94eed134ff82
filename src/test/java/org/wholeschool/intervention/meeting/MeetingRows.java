package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.AgencyKind;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;

/** Makes meetings for tests, as whoever acts. */
@ApplicationScoped
public class MeetingRows {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Inject
    private Contacts contacts;

    @Inject
    private Agencies agencies;

    @Inject
    private AgencyPeople people;

    @Inject
    private Meetings meetings;

    @Inject
    private MeetingRecords records;

    /** Makes a row of everything that a meeting has, of a plan that runs. */
    public void fill(long plan) {
        long met = invited(plan);
        begin(met);
        records.decide(met, "More light there", "It is dark", null);
        records.agree(met, meetings.one(met).edition(), everybody(met, Attendance.PRESENT));
        records.add(met, "The caretaker was there as well", null);
        long next = invited(plan);
        begin(next);
        records.decide(next, "A second door", "It is narrow", null);
    }

    /** @return the number of a meeting to which somebody of the police is invited */
    private long invited(long plan) {
        contacts.keep(null, 0, outside(Seat.POLICE, "Lee Marsh", "Neighbourhood police", null, "01632 960123"), false);
        long contact = contacts.all().get(contacts.all().size() - 1).id();
        long id = meetings.begin(plan);
        meetings.invite(
                id,
                1,
                with(
                        meetings.one(id).text(),
                        new MeetingText.OfSeat(null, Seat.POLICE, Who.ofContact(contact), Sees.SHEET, false)),
                null);
        return id;
    }

    /** @return an entry for a person at an agency, who is added to the directory; the agency if it is not there yet */
    Contacts.Entry outside(Seat seat, String name, String agency, String email, String phone) {
        String code = agencies.all().stream()
                .filter(line -> line.name().equals(agency))
                .map(Agencies.Line::code)
                .findFirst()
                .orElseGet(() -> agencies.keep(
                        null, new Agencies.Typed(agency, AgencyKind.OTHER, null, null, true, null, null)));
        return at(seat, people.keep(null, 0, new AgencyPeople.Entry(code, name, null, email, phone, true)));
    }

    /** @return an entry for a person of the directory */
    static Contacts.Entry at(Seat seat, long person) {
        return new Contacts.Entry(seat, null, person, null, null, null, null, true);
    }

    /** @return an entry for a person of the school who has no account */
    static Contacts.Entry inside(Seat seat, String name, String email, String phone) {
        return new Contacts.Entry(seat, null, null, name, null, email, phone, true);
    }

    /** @return an entry for a person with an account */
    static Contacts.Entry of(Seat seat, Long account) {
        return new Contacts.Entry(seat, account, null, null, null, null, null, true);
    }

    /** @return what a draft says, tomorrow at half past three in room 4, with more seats */
    static MeetingText with(MeetingText draft, MeetingText.OfSeat... more) {
        return new MeetingText(
                Now.day(ZONE).plusDays(1),
                LocalTime.of(15, 30),
                60,
                "Room 4",
                draft.agenda(),
                Stream.concat(draft.seats().stream(), Stream.of(more)).toList());
    }

    /** A meeting begins now, whenever it was to begin. */
    static void begin(long meeting) {
        try {
            TestDatabase.asOwner()
                    .change(
                            "update planning_meeting set starts_at = ? where id = ?",
                            Timestamp.from(Now.instant().minus(1, ChronoUnit.HOURS)),
                            meeting);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** @return by seat, the same of everybody who was invited */
    Map<Long, Attendance> everybody(long meeting, Attendance attendance) {
        List<MeetingView.AtTable> seats = meetings.one(meeting).seats();
        return seats.stream()
                .filter(seat -> seat.name() != null)
                .collect(Collectors.toMap(MeetingView.AtTable::id, seat -> attendance));
    }
}
