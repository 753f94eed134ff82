package org.wholeschool.oversight;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * What the head looks at once a month: who comes in, who no longer does, and what about looking at records is worth a
 * question. Numbers, and no child's name.
 */
@Service
public class MonthlySummary {

    private static final int LOOKING = 10 * 60;

    /** A role that ends within so many days is said. */
    private static final int SOON = 30;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Accounts accounts;

    @Inject
    private TrailFacts facts;

    @Inject
    private StandingOut lookups;

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

    /**
     * @param month which; the running one up to now
     * @return which look-ups in it are worth a question, for who watches over them
     */
    @Permit(code = "MonthlySummary.standOut", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = LOOKING)
    public StandOut standOut(YearMonth month) {
        return lookups.of(month, frame.zoneOf(actors.current().schoolId()));
    }

    /** @return the last complete month, where no head has opened its summary yet */
    @Permit(code = "MonthlySummary.unread", value = Role.HEAD, onceInSeconds = LOOKING)
    public Optional<YearMonth> unread() {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        YearMonth last = YearMonth.from(Now.day(zone)).minusMonths(1);
        boolean isOfTheRecord = facts.begin()
                .map(begin -> !last.isBefore(YearMonth.from(begin.atZone(zone))))
                .orElse(false);
        return isOfTheRecord && !facts.wasDone("MonthlySummary.of", Months.KIND, Months.number(last))
                ? Optional.of(last)
                : Optional.empty();
    }

    private AsItIs asItIs(List<Accounts.Standing> all, ZoneId zone, LocalDate today) {
        LocalDate latest = today.minusDays(Settings.dormantAfterDays());
        Map<Long, Instant> last = facts.lastSignIns(
                all.stream().map(Accounts.Standing::id).toList(),
                latest.plusDays(1).atStartOfDay(zone).toInstant());
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
        List<TrailFacts.Refusal> all = facts.refusals(begin, end);
        Set<Long> people = new HashSet<>(alone.keySet());
        people.addAll(Refused.accounts(all));
        Map<Long, String> names = accounts.names(people);
        List<TrailFacts.Refusal> refusals = all.stream()
                .filter(refusal -> names.containsKey(refusal.account()))
                .toList();
        StandOut found = lookups.of(month, zone);
        return new InMonth(
                counted(alone, names),
                Refused.of(refusals, names, actors.current().accountId()),
                found.weeks(),
                found.nights(),
                found.onlyLooked(),
                MonthDay.of(month, zone, found, refusals));
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
     * @param refusals who was refused what, and how often
     * @param weeks weeks in which somebody opened unusually many children's records
     * @param nights who opened records at night
     * @param onlyLooked who opened many children's records and had nothing else to do with them
     * @param days its days
     */
    public record InMonth(
            List<Counted> passwordsAlone,
            List<Refused> refusals,
            List<Week> weeks,
            List<Nights> nights,
            List<OnlyLooked> onlyLooked,
            List<MonthDay> days) {

        public boolean isUsual() {
            return weeks.isEmpty() && nights.isEmpty() && onlyLooked.isEmpty();
        }
    }

    /**
     * Look-ups that are worth a question.
     *
     * @param weeks weeks in which one person opened unusually many children's records
     * @param nights who opened records at night
     * @param onlyLooked who opened many children's records and had nothing else to do with them
     * @param opened when records that name a child were opened, by anyone
     * @param atNight the days on which one was opened at night
     */
    public record StandOut(
            List<Week> weeks,
            List<Nights> nights,
            List<OnlyLooked> onlyLooked,
            List<Instant> opened,
            Set<LocalDate> atNight) {}

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
