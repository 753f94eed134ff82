package org.wholeschool.concern.incidentlog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;

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

    /** Takes a duplicate in all the same, or leaves it out after all. */
    public void takeAnyway(int line, boolean anyway) {
        drafts.takeAnyway(getBatch(), line, anyway);
        preview = null;
    }

    /** @return the words of a row's button, for those who hear the page */
    public String anywayOf(DraftPreview.Row row) {
        return text(row.anyway() ? "preview.anyway.not.of" : "preview.anyway.of", row.line());
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

    /** @return how many pupils on roll would be linked, and how many names to nobody */
    public String getPeopleWords() {
        long linked =
                getPreview().people().stream().filter(PreviewedPerson::linked).count();
        return text("preview.people.count", linked, getPreview().people().size() - linked);
    }

    /**
     * @param person somebody in the rows that would be taken in
     * @return their parts, each with its lines
     */
    public String parts(PreviewedPerson person) {
        Texts roles = Texts.of("concern");
        return person.lines().entrySet().stream()
                .map(part -> text(
                        "preview.people.part",
                        roles.get("role." + part.getKey()),
                        part.getValue().size(),
                        part.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
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
