package org.wholeschool.link.entry;

import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.platform.RoomOnly;

/**
 * What brings a piece of evidence in with others, to be taken back as one with them.
 *
 * @param list which list or group
 * @param keeper who of the link keeps whom safe, where it says
 * @param groupSize of how many pupils the evidence is, where it is of a group; else null
 */
@RoomOnly
public record BroughtIn(long list, Keeper keeper, Integer groupSize) {

    /** @param with null where the piece came alone */
    static void mark(PeerLink link, Evidence piece, BroughtIn with) {
        if (with != null) {
            piece.cameWith(with.list());
            piece.ofGroup(with.groupSize());
            if (with.keeper() != null && link.getKind() == LinkKind.PROTECTIVE) {
                link.keptSafeBy(with.keeper());
            }
        }
    }
}
