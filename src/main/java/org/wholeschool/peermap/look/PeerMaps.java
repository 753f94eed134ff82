package org.wholeschool.peermap.look;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Days;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.peermap.record.MapChild;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

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
    private Scenes scenes;

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
        return view(scenes.now(id), Now.instant());
    }

    /** @return what the page shows of it */
    private MapView view(Scenes.Scene scene, Instant now) {
        scene.people().keySet().forEach(pupil -> current.alsoShows(CHILD, pupil));
        Map<Integer, List<MapView.Child>> byRing = scene.rings().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(
                                entry -> scene.people().get(entry.getKey()), Collectors.toCollection(ArrayList::new))));
        List<MapView.Ring> rings = byRing.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new MapView.Ring(entry.getKey(), byName(entry.getValue())))
                .toList();
        return new MapView(
                scene.map().getId(),
                mark(now),
                days.minute(scene.map().getClosesAt()),
                seconds(scene.map(), now),
                scene.map().getPurpose(),
                scene.map().getRings(),
                rings,
                scene.ties(),
                places.of(scene.people().keySet()),
                scene.cut());
    }

    private static List<MapView.Child> byName(List<MapView.Child> children) {
        return children.stream()
                .sorted(Comparator.comparing(MapView.Child::name).thenComparing(MapView.Child::id))
                .toList();
    }

    /**
     * Looks at a map beside how it would have been at the end of an earlier day. All pupils of either are on both.
     *
     * @param id which
     * @param day a day of the last year, before today
     * @throws NotFound as for {@link #map}
     * @throws BadInput where it is no such day
     */
    @Permit(
            code = "PeerMaps.since",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public MapChange since(long id, LocalDate day) {
        LocalDate today = today();
        if (!day.isBefore(today)) {
            throw new BadInput("day", "then.future");
        }
        if (day.isBefore(today.minusYears(1))) {
            throw new BadInput("day", "then.long-ago", days.day(today.minusYears(1)));
        }
        Scenes.Both both = scenes.since(id, day);
        return MapChange.between(view(both.now(), Now.instant()), both.was(), day);
    }

    /** @return today at the school */
    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
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
        Scenes.Scene scene = scenes.now(id);
        if (!scene.rings().containsKey(pupilId)) {
            throw new NotFound("pupil");
        }
        current.about(CHILD, pupilId);
        String why = scene.map().getChildren().stream()
                .filter(child -> child.getPupil().getId() == pupilId)
                .map(MapChild::getWhy)
                .findFirst()
                .orElse(null);
        return new MapView.Card(
                id,
                mark(now),
                days.minute(scene.map().getClosesAt()),
                seconds(scene.map(), now),
                scene.people().get(pupilId),
                scene.rings().get(pupilId),
                why,
                scene.ties().stream()
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
}
