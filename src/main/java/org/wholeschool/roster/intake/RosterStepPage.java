package org.wholeschool.roster.intake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.batch.RosterPreview;
import org.wholeschool.roster.batch.StaffPreview;
import org.wholeschool.roster.check.ByHand;
import org.wholeschool.roster.check.WhyLook;
import org.wholeschool.roster.file.RowNote;

/**
 * What the pages of a roster import share: which batch it is, and the sentences. Keeps ids only: what stands in a
 * roster is read anew for each answer.
 */
public abstract class RosterStepPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "rosterimport";
    private static final int MOST_SHOWN = 200;

    @Inject
    private transient PageKit kit;

    private long batch;

    public long getBatch() {
        return batch;
    }

    public void setBatch(long batch) {
        this.batch = batch;
    }

    /** @return the sentence of a note's reason. */
    public String sentence(RowNote note) {
        return text(note.reason().key(), note.reason().args().toArray());
    }

    /** @return the sentence of a reason why a file from the watched folder waits. */
    public String why(Reason reason) {
        return text(reason.key(), WhyLook.numbers(reason));
    }

    /** @return what is different about an account, in words. */
    public String differentOfStaff(StaffPreview.Example member) {
        return member.fields().stream()
                .map(field -> text("staff.different." + field))
                .collect(Collectors.joining(", "));
    }

    /** @return what a list of staff says of somebody that a person has to do. */
    public String byHand(ByHand member) {
        return text(member.why());
    }

    /** @return what is different about a pupil, in words, one after the other. */
    public String different(RosterPreview.Example pupil) {
        return pupil.fields().stream().map(field -> text("different." + field)).collect(Collectors.joining(", "));
    }

    /** @return a pupil's year group in words. */
    public String year(RosterPreview.Example pupil) {
        return pupil.ncYear() == 0 ? text("year.reception") : text("year", pupil.ncYear());
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
        return "/roster/" + page + ".xhtml?faces-redirect=true&batch=" + batch;
    }

    /** @return as many notes as a page can show; the file for a spreadsheet has all of them. */
    protected static <T> List<T> some(List<T> notes) {
        return notes.subList(0, Math.min(notes.size(), MOST_SHOWN));
    }
}
