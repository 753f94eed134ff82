package org.wholeschool.concern.undo;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Stream;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** On the page of a concern: what its reader has just done to it, with the button that undoes it. */
@Named
@ViewScoped
public class UndoPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ConcernUndo undo;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private boolean isRead;
    private UndoableWork.Kind shown;
    private Instant until;

    /** Before the page is drawn again: what can be undone is asked again where it is shown. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            isRead = false;
        }
    }

    /**
     * @param concernId a concern, as its page's address names it
     * @return what can be undone, as a key of texts; null for nothing
     */
    public String of(String concernId) {
        if (!isRead) {
            UndoableWork work = undo.possible(ConcernAddress.id(concernId)).orElse(null);
            shown = work == null ? null : work.kind();
            until = work == null ? null : work.until();
            isRead = true;
        }
        return shown == null ? null : shown.name();
    }

    /** @return what they did and until when they can undo it */
    public String getWords() {
        return Texts.of("triage")
                .get(
                        "undo." + shown,
                        SchoolDates.TIME.format(until.atZone(schools.profile().zone())));
    }

    /** @return what was undone just now, as the address says it; null where it says nothing of the kind */
    public String getUndone() {
        String saved = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("saved");
        return Stream.of(UndoableWork.Kind.values())
                .filter(kind -> ("UNDONE_" + kind).equals(saved))
                .findFirst()
                .map(kind -> Texts.of("triage").get("saved.UNDONE_" + kind))
                .orElse(null);
    }

    /**
     * Undoes what the page showed.
     *
     * @param concernId the page's concern
     * @return the way back to it as it now is, or null to stay and say why not
     */
    public String undo(String concernId) {
        UndoableWork.Kind kind = shown;
        if (kind == null) {
            return null;
        }
        long id = ConcernAddress.id(concernId);
        try {
            switch (kind) {
                case ACKNOWLEDGE -> undo.acknowledge(id);
                case ASSIGN -> undo.assign(id);
                case CLOSE -> undo.close(id);
            }
        } catch (BadInput refused) {
            kit.show("triage", refused);
            return null;
        }
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true&saved=UNDONE_" + kind;
    }
}
