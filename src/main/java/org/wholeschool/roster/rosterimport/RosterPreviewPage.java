package org.wholeschool.roster.rosterimport;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.BadInput;

/** Seeing what a roster would do before anything is done. */
@Named
@ViewScoped
public class RosterPreviewPage extends RosterStepPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RosterDraft drafts;

    @Inject
    private transient RosterJob job;

    private transient RosterPreview preview;
    private Boolean absentLeave;

    /** Before the page is drawn for the first time. A few who are missing have most likely left; many have to be asked about. */
    public void open() {
        preview = drafts.preview(getBatch());
        absentLeave = preview.many() ? null : Boolean.TRUE;
    }

    public String start() {
        try {
            job.start(getBatch(), absentLeave);
            return to("import-result");
        } catch (BadInput refused) {
            say(refused);
            return null;
        }
    }

    public String discard() {
        drafts.discard(getBatch());
        return "/roster/import.xhtml?faces-redirect=true";
    }

    public RosterPreview getPreview() {
        if (preview == null) {
            preview = drafts.preview(getBatch());
        }
        return preview;
    }

    public String getManyHint() {
        return text("absent.many", getPreview().percentLeaving());
    }

    public List<RowNote> getRefused() {
        return some(getPreview().refused());
    }

    public List<RowNote> getRemarks() {
        return some(getPreview().remarks());
    }

    public Boolean getAbsentLeave() {
        return absentLeave;
    }

    public void setAbsentLeave(Boolean absentLeave) {
        this.absentLeave = absentLeave;
    }
}
