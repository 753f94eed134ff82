package org.wholeschool.peermap.request;

import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.facts.GroupCores;
import org.wholeschool.peermap.record.MapChild;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;

/** Names the pupils of a group on the map that was asked for them: when it opens, and not before. */
@Service
class MapGroups {

    @Inject
    private GroupCores cores;

    /** @throws BadInput where a request is about a group that the school has not got now */
    @Permit(
            code = "MapGroups.check",
            value = {Role.LEAD, Role.DEPUTY})
    void check(NewMap asked) {
        if (asked.group() != null) {
            core(asked.group());
        }
    }

    /**
     * Puts those who are in the group at this moment onto the map; one that is about no group stays as it is.
     *
     * @throws BadInput where there is no such group any more
     */
    @Permit(
            code = "MapGroups.name",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    void name(PeerMap map) {
        if (map.getGroupNo() == null) {
            return;
        }
        List<Pupil> core = core(map.getGroupNo());
        String why = Texts.of("peermap").get("group.why", Long.toString(map.getGroupNo()));
        core.forEach(pupil -> map.addChild(new MapChild(map, pupil, why)));
    }

    private List<Pupil> core(long number) {
        try {
            return cores.of(number);
        } catch (NotFound gone) {
            throw new BadInput(null, "group.gone");
        }
    }
}
