package org.wholeschool.concern.pupil;

import java.util.Set;
import org.wholeschool.concern.chronology.EntryKind;
import org.wholeschool.platform.Texts;

/** A lane of the picture, from top to bottom. The names are keys of texts. */
enum LaneKind {
    CONCERNS("M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z", EntryKind.CONCERN),
    NOTES("M-6 -6h12v12h-12z", EntryKind.NOTE, EntryKind.PARENTS),
    ACTIONS("M0 -8l8 14h-16z", EntryKind.ACTION),
    REFERRALS("M0 -9l9 9l-9 9l-9 -9z", EntryKind.REFERRAL),
    STATUS("M-8 -5h16v10h-16z", EntryKind.SITUATION, EntryKind.SAFETY_PLAN);

    private final String shape;
    private final Set<EntryKind> kinds;

    LaneKind(String shape, EntryKind... kinds) {
        this.shape = shape;
        this.kinds = Set.of(kinds);
    }

    boolean has(EntryKind kind) {
        return kinds.contains(kind);
    }

    /** @return its mark around the point 0 0, as the path of a drawing: each lane has a shape of its own */
    String shape() {
        return shape;
    }

    String words() {
        return Texts.of("chronology").get("lane." + this);
    }
}
