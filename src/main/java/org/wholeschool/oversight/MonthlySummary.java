package org.wholeschool.oversight;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.audit.TrailFacts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.PupilRecords;

/**
 * What the head looks at once a month: who comes in, who no longer does, and what about looking at records is worth a
 * question. Numbers, and no child's name.
 */
@Service
public class MonthlySummary {

    private static final int LOOKING = 10 * 60;

    /** A role that ends within so many days is said. */
    private static final int SOON = 30;

    /** What somebody has had to do with a record is looked for so far back. */
    private static final Duration YEARS = Duration.ofDays(366 * 3);

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Accounts accounts;

    @Inject
    private TrailFacts facts;

    @Inject
    private Instance<PupilRecords> records;

    @Inject
    private SchoolFrame frame;

    /**
     * @param month which; the running one up to now
     * @return its summary
     * @throws BadInput where the month has not begun
     */
    @Permit(code = "MonthlySummary.of", value = Role.HEAD, onceInSeconds = LOOKING)
    public Summary of(YearMonth month) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        LocalDate today = Now.day(zone);
        if (month.atDay(1).isAfter(today)) {
            throw new BadInput("month", "month.future");
        }
        current.about(Months.KIND, Months.number(month));
        List<Accounts.Standing> all = accounts.standing();
        return new Summary(
                month,
                !month.isBefore(YearMonth.from(today)),
                inMonth(month, zone),
                asItIs(all, zone, today),
                facts.head());
    }

    private AsItIs asItIs(List<Accounts.Standing> all, ZoneId zone, LocalDate today) {
        Map<Long, Instant> last = facts.lastSignIns();
        LocalDate latest = today.minusDays(Settings.dormantAfterDays());
        List<Since> dormant = all.stream()
                .filter(Accounts.Standing::canComeIn)
                .map(account -> new Since(
                        account.name(),
                        day(last.getOrDefault(account.id(), account.since()), zone),
                        last.containsKey(account.id())))
                .filter(since -> !since.day().isAfter(latest))
                .toList();
        List<Since> invited = all.stream()
                .filter(account -> account.isInvited() && !account.roles().isEmpty())
                .map(account -> new Since(account.name(), day(account.since(), zone), false))
                .toList();
        List<Ending> ending = new ArrayList<>();
        for (Accounts.Standing account : all) {
            account.ends().forEach((role, day) -> ending.add(new Ending(account.name(), role, day)));
            if (account.lastDay() != null) {
                ending.add(new Ending(account.name(), null, account.lastDay()));
            }
        }
        return new AsItIs(
                dormant,
                invited,
                ending.stream()
                        .filter(end -> !end.day().isBefore(today) && !end.day().isAfter(today.plusDays(SOON)))
                        .sorted(Comparator.comparing(Ending::day).thenComparing(Ending::name))
                        .toList());
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private InMonth inMonth(YearMonth month, ZoneId zone) {
        Instant begin = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Map<Long, Long> alone = facts.passwordsAlone(begin, end);
        Map<Long, Long> refusals = facts.refusals(begin, end);
        LocalDate firstWeek = UnusualLookups.firstWeekOf(month);
        LocalDate lastWeek = UnusualLookups.lastWeekOf(month);
        Instant before = firstWeek
                .minusWeeks(UnusualLookups.WEEKS_BEFORE)
                .atStartOfDay(zone)
                .toInstant();
        List<UnusualLookups.Look> looks = new ArrayList<>();
        List<UnusualLookups.Look> worked = new ArrayList<>();
        for (PupilRecords kept : records) {
            PupilRecords.Kind kind = kept.kind();
            add(
                    kept,
                    facts.done(kind.name(), kind.readings(), before, end),
                    facts.done(kind.name(), kind.works(), end.minus(YEARS), end),
                    looks,
                    worked);
        }
        List<UnusualLookups.Look> ofMonth = looks.stream()
                .filter(look -> !look.at().isBefore(begin) && look.at().isBefore(end))
                .toList();
        List<UnusualLookups.Week> weeks = UnusualLookups.weeks(looks, zone, firstWeek, lastWeek);
        List<UnusualLookups.Night> nights = UnusualLookups.nights(ofMonth, zone);
        List<UnusualLookups.OnlyLooked> only = UnusualLookups.onlyLooked(ofMonth, worked);
        Set<Long> people = new HashSet<>(alone.keySet());
        people.addAll(refusals.keySet());
        Map<Long, String> names = names(people, weeks, nights, only);
        return new InMonth(
                counted(alone, names),
                counted(refusals, names),
                weeks.stream().map(week -> named(week, names)).toList(),
                nights.stream()
                        .map(night ->
                                new Nights(names.getOrDefault(night.account(), ""), night.children(), night.nights()))
                        .toList(),
                only.stream()
                        .map(one -> new OnlyLooked(names.getOrDefault(one.account(), ""), one.children(), one.of()))
                        .toList());
    }

    private Map<Long, String> names(
            Set<Long> people,
            List<UnusualLookups.Week> weeks,
            List<UnusualLookups.Night> nights,
            List<UnusualLookups.OnlyLooked> only) {
        weeks.forEach(week -> people.add(week.account()));
        nights.forEach(night -> people.add(night.account()));
        only.forEach(one -> people.add(one.account()));
        return new HashMap<>(accounts.names(people));
    }

    private static Week named(UnusualLookups.Week week, Map<Long, String> names) {
        return new Week(
                names.getOrDefault(week.account(), ""), week.monday(), week.children(), week.usual(), week.weeks());
    }

    /** Adds who opened a record about which pupil, and who worked on one, of one kind of record. */
    private void add(
            PupilRecords kept,
            List<TrailFacts.Done> opened,
            List<TrailFacts.Done> works,
            List<UnusualLookups.Look> looks,
            List<UnusualLookups.Look> worked) {
        Set<Long> ids = new HashSet<>();
        opened.forEach(done -> ids.add(done.record()));
        works.forEach(done -> ids.add(done.record()));
        Map<Long, Set<Long>> pupils = kept.pupilsIn(ids);
        opened.forEach(done -> pupils.getOrDefault(done.record(), Set.of())
                .forEach(pupil -> looks.add(new UnusualLookups.Look(done.account(), pupil, done.at()))));
        works.forEach(done -> pupils.getOrDefault(done.record(), Set.of())
                .forEach(pupil -> worked.add(new UnusualLookups.Look(done.account(), pupil, done.at()))));
    }

    private static List<Counted> counted(Map<Long, Long> counts, Map<Long, String> names) {
        return counts.entrySet().stream()
                .filter(count -> names.containsKey(count.getKey()))
                .map(count -> new Counted(names.get(count.getKey()), count.getValue()))
                .sorted(Comparator.comparing(Counted::times).reversed().thenComparing(Counted::name))
                .collect(Collectors.toList());
    }

    /**
     * A month's summary.
     *
     * @param month which
     * @param isRunning whether it is not over yet
     * @param inMonth what was in it
     * @param asItIs how it is today, whichever month that is
     * @param head up to where the record is sealed, to be kept outside; "" where nothing is
     */
    public record Summary(YearMonth month, boolean isRunning, InMonth inMonth, AsItIs asItIs, String head) {}

    /**
     * What was in a month.
     *
     * @param passwordsAlone who came in with a password alone, and how often
     * @param refusals who was refused something, and how often
     * @param weeks weeks in which somebody opened unusually many children's records
     * @param nights who opened records at night
     * @param onlyLooked who opened many children's records and had nothing else to do with them
     */
    public record InMonth(
            List<Counted> passwordsAlone,
            List<Counted> refusals,
            List<Week> weeks,
            List<Nights> nights,
            List<OnlyLooked> onlyLooked) {

        public boolean isUsual() {
            return weeks.isEmpty() && nights.isEmpty() && onlyLooked.isEmpty();
        }
    }

    /**
     * How it is today.
     *
     * @param dormant accounts to which nobody has signed in for long
     * @param invited accounts whose owner was invited, and can neither come in by a password of theirs nor by a school
     *     account
     * @param ending roles and accounts that end soon
     */
    public record AsItIs(List<Since> dormant, List<Since> invited, List<Ending> ending) {}

    /** Somebody, and how often. */
    public record Counted(String name, long times) {}

    /** Somebody, since which day, and whether that is a day on which they signed in. */
    public record Since(String name, LocalDate day, boolean signedIn) {}

    /** Somebody's role that ends, null for the whole account, and its last day. */
    public record Ending(String name, Role role, LocalDate day) {}

    /** Somebody's week; usual is the median of so many weeks before, null where there are too few. */
    public record Week(String name, LocalDate monday, int children, Double usual, int weeks) {}

    /** Somebody's nights. */
    public record Nights(String name, int children, int nights) {}

    /** Somebody who opened the records of so many children, of so many, and had nothing else to do with them. */
    public record OnlyLooked(String name, int children, int of) {}
}
