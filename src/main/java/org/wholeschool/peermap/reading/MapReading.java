package org.wholeschool.peermap.reading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Days;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.peermap.record.RiskAssessment;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;

/** Requests for maps as those read them who may: what was asked and decided, and nothing of the map itself. */
@Service
@RoomOnly
public class MapReading {

    private static final int LOOKING = 10 * 60;
    private static final int SHOWN = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Maps maps;

    @Inject
    private Emergencies emergencies;

    @Inject
    private Days days;

    /** @return the requests that whoever looks may read, the latest first */
    @Permit(
            code = "MapReading.list",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<MapRequestView.Line> list() {
        return lines(map -> true);
    }

    /**
     * @param pupilId a pupil
     * @return the requests for a map of children that this pupil is one of and the actor may read, the latest first
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "MapReading.ofPupil",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<MapRequestView.Line> ofPupil(long pupilId) {
        if (em.find(Pupil.class, pupilId) == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        return lines(map -> DirectlyInvolved.named(map, actors.current())
                .anyMatch(child -> child.getPupil().getId() == pupilId));
    }

    private List<MapRequestView.Line> lines(Predicate<PeerMap> which) {
        Actor me = actors.current();
        Instant now = Now.instant();
        List<PeerMap> shown = em.createQuery(
                        "select m from PeerMap m order by m.askedAt desc, m.id desc", PeerMap.class)
                .getResultStream()
                .filter(maps::isReadable)
                .filter(which)
                .limit(SHOWN)
                .toList();
        Set<Long> unfinished = shown.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select a from RiskAssessment a where a.map in :maps and a.closedAt is null",
                                RiskAssessment.class)
                        .setParameter("maps", shown)
                        .getResultStream()
                        .filter(assessment -> assessment.getMap().isFor(me)
                                && !assessment.getMap().isStoppedAt(now)
                                && me.roles().stream().anyMatch(RiskAssessment.WRITERS::contains))
                        .map(assessment -> assessment.getMap().getId())
                        .collect(Collectors.toSet());
        Map<Long, String> names = maps.names(shown.stream()
                .flatMap(map ->
                        Stream.of(map.getAskedBy(), map.getEndedBy() == null ? map.getAskedBy() : map.getEndedBy()))
                .collect(Collectors.toSet()));
        return shown.stream()
                .map(map -> new MapRequestView.Line(
                        map.getId(),
                        map.standingAt(now),
                        map.isEmergency(),
                        name(names, map.getAskedBy()),
                        days.minute(map.getAskedAt()),
                        DirectlyInvolved.words(map, me),
                        time(map, names, now),
                        map.isOpenTo(me, now),
                        waitsFor(map, me, now),
                        unfinished.contains(map.getId())))
                .toList();
    }

    private boolean waitsFor(PeerMap map, Actor me, Instant now) {
        return map.standingAt(now) == MapState.ASKED && mayDecide(map, me)
                || isToJudge(map, me, now)
                || map.isOf(me) && isToJustify(map);
    }

    private boolean mayDecide(PeerMap map, Actor me) {
        return maps.mayDecide(map, me.accountId(), me.roles());
    }

    private static boolean isToJustify(PeerMap map) {
        return map.isEmergency() && map.getJustification() == null;
    }

    private boolean isToJudge(PeerMap map, Actor me, Instant now) {
        return map.isEmergency()
                && map.getRight() == null
                && (map.getJustification() != null || map.isUnjustifiedAt(now))
                && mayDecide(map, me);
    }

    /**
     * @param id which
     * @return it
     * @throws NotFound where the school has none of that id, or whoever asks may not read it
     */
    @Permit(
            code = "MapReading.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public MapRequestView one(long id) {
        PeerMap map = maps.readable(id);
        Actor me = actors.current();
        Instant now = Now.instant();
        List<Long> people = new ArrayList<>(map.getReaders());
        people.add(map.getAskedBy());
        people.add(map.getDecidedBy());
        people.add(map.getEndedBy());
        people.add(map.getJudgedBy());
        Map<Long, String> names = maps.names(people);
        MapState state = map.standingAt(now);
        boolean reads = map.getConcernId() != null && readable.includes(em.find(Concern.class, map.getConcernId()));
        MapRequestView.May may = new MapRequestView.May(
                map.isOpenTo(me, now),
                state == MapState.ASKED && mayDecide(map, me),
                state == MapState.ASKED && map.isOf(me),
                state == MapState.OPEN && (map.isOf(me) || mayDecide(map, me)),
                isToJustify(map) && map.isOf(me),
                isToJudge(map, me, now),
                map.isAssessableBy(me, now));
        return new MapRequestView(
                id,
                map.getVersion(),
                state,
                map.isEmergency(),
                name(names, map.getAskedBy()),
                days.minute(map.getAskedAt()),
                reads ? map.getConcernId() : null,
                map.getPurpose(),
                map.getRings(),
                map.getHours(),
                DirectlyInvolved.of(map, me),
                map.getReaders().stream()
                        .map(reader -> name(names, reader))
                        .sorted()
                        .toList(),
                decision(map, names),
                map.getReason(),
                time(map, names, now),
                justification(map, names),
                may.assess() && state == MapState.CLOSED ? days.minute(map.assessableUntil(now)) : null,
                may);
    }

    private String decision(PeerMap map, Map<Long, String> names) {
        return map.getDecidedBy() == null
                ? null
                : words(
                        map.getState() == MapState.REFUSED ? "decision.refused" : "decision.approved",
                        name(names, map.getDecidedBy()),
                        days.minute(map.getDecidedAt()));
    }

    private String time(PeerMap map, Map<Long, String> names, Instant now) {
        return switch (map.standingAt(now)) {
            case OPEN -> words("time.open", days.minute(map.getClosesAt()));
            case CLOSED ->
                map.getEndedBy() != null
                        ? words("time.closed.by", name(names, map.getEndedBy()), days.minute(map.getEndedAt()))
                        : map.isNotJustifiedInTimeAt(now) && map.getJustifyBy().isBefore(map.getClosesAt())
                                ? words("time.closed.unjustified", days.minute(map.getJustifyBy()))
                                : words("time.closed", days.minute(map.getClosesAt()));
            case WITHDRAWN -> words("time.withdrawn", days.minute(map.getEndedAt()));
            case LAPSED -> words("time.lapsed", days.minute(map.lapsesAt()));
            default -> null;
        };
    }

    private MapRequestView.Justification justification(PeerMap map, Map<Long, String> names) {
        if (!map.isEmergency()) {
            return null;
        }
        boolean isLate = map.getJustification() != null && map.isNotJustifiedInTimeAt(map.getJustifiedAt());
        String says = map.getJustification() == null
                ? words("justify.by", days.minute(map.getJustifyBy()))
                : words(isLate ? "justify.late" : "justify.done", days.minute(map.getJustifiedAt()));
        String judged = map.getRight() == null
                ? null
                : words(
                        map.getRight() ? "judged.right" : "judged.wrong",
                        name(names, map.getJudgedBy()),
                        days.minute(map.getJudgedAt()));
        return new MapRequestView.Justification(
                says, emergencies.wasOwed(map), map.getJustification(), judged, map.getJudgement());
    }

    /** @return how many requests wait for whoever looks, and for what */
    @Permit(
            code = "MapReading.waiting",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public MapRequestView.Waiting waiting() {
        Actor me = actors.current();
        Instant now = Now.instant();
        List<PeerMap> readable = em.createQuery(
                        "select m from PeerMap m where m.state = :asked or m.emergency = true and "
                                + "(m.justification is null or m.right is null)",
                        PeerMap.class)
                .setParameter("asked", MapState.ASKED)
                .getResultStream()
                .filter(maps::isReadable)
                .toList();
        return new MapRequestView.Waiting(
                readable.stream()
                        .filter(map -> map.standingAt(now) == MapState.ASKED && mayDecide(map, me))
                        .count(),
                readable.stream().filter(map -> isToJudge(map, me, now)).count(),
                readable.stream()
                        .filter(map -> map.isOf(me) && isToJustify(map))
                        .count());
    }

    private static String words(String key, Object... arguments) {
        return Texts.of("peermap").get(key, arguments);
    }

    private static String name(Map<Long, String> names, Long account) {
        return names.getOrDefault(account, Texts.of("peermap").get("somebody"));
    }
}
