package org.wholeschool.peermap.look;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.facts.LinkMapFacts;
import org.wholeschool.link.facts.LinkMapPast;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/**
 * Works out who stands on a map that is open to the actor, and by which links: as it is now, or would have been on an
 * earlier day.
 */
@Service
class Scenes {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Maps maps;

    @Inject
    private LinkMapFacts links;

    @Inject
    private LinkMapPast past;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private SchoolFrame frame;

    /**
     * What is worked out for one look.
     *
     * @param rings by pupil, in which ring they stand
     * @param people all in the rings, by pupil
     * @param cut whether a ring was left out because there are too many in it
     */
    record Scene(
            PeerMap map,
            Map<Long, Integer> rings,
            Map<Long, MapView.Child> people,
            List<MapView.Tie> ties,
            boolean cut) {}

    /**
     * The same pupils, with the links between them on an earlier day and now.
     *
     * @param was the links of that day
     */
    record Both(Scene now, List<MapView.Tie> was) {}

    /**
     * @return it as it is at this moment
     * @throws NotFound where there is none, it is not open, or it is not open to the actor
     */
    @Permit(
            code = "Scenes.now",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    Scene now(long id) {
        PeerMap map = open(id);
        Rings rings = rings(map, links::touching);
        return scene(map, rings.all(), rings.isCut());
    }

    /**
     * As {@link #now}, with all pupils who would have been on it at the end of a day.
     *
     * @param day a day before today
     */
    @Permit(
            code = "Scenes.since",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    Both since(long id, LocalDate day) {
        PeerMap map = open(id);
        Rings now = rings(map, links::touching);
        Rings was = rings(map, pupils -> past.touching(pupils, day));
        Map<Long, Integer> rings = new LinkedHashMap<>(now.all());
        was.all().forEach((pupil, ring) -> rings.merge(pupil, ring, Math::min));
        Scene scene = scene(map, rings, now.isCut() || was.isCut());
        return new Both(scene, ties(rings, scene.people(), past.touching(rings.keySet(), day)));
    }

    private PeerMap open(long id) {
        PeerMap map = maps.readable(id);
        if (!map.isOpenTo(actors.current(), Now.instant())) {
            throw new NotFound("map");
        }
        return map;
    }

    private static Rings rings(PeerMap map, Function<Collection<Long>, List<LinkMapFacts.Tie>> touching) {
        return Rings.around(
                map.getChildren().stream()
                        .map(child -> child.getPupil().getId())
                        .toList(),
                map.getRings(),
                touching);
    }

    private Scene scene(PeerMap map, Map<Long, Integer> rings, boolean isCut) {
        Map<Long, MapView.Child> people = people(map, rings.keySet());
        return new Scene(map, rings, people, ties(rings, people, links.touching(rings.keySet())), isCut);
    }

    private List<MapView.Tie> ties(
            Map<Long, Integer> rings, Map<Long, MapView.Child> people, List<LinkMapFacts.Tie> touching) {
        boolean seesRestricted = actors.current().roles().contains(Role.LEAD);
        return touching.stream()
                .filter(tie -> rings.containsKey(tie.one()) && rings.containsKey(tie.other()))
                .filter(tie -> seesRestricted || !tie.restricted())
                .map(tie -> new MapView.Tie(
                        tie.id(),
                        tie.one(),
                        tie.other(),
                        people.get(tie.one()).name(),
                        people.get(tie.other()).name(),
                        tie.kind(),
                        tie.established(),
                        tie.challenged(),
                        tie.keeper(),
                        tie.kind() == LinkKind.PROTECTIVE ? tie.strengths() : null,
                        tie.reviewOn(),
                        tie.sources()))
                .sorted(inwardsOut(rings))
                .toList();
    }

    /**
     * Those of whom one is directly involved first, then ring by ring outwards, then by name: the one who is nearer the
     * middle before the other.
     */
    private static Comparator<MapView.Tie> inwardsOut(Map<Long, Integer> rings) {
        return Comparator.comparing((MapView.Tie tie) -> Math.min(rings.get(tie.one()), rings.get(tie.other())))
                .thenComparing(tie -> Math.max(rings.get(tie.one()), rings.get(tie.other())))
                .thenComparing(tie -> isOneNearer(tie, rings) ? tie.oneName() : tie.otherName())
                .thenComparing(tie -> isOneNearer(tie, rings) ? tie.otherName() : tie.oneName())
                .thenComparing(MapView.Tie::kind)
                .thenComparing(MapView.Tie::id);
    }

    private static boolean isOneNearer(MapView.Tie tie, Map<Long, Integer> rings) {
        int further = rings.get(tie.one()).compareTo(rings.get(tie.other()));
        return further < 0 || further == 0 && tie.oneName().compareTo(tie.otherName()) <= 0;
    }

    private Map<Long, MapView.Child> people(PeerMap map, Set<Long> ids) {
        Map<Long, InvolvementRole> parts = parts(map, ids);
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        return em.createQuery("select p from Pupil p where p.id in :ids", Pupil.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Pupil::getId, pupil -> child(pupil, today, parts.get(pupil.getId()))));
    }

    private static MapView.Child child(Pupil pupil, LocalDate today, InvolvementRole part) {
        return new MapView.Child(
                pupil.getId(),
                name(pupil, today),
                pupil.getShortName(),
                yearAndForm(pupil),
                part == null ? null : Texts.of("concern").get("role." + part),
                part);
    }

    private static String yearAndForm(Pupil pupil) {
        Texts words = Texts.of("peermap");
        String year = pupil.getNcYear() == 0 ? words.get("year.reception") : words.get("year", pupil.getNcYear());
        return pupil.getRegGroup() == null ? year : year + " · " + pupil.getRegGroup();
    }

    /**
     * Whoever has left is drawn while a link to them is valid, because who is tied to them may be in danger by it; and
     * it is said wherever the name stands.
     */
    private static String name(Pupil pupil, LocalDate today) {
        return pupil.asEntry().isOnRoll(today)
                ? pupil.getDisplayName()
                : Texts.of("peermap").get("left", pupil.getDisplayName());
    }

    /**
     * The part that each had in the concern that the map began with, by the rule of who may read that: of no other
     * concern, because a part is nothing that a child has once and for all.
     */
    private Map<Long, InvolvementRole> parts(PeerMap map, Collection<Long> ids) {
        Map<Long, InvolvementRole> parts = new HashMap<>();
        if (map.getConcernId() != null) {
            readable.bind(em.createQuery(
                                    "select i from Involvement i where i.concern.id = :concern and i.pupil.id in "
                                            + ":ids and "
                                            + readable.condition("i.concern"),
                                    Involvement.class)
                            .setParameter("concern", map.getConcernId())
                            .setParameter("ids", ids))
                    .getResultStream()
                    .forEach(involvement -> parts.put(involvement.getPupil().getId(), involvement.getRole()));
        }
        return parts;
    }
}
