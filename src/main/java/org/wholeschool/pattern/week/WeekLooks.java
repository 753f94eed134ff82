package org.wholeschool.pattern.week;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.ReadReleases;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolDay;

/**
 * Looks at school weeks: which have to be looked at, what a look reads, what is kept of it. Each school week that
 * closes is looked at once: that look carries the life of patterns on, and tells of what is new. Whatever is run later
 * for the same week refreshes its picture and is no further look, so that alerts do not multiply because somebody runs
 * it again.
 */
@Service
class WeekLooks {

    /**
     * So many weeks that were not looked at when they closed are looked at afterwards, each as of its own end; and so
     * many are made anew by night where they have to be.
     */
    private static final int CATCH_UP = 8;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ConcernFacts facts;

    @Inject
    private ReadReleases read;

    @Inject
    private SchoolDay day;

    @Inject
    private Calendar calendar;

    @Inject
    private WeekGrounds grounds;

    @Inject
    private Schools schools;

    @Inject
    private FindingNotices tidings;

    @Inject
    private CurrentAction current;

    /**
     * @return the days as of which weeks have to be looked at: those that closed lately and were not looked at, each as
     *     of the Sunday of it, and the latest as of today; today alone where all were looked at; none where no week has
     *     closed yet
     */
    @Permit(
            code = "WeekLooks.due",
            value = {Role.JOB, Role.SET_UP})
    List<LocalDate> due() {
        LocalDate today = Now.day(schools.profile().zone());
        ClosedWeeks weeks = ClosedWeeks.of(calendar.halfTerms(), calendar.closures(), day.plan(), today, CATCH_UP);
        if (weeks.count() == 0) {
            return List.of();
        }
        List<LocalDate> looks = looks();
        LocalDate last = looks.isEmpty() ? LocalDate.MIN : looks.get(looks.size() - 1);
        LocalDate latest = weeks.monday(weeks.count() - 1);
        List<LocalDate> missed = weeks.mondays().stream()
                .filter(monday -> monday.isAfter(last) && !monday.equals(latest))
                .map(monday -> monday.plusDays(6))
                .collect(Collectors.toList());
        missed.add(today);
        return missed;
    }

    /** Reads what a look as of a day needs. */
    @Permit(
            code = "WeekLooks.read",
            value = {Role.JOB, Role.SET_UP})
    Reading read(LocalDate asOf) {
        return reading(asOf);
    }

    private Reading reading(LocalDate asOf) {
        Instant readAt = Now.instant();
        ConcernFacts.HiddenNow hidden = facts.hidden();
        WeekGround ground = grounds.read();
        LocalDate from = asOf.minusYears(WeekLook.TREND_YEARS + 1L);
        return new Reading(
                new WeekLook(ground, facts.received(from, asOf).facts(), asOf, Thresholds.forLeads()),
                ground,
                readAt,
                hidden);
    }

    /**
     * Keeps what a look found, carries the life of patterns on where it is the week's first, and tells leads of what is
     * new then.
     *
     * @param runId the run; what it found is not kept where somebody stopped it meanwhile
     * @param attempt which attempt of it
     * @param reading what was read
     * @param record what was counted and found
     * @param shown what may be shown of it
     * @throws NotFound where there is no such run
     */
    @Permit(code = "WeekLooks.keep", value = Role.JOB)
    void keep(long runId, int attempt, Reading reading, WeekRecord record, WeekLook.Shown shown) {
        PatternRun run = em.find(PatternRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            throw new NotFound("run");
        }
        if (!run.isOn(attempt)) {
            return;
        }
        LocalDate monday = reading.look().monday();
        List<LocalDate> looks = looks();
        if (looks.contains(monday) || !reading.look().isEnough()) {
            keepAgain(reading, record, shown);
            return;
        }
        List<Pattern> known = em.createQuery("select p from Pattern p order by p.lastWeek desc, p.id", Pattern.class)
                .getResultList();
        PatternLives lives = new PatternLives(known, looks);
        List<PatternLives.Met> met = lives.look(monday, shown.tale().told());
        lives.steps().stream()
                .filter(step -> step.kind() == PatternEvent.Kind.SEEN)
                .forEach(step -> em.persist(step.pattern()));
        lives.steps().forEach(step -> em.persist(step.event()));
        List<ThisWeek.Finding> findings =
                met.stream().map(PatternLives.Met::finding).toList();
        keep(
                reading,
                record,
                reading.look()
                        .week(
                                true,
                                findings,
                                stillTold(PatternLives.faded(
                                        known, reading.ground().school())),
                                shown));
        if (monday.plusWeeks(1).isAfter(Now.day(schools.profile().zone()).minusWeeks(1))) {
            findings.stream()
                    .filter(each ->
                            each.strength() != Strength.WATCH && each.life().isNews())
                    .forEach(each -> tidings.tell(each, monday));
        }
    }

    private void keepAgain(Reading reading, WeekRecord record, WeekLook.Shown shown) {
        Optional<ThisWeek> first = lookAt(reading.look().monday());
        WeekLook.Shown again = first.map(look -> shown.noMoreThan(look.total())).orElse(shown);
        keep(
                reading,
                record,
                reading.look()
                        .week(
                                false,
                                again(reading.look(), shown.tale()),
                                stillTold(first.map(ThisWeek::faded).orElse(List.of())),
                                again));
    }

    private List<ThisWeek.Finding> again(WeekLook look, WeekTeller.Tale tale) {
        return PatternLives.again(lookAt(look.monday()).map(ThisWeek::findings).orElse(List.of()), tale.told());
    }

    private void keep(Reading reading, WeekRecord record, ThisWeek week) {
        WeekParameters parameters = reading.look().parameters();
        Release release = Release.ofWeek(
                week,
                week.monday(),
                reading.readAt(),
                week.from(),
                parameters.asOf(),
                week.look() ? ClosedWeeks.once(week.monday()) : null,
                parameters);
        em.persist(release);
        em.flush();
        em.persist(new PatternInput(release.id(), record));
        read.made(release.id(), reading.hidden());
        current.about("release", release.id());
    }

    /**
     * Makes a week anew, at once, where what was made of it must be shown to nobody any more: as of the day of what was
     * made of it last, or as of today where no week has closed since. It is no further look, and has nothing that came
     * in later.
     *
     * @param monday of the week
     * @return whether it was made; not where the calendar has no such week by now
     */
    @Permit(
            code = "WeekLooks.makeAnew",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB})
    boolean makeAnew(LocalDate monday) {
        return remade(monday);
    }

    private boolean remade(LocalDate monday) {
        Optional<Reading> reading = Optional.ofNullable(monday).flatMap(this::readingOf);
        reading.ifPresent(read -> {
            WeekRecord record = read.look().record(() -> {});
            keepAgain(read, record, read.look().shown(record));
        });
        return reading.isPresent();
    }

    /**
     * @param monday of a week
     * @param patternId which pattern
     * @return what may be shown of the pattern in that week, which is made anew first where what is kept of it may not
     *     be; empty where that does not tell of it
     * @throws NotFound where the school has no such pattern
     */
    @Permit(
            code = "WeekLooks.shown",
            value = {Role.LEAD, Role.DEPUTY})
    Optional<ThisWeek.Finding> shown(LocalDate monday, long patternId) {
        requirePattern(patternId);
        return shown(monday)
                .flatMap(week -> week.findings().stream()
                        .filter(found -> found.patternId() == patternId)
                        .findFirst());
    }

    /**
     * @param monday of a week
     * @param patternId a pattern that its one look found
     * @return whether that may be told: where the look counted something that was hidden since, only if the week tells
     *     the pattern without it
     * @throws NotFound where the school has no such pattern
     */
    @Permit(
            code = "WeekLooks.stands",
            value = {Role.LEAD, Role.DEPUTY})
    boolean stands(LocalDate monday, long patternId) {
        requirePattern(patternId);
        boolean safe = em.createQuery(
                                "select count(r) from Release r where r.kind = :kind and r.period = :once and "
                                        + "r.madeAt > :safe",
                                Long.class)
                        .setParameter("kind", Release.Kind.WEEK)
                        .setParameter("once", ClosedWeeks.once(monday))
                        .setParameter("safe", facts.safeFrom())
                        .getSingleResult()
                > 0;
        return safe
                || shown(monday).stream()
                        .flatMap(week -> week.findings().stream())
                        .anyMatch(found -> found.patternId() == patternId);
    }

    private void requirePattern(long id) {
        if (em.find(Pattern.class, id) == null) {
            throw new NotFound("pattern");
        }
    }

    /**
     * @param monday of a week
     * @return the run of it that may be shown: the latest, made anew first where that may not be; empty where none was
     *     made, or the calendar has the week no more
     */
    @Permit(
            code = "WeekLooks.toShow",
            value = {Role.LEAD, Role.DEPUTY})
    Optional<Release> toShow(LocalDate monday) {
        return shownRelease(monday);
    }

    /**
     * @param monday of a week
     * @return the school's total of it, counted again where that may not be shown as it is, without the search that
     *     takes seconds, or is too small to be kept; empty where too few weeks are known
     */
    @Permit(
            code = "WeekLooks.total",
            value = {Role.LEAD, Role.DEPUTY})
    Optional<Weeks.OfWeek> total(LocalDate monday) {
        return kept(monday)
                .map(total -> new Weeks.OfWeek(
                        monday,
                        total,
                        total.count().display() == LeadDisplay.SHOWN
                                ? total.count().concerns()
                                : readingOf(monday)
                                        .map(Reading::look)
                                        .map(WeekLook::concerns)
                                        .orElse(-1)));
    }

    private Optional<ThisWeek.Total> kept(LocalDate monday) {
        return latest(monday)
                .flatMap(release -> mayBeShown(release)
                        ? Optional.of(release.content(ThisWeek.class))
                                .filter(ThisWeek::enough)
                                .map(ThisWeek::total)
                        : readingOf(monday)
                                .map(Reading::look)
                                .filter(WeekLook::isEnough)
                                .map(look -> lookAt(monday)
                                        .map(first -> look.total().noMoreThan(first.total()))
                                        .orElseGet(look::total)));
    }

    private Optional<ThisWeek> shown(LocalDate monday) {
        return shownRelease(monday).map(release -> release.content(ThisWeek.class));
    }

    private Optional<Release> shownRelease(LocalDate monday) {
        return latest(monday)
                .flatMap(release -> mayBeShown(release)
                        ? Optional.of(release)
                        : remade(monday) ? latest(monday) : Optional.empty());
    }

    private boolean mayBeShown(Release release) {
        return (release.madeAt().isAfter(facts.safeFrom()) || read.isFreeOf(release.id(), facts.hidden()))
                && release.content(Release.Layout.class).format() == ThisWeek.FORMAT;
    }

    private Optional<Reading> readingOf(LocalDate monday) {
        LocalDate today = Now.day(schools.profile().zone());
        return Stream.of(today, latest(monday).map(Release::toDay).orElse(today), monday.plusDays(6))
                .filter(asOf -> {
                    ClosedWeeks weeks = ClosedWeeks.of(calendar.halfTerms(), calendar.closures(), day.plan(), asOf, 1);
                    return !asOf.isAfter(today)
                            && weeks.count() > 0
                            && weeks.monday(0).equals(monday);
                })
                .findFirst()
                .map(this::reading);
    }

    /**
     * @return the Mondays of the weeks that the page of hotspots offers and nobody may be shown as they are, the
     *     earliest first.
     */
    @Permit(code = "WeekLooks.hidden", value = Role.JOB)
    List<LocalDate> hidden() {
        Instant safe = facts.safeFrom();
        return em.createQuery(
                        "select distinct r.week from Release r where r.kind = :kind order by r.week desc",
                        LocalDate.class)
                .setParameter("kind", Release.Kind.WEEK)
                .setMaxResults(CATCH_UP)
                .getResultStream()
                .filter(monday -> latest(monday).stream()
                        .noneMatch(release -> release.madeAt().isAfter(safe)))
                .sorted()
                .toList();
    }

    private Optional<Release> latest(LocalDate monday) {
        return em.createQuery(
                        "select r from Release r where r.kind = :kind and r.week = :monday order by r.madeAt "
                                + "desc, r.id desc",
                        Release.class)
                .setParameter("kind", Release.Kind.WEEK)
                .setParameter("monday", monday)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<LocalDate> looks() {
        return em.createQuery(
                        "select r.period from Release r where r.kind = :kind and r.period is not null order by r.period",
                        String.class)
                .setParameter("kind", Release.Kind.WEEK)
                .getResultStream()
                .map(ClosedWeeks::lookedAt)
                .toList();
    }

    /** What the one look at a week found; empty where there was none, or one of a product that wrote another layout. */
    private Optional<ThisWeek> lookAt(LocalDate monday) {
        return em.createQuery("select r from Release r where r.kind = :kind and r.period = :once", Release.class)
                .setParameter("kind", Release.Kind.WEEK)
                .setParameter("once", ClosedWeeks.once(monday))
                .getResultStream()
                .filter(release -> release.content(Release.Layout.class).format() == ThisWeek.FORMAT)
                .map(release -> release.content(ThisWeek.class))
                .findFirst();
    }

    /**
     * That something was there is a number in other words: it is told only where its last week tells of it without
     * anything that was restricted since.
     */
    private List<ThisWeek.Faded> stillTold(List<ThisWeek.Faded> faded) {
        Map<LocalDate, Set<Long>> told = new HashMap<>();
        return faded.stream()
                .filter(each ->
                        told.computeIfAbsent(each.lastWeek(), this::toldIn).contains(each.patternId()))
                .toList();
    }

    private Set<Long> toldIn(LocalDate monday) {
        List<ThisWeek.Finding> findings = latest(monday)
                .filter(this::mayBeShown)
                .map(release -> release.content(ThisWeek.class).findings())
                .or(() ->
                        readingOf(monday).map(Reading::look).map(look -> again(look, look.tale(look.record(() -> {})))))
                .orElse(List.of());
        return findings.stream().map(ThisWeek.Finding::patternId).collect(Collectors.toSet());
    }

    /**
     * What a look goes by.
     *
     * @param look the look
     * @param ground what it goes by beside the concerns
     * @param readAt when they began to be read
     * @param hidden what was hidden before they were
     */
    record Reading(WeekLook look, WeekGround ground, Instant readAt, ConcernFacts.HiddenNow hidden) {}
}
