package org.wholeschool.school;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;

/**
 * Whom staff find when a child is in danger: duty leads with their times, and children's social care when the school is
 * closed.
 */
@Service
public class DutyLeads {

    private static final int HOUR = 60 * 60;
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTICE = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,28}(?: ?(?:ext\\.?|x) ?[0-9]{1,6})?");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @return the duty leads in the school's order. */
    @Permit(
            code = "DutyLeads.all",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.ACTION_OWNER, Role.JOB},
            onceInSeconds = HOUR)
    public List<Duty> all() {
        return em.createQuery("select d from DutyLead d order by d.position", DutyLead.class)
                .getResultStream()
                .map(DutyLead::asDuty)
                .toList();
    }

    /**
     * Changes who is on duty, and the numbers for when nobody is.
     *
     * @param duties in the order in which they are to be tried, with their rows on the page as positions
     * @param outOfHours the number of children's social care when the school is closed, or null
     * @param notice what the sign-in page says to whoever sees it, or null: everybody can read it
     * @param adults whom staff tell where an adult who works here is the concern; null or blank where the school has
     *     not said
     * @throws BadInput at the row or field that cannot be taken, as "duty:0:phone"
     */
    @Permit(
            code = "DutyLeads.change",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.SET_UP})
    public void change(List<Row> duties, String outOfHours, String notice, AboutAdults adults) {
        if (duties.size() > MOST) {
            throw new BadInput(null, "contacts.most", MOST);
        }
        duties.forEach(DutyLeads::check);
        if (outOfHours != null && !PHONE.matcher(outOfHours.strip()).matches()) {
            throw new BadInput("outOfHours", "contacts.phone.unclear");
        }
        if (notice != null && notice.strip().length() > LONGEST_NOTICE) {
            throw new BadInput("notice", "contacts.notice.length", LONGEST_NOTICE);
        }
        Words.check("notice", notice);
        em.createQuery("select d from DutyLead d", DutyLead.class)
                .getResultList()
                .forEach(em::remove);
        for (int i = 0; i < duties.size(); i++) {
            em.persist(new DutyLead(duties.get(i).duty(), i + 1));
        }
        School school = em.find(School.class, actors.current().schoolId());
        school.aboutAdults(new AboutAdults(
                name("headName", adults.headName()),
                phone("headPhone", adults.headPhone()),
                name("chairName", adults.chairName()),
                phone("chairPhone", adults.chairPhone()),
                name("officerName", adults.officerName()),
                phone("officerPhone", adults.officerPhone())));
        school.say(outOfHours == null ? null : outOfHours.strip(), notice == null ? null : notice.strip());
        current.about("school", school.getId());
    }

    /** @return whom staff tell where an adult who works here is the concern. */
    @Permit(
            code = "DutyLeads.aboutAdults",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public AboutAdults aboutAdults() {
        return em.find(School.class, actors.current().schoolId()).getAboutAdults();
    }

    private static String name(String field, String name) {
        return name == null || name.isBlank() ? null : Words.name(field, name, LONGEST_NAME, "contacts.name.length");
    }

    private static String phone(String field, String phone) {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        if (!PHONE.matcher(phone.strip()).matches()) {
            throw new BadInput(field, "contacts.phone.unclear");
        }
        return phone.strip();
    }

    private static void check(Row row) {
        String at = "duty:" + row.row();
        Duty duty = row.duty();
        Words.name(at + ":name", duty.name(), LONGEST_NAME, "contacts.name.length");
        if (duty.phone() == null || !PHONE.matcher(duty.phone().strip()).matches()) {
            throw new BadInput(at + ":phone", "contacts.phone.unclear");
        }
        if (!duty.weekdays().matches("[1-7]{1,7}")) {
            throw new BadInput(at + ":days", "contacts.days.needed");
        }
        if (duty.fromMinute() < 0 || duty.toMinute() > 24 * 60 || duty.fromMinute() >= duty.toMinute()) {
            throw new BadInput(at + ":to", "day.backwards");
        }
    }

    /**
     * Whom staff tell where an adult who works here is the concern; null where the school has not said.
     *
     * @param headName the head
     * @param headPhone where the head is reached
     * @param chairName the chair of governors, where it is about the head
     * @param chairPhone where the chair is reached
     * @param officerName the local authority's designated officer, or their team, whom the head tells
     * @param officerPhone where they are reached
     */
    public record AboutAdults(
            String headName,
            String headPhone,
            String chairName,
            String chairPhone,
            String officerName,
            String officerPhone) {

        /** Nobody is named. */
        public static final AboutAdults NOBODY = new AboutAdults(null, null, null, null, null, null);
    }

    /**
     * A duty lead as somebody wants it to be.
     *
     * @param row its row on the page, from 0
     * @param duty who and when
     */
    public record Row(int row, Duty duty) {}

    /**
     * Who is on duty and when.
     *
     * @param name who
     * @param phone where they are reached
     * @param weekdays digits, 1 Monday to 7 Sunday
     * @param fromMinute first minute of the day
     * @param toMinute the minute after the last
     */
    public record Duty(String name, String phone, String weekdays, int fromMinute, int toMinute) {

        /**
         * @param moment a moment by the school's clocks
         * @return whether this one is on duty then
         */
        public boolean isOnAt(ZonedDateTime moment) {
            int minute = moment.getHour() * 60 + moment.getMinute();
            return isOn(moment.getDayOfWeek()) && fromMinute <= minute && minute < toMinute;
        }

        /** @return whether this one is on duty on that weekday */
        public boolean isOn(DayOfWeek day) {
            return weekdays.indexOf('0' + day.getValue()) >= 0;
        }
    }
}
