package org.wholeschool.school.siteplan;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A piece of the picture of a floor, written once. */
@Entity
@Table(name = "plan_piece")
class PlanPiece extends SchoolOwned {

    /** Whatever goes through many of them (a change of keys) holds pieces and not pictures. */
    static final int BYTES = 256 * 1024;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "floor_id")
    @SuppressWarnings("unused") // queries read it
    private PlanFloor floor;

    @SuppressWarnings("unused") // queries read it
    private int position;

    @Convert(converter = EncryptedBytes.class)
    @SuppressWarnings("unused") // queries read it
    private byte[] content;

    protected PlanPiece() {}

    private PlanPiece(PlanFloor floor, int position, byte[] content) {
        this.floor = floor;
        this.position = position;
        this.content = content;
    }

    /** @return the picture of a floor in pieces. */
    static List<PlanPiece> of(PlanFloor floor, byte[] content) {
        List<PlanPiece> pieces = new ArrayList<>();
        for (int from = 0; from < content.length; from += BYTES) {
            pieces.add(new PlanPiece(
                    floor, from / BYTES, Arrays.copyOfRange(content, from, Math.min(content.length, from + BYTES))));
        }
        return pieces;
    }
}
