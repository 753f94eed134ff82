package org.wholeschool.school.overview;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.SpanRow;

/** Who is on duty when, and the numbers for when nobody is, to change. */
@Named
@ViewScoped
public class ContactsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int EMPTY_ROWS = 2;

    @Inject
    private DutyLeads leads;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private final ArrayList<DutyRow> duties = new ArrayList<>();
    private String outOfHours;
    private String notice;
    private transient String headName;
    private transient String headPhone;
    private transient String chairName;
    private transient String chairPhone;
    private transient String officerName;
    private transient String officerPhone;

    /** Reads who is on duty. */
    public void open() {
        duties.clear();
        leads.all().forEach(duty -> duties.add(new DutyRow(duty)));
        addRows();
        outOfHours = schools.profile().outOfHours();
        notice = schools.profile().signInNotice();
        DutyLeads.AboutAdults route = leads.aboutAdults();
        headName = route.headName();
        headPhone = route.headPhone();
        chairName = route.chairName();
        chairPhone = route.chairPhone();
        officerName = route.officerName();
        officerPhone = route.officerPhone();
    }

    /** More room. */
    public void addRows() {
        for (int i = 0; i < EMPTY_ROWS; i++) {
            duties.add(new DutyRow());
        }
    }

    /** Keeps it, or says what is wrong and keeps nothing. */
    public void save() {
        try {
            List<DutyLeads.Row> rows = new ArrayList<>();
            for (int row = 0; row < duties.size(); row++) {
                if (!duties.get(row).isEmpty()) {
                    rows.add(duties.get(row).row(row));
                }
            }
            leads.change(
                    rows,
                    outOfHours,
                    notice,
                    new DutyLeads.AboutAdults(headName, headPhone, chairName, chairPhone, officerName, officerPhone));
        } catch (BadInput refused) {
            kit.show("school", refused);
            return;
        }
        kit.say("school", "contacts.saved");
        open();
    }

    public List<Integer> getWeekdays() {
        return Arrays.stream(DayOfWeek.values()).map(DayOfWeek::getValue).toList();
    }

    /** @return "Mon" */
    public String nameOf(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    public List<DutyRow> getDuties() {
        return duties;
    }

    public String getOutOfHours() {
        return outOfHours;
    }

    public void setOutOfHours(String outOfHours) {
        this.outOfHours = outOfHours;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    public String getHeadName() {
        return headName;
    }

    public void setHeadName(String headName) {
        this.headName = headName;
    }

    public String getHeadPhone() {
        return headPhone;
    }

    public void setHeadPhone(String headPhone) {
        this.headPhone = headPhone;
    }

    public String getChairName() {
        return chairName;
    }

    public void setChairName(String chairName) {
        this.chairName = chairName;
    }

    public String getOfficerName() {
        return officerName;
    }

    public void setOfficerName(String officerName) {
        this.officerName = officerName;
    }

    public String getOfficerPhone() {
        return officerPhone;
    }

    public void setOfficerPhone(String officerPhone) {
        this.officerPhone = officerPhone;
    }

    public String getChairPhone() {
        return chairPhone;
    }

    public void setChairPhone(String chairPhone) {
        this.chairPhone = chairPhone;
    }

    /**
     * Somebody on duty in the form; without a name and a number there is nobody. What was typed is never written down
     * with a session.
     */
    public static class DutyRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private transient String name;
        private transient String phone;
        private String[] days = {"1", "2", "3", "4", "5"};
        private LocalTime begin = LocalTime.of(8, 0);
        private LocalTime end = LocalTime.of(17, 0);

        DutyRow() {}

        DutyRow(DutyLeads.Duty duty) {
            name = duty.name();
            phone = duty.phone();
            days = duty.weekdays().split("");
            begin = SpanRow.timeOf(duty.fromMinute());
            end = SpanRow.timeOf(duty.toMinute());
        }

        boolean isEmpty() {
            return name == null && phone == null;
        }

        DutyLeads.Row row(int row) {
            if (begin == null || end == null) {
                throw new BadInput("duty:" + row + (begin == null ? ":from" : ":to"), "day.both");
            }
            return new DutyLeads.Row(
                    row,
                    new DutyLeads.Duty(
                            name,
                            phone,
                            String.join("", days),
                            SpanRow.minuteOf(begin, false),
                            SpanRow.minuteOf(end, true)));
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getPhone() {
            return phone;
        }

        public void setPhone(String phone) {
            this.phone = phone;
        }

        public String[] getDays() {
            return days;
        }

        public void setDays(String[] days) {
            this.days = days;
        }

        public LocalTime getBegin() {
            return begin;
        }

        public void setBegin(LocalTime begin) {
            this.begin = begin;
        }

        public LocalTime getEnd() {
            return end;
        }

        public void setEnd(LocalTime end) {
            this.end = end;
        }
    }
}
