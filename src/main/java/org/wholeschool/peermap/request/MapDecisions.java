package org.wholeschool.peermap.request;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.peermap.record.MapNews;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * A second person decides whether a map opens, and says afterwards whether one that was opened without them should have
 * been.
 */
@Service
public class MapDecisions {

    @Inject
    private Actors actors;

    @Inject
    private Maps maps;

    @Inject
    private MapNews news;

    @Inject
    private MapGroups groups;

    /**
     * Lets it be so: it opens now, to those whom the request names, for as long as it says.
     *
     * @param words what the one who decides says of it, or nothing
     * @throws BadInput where whoever decides is who asked, or it was decided or taken back meanwhile, or waited too
     *     long, or the group that it is about is gone
     * @throws NotFound where whoever decides may not, though the request may name them as one to whom it opens
     */
    @Permit(
            code = "MapDecisions.approve",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void approve(long id, String words) {
        PeerMap map = undecided(id);
        groups.name(map);
        map.approve(
                actors.current().accountId(),
                new FormCheck(PeerMap.LONGEST_TEXT).only("reason", words, null),
                Now.instant());
        news.settleAsked(map);
        news.tell(map.getReaders(), NoticeKind.MAP_OPEN, map);
    }

    /**
     * Lets it not be so.
     *
     * @param words why
     * @throws BadInput as for {@link #approve}, and where there is no reason
     */
    @Permit(
            code = "MapDecisions.refuse",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void refuse(long id, String words) {
        PeerMap map = undecided(id);
        map.refuse(
                actors.current().accountId(),
                new FormCheck(PeerMap.LONGEST_TEXT).only("reason", words, "reason.required"),
                Now.instant());
        news.settleAsked(map);
        news.tell(Set.of(map.getAskedBy()), NoticeKind.MAP_REFUSED, map);
    }

    private PeerMap undecided(long id) {
        PeerMap map = decidable(id);
        if (map.standingAt(Now.instant()) != MapState.ASKED) {
            throw new BadInput(null, "decided.already");
        }
        return map;
    }

    private PeerMap decidable(long id) {
        PeerMap map = maps.locked(id);
        if (map.isOf(actors.current())) {
            throw new BadInput(null, "own.request");
        }
        if (!maps.mayDecide(map, actors.current().accountId(), actors.current().roles())) {
            throw new NotFound("map");
        }
        return map;
    }

    /**
     * Says whether it was right to open a map without a second person.
     *
     * @param wasRight whether
     * @param words why
     * @throws BadInput where whoever says so is who opened it, it is not justified yet, or somebody has said so before
     */
    @Permit(
            code = "MapDecisions.judge",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void judge(long id, Boolean wasRight, String words) {
        PeerMap map = decidable(id);
        Instant now = Now.instant();
        if (!map.isEmergency() || map.getRight() != null) {
            throw new BadInput(null, "judged.already");
        }
        if (map.getJustification() == null && !map.isUnjustifiedAt(now)) {
            throw new BadInput(null, "judge.early");
        }
        FormCheck form = new FormCheck(PeerMap.LONGEST_TEXT);
        form.refuse(wasRight == null, "right", "right.required");
        String judgement = form.text("judgement", words, "judgement.required");
        form.orThrow();
        map.judge(wasRight, judgement, actors.current().accountId(), now);
        news.tell(Set.of(map.getAskedBy()), NoticeKind.MAP_JUDGED, map);
    }
}
