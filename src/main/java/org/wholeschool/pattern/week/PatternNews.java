package org.wholeschool.pattern.week;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.platform.Service;

/**
 * Counts what the latest look at a week has changed of patterns, and no lead has said anything of since: what is to be
 * looked at.
 */
@Service
class PatternNews {

    private static final int LOOKING = 10 * 60;
    private static final Set<PatternEvent.Kind> CHANGES = EnumSet.of(
            PatternEvent.Kind.SEEN, PatternEvent.Kind.BACK, PatternEvent.Kind.PROVEN, PatternEvent.Kind.FADED);
    private static final Set<PatternEvent.Kind> SAID = EnumSet.of(
            PatternEvent.Kind.WATCHED,
            PatternEvent.Kind.PLANNED,
            PatternEvent.Kind.EXPLAINED,
            PatternEvent.Kind.CLEARED);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ConcernFacts facts;

    /**
     * Of what was made of a week that counts a concern which was restricted since, nothing is counted, and a home page
     * does not wait for that week to be made anew: the page of hotspots makes it, or the night.
     *
     * @return what has changed; empty where no week was looked at yet
     */
    @Permit(
            code = "PatternNews.latest",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<News> latest() {
        return latestRelease().map(release -> isKnown(release) ? news(release.content(ThisWeek.class)) : News.UNKNOWN);
    }

    /**
     * Counts what the head reads in a sentence, and nothing of where or when.
     *
     * @return how many patterns the latest week shows that are more than chance and not explained; empty where no week
     *     was looked at yet, or it may not be counted
     */
    @Permit(code = "PatternNews.found", value = Role.HEAD, onceInSeconds = LOOKING)
    public Optional<Long> found() {
        return latestRelease()
                .filter(this::isKnown)
                .map(release -> release.content(ThisWeek.class).findings().stream()
                        .filter(each -> each.strength() != Strength.WATCH && !isExplained(each.patternId()))
                        .count());
    }

    private Optional<Release> latestRelease() {
        return em.createQuery(
                        "select r from Release r where r.kind = :kind order by r.week desc, r.madeAt desc, r.id desc",
                        Release.class)
                .setParameter("kind", Release.Kind.WEEK)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private boolean isKnown(Release release) {
        return !facts.wereHiddenSince(release.madeAt())
                && release.content(Release.Layout.class).format() == ThisWeek.FORMAT;
    }

    private News news(ThisWeek week) {
        Map<Long, PatternEvent.Kind> open = open(week.monday());
        List<PatternEvent.Kind> proven = week.findings().stream()
                .filter(found -> open.containsKey(found.patternId())
                        && found.strength() != Strength.WATCH
                        && found.life().isNews()
                        && !isExplained(found.patternId()))
                .map(found -> open.get(found.patternId()))
                .toList();
        int back = (int) proven.stream().filter(PatternEvent.Kind.BACK::equals).count();
        int faded = (int) week.faded().stream()
                .filter(each -> open.get(each.patternId()) == PatternEvent.Kind.FADED
                        && em.find(Pattern.class, each.patternId()).wasProven())
                .count();
        return new News(true, proven.size() - back, back, faded);
    }

    private boolean isExplained(long id) {
        return em.find(Pattern.class, id).mark() == Pattern.Mark.EXPLAINED;
    }

    /**
     * @return by pattern, what the look at a week has changed, where nobody has said anything of it since, or has taken
     *     that back
     */
    private Map<Long, PatternEvent.Kind> open(LocalDate monday) {
        Map<Long, PatternEvent> changed = em.createQuery(
                        "select e from PatternEvent e where e.week = :monday and e.kind in :changes",
                        PatternEvent.class)
                .setParameter("monday", monday)
                .setParameter("changes", CHANGES)
                .getResultStream()
                .collect(Collectors.toMap(PatternEvent::patternId, event -> event, (one, other) -> other));
        if (changed.isEmpty()) {
            return Map.of();
        }
        Map<Long, PatternEvent> said = em.createQuery(
                        "select e from PatternEvent e where e.patternId in :ids and e.kind in :said order by "
                                + "e.madeAt, e.id",
                        PatternEvent.class)
                .setParameter("ids", changed.keySet())
                .setParameter("said", SAID)
                .getResultStream()
                .collect(Collectors.toMap(PatternEvent::patternId, event -> event, (one, other) -> other));
        return changed.values().stream()
                .filter(event -> !event.isAnsweredBy(said.get(event.patternId())))
                .collect(Collectors.toMap(PatternEvent::patternId, PatternEvent::kind));
    }

    /**
     * What has changed and is not answered.
     *
     * @param known whether it may be counted; nothing is where a concern was restricted since the week was worked out
     * @param fresh patterns that are new, or proven now
     * @param back patterns that had faded and are there again
     * @param faded patterns that are not there any more
     */
    public record News(boolean known, int fresh, int back, int faded) {

        static final News UNKNOWN = new News(false, 0, 0, 0);

        int all() {
            return fresh + back + faded;
        }
    }
}
