package org.wholeschool.peermap.request;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.link.facts.GroupCores;
import org.wholeschool.peermap.record.MapNews;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Roster;

/** What a request for a map begins with: a concern's pupils, a group, pupils of an address, and colleagues. */
@Service
public class MapBeginnings {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private MapNews news;

    @Inject
    private GroupCores cores;

    @Inject
    private Roster roster;

    /** @return the colleagues to whom a map can open, beside whoever asks */
    @Permit(
            code = "MapRequests.colleagues",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Colleague> colleagues() {
        long me = actors.current().accountId();
        return news.colleagues().stream()
                .filter(person -> person.id() != me)
                .map(person -> new Colleague(person.id(), person.name()))
                .toList();
    }

    /**
     * @param concernId a concern
     * @return the pupils whom it names, to begin with
     * @throws NotFound where the school has none of that id, or whoever asks may not read it
     */
    @Permit(
            code = "MapRequests.pupilsOf",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Long> pupilsOf(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return readable.bind(em.createQuery(
                                "select i from Involvement i where i.concern = :concern and i.pupil is not null and "
                                        + readable.condition("i.concern") + " order by i.id",
                                Involvement.class)
                        .setParameter("concern", concern))
                .getResultStream()
                .map(involvement -> involvement.getPupil().getId())
                .distinct()
                .limit(MapRequests.MOST_CHILDREN)
                .toList();
    }

    /** @throws NotFound where the school has no such group now */
    @Permit(
            code = "MapBeginnings.group",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public void group(long number) {
        cores.of(number);
    }

    /**
     * @param chosen ids as an address says them
     * @return those of pupils of the school, at most one more than a map begins with
     */
    @Permit(
            code = "MapBeginnings.pupils",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Long> pupils(String chosen) {
        List<Long> asked = Stream.of(chosen.split(","))
                .map(each -> ConcernAddress.optional(each, Long::valueOf))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MapRequests.MOST_CHILDREN + 1L)
                .toList();
        Set<Long> known = roster.named(asked).stream().map(Roster.Found::id).collect(Collectors.toSet());
        return asked.stream().filter(known::contains).toList();
    }

    /** Somebody to whom a map can open. */
    public record Colleague(long id, String name) {}
}
