package org.wholeschool.school.rota;

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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.school.Schools;

/** A rota as a list: chosen, looked at, taken in from a day on, taken back. The file waits in memory while it is looked at, never with a session that is written down. */
@Named
@ViewScoped
public class RotaImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FIELD = "upload:file";
    private static final int MEGABYTES = CsvText.MAX_BYTES / (1024 * 1024);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    @Inject
    private RotaImports imports;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private transient Part file;
    private transient byte[] content;
    private transient String fileName;
    private transient RotaImports.Checked checked;
    private transient List<RotaImports.Line> latest;
    private LocalDate begins;
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
            checked = imports.check(content, begins);
        } catch (BadInput refused) {
            kit.show("rota", refused);
        } catch (RefusedFile refused) {
            say(refused);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Takes in what was looked at. */
    public void take() {
        if (content == null) {
            kit.show("rota", new BadInput(null, "import.again"));
            return;
        }
        try {
            kit.say("rota", "import.done", imports.take(fileName, content, begins).ready().size());
            giveUp();
        } catch (BadInput refused) {
            kit.show("rota", refused);
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
        kit.say("rota", "import.undone", imports.undo(list));
        latest = null;
    }

    /** The sentence stands beside the file: one about a column is this room's, the others are everybody's who reads lists. */
    private void say(RefusedFile refused) {
        Reason reason = refused.reason();
        String sentence = Texts.of(reason.key().startsWith(RefusedFile.KEYS) ? RefusedFile.TEXTS : "rota").get(reason.key(), reason.args().toArray());
        FacesContext.getCurrentInstance().addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    public String words(RotaImports.Refused row) {
        return Texts.of("rota").get(row.reason().key(), row.reason().args().toArray());
    }

    /** @return the words of the button that takes a list back, for those who hear the page */
    public String undoing(RotaImports.Line list) {
        return Texts.of("rota").get("import.undo.of", list.fileName());
    }

    public RotaImports.Checked getChecked() {
        return checked;
    }

    public List<RotaImports.Line> getLatest() {
        if (latest == null) {
            latest = imports.latest();
        }
        return latest;
    }

    public String when(Instant instant) {
        return MINUTE.format(instant.atZone(schools.profile().zone()));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String getTooLargeSentence() {
        return Texts.of(RefusedFile.TEXTS).get("file.tooLarge", MEGABYTES);
    }

    public long getMaxBytes() {
        return CsvText.MAX_BYTES;
    }

    /** @return the weekdays of a row, in words */
    public String weekdays(RotaImports.Ready row) {
        return row.watches().stream().map(watch -> DayOfWeek.of(watch.weekday()).getDisplayName(TextStyle.SHORT, Locale.UK)).distinct().collect(Collectors.joining(", "));
    }

    public LocalDate getBegins() {
        return begins;
    }

    public void setBegins(LocalDate begins) {
        this.begins = begins;
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
