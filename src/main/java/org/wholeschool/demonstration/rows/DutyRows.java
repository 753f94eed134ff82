package org.wholeschool.demonstration.rows;

import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.DutyLeads;

/**
 * Whom the staff of the made-up school find when a child is in danger: the lead and the deputies, all in on school
 * days, and the council's number for the rest of the time. Every number is of the range that the regulator keeps for
 * films and plays (01632 960000 to 960999), so that it rings nowhere.
 */
@RoomOnly
public final class DutyRows {

    @RoomOnly
    public static final String OUT_OF_HOURS = "01632 960199";

    private static final String SCHOOL_DAYS = "12345";
    private static final int FROM = 7 * 60 + 45;
    private static final int TO = 17 * 60 + 30;

    private final List<MadeStaff> staff;

    @RoomOnly
    public DutyRows(List<MadeStaff> staff) {
        this.staff = staff;
    }

    /** @return the lead first, then the deputies */
    @RoomOnly
    public List<DutyLeads.Row> rows() {
        List<MadeStaff> team = staff.stream()
                .filter(person -> person.role() == Role.LEAD || person.role() == Role.DEPUTY)
                .toList();
        return IntStream.range(0, team.size())
                .mapToObj(i -> new DutyLeads.Row(
                        i, new DutyLeads.Duty(name(team.get(i)), "01632 96010" + (i + 1), SCHOOL_DAYS, FROM, TO)))
                .toList();
    }

    /** @return the head, and the first of the governors as their chair */
    @RoomOnly
    public DutyLeads.AboutAdults aboutAdults() {
        return new DutyLeads.AboutAdults(
                first(Role.HEAD),
                "01632 960100",
                first(Role.GOVERNOR),
                "01632 960190",
                "Northfield Council: LADO team",
                "01632 960195");
    }

    private String first(Role role) {
        return staff.stream()
                .filter(person -> person.role() == role)
                .map(DutyRows::name)
                .findFirst()
                .orElseThrow();
    }

    private static String name(MadeStaff person) {
        return person.firstName() + " " + person.lastName();
    }
}
