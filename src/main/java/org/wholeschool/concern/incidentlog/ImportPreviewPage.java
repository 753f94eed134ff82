package org.wholeschool.concern.incidentlog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.BadInput;

/** Seeing what would become of every row before anything is taken in. */
@Named
@ViewScoped
public class ImportPreviewPage extends ImportStepPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IncidentLogDraft drafts;

    @Inject
    private transient IncidentLogJob job;

    private transient DraftPreview preview;
    private boolean twinsRepeat;
    private String name;

    /** Before the page is drawn for the first time. */
    public void open() {
        preview = drafts.preview(getBatch());
        twinsRepeat = preview.twinsRepeat();
    }

    public void countTwins() {
        drafts.countTwinsAsDuplicates(getBatch(), twinsRepeat);
        preview = null;
    }

    public String start() {
        try {
            if (name != null) {
                drafts.keep(getBatch(), name);
            }
            job.start(getBatch());
            return to("import-result");
        } catch (BadInput refused) {
            say(refused);
            return null;
        }
    }

    public DraftPreview getPreview() {
        if (preview == null) {
            preview = drafts.preview(getBatch());
        }
        return preview;
    }

    public String getTakeLabel() {
        return text("preview.take", getPreview().accepted());
    }

    public String getNewPlaces() {
        return String.join(", ", getPreview().newPlaces());
    }

    public String getNewCategories() {
        return String.join(", ", getPreview().newCategories());
    }

    public boolean isTwinsRepeat() {
        return twinsRepeat;
    }

    public void setTwinsRepeat(boolean twinsRepeat) {
        this.twinsRepeat = twinsRepeat;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
