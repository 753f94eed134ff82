package org.wholeschool.roster.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.roster.batch.RosterBatchLine;
import org.wholeschool.roster.batch.RosterBatches;
import org.wholeschool.roster.batch.RosterDraft;
import org.wholeschool.roster.watch.FolderLook;
import org.wholeschool.roster.watch.RosterWatch;
import org.wholeschool.roster.watch.WatchState;
import org.wholeschool.school.Schools;

/** Choosing the file of a roster, and the rosters that were brought before. */
@Named
@RequestScoped
public class RosterImportPage extends RosterStepPage {

    private static final long serialVersionUID = 1L;

    private static final String FIELD = "upload:file";
    private static final int MEGABYTES = CsvText.MAX_BYTES / (1024 * 1024);

    @Inject
    private transient RosterDraft drafts;

    @Inject
    private transient RosterBatches batches;

    @Inject
    private transient Schools schools;

    @Inject
    private transient RosterWatch watch;

    @Inject
    private transient FolderLook folder;

    private transient Part file;
    private transient List<RosterBatchLine> all;
    private transient Optional<WatchState> watched;
    private boolean tooLarge;

    /**
     * Before the page is built, and so by the field's address: what the filter refused comes back here, to be said at
     * the field.
     */
    public void open() {
        if (tooLarge && !FacesContext.getCurrentInstance().isPostback()) {
            FacesContext.getCurrentInstance()
                    .addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, getTooLargeSentence(), null));
        }
        sayBusy(FIELD);
    }

    public String upload() {
        try (InputStream content = file.getInputStream()) {
            setBatch(drafts.upload(file.getSubmittedFileName(), content.readNBytes(CsvText.MAX_BYTES + 1)));
            return to("import-preview");
        } catch (BadInput refused) {
            say(refused);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks into the watched folder now; a file that is found waits to be looked at here. */
    public String look() {
        Long found = folder.look(Now.instant(), false);
        watched = null;
        if (found == null) {
            return null;
        }
        setBatch(found);
        return to("import-preview");
    }

    /** @return how the watched folder stands, or null where none is watched. */
    public WatchState getWatched() {
        if (watched == null) {
            watched = watch.state();
        }
        return watched.orElse(null);
    }

    /** @return what the school's own folder is called, without the commas of a number. */
    public String getFolderName() {
        return Long.toString(getWatched().folder());
    }

    /** @return what the last look found. */
    public String getFound() {
        return text("watch." + getWatched().result(), getWatched().missingDays());
    }

    public List<RosterBatchLine> getAll() {
        if (all == null) {
            all = batches.all();
        }
        return all;
    }

    /** @return a sentence where older ones are not listed, and null where they all are. */
    public String getOnlyNewest() {
        return getAll().size() < RosterBatches.MOST ? null : text("imports.newest", RosterBatches.MOST);
    }

    public String when(Instant instant) {
        return SchoolDates.DATE_TIME.format(instant.atZone(schools.profile().zone()));
    }

    /** @return where to go on with a roster, or to see what became of it. */
    public String page(RosterBatchLine roster) {
        return roster.isDraft() ? "/roster/import-preview.xhtml" : "/roster/import-result.xhtml";
    }

    public String getTooLargeSentence() {
        return text("file.tooLarge", MEGABYTES);
    }

    public long getMaxBytes() {
        return CsvText.MAX_BYTES;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }

    public void setTooLarge(boolean tooLarge) {
        this.tooLarge = tooLarge;
    }
}
