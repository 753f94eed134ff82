package org.wholeschool.pattern.week;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.concern.ConcernFacts;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.Releases;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

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
    private CurrentAction current;

    /**
     * A week that was looked at. One that was worked out before a concern was restricted or given to the head, whichever concern, is shown to nobody: it may count that one, the list behind a number then has one
     * less, and the difference would say where it is. The latest week is worked out anew; earlier ones are not, and are gone.
     *
     * @param monday of which week; null for the latest that was looked at
     * @return the latest run of that week; empty where there is none that may be shown, or only one of a product that wrote another layout
     */
    @Permit({Role.LEAD, Role.DEPUTY})
    public Optional<Looked> week(LocalDate monday) {
        Instant safe = facts.safeFrom();
        Optional<Looked> found = em.createQuery("select r from Release r where r.kind = :kind and r.audience = :leads order by r.madeAt desc, r.id desc", Release.class)
                .setParameter("kind", Release.Kind.WEEK).setParameter("leads", Release.Audience.LEADS).getResultStream()
                .filter(release -> release.content(Releases.Layout.class).format() == ThisWeek.FORMAT && release.madeAt().isAfter(safe))
                .map(release -> new Looked(release.id(), LocalDateTime.ofInstant(release.madeAt(), schools.profile().zone()), facts.haveChangedSince(release.madeAt()), release.content(ThisWeek.class)))
                .filter(looked -> monday == null || looked.week().monday().equals(monday)).findFirst();
        found.ifPresent(looked -> current.about("release", looked.id()));
        return found;
    }

    /** @return the Mondays of the weeks that may be shown, the latest first. */
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = HOUR)
    public List<LocalDate> mondays() {
        Instant safe = facts.safeFrom();
        return em.createQuery("select r from Release r where r.kind = :kind order by r.madeAt desc", Release.class).setParameter("kind", Release.Kind.WEEK).getResultStream()
                 .filter(release -> release.madeAt().isAfter(safe) && release.content(Releases.Layout.class).format() == ThisWeek.FORMAT).map(release -> release.content(ThisWeek.class).monday())
                 .distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** @return whether weeks were looked at and a run now would make the latest one such as may be shown. */
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = HOUR)
    public boolean areToBeMadeAnew() {
        return em.createQuery("select count(r) from Release r where r.kind = :kind", Long.class).setParameter("kind", Release.Kind.WEEK).getSingleResult() > 0 && Instant.now().isAfter(facts.safeFrom());
    }

    /**
     * A week that was looked at.
     *
     * @param id       the release
     * @param madeAt   when its concerns were read, in the school's time
     * @param outdated whether concerns have changed since
     * @param week     what was found
     */
    public record Looked(long id, LocalDateTime madeAt, boolean outdated, ThisWeek week) {
    }
}
