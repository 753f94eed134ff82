package org.wholeschool.pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.concern.ConcernFacts;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Calendar;
import org.wholeschool.school.Categories;
import org.wholeschool.school.SchoolDay;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Site;

/**
 * Makes releases: reads facts, works out what they show, keeps what may leave. It reads by date of receipt from the first day of the oldest school
 * year that it looks at; nothing is received before it happens, so that whatever happened in those years is in it, however late it was told.
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
    @Permit({Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    public void hotspots() {
        Instant readAt = Instant.now();
        LocalDate today = today();
        LocalDate from = SchoolYear.holding(today, years()).startsOn().minusYears(YEARS - 1);
        LeadThreshold threshold = Thresholds.forLeads();
        HotspotRun run = new HotspotRun(threshold, site.places(), day.plan(), categories.all(), years(), calendar.closures(), today);
        keep(Release.of(run.of(facts.received(from, today).facts()), readAt, from, today, new HotspotParameters(METHOD, threshold, from, today)));
    }

    /**
     * Publishes, once, every half-term that has closed and settled and is not published yet. The first one is the first that has enough to show:
     * before a school began to use this there is nothing to tell governors, and an old log that is brought in later is published then.
     *
     * <p><b>What is published stays as it is</b>: publishing it anew after a few more concerns would show, by the difference, what these
     * were. So nothing is published while it may still be half of what it will be. A half-term that has closed grows by one thing only, a log that is brought in
     * (what staff log is received on the day on which they log it). Therefore a half-term waits for {@value SchoolYear.Period#SETTLES_IN_DAYS} days after its
     * last day, in which a log can be brought in, looked at and taken back; it waits while a log is on its way in or has stopped half-way, because
     * nobody knows how far that one will reach; and it waits for as many days after a log was chosen or taken back, or came in and reached into it. Those
     * after it wait with it, so that half-terms come in their order. All this is asked after the concerns were read: rows of a log that began meanwhile may
     * be among them, and then its beginning is seen.
     *
     * @return how many were published
     */
    @Permit({Role.JOB, Role.SET_UP})
    public int closedHalfTerms() {
        LocalDate today = today();
        Instant lately = Instant.now().minus(Duration.ofDays(SchoolYear.Period.SETTLES_IN_DAYS));
        PublicationRule rule = Thresholds.forGovernors();
        HalfTermRun run = new HalfTermRun(rule, categories.all(), calendar.closures());
        Set<String> published = published();
        boolean begun = false;
        int made = 0;
        for (SchoolYear.Period period : years().stream().flatMap(year -> year.periods().stream()).filter(period -> period.isSettled(today)).toList()) {
            if (published.contains(period.key())) {
                begun = true;
                continue;
            }
            ClosedHalfTerm closed = run.of(period, facts.allReceived(period.startsOn(), period.endsOn()));
            begun |= !closed.byCategoryGroup().withheld();
            if (begun && !facts.areAtRest(period.startsOn(), period.endsOn(), lately)) {
                break;
            }
            if (begun) {
                keep(Release.of(closed, rule));
                made++;
            }
        }
        return made;
    }

    private Set<String> published() {
        return new HashSet<>(em.createQuery("select r.period from Release r where r.kind = :kind", String.class)
                .setParameter("kind", Release.Kind.HALF_TERM).getResultList());
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
        return LocalDate.now(schools.profile().zone());
    }

    /**
     * What a hotspot run was told. There is no seed: nothing in it is random.
     *
     * @param method       how it is worked out
     * @param threshold    from when on a cell shows its number
     * @param receivedFrom first day of receipt
     * @param receivedTo   last day of receipt
     */
    public record HotspotParameters(String method, LeadThreshold threshold, LocalDate receivedFrom, LocalDate receivedTo) {
    }
}
