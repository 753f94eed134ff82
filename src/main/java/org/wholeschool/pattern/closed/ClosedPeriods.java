package org.wholeschool.pattern.closed;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.facts.ConcernFacts.ChangedFact;
import org.wholeschool.disclosure.family.ClosedFamily;
import org.wholeschool.disclosure.family.Draft;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.Ledger;
import org.wholeschool.disclosure.family.LedgerAudit;
import org.wholeschool.disclosure.family.PublicationOutcome;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.PublicationSettings;
import org.wholeschool.school.School;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Site;

/**
 * Publishes closed half-terms and school years to governors: one after the other, each once, audited against what was
 * published of its school year before. What cannot be audited is not published, and leads and the head are told.
 *
 * <p><b>What is published stays as it is</b>: publishing it anew after a few more concerns would show, by the
 * difference, what these were. So nothing is published while it may still be half of what it will be. A half-term that
 * has closed grows by one thing only, a log that is brought in (what staff log is received on the day on which they log
 * it). Therefore a half-term waits for {@value SchoolYear.Period#SETTLES_IN_DAYS} days after its last day, in which a
 * log can be brought in, looked at and taken back; it waits while a log is on its way in or has stopped half-way,
 * because nobody knows how far that one will reach; and it waits for as many days after a log was chosen or taken back,
 * or came in and reached into it. Those after it wait with it, so that half-terms come in their order. Leads and the
 * head are told that it waits, and after {@value #LONGEST_WAIT_IN_DAYS} days it waits no longer: otherwise whoever
 * chooses a log every week would keep back what governors are to see. All this is asked after the concerns were read:
 * rows of a log that began meanwhile may be among them, and then its beginning is seen.
 *
 * <p>The first one is the first that has enough to show: before a school began to use this there is nothing to tell
 * governors, and an old log that is brought in later is published then. A school year follows its last half-term, where
 * the calendar has all six and each was published.
 *
 * <p>A school year is looked at again once, when the second half-term of the next one was published, and not when
 * anybody wants it: so that there is a correction, and when, tells nothing of what changed. It is made then whether
 * anything has changed or not.
 *
 * <p>Leads and the head see a release at once, governors some days later
 * ({@link PublicationSettings#governorsDelayDays}) and then in any case: a lead can say something beside it, and cannot
 * keep it back.
 */
@Service
public class ClosedPeriods {

    /** Where governors, leads and the head read what was published. */
    static final String PAGE = "/governance/dashboard.xhtml";

    /** Whether all that was published is safe, or even what it was, could not be worked out. */
    static final String LEDGER_UNDONE = "LEDGER_UNDONE";

    /** Longer than any audit takes; one that takes longer has gone astray. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /**
     * The same of the whole ledger, and of a correction, which is audited again for each change that is not told: of
     * ten years it takes seconds.
     */
    private static final Duration LONGEST_OF_ALL = Duration.ofMinutes(10);

    /** For so long a log that comes in, or does not, keeps a release waiting. */
    static final int LONGEST_WAIT_IN_DAYS = 28;

    /** A year is looked at again after this half-term of the next one. */
    private static final int LOOKED_AT_AFTER = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ConcernFacts facts;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Categories categories;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    @Inject
    private ToldNames names;

    @Inject
    private PeriodMeasures measures;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Ledgers ledgers;

    @Inject
    private BlockedReleases blocks;

    /**
     * Publishes the next half-term or school year that has closed, settled and is not published yet.
     *
     * @return whether one was, and there may be another
     * @throws RuntimeException whatever fault came in between; {@link NightlyPublication} tells people of it
     */
    @Permit(
            code = "ClosedPeriods.publishNext",
            value = {Role.JOB, Role.SET_UP})
    public boolean publishNext() {
        if (blocks.isLedgerBlocked()) {
            return false;
        }
        LocalDate today = Now.day(schools.profile().zone());
        Ledger ledger = ledger();
        String at = BlockedRelease.LEDGER;
        try {
            boolean begun = false;
            for (SchoolYear year : SchoolYear.of(calendar.halfTerms())) {
                for (SchoolYear.Period period : year.periods().stream()
                        .filter(each -> each.isSettled(today))
                        .toList()) {
                    boolean closedWithout =
                            ledger.latest(year.from(), Query.YEAR).isPresent();
                    if (ledger.latest(year.from(), period.position()).isPresent() || closedWithout) {
                        begun = true;
                        continue;
                    }
                    at = period.key();
                    Draft draft = halfTerm(ledger, year, period, today);
                    PublicationOutcome outcome = outcome(ledger, draft);
                    boolean tells = !(outcome instanceof PublicationOutcome.Published published)
                            || published.release().total().isPresent();
                    begun |= tells;
                    if (begun) {
                        return isAtRest(period.key(), period.startsOn(), period.endsOn())
                                && settle(
                                        ledger,
                                        outcome,
                                        names.halfTerm(period),
                                        period.key(),
                                        period.startsOn(),
                                        period.endsOn(),
                                        measures.of(period, draft, outcome),
                                        today);
                    }
                }
                if (begun && isComplete(ledger, year, today)) {
                    at = ClosedPeriod.key(year.from(), Query.YEAR);
                    return publish(ledger, year, today);
                }
            }
            return false;
        } catch (RuntimeException fault) {
            throw new Unpublished(at, fault);
        }
    }

    private boolean publish(Ledger ledger, SchoolYear year, LocalDate today) {
        Reading reading = wholeYear(ledger, year, today);
        PublicationOutcome outcome = outcome(ledger, reading.draft());
        boolean settled = isAtRest(ClosedPeriod.key(year.from(), Query.YEAR), year.startsOn(), year.endsOn())
                && settle(
                        ledger,
                        outcome,
                        "",
                        ClosedPeriod.key(year.from(), Query.YEAR),
                        year.startsOn(),
                        year.endsOn(),
                        null,
                        today);
        if (settled && ledger().latest(year.from(), Query.YEAR).isPresent()) {
            facts.keep(year.from(), reading.whole());
        }
        return settled;
    }

    /**
     * Looks again at a school year that was published, where the second half-term of the next one was published since
     * and this was not done yet: what has changed by enough is told anew, in a correction of the year and its
     * half-terms.
     *
     * @return whether one was made, by whichever server, and there may be another
     * @throws RuntimeException whatever fault came in between; {@link NightlyPublication} tells people of it
     */
    @Permit(code = "ClosedPeriods.correctNext", value = Role.JOB)
    public boolean correctNext() {
        if (blocks.isLedgerBlocked()) {
            return false;
        }
        LocalDate today = Now.day(schools.profile().zone());
        Ledger ledger = ledger();
        String at = BlockedRelease.LEDGER;
        try {
            for (SchoolYear year : SchoolYear.of(calendar.halfTerms())) {
                boolean isDue = ledger.latest(year.from(), Query.YEAR)
                                .filter(latest -> latest.edition() == 0)
                                .isPresent()
                        && ledger.latest(year.from() + 1, LOOKED_AT_AFTER).isPresent();
                if (isDue) {
                    at = ClosedPeriod.key(year.from(), Query.YEAR) + ClosedPeriod.edition(1);
                    // One that is blocked keeps no later year back.
                    if (correct(ledger, year, at, today)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (RuntimeException fault) {
            throw new Unpublished(at, fault);
        }
    }

    private boolean correct(Ledger ledger, SchoolYear year, String key, LocalDate today) {
        Reading reading = wholeYear(ledger, year, today);
        Optional<List<ChangedFact>> changed = facts.changed(year.from(), reading.whole());
        // Asked after the concerns were read: a log that comes in between is none half of which is told.
        if (changed.isEmpty() || !isAtRest(key, year.startsOn(), year.endsOn())) {
            return false;
        }
        PublicationOutcome outcome = ClosedFamily.correct(
                ledger,
                reading.draft(),
                draft(ledger, year).changed(changed.get(), reading.halves()),
                until(LONGEST_OF_ALL));
        boolean settled = settle(ledger, outcome, "", key, year.startsOn(), year.endsOn(), null, today);
        if (settled) {
            forgetWhatWasCounted(year);
        }
        return settled;
    }

    private Ledger ledger() {
        return ledgers.ledger().orElseThrow(() -> new Unpublished(BlockedRelease.LEDGER, null));
    }

    private void forgetWhatWasCounted(SchoolYear year) {
        if (ledger().latest(year.from(), Query.YEAR)
                .filter(latest -> latest.edition() > 0)
                .isPresent()) {
            facts.forget(year.from());
        }
    }

    private static boolean isComplete(Ledger ledger, SchoolYear year, LocalDate today) {
        return year.periods().size() == Query.HALF_TERMS
                && year.periods().stream()
                        .allMatch(period -> period.isSettled(today)
                                && ledger.latest(year.from(), period.position()).isPresent())
                && ledger.latest(year.from(), Query.YEAR).isEmpty();
    }

    /**
     * Whoever brings logs in again and again keeps nothing back with that: leads and the head are told that it waits,
     * and for so long it does.
     */
    private boolean isAtRest(String key, LocalDate from, LocalDate to) {
        if (facts.areAtRest(from, to, Now.instant().minus(Duration.ofDays(SchoolYear.Period.SETTLES_IN_DAYS)))) {
            blocks.clear(Blocked.WAITING + key);
            return true;
        }
        blocks.block(Blocked.WAITING + key, BlockedRelease.LOG_COMING_IN);
        return blocks.isBlockedSince(Blocked.WAITING + key, Now.instant().minus(Duration.ofDays(LONGEST_WAIT_IN_DAYS)));
    }

    private Draft halfTerm(Ledger ledger, SchoolYear year, SchoolYear.Period period, LocalDate today) {
        return draft(ledger, year)
                .of(
                        period.position(),
                        period.endsOn(),
                        today,
                        schoolDays(List.of(period)),
                        facts.receivedWithParts(period.startsOn(), period.endsOn()),
                        List.of(new FamilyDraft.Half(period.position(), period.startsOn(), period.endsOn())));
    }

    /** What a school year is published from. */
    private record Reading(Draft draft, ConcernFacts.Whole whole, List<FamilyDraft.Half> halves) {}

    private Reading wholeYear(Ledger ledger, SchoolYear year, LocalDate today) {
        List<FamilyDraft.Half> halves = ledgers.published().stream()
                .filter(each -> each.release().schoolYear() == year.from()
                        && !each.period().isOfYear())
                .map(each -> new FamilyDraft.Half(
                        each.release().period(),
                        each.period().startsOn(),
                        each.period().endsOn()))
                .toList();
        LocalDate from = halves.stream()
                .map(FamilyDraft.Half::startsOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = halves.stream()
                .map(FamilyDraft.Half::endsOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        ConcernFacts.Whole whole = facts.receivedWithParts(from, to);
        return new Reading(
                draft(ledger, year).of(Query.YEAR, to, today, schoolDays(year.periods()), whole, halves),
                whole,
                halves);
    }

    private FamilyDraft draft(Ledger ledger, SchoolYear year) {
        return new FamilyDraft(schools.profile(), categories.all(), site.places(), day.plan(), year.from(), ledger);
    }

    private static PublicationOutcome outcome(Ledger ledger, Draft draft) {
        return ClosedFamily.publish(Thresholds.forGovernors(), ledger, draft, until(LONGEST));
    }

    private static BooleanSupplier until(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        return () -> System.nanoTime() - end > 0;
    }

    private boolean settle(
            Ledger read,
            PublicationOutcome outcome,
            String name,
            String key,
            LocalDate from,
            LocalDate to,
            Measures measures,
            LocalDate today) {
        // Of two servers that made one at once the second comes here when the first is done, and finds that what it was
        // audited to follow is not the end any more: it is made anew, also where it was blocked.
        em.find(School.class, actors.current().schoolId(), LockModeType.PESSIMISTIC_WRITE);
        if (ledger().releases().size() != read.releases().size()) {
            return true;
        }
        if (outcome instanceof PublicationOutcome.Blocked blocked) {
            blocks.block(key, blocked.reason().name());
            return false;
        }
        PublicationOutcome.Published published = (PublicationOutcome.Published) outcome;
        blocks.clear(key);
        blocks.clear(Blocked.WAITING + key);
        ClosedPeriod closed = new ClosedPeriod(
                ClosedPeriod.FORMAT, name, from, to, published.release(), published.further(), measures, names.kinds());
        boolean isSetUp = actors.current().roles().contains(Role.SET_UP);
        Release release = Release.ofClosed(
                closed,
                closed.onceAs(),
                closed.release().follows(),
                from,
                to,
                isSetUp ? today : today.plusDays(PublicationSettings.governorsDelayDays()));
        em.persist(release);
        em.flush();
        current.about("release", release.id());
        Set<Long> whom = accounts.people(actors.current().schoolId(), BlockedReleases.TOLD).stream()
                .map(AccountReader.Person::id)
                .collect(Collectors.toSet());
        notices.send(
                whom, new NewNotice(NoticeKind.RELEASE_MADE, actors.current().schoolId(), key, null, null, PAGE));
        return true;
    }

    /**
     * Looks at everything that was ever published as a whole: whether it is there in its order and can be read, and
     * tells, all together, no more than it may. While it does not, or that cannot be worked out, nothing more is
     * published, and people are told.
     *
     * @return whether it is in order
     */
    @Permit(code = "ClosedPeriods.audit", value = Role.JOB)
    public boolean audit() {
        Optional<String> wrong = ledgers.ledger()
                .map(ledger -> LedgerAudit.of(ledger, until(LONGEST_OF_ALL)))
                .map(ClosedPeriods::wrong)
                .orElse(Optional.of(LEDGER_UNDONE));
        wrong.ifPresentOrElse(
                reason -> blocks.block(BlockedRelease.LEDGER, reason), () -> blocks.clear(BlockedRelease.LEDGER));
        return wrong.isEmpty();
    }

    private static Optional<String> wrong(LedgerAudit.Report report) {
        return report.isClean()
                ? Optional.empty()
                : Optional.of(report.found().isEmpty() ? LEDGER_UNDONE : "LEDGER_TELLS");
    }

    private int schoolDays(List<SchoolYear.Period> periods) {
        List<Closed> closures = calendar.closures();
        return (int) periods.stream()
                .flatMap(period -> period.firstSchoolDay()
                        .datesUntil(period.lastSchoolDay().plusDays(1)))
                .filter(each -> each.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                        && closures.stream()
                                .noneMatch(
                                        closed -> !each.isBefore(closed.startsOn()) && !each.isAfter(closed.endsOn())))
                .count();
    }

    /**
     * @return what was published and can be read, the latest first, each in its latest edition: for governors what they
     *     may see by now, for leads and the head all of it
     */
    @Permit(
            code = "ClosedPeriods.published",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.READING_SYSTEM})
    public List<Published> published() {
        LocalDate today = Now.day(schools.profile().zone());
        boolean early = actors.current().roles().stream().anyMatch(BlockedReleases.TOLD::contains);
        return Editions.latest(ledgers.readable().stream()
                .filter(each -> early || !each.visibleFrom().isAfter(today))
                .toList());
    }

    /** @return what could not be published, and why: half-terms and school years, and names that name somebody */
    @Permit(
            code = "ClosedPeriods.blocked",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public List<Blocked> blocked() {
        return Stream.concat(
                        blocks.all().stream(),
                        names
                                .notTold(ledgers.readable().stream()
                                        .map(each -> each.period().key())
                                        .collect(Collectors.toSet()))
                                .stream())
                .toList();
    }

    /**
     * A closed period that was published.
     *
     * @param publishedOn when it was made, in the school's time
     * @param visibleFrom from when on governors see it
     * @param period what may be seen of it
     * @param corrected how it was corrected; null where it was not
     */
    public record Published(LocalDate publishedOn, LocalDate visibleFrom, ClosedPeriod period, Corrected corrected) {

        /** One that was not corrected. */
        public Published(LocalDate publishedOn, LocalDate visibleFrom, ClosedPeriod period) {
            this(publishedOn, visibleFrom, period, null);
        }

        /** @return its tables */
        public FamilyRelease release() {
            return period.release();
        }
    }

    /**
     * That a period was looked at again after it was published.
     *
     * @param on when
     * @param edition how often by then
     * @param before what was published of it first
     */
    public record Corrected(LocalDate on, int edition, FamilyRelease before) {}

    /**
     * What could not be published: a closed period, or what a half-term, a course or a kind of concern is called.
     *
     * @param key which, "2026-1"; "ledger" for all that was published before, and for courses; after {@link #WAITING}
     *     what waits for a log
     * @param reason why: the name of a {@link org.wholeschool.disclosure.family.PublicationOutcome.Reason}; of the
     *     ledger LEDGER_TELLS or LEDGER_UNDONE; of names that name somebody NAME_OF_HALF_TERM, NAME_OF_COURSE or
     *     NAME_OF_KIND
     * @param since since when; of names today
     */
    public record Blocked(String key, String reason, LocalDate since) {

        /** What the key of a period that waits for a log of another system begins with. */
        public static final String WAITING = "log ";
    }
}
