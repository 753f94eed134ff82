package org.wholeschool.pattern.week;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.pattern.Release;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolDay;

/** What runs over school weeks let out. Pages read this and nothing else of them. */
@Service
public class Weeks {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    @Inject
    private ConcernFacts facts;

    @Inject
    private WeekLooks looks;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolDay day;

    @Inject
    private CurrentAction current;

    /**
     * A week that was looked at. Where what is kept of it counts a concern that was restricted or given to the head
     * meanwhile, whichever concern, nobody is shown that: the list behind a number then has one less, and the
     * difference would say where that one is. Such a week is made anew first, within this action, so that no gap tells
     * of it either.
     *
     * @param monday of which week; null for the latest that was looked at
     * @return the latest run of that week; empty where there is none
     */
    @Permit(
            code = "Weeks.week",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public Optional<Looked> week(LocalDate monday) {
        LocalDate which = monday == null ? listed().stream().findFirst().orElse(null) : monday;
        Optional<Release> release = which == null ? Optional.empty() : looks.toShow(which);
        Optional<Looked> found = release.map(made -> new Looked(
                made.id(),
                LocalDateTime.ofInstant(made.madeAt(), schools.profile().zone()),
                facts.haveChangedSince(made.madeAt()),
                made.content(ThisWeek.class)));
        found.ifPresent(looked -> current.about("release", looked.id()));
        return found;
    }

    /**
     * The school's totals of the latest weeks, each as that week itself tells it.
     *
     * @param most how many weeks at most
     * @return them, the earliest first; a week that counts what its reader may not read by now is counted again
     */
    @Permit(
            code = "Weeks.totals",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public List<OfWeek> totals(int most) {
        List<OfWeek> totals = listed().stream()
                .limit(most)
                .flatMap(monday -> looks.total(monday).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(totals);
        return totals;
    }

    /** @return the Mondays of the weeks that are shown, or can be made such, the latest first. */
    @Permit(
            code = "Weeks.mondays",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public List<LocalDate> mondays() {
        return listed();
    }

    private List<LocalDate> listed() {
        List<LocalDate> all = mondaysMade(Instant.EPOCH);
        List<LocalDate> shown = mondaysMade(facts.safeFrom());
        if (shown.size() == all.size()) {
            return all;
        }
        List<LocalDate> ofTheCalendar = ClosedWeeks.of(
                        calendar.halfTerms(),
                        calendar.closures(),
                        day.plan(),
                        Now.day(schools.profile().zone()),
                        Integer.MAX_VALUE)
                .mondays();
        return all.stream()
                .filter(monday -> shown.contains(monday) || ofTheCalendar.contains(monday))
                .toList();
    }

    private List<LocalDate> mondaysMade(Instant after) {
        return em.createQuery(
                        "select distinct r.week from Release r where r.kind = :kind and r.madeAt > :after order "
                                + "by r.week desc",
                        LocalDate.class)
                .setParameter("kind", Release.Kind.WEEK)
                .setParameter("after", after)
                .getResultList();
    }

    /**
     * Makes the run of a release again from what it counted, by the same rule and seed.
     *
     * @param releaseId which
     * @return whether it found the same to the last digit; empty where what it counted is not kept any more
     * @throws NotFound where there is no such run of a week
     */
    @Permit(
            code = "WeekLooks.repeats",
            value = {Role.LEAD, Role.DEPUTY})
    public Optional<Boolean> repeats(long releaseId) {
        Release release = em.createQuery("select r from Release r where r.id = :id and r.kind = :kind", Release.class)
                .setParameter("id", releaseId)
                .setParameter("kind", Release.Kind.WEEK)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("release"));
        current.about("release", releaseId);
        return em.createQuery("select i from PatternInput i where i.releaseId = :id", PatternInput.class)
                .setParameter("id", releaseId)
                .getResultStream()
                .findFirst()
                .map(input -> input.record().repeats(release.parameters(WeekParameters.class)));
    }

    /**
     * A week that was looked at.
     *
     * @param id the release
     * @param madeAt when its concerns were read, in the school's time
     * @param outdated whether concerns have changed since
     * @param week what was found
     */
    public record Looked(long id, LocalDateTime madeAt, boolean outdated, ThisWeek week) {}

    /**
     * The school's total of a week.
     *
     * @param monday its Monday
     * @param total what the run of that week kept
     * @param concerns how many, exactly; -1 where that is neither kept nor can be counted
     */
    public record OfWeek(LocalDate monday, ThisWeek.Total total, int concerns) {

        /** @return which week, "23–27 November" */
        public String week() {
            return WeekWords.week(monday);
        }
    }
}
