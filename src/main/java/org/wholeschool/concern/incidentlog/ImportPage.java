package org.wholeschool.concern.incidentlog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.csv.CsvText;

/** Choosing the file of another system's log. */
@Named
@RequestScoped
public class ImportPage extends ImportStepPage {

    private static final long serialVersionUID = 1L;

    private static final String FIELD = "upload:file";
    private static final int MEGABYTES = CsvText.MAX_BYTES / (1024 * 1024);

    @Inject
    private transient IncidentLogDraft drafts;

    private transient Part file;

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
        try {
            setBatch(drafts.upload(file.getSubmittedFileName(), content()));
            return to("import-columns");
        } catch (BadInput refused) {
            say(refused);
            return null;
        }
    }

    private byte[] content() {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(CsvText.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
