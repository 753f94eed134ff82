package org.wholeschool.training;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.school.Schools;

/** A list of who did which course when: chosen, looked at, taken in, taken back. The file waits in memory while it is looked at, never with a session that is written down. */
@Named
@ViewScoped
public class TrainingImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FIELD = "upload:file";
    private static final int MEGABYTES = CsvText.MAX_BYTES / (1024 * 1024);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    @Inject
    private TrainingImports imports;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private transient Part file;
    private transient byte[] content;
    private transient String fileName;
    private transient TrainingImports.Checked checked;
    private transient List<TrainingImports.Line> latest;
    private boolean tooLarge;

    /** Before the page is built, and so by the field's address: what the filter refused comes back here, to be said at the field. */
    public void open() {
        if (tooLarge && !FacesContext.getCurrentInstance().isPostback()) {
            FacesContext.getCurrentInstance().addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, getTooLargeSentence(), null));
        }
    }

    /** Reads the file that was chosen and says what would come of it. */
    public void upload() {
        checked = null;
        try (InputStream chosen = file.getInputStream()) {
            content = chosen.readNBytes(CsvText.MAX_BYTES + 1);
            fileName = file.getSubmittedFileName();
            checked = imports.check(content);
        } catch (RefusedFile refused) {
            say(refused);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Takes in what was looked at. */
    public void take() {
        if (content == null) {
            kit.show("training", new BadInput(null, "import.again"));
            return;
        }
        try {
            kit.say("training", "import.done", imports.take(fileName, content).ready().size());
            giveUp();
        } catch (BadInput refused) {
            kit.show("training", refused);
        } catch (RefusedFile refused) {
            say(refused);
        }
        latest = null;
    }

    /** Forgets the file that was looked at. */
    public void giveUp() {
        content = null;
        checked = null;
    }

    /** Takes back what came with a list. */
    public void undo(long list) {
        kit.say("training", "import.undone", imports.undo(list));
        latest = null;
    }

    /** The sentence stands beside the file: one about a column is this room's, the others are everybody's who reads lists. */
    private void say(RefusedFile refused) {
        Reason reason = refused.reason();
        String sentence = Texts.of(reason.key().startsWith(RefusedFile.KEYS) ? RefusedFile.TEXTS : "training").get(reason.key(), reason.args().toArray());
        FacesContext.getCurrentInstance().addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    public String words(TrainingImports.Refused row) {
        return Texts.of("training").get(row.reason().key(), row.reason().args().toArray());
    }

    /** @return the words of the button that takes a list back, for those who hear the page */
    public String undoing(TrainingImports.Line list) {
        return Texts.of("training").get("import.undo.of", list.fileName());
    }

    public TrainingImports.Checked getChecked() {
        return checked;
    }

    public List<TrainingImports.Line> getLatest() {
        if (latest == null) {
            latest = imports.latest();
        }
        return latest;
    }

    public String when(Instant instant) {
        return MINUTE.format(instant.atZone(schools.profile().zone()));
    }

    public String day(LocalDate day) {
        return TrainingWords.day(day);
    }

    public String getTooLargeSentence() {
        return Texts.of(RefusedFile.TEXTS).get("file.tooLarge", MEGABYTES);
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
