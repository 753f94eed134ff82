package org.wholeschool.concern.followup.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.IntSupplier;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.web.PageKit;

/**
 * Something that a lead asks a colleague to do, or asks anew, or no longer asks. What was typed is never written down
 * with a session.
 */
@Named
@ViewScoped
public class ActionPage extends AskedFields {

    private static final long serialVersionUID = 1L;

    @Inject
    private ConcernActions actions;

    @Inject
    private ActionReading reading;

    @Inject
    private PageKit kit;

    private String id;
    private String concern;
    private int edition;
    private transient String became;
    private transient ActionReading.Line line;
    private transient List<ActionOwners.Owner> owners;

    /** Reads the action that the address names, or looks whether there is the concern that a new one is for. */
    public void open() {
        if (isNew()) {
            reading.of(ConcernAddress.id(concern));
        } else {
            show();
            ask();
        }
    }

    /** The form gives what is asked now. */
    private void ask() {
        setOwner(getLine().ownerId());
        setDue(getLine().dueOn());
        setTask(getLine().task());
    }

    /**
     * Before the page is drawn again: whoever may not read the concern any more is shown nothing of what the page still
     * holds.
     */
    public void lookAgain() {
        if (kit.isDrawnAgain() && id != null && !id.isBlank()) {
            // By what is shown, and not by the number of a concern that came with the request.
            reading.one(ConcernAddress.id(id));
        } else if (kit.isDrawnAgain()) {
            reading.of(ConcernAddress.id(concern));
        }
    }

    private void show() {
        line = reading.one(ConcernAddress.id(id));
        edition = line.edition();
        concern = Long.toString(line.concernId());
    }

    /**
     * @return the way back to the concern; null to stay, with what is wrong or with what stands typed below and is not
     *     on record yet
     */
    public String save() {
        if (isNew()) {
            return done(
                    () -> {
                        actions.give(ConcernAddress.id(concern), asked());
                        return edition;
                    },
                    null);
        }
        return done(
                () -> actions.change(ConcernAddress.id(id), edition, asked()),
                FormCheck.kept(became) == null ? null : "action.asked");
    }

    /**
     * @return the way back to the concern; null to stay, with what is wrong or with what stands changed above and is
     *     not asked for
     */
    public String finish() {
        return end(true);
    }

    /** As {@link #finish}. */
    public String withdraw() {
        return end(false);
    }

    private String end(boolean isDone) {
        boolean isMore = !asked().isSameAs(getLine());
        String way = done(
                () -> {
                    int made = actions.end(ConcernAddress.id(id), edition, isDone, became);
                    became = null;
                    return made;
                },
                isMore ? "action.ended" : null);
        if (!isMore) {
            ask();
        }
        return way;
    }

    /**
     * Where somebody has changed it meanwhile, the page shows how it is now beside what was typed; saving again then
     * means it.
     *
     * @param deed what is done; it gives which version the action has become, and no later one: what a colleague does
     *     right after is not taken for seen
     * @param more what there is to say where something else is typed on the page; null where nothing is
     */
    private String done(IntSupplier deed, String more) {
        try {
            int made = deed.getAsInt();
            if (more == null) {
                return "/concern/view.xhtml?faces-redirect=true&id=" + concern;
            }
            show();
            edition = made;
            kit.say("followup", more);
        } catch (BadInput refused) {
            kit.show("followup", refused);
            if (!isNew()) {
                show();
            }
        }
        return null;
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    public ActionReading.Line getLine() {
        if (line == null && !isNew()) {
            line = reading.one(ConcernAddress.id(id));
        }
        return line;
    }

    public List<ActionOwners.Owner> getOwners() {
        if (owners == null) {
            owners = actions.owners();
        }
        return owners;
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

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getBecame() {
        return became;
    }

    public void setBecame(String became) {
        this.became = became;
    }
}
