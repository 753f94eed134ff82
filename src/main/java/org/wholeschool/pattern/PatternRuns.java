package org.wholeschool.pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Site;

/**
 * Makes releases: reads facts, works out what they show, keeps what may leave. It reads by date of receipt from the
 * first day of the oldest school year that it looks at; nothing is received before it happens, so that whatever
 * happened in those years is in it, however late it was told.
 */
@Service
public class PatternRuns {

    /** School years that hotspots are worked out for, the current one included: an imported log shows its own years. */
    private static final int YEARS = 10;

    /** What the arithmetic is called in a release's parameters; another way of working it out gets another name. */
    private static final String METHOD = "margins-2";

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
    private CurrentAction current;

    /** Works out hotspots and keeps them as a new release. */
    @Permit(
            code = "PatternRuns.hotspots",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    public void hotspots() {
        Instant readAt = Now.instant();
        LocalDate today = today();
        LocalDate from = SchoolYear.holding(today, years()).startsOn().minusYears(YEARS - 1);
        LeadThreshold threshold = Thresholds.forLeads();
        HotspotRun run = new HotspotRun(
                threshold, site.places(), day.plan(), categories.all(), years(), calendar.closures(), today);
        keep(Release.of(
                run.of(facts.received(from, today).facts()),
                readAt,
                from,
                today,
                new HotspotParameters(METHOD, threshold, from, today)));
    }

    private void keep(Release release) {
        em.persist(release);
        em.flush();
        current.about("release", release.id());
    }

    private List<SchoolYear> years() {
        return SchoolYear.of(calendar.halfTerms());
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    /**
     * What a hotspot run was told. There is no seed: nothing in it is random.
     *
     * @param method how it is worked out
     * @param threshold from when on a cell shows its number
     * @param receivedFrom first day of receipt
     * @param receivedTo last day of receipt
     */
    public record HotspotParameters(
            String method, LeadThreshold threshold, LocalDate receivedFrom, LocalDate receivedTo) {}
}
