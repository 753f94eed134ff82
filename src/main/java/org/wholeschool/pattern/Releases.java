package org.wholeschool.pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/** What runs let out. Pages of patterns and of governors read this and nothing else. */
@Service
public class Releases {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    @Inject
    private ConcernFacts facts;

    @Inject
    private PatternRuns runs;

    @Inject
    private CurrentAction current;

    /**
     * The latest hotspots. Where a concern that is in them was restricted or given to the head meanwhile, they are
     * worked out anew first, and what stood there is shown to nobody: the list behind a number has one less since then,
     * and the difference would say where that one is. The same where they are of another layout: what an earlier
     * product let out is not protected as this one protects it, and the two side by side would tell more than either.
     *
     * @return them; empty where no run has been made
     */
    @Permit(
            code = "Releases.hotspots",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = 60 * 60)
    public Optional<LatestHotspots> hotspots() {
        List<Release> latest = of(Release.Kind.HOTSPOTS, Release.Audience.LEADS, 1);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        if (latest.get(0).content(Layout.class).format() != Hotspots.FORMAT
                || facts.wereHiddenSince(latest.get(0).madeAt())) {
            runs.hotspots();
            latest = of(Release.Kind.HOTSPOTS, Release.Audience.LEADS, 1);
        }
        Release release = latest.get(0);
        current.about("release", release.id());
        return Optional.of(new LatestHotspots(
                release.id(),
                madeAt(release),
                facts.haveChangedSince(release.madeAt()),
                release.content(Hotspots.class)));
    }

    private List<Release> of(Release.Kind kind, Release.Audience audience, int most) {
        return em.createQuery(
                        "select r from Release r where r.kind = :kind and r.audience = :audience order by "
                                + "r.madeAt desc, r.id desc",
                        Release.class)
                .setParameter("kind", kind)
                .setParameter("audience", audience)
                .setMaxResults(most)
                .getResultList();
    }

    private LocalDateTime madeAt(Release release) {
        return LocalDateTime.ofInstant(release.madeAt(), schools.profile().zone());
    }

    /**
     * The first thing to know of a content.
     *
     * @param format the version of its layout
     */
    public record Layout(int format) {}

    /**
     * The latest hotspots.
     *
     * @param id the release
     * @param madeAt when the run was made, in the school's time
     * @param outdated whether concerns have changed since
     * @param found what it found
     */
    public record LatestHotspots(long id, LocalDateTime madeAt, boolean outdated, Hotspots found) {}
}
