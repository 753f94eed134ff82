package org.wholeschool.link.entry;

import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.PeerLink;

/**
 * What brings a piece of evidence in that nobody typed.
 *
 * @param id which list
 * @param keeper who of the link keeps whom safe, where it says
 */
record FromList(long id, Keeper keeper) {

    /** @param list null where a person typed it */
    static void mark(PeerLink link, Evidence piece, FromList list) {
        if (list != null) {
            piece.cameWith(list.id());
            if (list.keeper() != null && link.getKind() == LinkKind.PROTECTIVE) {
                link.keptSafeBy(list.keeper());
            }
        }
    }
}
