package org.wholeschool.pattern.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.disclosure.group.YearMix;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.pattern.group.Context;
import org.wholeschool.pattern.group.Standing;

/** What a look keeps of groups is read as it was written, also where an earlier version wrote it. */
class KeptGroupsTest {

    private static final List<Integer> CORE = List.of(0, 1, 2, 3, 4, 5);

    private static Standing standing(int together) {
        return new Standing(
                7,
                CORE,
                List.of(8),
                new MemberProfile(SizeBand.FROM_6_TO_9, YearMix.ONE_YEAR, RoleMix.MIXED, SexMix.MIXED),
                List.of(new Context(Context.Kind.PLACE, 5), new Context(Context.Kind.BAND, 6)),
                Direction.MORE,
                true,
                Standing.Presence.TOLD,
                together);
    }

    @Test
    void whatIsKeptIsReadAgain() {
        LinkFacts.Standing kept = KeptGroups.kept(standing(94), null);
        assertEquals(standing(94), KeptGroups.standing(kept));
        assertEquals(94, KeptGroups.together(kept.profile()));
    }

    @Test
    void anEarlierVersionDidNotSayHowSure() {
        LinkFacts.Standing kept = new LinkFacts.Standing(
                7, CORE, List.of(8), "FROM_6_TO_9 ONE_YEAR MIXED MIXED MORE true PLACE:5 BAND:6", true, null);
        assertEquals(standing(0), KeptGroups.standing(kept));
        assertEquals(0, KeptGroups.together(kept.profile()));
        assertEquals(0, KeptGroups.together(""), "nor is it known of a group that is too small");
    }
}
