package org.wholeschool.peermap.look;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Days;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.facts.LinkMapFacts;
import org.wholeschool.peermap.record.MapChild;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/**
 * The identified map itself: drawn from the links of this moment for whoever it is open to, and kept nowhere. Each
 * opening is on record, with every child who stands on it, and so is each look at one child.
 */
@Service
@RoomOnly
public class PeerMaps {

    /** What the record calls a child who was seen on a map; the number is the pupil's. */
    public static final String CHILD = "map-child";

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Maps maps;

    @Inject
    private LinkMapFacts links;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private MapPlaces places;

    @Inject
    private Days days;

    @Inject
    private SchoolFrame frame;

    /**
     * @param id which
     * @return the map
     * @throws NotFound where there is none, it is not open, or it is not open to whoever asks
     */
    @Permit(
            code = "PeerMaps.map",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public MapView map(long id) {
        Instant now = Now.instant();
        Drawn drawn = drawn(id, now);
        drawn.people.keySet().forEach(pupil -> current.alsoShows(CHILD, pupil));
        Map<Integer, List<MapView.Child>> byRing = drawn.rings.all().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(
                                entry -> drawn.people.get(entry.getKey()), Collectors.toCollection(ArrayList::new))));
        List<MapView.Ring> rings = byRing.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new MapView.Ring(entry.getKey(), byName(entry.getValue())))
                .toList();
        return new MapView(
                id,
                mark(now),
                days.minute(drawn.map.getClosesAt()),
                seconds(drawn.map, now),
                drawn.map.getPurpose(),
                rings,
                drawn.ties,
                places.of(drawn.people.keySet()),
                drawn.rings.isCut());
    }

    private static List<MapView.Child> byName(List<MapView.Child> children) {
        return children.stream()
                .sorted(Comparator.comparing(MapView.Child::name).thenComparing(MapView.Child::id))
                .toList();
    }

    /**
     * Looks at one child on a map.
     *
     * @param id which map
     * @param pupilId who
     * @return what the map says of that child
     * @throws NotFound as for {@link #map}, and where the child does not stand on it
     */
    @Permit(
            code = "PeerMaps.child",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public MapView.Card child(long id, long pupilId) {
        Instant now = Now.instant();
        Drawn drawn = drawn(id, now);
        if (!drawn.rings.has(pupilId)) {
            throw new NotFound("pupil");
        }
        current.about(CHILD, pupilId);
        String why = drawn.map.getChildren().stream()
                .filter(child -> child.getPupil().getId() == pupilId)
                .map(MapChild::getWhy)
                .findFirst()
                .orElse(null);
        return new MapView.Card(
                id,
                mark(now),
                days.minute(drawn.map.getClosesAt()),
                seconds(drawn.map, now),
                drawn.people.get(pupilId),
                drawn.rings.all().get(pupilId),
                why,
                drawn.ties.stream()
                        .filter(tie -> tie.one() == pupilId || tie.other() == pupilId)
                        .toList());
    }

    /**
     * Asked by a page that shows a map, so that it takes it away when it closes early.
     *
     * @param id which
     * @return whether it is open to whoever asks
     */
    @Permit(
            code = "PeerMaps.isOpen",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public boolean isOpen(long id) {
        PeerMap map = em.find(PeerMap.class, id);
        boolean isOpen = map != null && map.isOpenTo(actors.current(), Now.instant());
        if (map != null) {
            current.about("map", id);
        }
        if (map == null || !maps.isReadable(map)) {
            current.refused();
        }
        return isOpen;
    }

    private Drawn drawn(long id, Instant now) {
        PeerMap map = maps.readable(id);
        if (!map.isOpenTo(actors.current(), now)) {
            throw new NotFound("map");
        }
        Rings rings = Rings.around(
                map.getChildren().stream()
                        .map(child -> child.getPupil().getId())
                        .toList(),
                map.getRings(),
                links::touching);
        Map<Long, MapView.Child> people = people(map, rings.all().keySet());
        boolean seesRestricted = actors.current().roles().contains(Role.LEAD);
        Comparator<MapView.Tie> order = inwardsOut(rings.all());
        List<MapView.Tie> ties = links.touching(rings.all().keySet()).stream()
                .filter(tie -> rings.has(tie.one()) && rings.has(tie.other()))
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
                        tie.sources()))
                .sorted(order)
                .toList();
        return new Drawn(map, rings, people, ties);
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

    private String mark(Instant now) {
        Long me = actors.current().accountId();
        return Texts.of("peermap").get("mark", maps.names(List.of(me)).getOrDefault(me, ""), days.minute(now));
    }

    private static long seconds(PeerMap map, Instant now) {
        Instant end = map.isEmergency()
                        && map.getJustification() == null
                        && map.getJustifyBy().isBefore(map.getClosesAt())
                ? map.getJustifyBy()
                : map.getClosesAt();
        return Duration.between(now, end).toSeconds();
    }

    /** What is worked out for one look. */
    private record Drawn(PeerMap map, Rings rings, Map<Long, MapView.Child> people, List<MapView.Tie> ties) {}
}
