package org.wholeschool.link.reading;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.IntSupplier;
import org.wholeschool.access.saved.ListBackPage;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/**
 * What every page on which something is done with one link has: the link that the address names, and the version of it
 * that the page shows.
 */
public abstract class OneLinkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkReading reading;

    @Inject
    private transient PageKit kit;

    @Inject
    private ListBackPage back;

    private String id;
    private int edition;
    private transient LinkView link;

    /** Reads the link that the address names. */
    public void open() {
        link = reading.one(id());
        edition = link.edition();
    }

    /**
     * Before the page is drawn again: whoever may not read the link any more is shown nothing of what the page still
     * holds.
     */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            link = reading.one(id());
        }
    }

    /**
     * @return the way back to the link, or null to stay with what is wrong; where somebody has changed it meanwhile,
     *     beside how it is now
     */
    protected String done(Runnable deed) {
        try {
            deed.run();
            return back.keep("/link/view.xhtml?faces-redirect=true&id=" + id());
        } catch (BadInput refused) {
            kit.show("link", refused);
            link = reading.one(id());
            edition = link.edition();
            return null;
        }
    }

    /**
     * As {@link #done(Runnable)}, where something else may stand typed on the page.
     *
     * @param deed gives which version the link has become: the page goes on from there, and what a colleague does right
     *     after is not taken for seen
     * @param more what there is to say where something else is typed; null where nothing is
     * @return the way back to the link, or null to stay with it as it is now
     */
    protected String done(IntSupplier deed, String more) {
        int[] made = new int[1];
        String way = done(() -> {
            made[0] = deed.getAsInt();
        });
        if (way == null || more == null) {
            return way;
        }
        link = reading.one(id());
        edition = made[0];
        kit.say("link", more);
        return null;
    }

    protected long id() {
        return ConcernAddress.id(id);
    }

    protected int edition() {
        return edition;
    }

    /** @return of which edition the page is: what was typed for one is not sent for another after a sign-out */
    public int getEdition() {
        return edition;
    }

    public LinkView getLink() {
        if (link == null) {
            link = reading.one(id());
        }
        return link;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
