package org.wholeschool.school.calendar;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.FormerName;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Words;

/** The parts of the day and when they are. */
@Service
public class SchoolDay {

    private static final int HOUR = 60 * 60;

    private static final int LONGEST_NAME = 80;
    private static final int MINUTES_OF_DAY = 24 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    /** @return the bands with their times. */
    @Permit(
            code = "SchoolDay.plan",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.SYSTEM,
                Role.JOB,
                Role.SET_UP
            },
            onceInSeconds = HOUR)
    public DayPlan plan() {
        return new DayPlan(
                em.createQuery(
                                "select new org.wholeschool.school.calendar.DayPlan.ListedBand(b.id, b.code, b.name, "
                                        + "b.bandGroup) from Band b order by b.position",
                                DayPlan.ListedBand.class)
                        .getResultList(),
                em.createQuery(
                                "select new org.wholeschool.school.calendar.DayPlan.Time(t.band.id, t.weekday, "
                                        + "t.fromMinute, t.toMinute, t.validFrom) from BandTime t"
                                        + " order by t.weekday, t.fromMinute",
                                DayPlan.Time.class)
                        .getResultList(),
                em.createQuery(
                                "select new org.wholeschool.school.calendar.ShortDay(h.heldOn, h.opensAt, h.closesAt, "
                                        + "h.reason) from HalfDay h order by h.heldOn",
                                ShortDay.class)
                        .getResultList());
    }

    /**
     * Writes bands and their times.
     *
     * @param bands the bands, among them {@link Band#NOT_KNOWN}
     * @param times when they are
     */
    @Permit(code = "SchoolDay.create", value = Role.SET_UP)
    public void create(List<Band> bands, List<BandTime> times) {
        bands.forEach(em::persist);
        times.forEach(em::persist);
    }

    /**
     * Changes the times of some weekdays of one school day. Concerns that were logged keep the part of the day that
     * they were logged with.
     *
     * @param validFrom the date on which that school day begins
     * @param weekdays 1 Monday to 7 Sunday; they get the same times
     * @param spans the times, with their rows on the page
     * @throws BadInput at the row that cannot be taken, as "span:2:from", and where no such school day is there
     */
    @Permit(
            code = "SchoolDay.change",
            value = {Role.ADMINISTRATOR, Role.SET_UP})
    public void change(LocalDate validFrom, Set<Integer> weekdays, List<Span> spans) {
        List<BandTime> all = times(validFrom);
        if (all.isEmpty()
                || weekdays.isEmpty()
                || !weekdays.stream().allMatch(day -> day >= 1 && day <= DayOfWeek.values().length)) {
            throw new BadInput(null, "day.gone");
        }
        check(spans);
        boolean somethingLeft =
                all.stream().anyMatch(time -> !weekdays.contains(time.getWeekday())) || !spans.isEmpty();
        if (!somethingLeft) {
            throw new BadInput(null, "day.nothing-left");
        }
        all.stream().filter(time -> weekdays.contains(time.getWeekday())).forEach(em::remove);
        for (int weekday : weekdays) {
            spans.forEach(span -> em.persist(new BandTime(
                    em.getReference(Band.class, span.bandId()),
                    weekday,
                    span.fromMinute(),
                    span.toMinute(),
                    validFrom)));
        }
    }

    private void check(List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            String row = "span:" + span.row();
            Band band = span.bandId() == null ? null : em.find(Band.class, span.bandId());
            if (band == null || band.getCode().equals(Band.NOT_KNOWN)) {
                throw new BadInput(row + ":band", "day.band.needed");
            }
            if (span.fromMinute() < 0 || span.toMinute() > MINUTES_OF_DAY || span.fromMinute() >= span.toMinute()) {
                throw new BadInput(row + ":to", "day.backwards");
            }
            for (Span other : spans.subList(0, i)) {
                if (span.fromMinute() < other.toMinute() && other.fromMinute() < span.toMinute()) {
                    throw new BadInput(
                            row + ":from",
                            "day.overlap",
                            band.getName(),
                            span.words(),
                            em.find(Band.class, other.bandId()).getName(),
                            other.words());
                }
            }
        }
    }

    /**
     * Plans a new school day: it begins as a copy of the one before it.
     *
     * @param from the date on which it begins
     * @throws BadInput where one begins on that date already, or the date is further than two years away
     */
    @Permit(
            code = "SchoolDay.begin",
            value = {Role.ADMINISTRATOR, Role.SET_UP})
    public void begin(LocalDate from) {
        if (from == null) {
            throw new BadInput("begins", "day.begins.needed");
        }
        LocalDate today = Now.day(schools.profile().zone());
        if (from.isBefore(today.minusYears(2)) || from.isAfter(today.plusYears(2))) {
            throw new BadInput("begins", "day.begins.far");
        }
        if (!times(from).isEmpty()) {
            throw new BadInput("begins", "day.begins.taken");
        }
        LocalDate before = em.createQuery(
                        "select max(t.validFrom) from BandTime t where t.validFrom < :from", LocalDate.class)
                .setParameter("from", from)
                .getSingleResult();
        if (before == null) {
            throw new BadInput("begins", "day.gone");
        }
        times(before)
                .forEach(time -> em.persist(new BandTime(
                        time.getBand(), time.getWeekday(), time.getFromMinute(), time.getToMinute(), from)));
    }

    /**
     * Gives a school day up that was planned: the one before it stays in force.
     *
     * @param from the date on which it was to begin, not today or before
     * @throws BadInput where it has begun
     */
    @Permit(code = "SchoolDay.giveUp", value = Role.ADMINISTRATOR)
    public void giveUp(LocalDate from) {
        if (!from.isAfter(Now.day(schools.profile().zone()))) {
            throw new BadInput(null, "day.has-begun");
        }
        times(from).forEach(em::remove);
    }

    private List<BandTime> times(LocalDate validFrom) {
        return em.createQuery("select t from BandTime t where t.validFrom = :from", BandTime.class)
                .setParameter("from", validFrom)
                .getResultList();
    }

    /**
     * Adds a part of the day, without times yet.
     *
     * @param name as people say it, 1 to 80 characters, not the name of another
     * @param group which of the three groups it is counted with
     * @return its id
     * @throws BadInput where the name cannot be taken or there is no group
     */
    @Permit(
            code = "SchoolDay.add",
            value = {Role.ADMINISTRATOR, Role.SET_UP})
    public long add(String name, BandGroup group) {
        String tidy = free(name, null);
        if (group == null) {
            throw new BadInput("group", "day.group.needed");
        }
        int last = em.createQuery("select coalesce(max(b.position), 0) from Band b", Integer.class)
                .getSingleResult();
        Band band = new Band("OWN_" + UUID.randomUUID().toString().substring(0, 18), tidy, group, last + 1);
        em.persist(band);
        em.flush();
        current.about("band", band.getId());
        return band.getId();
    }

    /**
     * Gives a part of the day another name. It stays what it is, in old concerns too.
     *
     * @param bandId which
     * @param name 1 to 80 characters, not the name of another
     * @param newName true where it has a new name from now on, so that what was logged before shows the old one too;
     *     false where the old name was a mistake
     * @throws BadInput where the name cannot be taken
     */
    @Permit(
            code = "SchoolDay.rename",
            value = {Role.ADMINISTRATOR, Role.SET_UP})
    public void rename(long bandId, String name, boolean newName) {
        Band band = em.find(Band.class, bandId);
        if (band == null || band.getCode().equals(Band.NOT_KNOWN)) {
            throw new NotFound("band");
        }
        String tidy = free(name, bandId);
        if (newName && !tidy.equals(band.getName())) {
            em.persist(new FormerName(FormerName.Kind.BAND, bandId, band.getName(), Now.instant()));
        }
        band.rename(tidy);
        current.about("band", bandId);
    }

    private String free(String name, Long of) {
        String tidy = Words.name("name", name, LONGEST_NAME, "day.name.length");
        List<Long> same = em.createQuery("select b.id from Band b where lower(b.name) = :name", Long.class)
                .setParameter("name", tidy.toLowerCase(Locale.ROOT))
                .getResultList();
        if (same.stream().anyMatch(id -> !id.equals(of))) {
            throw new BadInput("name", "day.name.taken");
        }
        return tidy;
    }

    /**
     * A stretch of a weekday as somebody wants it to be.
     *
     * @param row its row on the page, from 0
     * @param bandId which band, or null
     * @param fromMinute first minute of the day
     * @param toMinute the minute after the last
     */
    public record Span(int row, Long bandId, int fromMinute, int toMinute) {

        String words() {
            return new DayPlan.Time(0, 1, fromMinute, toMinute).words();
        }
    }
}
