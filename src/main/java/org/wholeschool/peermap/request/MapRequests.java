package org.wholeschool.peermap.request;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader.Person;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.peermap.reading.Emergencies;
import org.wholeschool.peermap.record.MapChild;
import org.wholeschool.peermap.record.MapNews;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.MapSettings;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.calendar.SchoolTime;

/** A lead or deputy asks for an identified map, or in an emergency opens one at once; and gives it up again. */
@Service
public class MapRequests {

    /** So many children at most are directly involved: a map of more is a map of a year group. */
    static final int MOST_CHILDREN = 12;

    static final int MOST_RINGS = 3;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private SchoolTime time;

    @Inject
    private MapNews news;

    @Inject
    private Maps maps;

    @Inject
    private Emergencies emergencies;

    @Inject
    private MapGroups groups;

    /**
     * Asks for a map. Whoever may decide is told.
     *
     * @return the request's id
     * @throws BadInput where something is missing, or nobody could decide
     */
    @Permit(
            code = "MapRequests.ask",
            value = {Role.LEAD, Role.DEPUTY})
    public long ask(NewMap asked) {
        FormCheck form = new FormCheck(PeerMap.LONGEST_TEXT);
        PeerMap map = made(asked, form, MapSettings.longestHours());
        Set<Long> deciders = news.deciders(map);
        form.refuse(deciders.isEmpty(), null, "nobody.decides");
        form.orThrow();
        em.persist(map);
        current.about("map", map.getId());
        news.tell(deciders, NoticeKind.MAP_ASKED, map);
        return map.getId();
    }

    /**
     * Opens a map at once, to whoever asks alone. The head and the data-protection officer are told in the same moment:
     * those of the two that the school has, where one is enough. Whoever has not said yet why they opened another one
     * has to mean it, and that they did is told in other words.
     *
     * @param isMeant whether they know that they owe a reason for an earlier one, where they do
     * @return the map's id
     * @throws BadInput where something is missing, they owe a reason and do not say that they know, or there is nobody
     *     who could be told
     */
    @Permit(
            code = "MapRequests.openNow",
            value = {Role.LEAD, Role.DEPUTY})
    public long openNow(NewMap asked, boolean isMeant) {
        FormCheck form = new FormCheck(PeerMap.LONGEST_TEXT);
        PeerMap map = made(
                new NewMap(
                        asked.concern(),
                        asked.purpose(),
                        asked.children(),
                        asked.rings(),
                        MapSettings.emergencyHours(),
                        List.of(),
                        asked.group()),
                form,
                MapSettings.emergencyHours());
        MapNews.Watchers watchers = news.watchers();
        Instant now = Now.instant();
        boolean isOwed = !emergencies.owed().isEmpty();
        form.refuse(isOwed && !isMeant, "meant", "meant.required");
        form.refuse(watchers.isNobody(), null, "nobody.watches");
        form.orThrow();
        groups.name(map);
        map.openInEmergency(MapSettings.emergencyHours(), time.hours().plusDays(now, 1), now);
        em.persist(map);
        current.about("map", map.getId());
        news.tell(watchers, isOwed ? NoticeKind.MAP_EMERGENCY_AGAIN : NoticeKind.MAP_EMERGENCY, map);
        return map.getId();
    }

    private PeerMap made(NewMap asked, FormCheck form, int mostHours) {
        if (asked.concern() != null) {
            readable.orNotFound(em.find(Concern.class, asked.concern()));
        }
        String purpose = form.text("purpose", asked.purpose(), "purpose.required");
        List<NewMap.Named> named = asked.group() == null ? named(asked.children(), form) : List.of();
        groups.check(asked);
        form.requiredBetween("rings", asked.rings(), 0, MOST_RINGS, "rings.required");
        form.requiredBetween("hours", asked.hours(), 1, mostHours, "hours.required");
        Set<Long> readers = readers(asked.readers(), form);
        form.orThrow();
        PeerMap map = new PeerMap(
                new NewMap(asked.concern(), purpose, named, asked.rings(), asked.hours(), List.of(), asked.group()),
                actors.current(),
                Now.instant());
        readers.forEach(map::addReader);
        Map<Long, Pupil> pupils = pupils(named);
        named.forEach(child -> map.addChild(new MapChild(map, pupils.get(child.pupil()), child.why())));
        return map;
    }

    private List<NewMap.Named> named(List<NewMap.Named> children, FormCheck form) {
        form.refuse(children.isEmpty(), "search", "children.required");
        form.refuse(children.size() > MOST_CHILDREN, "search", "children.many", MOST_CHILDREN);
        form.refuse(
                children.stream().map(NewMap.Named::pupil).distinct().count() < children.size(),
                "search",
                "children.twice");
        Set<Long> known = pupils(children).keySet();
        form.refuse(
                !known.containsAll(children.stream().map(NewMap.Named::pupil).toList()), "search", "children.unknown");
        List<String> why = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            why.add(form.text("child:" + i + ":why", children.get(i).why(), "why.required"));
        }
        return IntStream.range(0, children.size())
                .mapToObj(i -> new NewMap.Named(children.get(i).pupil(), why.get(i)))
                .toList();
    }

    private Map<Long, Pupil> pupils(List<NewMap.Named> children) {
        if (children.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p from Pupil p where p.id in :ids and p.takenBack = false", Pupil.class)
                .setParameter("ids", children.stream().map(NewMap.Named::pupil).toList())
                .getResultStream()
                .collect(Collectors.toMap(Pupil::getId, pupil -> pupil));
    }

    private Set<Long> readers(List<Long> asked, FormCheck form) {
        Set<Long> readers = new LinkedHashSet<>(asked == null ? List.of() : asked);
        readers.removeIf(Objects::isNull);
        readers.remove(actors.current().accountId());
        form.refuse(
                !new HashSet<>(news.colleagues().stream().map(Person::id).toList()).containsAll(readers),
                "readers",
                "readers.unknown");
        return readers;
    }

    /**
     * Takes a request back on which nobody has decided yet.
     *
     * @throws BadInput where somebody has
     */
    @Permit(
            code = "MapRequests.withdraw",
            value = {Role.LEAD, Role.DEPUTY})
    public void withdraw(long id) {
        PeerMap map = own(id);
        Instant now = Now.instant();
        if (map.standingAt(now) != MapState.ASKED) {
            throw new BadInput(null, "decided.already");
        }
        map.withdraw(now);
        news.settleAsked(map);
    }

    /**
     * Closes a map before its time is over: whoever asked for it, or whoever could have decided about it.
     *
     * @throws BadInput where it is not open any more
     */
    @Permit(
            code = "MapRequests.close",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void close(long id) {
        PeerMap map = maps.locked(id);
        if (!map.isOf(actors.current())
                && !maps.mayDecide(
                        map, actors.current().accountId(), actors.current().roles())) {
            throw new NotFound("map");
        }
        Instant now = Now.instant();
        if (map.standingAt(now) != MapState.OPEN) {
            throw new BadInput(null, "closed.already");
        }
        map.close(actors.current().accountId(), now);
    }

    /**
     * Says why a map had to be opened without a second person. Whoever was told that it was opened is told of it, and
     * so is whoever may say whether it was right. Said too late, it opens nothing again.
     *
     * @throws BadInput where that was said before
     */
    @Permit(
            code = "MapRequests.justify",
            value = {Role.LEAD, Role.DEPUTY})
    public void justify(long id, String words) {
        PeerMap map = own(id);
        if (!map.isEmergency() || map.getJustification() != null) {
            throw new BadInput(null, "justified.already");
        }
        map.justify(
                new FormCheck(PeerMap.LONGEST_TEXT).only("justification", words, "justification.required"),
                Now.instant());
        news.tell(news.deciders(map), NoticeKind.MAP_JUSTIFIED, map);
        news.tell(news.watchers(), NoticeKind.MAP_JUSTIFIED, map);
    }

    /**
     * Writes requests of a school that is set up.
     *
     * @param requests each with somebody who asked and, where it is approved, somebody else who did
     */
    @Permit(code = "MapRequests.create", value = Role.SET_UP)
    public void create(List<NewMap.Written> requests) {
        for (NewMap.Written each : requests) {
            PeerMap map = new PeerMap(
                    each.asked(), new Actor(each.by(), actors.current().schoolId(), Set.of(each.as())), each.at());
            each.asked().readers().forEach(map::addReader);
            each.asked()
                    .children()
                    .forEach(
                            child -> map.addChild(new MapChild(map, em.find(Pupil.class, child.pupil()), child.why())));
            if (each.approvedBy() != null) {
                map.approve(each.approvedBy(), null, each.approvedAt());
            }
            em.persist(map);
        }
    }

    private PeerMap own(long id) {
        PeerMap map = maps.locked(id);
        if (!map.isOf(actors.current())) {
            throw new NotFound("map");
        }
        return map;
    }
}
