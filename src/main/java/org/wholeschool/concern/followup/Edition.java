package org.wholeschool.concern.followup;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * One state of something that is kept in versions: which one it is, who left it so, and when. What holds now is a row
 * of its own; every state that it has been in, the newest too, is a row of versions, to which rows are only ever added.
 */
@MappedSuperclass
@RoomOnly
public abstract class Edition extends SchoolOwned {

    /** Code points in one of its texts, as in a concern itself. */
    @RoomOnly
    public static final int LONGEST_TEXT = 20_000;

    private int edition;

    private Instant keptAt;

    private Long keptBy;

    /**
     * Begins the next edition.
     *
     * @param by the account that saved it, or null for a job
     * @param at when
     */
    protected final void beginEdition(Long by, Instant at) {
        edition++;
        keptBy = by;
        keptAt = at;
    }

    /** Takes over number, person and moment of another row, as a row of versions does. */
    protected final void copyEdition(Edition other) {
        edition = other.edition;
        keptBy = other.keptBy;
        keptAt = other.keptAt;
    }

    /**
     * Refuses a form that showed another edition: a colleague saved meanwhile, or the same person in another window.
     *
     * @param shown which edition the form showed
     * @param me whose account sends the form
     * @throws BadInput where this is another one
     */
    @RoomOnly
    public final void expect(int shown, Long me) {
        if (edition != shown) {
            throw new BadInput(null, Objects.equals(keptBy, me) ? "changed.self" : "changed");
        }
    }

    /** @return which one, from 1 */
    @RoomOnly
    public int getEdition() {
        return edition;
    }

    @RoomOnly
    public Instant getKeptAt() {
        return keptAt;
    }

    /** @return whose account left it so */
    @RoomOnly
    public Long getKeptBy() {
        return keptBy;
    }
}
