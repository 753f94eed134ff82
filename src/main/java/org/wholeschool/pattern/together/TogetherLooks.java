package org.wholeschool.pattern.together;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.link.facts.TieFacts;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.ties.TieComparison;
import org.wholeschool.pattern.together.TogetherTold.Answer;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.Site;

/** Asks what log and links say together after each look at a week, and keeps it: what was asked once stands. */
@Service
public class TogetherLooks {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TieFacts facts;

    @Inject
    private ConcernFacts concerns;

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
    private CurrentAction current;

    /**
     * What a run was told, so that it can be made again.
     *
     * @param from the first day of its concerns
     * @param to the last
     * @param halfTerm in which it was asked
     * @param seed by which numbers were dealt and lots drawn
     */
    public record Made(LocalDate from, LocalDate to, String halfTerm, long seed) {}

    /** Asks what was not asked in this half-term yet, and keeps the answers with those that stand. */
    @Permit(code = "TogetherLooks.run", value = Role.JOB)
    public void run() {
        LocalDate today = Now.day(schools.profile().zone());
        Instant readAt = Now.instant();
        String halfTerm = halfTerm(today);
        Optional<Release> before = latest();
        Optional<Release> stands = before.filter(this::isSafe);
        TogetherTold told = stands.map(made -> made.content(TogetherTold.class)).orElse(TogetherTold.NOTHING);
        Optional<ThisWeek> week = week();
        List<ThisWeek.Finding> findings = week.map(ThisWeek::findings).orElse(List.of()).stream()
                .filter(found -> found.patternId() > 0 && found.strength() != ThisWeek.Strength.WATCH)
                .toList();
        List<ThisWeek.Finding> due = findings.stream()
                .filter(found -> told.of(found.patternId())
                        .filter(answer -> answer.askedIn().equals(halfTerm))
                        .isEmpty())
                .toList();
        boolean isSoonDue = !told.soonIn().equals(halfTerm);
        if (due.isEmpty() && !isSoonDue && stands.isPresent() == before.isPresent()) {
            return;
        }
        Made made =
                new Made(from(due, today), today, halfTerm, schools.profile().id() + halfTerm.hashCode());
        TogetherRun run = run(made);
        List<Answer> asked = week.map(looked -> run.ask(due, looked.monday().plusDays(6), halfTerm, made.seed()))
                .orElse(List.of());
        TogetherTold now = new TogetherTold(
                TogetherTold.FORMAT,
                answers(asked, told.answers(), findings),
                halfTerm,
                isSoonDue ? run.soonAfter(made.seed()) : told.soon());
        if (stands.isEmpty() || !now.equals(told)) {
            keep(now, readAt, made);
        }
    }

    /** Those of now, and those of before whose finding still stands and was not asked about again. */
    private static List<Answer> answers(List<Answer> now, List<Answer> before, List<ThisWeek.Finding> findings) {
        return Stream.concat(
                        now.stream(),
                        before.stream()
                                .filter(each -> now.stream().noneMatch(one -> one.patternId() == each.patternId())
                                        && findings.stream().anyMatch(found -> found.patternId() == each.patternId())))
                .sorted(Comparator.comparingLong(Answer::patternId))
                .toList();
    }

    /** A year of concerns, and what was before each finding. */
    private static LocalDate from(List<ThisWeek.Finding> findings, LocalDate today) {
        LocalDate year = today.minusYears(1);
        return findings.stream()
                .map(found -> found.from().minusWeeks(TieComparison.WEEKS))
                .filter(from -> from.isBefore(year))
                .min(Comparator.naturalOrder())
                .orElse(year);
    }

    private TogetherRun run(Made made) {
        List<Categories.ListedCategory> all = categories.all();
        CountedSchool counted = new CountedSchool(site.places(), day.plan(), all);
        Map<Long, CategoryGroup> kinds =
                all.stream().collect(Collectors.toMap(Categories.ListedCategory::id, Categories.ListedCategory::group));
        return new TogetherRun(
                facts.read(made.from(), made.to(), Long.toString(made.seed())),
                place -> !counted.isCaseworkPlace(place),
                kinds::get,
                calendar.halfTerms(),
                calendar.closures());
    }

    private void keep(TogetherTold told, Instant readAt, Made made) {
        Release release = Release.ofTogether(told, readAt, made.from(), made.to(), made);
        em.persist(release);
        em.flush();
        current.about("release", release.id());
    }

    /** Nothing is shown that counts a concern restricted since; it is asked again by night. */
    @Permit(
            code = "TogetherLooks.told",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public TogetherTold told() {
        Optional<Release> latest = latest().filter(this::isSafe);
        latest.ifPresent(made -> current.about("release", made.id()));
        return latest.map(made -> made.content(TogetherTold.class)).orElse(TogetherTold.NOTHING);
    }

    private boolean isSafe(Release made) {
        return made.madeAt().isAfter(concerns.safeFrom());
    }

    private Optional<Release> latest() {
        return em.createQuery(
                        "select r from Release r where r.kind = :kind order by r.madeAt desc, r.id desc", Release.class)
                .setParameter("kind", Release.Kind.TOGETHER)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(made -> made.content(Release.Layout.class).format() == TogetherTold.FORMAT);
    }

    /** The latest week that was looked at, as it was last made. */
    private Optional<ThisWeek> week() {
        return em.createQuery(
                        "select r from Release r where r.kind = :kind order by r.week desc, r.madeAt desc, r.id desc",
                        Release.class)
                .setParameter("kind", Release.Kind.WEEK)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(made -> made.content(Release.Layout.class).format() == ThisWeek.FORMAT)
                .map(made -> made.content(ThisWeek.class));
    }

    /** The half-term that has begun last; a holiday after it is part of it. */
    private String halfTerm(LocalDate today) {
        List<HalfTerm> begun = new ArrayList<>(calendar.halfTerms());
        begun.removeIf(half -> half.startsOn().isAfter(today));
        return begun.stream()
                .max(Comparator.comparing(HalfTerm::startsOn))
                .map(half -> half.schoolYear() + "-" + half.position())
                .orElse("none");
    }
}
