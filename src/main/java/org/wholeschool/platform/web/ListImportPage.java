package org.wholeschool.platform.web;

import jakarta.annotation.PreDestroy;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.csv.WaitingLists;
import org.wholeschool.platform.listimport.ListLine;
import org.wholeschool.platform.listimport.RefusedLine;

/**
 * A list that is chosen, looked at, taken in and taken back on one page. The file waits in {@link WaitingLists} while
 * it is looked at, never with a session that is written down. The page's form is "upload" and its field "file"; the
 * room's texts have import.again, import.done, import.undone and import.undo.of.
 *
 * @param <C> what would come of a list
 * @param <L> a list that came in before
 */
public abstract class ListImportPage<C, L> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FIELD = "upload:file";
    private static final int MEGABYTES = CsvText.MAX_BYTES / (1024 * 1024);

    @Inject
    private PageKit kit;

    @Inject
    private WaitingLists waiting;

    private transient Part file;
    private transient String list;
    private transient List<L> latest;
    private boolean tooLarge;

    /** @return whose texts hold the sentences */
    protected abstract String feature();

    /** @return what would come of the list */
    protected abstract C check(byte[] list);

    /** @return how many rows came in */
    protected abstract int takeIn(String name, byte[] list);

    /** @return how many went again with the list */
    protected abstract int takeBack(long list);

    /** @return the lists that came in last */
    protected abstract List<L> listsBefore();

    /** @return where the school's clocks are */
    protected abstract ZoneId zone();

    /**
     * Before the page is built, and so by the field's address: what the filter refused comes back here, to be said at
     * the field.
     */
    public void open() {
        if (tooLarge && !FacesContext.getCurrentInstance().isPostback()) {
            say(getTooLargeSentence());
        }
        kit.sayBusy(FIELD);
    }

    /** Reads the file that was chosen and says what would come of it. */
    public void upload() {
        giveUp();
        try (InputStream chosen = file.getInputStream()) {
            byte[] content = chosen.readNBytes(CsvText.MAX_BYTES + 1);
            list = waiting.keep(owner(), file.getSubmittedFileName(), content, check(content));
        } catch (BadInput refused) {
            kit.show(feature(), refused);
        } catch (RefusedFile refused) {
            say(refused);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            file = null;
        }
    }

    private static String owner() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getUserPrincipal()
                .getName();
    }

    /** Takes in what was looked at. */
    public void take() {
        WaitingLists.Waiting looked = waiting.find(list);
        if (looked == null) {
            kit.show(feature(), new BadInput(null, "import.again"));
            return;
        }
        try {
            kit.say(feature(), "import.done", takeIn(looked.name(), looked.content()));
            giveUp();
        } catch (BadInput refused) {
            kit.show(feature(), refused);
        } catch (RefusedFile refused) {
            say(refused);
        }
        latest = null;
    }

    /** Forgets the file that was looked at. */
    @PreDestroy
    public void giveUp() {
        waiting.remove(list);
        list = null;
    }

    /** Takes back what came with a list. */
    public void undo(long list) {
        kit.say(feature(), "import.undone", takeBack(list));
        latest = null;
    }

    /**
     * The sentence stands beside the file: one about a column is the room's, the others are everybody's who reads
     * lists.
     */
    private void say(RefusedFile refused) {
        Reason reason = refused.reason();
        say(Texts.of(RefusedFile.textsOf(reason.key(), feature()))
                .get(reason.key(), reason.args().toArray()));
    }

    private static void say(String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    /** @return why a row stays out */
    public String words(RefusedLine row) {
        return why(row.reason());
    }

    /** @return the sentence of a reason */
    protected String why(Reason reason) {
        return Texts.of(feature()).get(reason.key(), reason.args().toArray());
    }

    /** @return the words of the button that takes a list back, for those who hear the page */
    public String undoing(ListLine list) {
        return Texts.of(feature()).get("import.undo.of", list.fileName());
    }

    /** @return what would come of the list that was looked at; null where none waits */
    @SuppressWarnings("unchecked")
    public C getChecked() {
        WaitingLists.Waiting looked = waiting.find(list);
        return looked == null ? null : (C) looked.checked();
    }

    public List<L> getLatest() {
        if (latest == null) {
            latest = listsBefore();
        }
        return latest;
    }

    public String when(Instant instant) {
        return SchoolDates.DATE_TIME.format(instant.atZone(zone()));
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
