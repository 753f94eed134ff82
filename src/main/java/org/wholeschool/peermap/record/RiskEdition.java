package org.wholeschool.peermap.record;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolOwned;

/** One state of something in a risk assessment that is kept in versions: which one it is, who left it so, and when. */
@MappedSuperclass
@RoomOnly
public abstract class RiskEdition extends SchoolOwned {

    private int edition;

    private Long keptBy;

    private Instant keptAt;

    /** From now on it is the next one, which somebody leaves so. */
    final void keepNext(long by, Instant at) {
        keep(edition + 1, by, at);
    }

    /** @param as which one, from 1; 0 is how it was begun */
    final void keep(int as, Long by, Instant at) {
        edition = as;
        keptBy = by;
        keptAt = at;
    }

    /** @return which one; 0 where nobody has written anything yet */
    public int getEdition() {
        return edition;
    }

    /** @return whose account left it so; null where nobody has written anything yet */
    public Long getKeptBy() {
        return keptBy;
    }

    public Instant getKeptAt() {
        return keptAt;
    }
}
