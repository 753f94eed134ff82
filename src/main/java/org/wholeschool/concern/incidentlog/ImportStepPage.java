package org.wholeschool.concern.incidentlog;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.wholeschool.concern.incidentlog.read.When;
import org.wholeschool.concern.incidentlog.read.WhenText;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.web.PageKit;

/**
 * What the pages of an import share: which batch it is, and the sentences. Keeps ids only: what stands in the log is
 * read anew for each answer.
 */
public abstract class ImportStepPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "incidentlog";

    @Inject
    private transient PageKit kit;

    private long batch;

    public long getBatch() {
        return batch;
    }

    public void setBatch(long batch) {
        this.batch = batch;
    }

    /** @return the sentence of a reason. */
    public String sentence(Reason reason) {
        return text(reason.key(), reason.args().toArray());
    }

    public String when(When when) {
        return when == null ? "" : WhenText.of(when);
    }

    protected static String text(String key, Object... arguments) {
        return Texts.of(RefusedFile.textsOf(key, TEXTS)).get(key, arguments);
    }

    /** Says at the field of a file that it could not be taken in at that time. */
    protected void sayBusy(String field) {
        kit.sayBusy(field);
    }

    /** Shows beside its field why something cannot be taken. */
    protected void say(BadInput refused) {
        kit.show(RefusedFile.textsOf(refused.key(), TEXTS), refused);
    }

    protected String to(String page) {
        return "/concern/" + page + ".xhtml?faces-redirect=true&batch=" + batch;
    }
}
