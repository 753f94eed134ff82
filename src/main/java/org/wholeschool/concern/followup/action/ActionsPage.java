package org.wholeschool.concern.followup.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** Everything that leads have asked for and that is not done yet; of one colleague, it can be given to another. */
@Named
@ViewScoped
public class ActionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ConcernActions actions;

    @Inject
    private ActionReading reading;

    @Inject
    private PageKit kit;

    private String owner;
    private Long to;
    private transient ActionReading.Open open;
    private transient List<ActionOwners.Owner> owners;

    /** Reads what is to be done. */
    public void open() {
        open = reading.open(isOfOne() ? ConcernAddress.id(owner) : null);
    }

    /** Before the page is drawn again, with what may be read now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
        }
    }

    /** Gives all of it to a colleague, or says what is wrong. */
    public void handOver() {
        try {
            int given = actions.handOver(ConcernAddress.id(owner), to);
            kit.say("followup", "actions.handed-over", given);
        } catch (BadInput refused) {
            kit.show("followup", refused);
        }
    }

    public boolean isOfOne() {
        return owner != null && !owner.isEmpty();
    }

    public ActionReading.Open getOpen() {
        if (open == null) {
            open();
        }
        return open;
    }

    /** @return of which concerns they are */
    public List<Long> getConcerns() {
        return getOpen().actions().stream()
                .map(ActionReading.Line::concernId)
                .distinct()
                .toList();
    }

    public List<ActionOwners.Owner> getOwners() {
        if (owners == null) {
            owners = actions.owners();
        }
        return owners;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Long getTo() {
        return to;
    }

    public void setTo(Long to) {
        this.to = to;
    }
}
