package org.wholeschool.pattern.week;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.pattern.Release;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.names.NamesInText;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** What leads say of a pattern, and its life so far. */
@Service
public class Patterns {

    /** Longest note, in characters. */
    static final int LONGEST_NOTE = 500;

    private static final int HOUR = 60 * 60;

    /** What looks found. */
    private static final Set<PatternEvent.Kind> LOOKED =
            EnumSet.of(PatternEvent.Kind.SEEN, PatternEvent.Kind.BACK, PatternEvent.Kind.PROVEN);

    private static final Set<String> FOUND = LOOKED.stream().map(Enum::name).collect(Collectors.toSet());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private ConcernFacts facts;

    @Inject
    private WeekLooks looks;

    @Inject
    private NamesInText names;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @return for each pattern of which leads say something, what. */
    @Permit(
            code = "Patterns.marks",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public Map<Long, String> marks() {
        Map<Long, String> marks = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.pattern.week.Patterns.Marked(p.id, p.mark)"
                                + " from Pattern p where p.mark is not null",
                        Marked.class)
                .getResultStream()
                .forEach(pattern -> marks.put(pattern.id(), pattern.mark().toString()));
        return marks;
    }

    /**
     * @param id which pattern
     * @return its life so far
     * @throws NotFound where the school has none
     */
    @Permit(
            code = "Patterns.life",
            value = {Role.LEAD, Role.DEPUTY})
    public Lived life(long id) {
        Pattern pattern = Optional.ofNullable(em.find(Pattern.class, id)).orElseThrow(() -> new NotFound("pattern"));
        Told told = told(pattern).orElseThrow(() -> new NotFound("pattern"));
        current.about("pattern", id);
        Map<Long, String> places =
                site.places().stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
        Map<Long, String> bands = new HashMap<>();
        day.plan().bands().forEach(band -> bands.put(band.id(), band.name()));
        List<Step> steps = em
                .createQuery(
                        "select e from PatternEvent e where e.patternId = :id order by e.madeAt, e.id",
                        PatternEvent.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .filter(event -> isTold(event, pattern))
                .map(event -> new Step(
                        event.kind().name(),
                        event.week(),
                        event.madeAt(),
                        event.accountId(),
                        name(event.accountId()),
                        event.note()))
                .toList();
        return new Lived(
                id,
                ThisWeek.Where.of(pattern, places, bands),
                pattern.state().name(),
                pattern.mark() == null ? null : pattern.mark().name(),
                opened(steps, pattern),
                told.finding().from(),
                looks.stands(pattern.lastWeek(), id) ? pattern.lastWeek() : told.week(),
                told.finding(),
                steps,
                pattern.getVersion());
    }

    /**
     * For whoever says something of a pattern beside something else, or reads that. For a lead a week is made anew
     * where what is kept of it may not be told; for the head only what is kept counts, so that until then a pattern is
     * not told of rather than told wrongly.
     *
     * @param id which pattern
     * @return whether it is told of; not where the school has none
     */
    @Permit(
            code = "Patterns.isTold",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public boolean isTold(long id) {
        Pattern pattern = em.find(Pattern.class, id);
        if (pattern == null) {
            return false;
        }
        Set<Role> roles = actors.current().roles();
        boolean isLead = roles.contains(Role.LEAD) || roles.contains(Role.DEPUTY);
        return isLead
                ? told(pattern).isPresent()
                : releases(pattern, Instant.EPOCH)
                        .filter(release -> !facts.wereHiddenSince(release.madeAt()))
                        .anyMatch(release ->
                                findings(release, pattern).findFirst().isPresent());
    }

    /**
     * A pattern is a number in other words: it is told only where a run of a week tells of it that counted nothing that
     * was restricted since. Its last week is made anew where none does.
     */
    private Optional<Told> told(Pattern pattern) {
        return found(pattern)
                .or(() -> looks.shown(pattern.lastWeek(), pattern.getId())
                        .map(finding -> new Told(pattern.lastWeek(), finding)));
    }

    /** A week that tells of a pattern, and what it tells. */
    private record Told(LocalDate week, ThisWeek.Finding finding) {}

    /**
     * What a look saw is a step only where its week still tells it: a week that was made anew without a concern, beside
     * a life that goes by that concern, would tell of it.
     */
    private boolean isTold(PatternEvent event, Pattern pattern) {
        return !LOOKED.contains(event.kind()) || looks.stands(event.week(), pattern.getId());
    }

    private Optional<Told> found(Pattern pattern) {
        return releases(pattern, facts.safeFrom())
                .flatMap(release -> findings(release, pattern))
                .findFirst();
    }

    private static Stream<Told> findings(Release release, Pattern pattern) {
        ThisWeek week = release.content(ThisWeek.class);
        return week.findings().stream()
                .filter(found -> found.patternId() == pattern.getId())
                .map(found -> new Told(week.monday(), found));
    }

    private Stream<Release> releases(Pattern pattern, Instant safe) {
        return em.createQuery(
                        "select r from Release r where r.kind = :kind and r.week >= :opened and r.week <= :last "
                                + "and r.madeAt > :safe order by r.week desc, r.madeAt desc",
                        Release.class)
                .setParameter("kind", Release.Kind.WEEK)
                .setParameter("opened", pattern.openedWeek())
                .setParameter("last", pattern.lastWeek())
                .setParameter("safe", safe)
                .getResultStream();
    }

    private static LocalDate opened(List<Step> steps, Pattern pattern) {
        return steps.stream()
                .filter(step -> FOUND.contains(step.kind()))
                .map(Step::week)
                .findFirst()
                .orElse(pattern.lastWeek());
    }

    private String name(Long accountId) {
        return accountId == null
                ? null
                : em.createQuery("select a from Account a where a.id = :id and a.schoolId = :school", Account.class)
                        .setParameter("id", accountId)
                        .setParameter("school", actors.current().schoolId())
                        .getSingleResult()
                        .getDisplayName();
    }

    /**
     * Says something of a pattern: that it is watched, that something is planned for it, or that it is explained and no
     * pattern.
     *
     * @param id which
     * @param mark "WATCHED", "PLANNED" or "EXPLAINED"
     * @param note what is planned, or why it is explained: 3 to 500 characters; may be empty where it is watched
     * @param version of the pattern that was seen
     * @throws BadInput where a note is missing or too long, or names somebody, because a pattern is nobody's; or
     *     somebody else has said something of it meanwhile
     */
    @Permit(
            code = "Patterns.mark",
            value = {Role.LEAD, Role.DEPUTY})
    public void mark(long id, String mark, String note, long version) {
        Pattern.Mark what = Pattern.Mark.valueOf(mark);
        String tidy = note == null ? "" : note.strip();
        if (what != Pattern.Mark.WATCHED && tidy.length() < 3) {
            throw new BadInput("note", "life.note.needed." + what);
        }
        if (tidy.length() > LONGEST_NOTE) {
            throw new BadInput("note", "life.note.long", LONGEST_NOTE);
        }
        names.in(tidy).stream().filter(NamesInText.Found::certain).findFirst().ifPresent(found -> {
            throw new BadInput("note", "life.note.names", found.words());
        });
        change(id, version, what, PatternEvent.Kind.valueOf(mark), tidy.isEmpty() ? null : tidy);
    }

    /**
     * Takes back what was said of a pattern.
     *
     * @param id which
     * @param version of the pattern that was seen
     * @throws BadInput where somebody else has said something of it meanwhile
     */
    @Permit(
            code = "Patterns.clear",
            value = {Role.LEAD, Role.DEPUTY})
    public void clear(long id, long version) {
        change(id, version, null, PatternEvent.Kind.CLEARED, null);
    }

    /**
     * Says of a pattern that something is planned for it, because a plan that was begun from it starts. Where nothing
     * has happened since that was said, or the pattern is not told any more, nothing is.
     *
     * @param id which
     * @param note what the plan is called; names nobody
     * @throws NotFound where the school has none
     */
    @Permit(
            code = "Patterns.planned",
            value = {Role.LEAD, Role.DEPUTY})
    public void planned(long id, String note) {
        Pattern pattern = em.find(Pattern.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (pattern == null) {
            throw new NotFound("pattern");
        }
        if (!isPlanned(id) && told(pattern).isPresent()) {
            current.about("pattern", id);
            pattern.mark(Pattern.Mark.PLANNED);
            em.persist(new PatternEvent(
                    id, PatternEvent.Kind.PLANNED, actors.current().accountId(), note));
        }
    }

    private boolean isPlanned(long id) {
        return em.createQuery(
                        "select e.kind from PatternEvent e where e.patternId = :id order by e.madeAt desc, e.id desc",
                        PatternEvent.Kind.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(PatternEvent.Kind.PLANNED::equals);
    }

    private void change(long id, long version, Pattern.Mark mark, PatternEvent.Kind kind, String note) {
        Pattern pattern = em.find(Pattern.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (pattern == null || told(pattern).isEmpty()) {
            throw new NotFound("pattern");
        }
        current.about("pattern", id);
        if (pattern.getVersion() != version) {
            throw new BadInput(null, "life.changed");
        }
        pattern.mark(mark);
        em.persist(new PatternEvent(id, kind, actors.current().accountId(), note));
    }

    /**
     * A pattern's life.
     *
     * @param id which
     * @param where where and in which part of the day, as it is called now
     * @param state FOUND, FADED or ENDED
     * @param mark WATCHED, PLANNED, EXPLAINED or null
     * @param openedWeek the Monday of the week in which it was found first
     * @param from the Monday of the first week in which, by the last look that is told, there was more than usual
     * @param lastWeek the week in which it was found last, as far as that is told
     * @param finding what the last of its weeks that is told says of it
     * @param steps what happened, in the order of time
     * @param version of the pattern, to be given back
     */
    public record Lived(
            long id,
            ThisWeek.Where where,
            String state,
            String mark,
            LocalDate openedWeek,
            LocalDate from,
            LocalDate lastWeek,
            ThisWeek.Finding finding,
            List<Step> steps,
            long version) {

        /** Copies the list. */
        public Lived {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of a pattern's life.
     *
     * @param kind SEEN, FADED, ENDED, BACK, WATCHED, PLANNED, EXPLAINED or CLEARED
     * @param week the Monday of the week that was looked at; null where it is what somebody said
     * @param madeAt when it was written down
     * @param accountId who said it; null where it is what a look saw
     * @param by what they are called; null where it is what a look saw
     * @param note what they said
     */
    public record Step(String kind, LocalDate week, Instant madeAt, Long accountId, String by, String note) {}

    /** What leads say of one pattern. Its constructor is public for EclipseLink. */
    record Marked(long id, Pattern.Mark mark) {
        public Marked {}
    }
}
