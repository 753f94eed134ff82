package org.wholeschool.peermap.request;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Days;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/** What a map changed: said by those to whom it opened, once it did, and read by those who read the request. */
@Service
class MapChanges {

    private static final Set<MapState> OPENED = EnumSet.of(MapState.OPEN, MapState.CLOSED);

    @Inject
    private Actors actors;

    @Inject
    private Maps maps;

    @Inject
    private Days days;

    /**
     * What was said.
     *
     * @param words what it changed, or null
     * @param by who said so and when, in words; "" for no one
     * @param may whether who reads can say it
     */
    public record Change(String words, String by, boolean may) {}

    /** @throws NotFound where there is no such request that the actor may read */
    @Permit(
            code = "MapChanges.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Change of(long id) {
        PeerMap map = maps.readable(id);
        boolean may = map.isFor(actors.current()) && OPENED.contains(map.standingAt(Now.instant()));
        if (map.getChangeSaid() == null) {
            return new Change(null, "", may);
        }
        Map<Long, String> names = maps.names(List.of(map.getChangeBy()));
        Texts texts = Texts.of("peermap");
        return new Change(
                map.getChangeSaid(),
                texts.get("change.by", names.get(map.getChangeBy()), days.minute(map.getChangeAt())),
                may);
    }

    /**
     * Says what it changed; it takes the place of what was said before.
     *
     * @throws NotFound where there is no such map, or it is not for the actor
     * @throws BadInput where it never opened, or nothing is said
     */
    @Permit(
            code = "MapChanges.say",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void say(long id, String words) {
        PeerMap map = maps.locked(id);
        if (!map.isFor(actors.current())) {
            throw new NotFound("map");
        }
        Instant now = Now.instant();
        if (!OPENED.contains(map.standingAt(now))) {
            throw new BadInput(null, "change.early");
        }
        String said = new FormCheck(PeerMap.LONGEST_TEXT).only("change", words, "change.required");
        map.sayChange(said, actors.current().accountId(), now);
    }
}
