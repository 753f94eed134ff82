package org.wholeschool.concern.followup;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.web.PageKit;

/**
 * The form for a new entry, or for one that is kept in versions and that its address names. What was typed is never
 * written down with a session.
 *
 * @param <E> what a form gives
 */
@RoomOnly
public abstract class EntryPage<E> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PageKit kit;

    private String id;
    private int edition;
    private transient Kept<E> kept;

    /** Reads what the address names, or looks whether there is what a new entry is for. */
    public void open() {
        if (isNew()) {
            begin();
        } else {
            show();
            fill(kept.entry());
        }
    }

    /** Looks whether there is what a new entry is for. */
    protected abstract void begin();

    /** @return what is kept under that number; the page then also knows what it belongs to */
    protected abstract Kept<E> read(long entryId);

    /** Takes over what is kept into the fields of the form. */
    protected abstract void fill(E entry);

    /** @return what was typed */
    protected abstract E typed();

    protected abstract void add(E entry);

    protected abstract void change(long entryId, int shown, E entry);

    /** @return the way back to what the entry belongs to */
    protected abstract String wayBack();

    private void show() {
        kept = read(ConcernAddress.id(id));
        edition = kept.edition();
    }

    /**
     * @return the way back, or null to stay with what is wrong; where a colleague has changed it meanwhile, beside how
     *     it is now
     */
    public String save() {
        try {
            if (isNew()) {
                add(typed());
            } else {
                change(ConcernAddress.id(id), edition, typed());
            }
        } catch (BadInput refused) {
            kit.show("followup", refused);
            if (!isNew()) {
                show();
            }
            return null;
        }
        return wayBack();
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    /** @return how it is kept now; null for a new one */
    public Kept<E> getKept() {
        if (kept == null && !isNew()) {
            kept = read(ConcernAddress.id(id));
        }
        return kept;
    }

    /** @return of which edition the page is: what was typed for one is not sent for another after a sign-out */
    public int getEdition() {
        return edition;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** @return whether it is drawn again, and may show what its reader may not read any more */
    protected boolean isDrawnAgain() {
        return kit.isDrawnAgain();
    }
}
