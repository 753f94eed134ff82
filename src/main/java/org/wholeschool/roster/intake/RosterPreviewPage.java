package org.wholeschool.roster.intake;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.roster.batch.Choices;
import org.wholeschool.roster.batch.RosterDraft;
import org.wholeschool.roster.batch.RosterJob;
import org.wholeschool.roster.batch.RosterPreview;
import org.wholeschool.roster.batch.StaffLeave;
import org.wholeschool.roster.batch.StaffPreview;
import org.wholeschool.roster.file.RowNote;

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
    private StaffLeave staffLeave;
    private boolean pupils = true;
    private boolean staff = true;
    private boolean invite;

    /**
     * Before the page is drawn for the first time. A few who are missing have most likely left; many have to be asked
     * about.
     */
    public void open() {
        preview = drafts.preview(getBatch());
        absentLeave = preview.many() ? null : Boolean.TRUE;
        staffLeave = preview.staff() == null || preview.staff().many()
                ? null
                : preview.staff().absent().count() > 0 ? StaffLeave.BROUGHT_IN : StaffLeave.NOBODY;
    }

    public String start() {
        try {
            job.start(getBatch(), new Choices(pupils, staff, absentLeave, staffLeave, invite));
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

    public List<Note> getRefused() {
        return together(getPreview().refused());
    }

    public List<Note> getRemarks() {
        return together(getPreview().remarks());
    }

    /** What is the same of several rows is said once, in the order of the first of them. */
    private List<Note> together(List<RowNote> all) {
        Map<List<String>, List<RowNote>> alike = all.stream()
                .sorted(Comparator.comparing(RowNote::file).thenComparingInt(RowNote::line))
                .collect(Collectors.groupingBy(
                        note -> List.of(sentence(note), place(note)), LinkedHashMap::new, Collectors.toList()));
        return some(alike.entrySet().stream()
                .map(same -> note(same.getKey(), same.getValue()))
                .toList());
    }

    private static String place(RowNote note) {
        return note.field() == null || note.field().isEmpty() ? note.file() : note.file() + ", " + note.field();
    }

    private static Note note(List<String> key, List<RowNote> rows) {
        List<RowNote> shown = some(rows);
        String lines = shown.stream().map(row -> String.valueOf(row.line())).collect(Collectors.joining(", "));
        return new Note(
                key.get(0),
                key.get(1),
                rows.size(),
                text("notes.lines", shown.size(), lines),
                rows.size() - shown.size());
    }

    public String getManyStaffHint() {
        return text("staff.absent.many", getPreview().staff().percentLeaving());
    }

    /** @return the answers to who of the staff has left: those that would let anybody leave, and that nobody has. */
    public List<SelectItem> getStaffLeaves() {
        StaffPreview asked = getPreview().staff();
        List<SelectItem> answers = new ArrayList<>();
        if (asked.absent().count() > 0) {
            answers.add(new SelectItem(
                    StaffLeave.BROUGHT_IN,
                    text("staff.absent.brought", asked.absent().count())));
        }
        if (asked.absentOthers().count() > 0) {
            answers.add(new SelectItem(
                    StaffLeave.EVERYBODY,
                    text(
                            "staff.absent.everybody",
                            asked.absent().count() + asked.absentOthers().count())));
        }
        answers.add(new SelectItem(StaffLeave.NOBODY, text("staff.absent.nobody")));
        return answers;
    }

    public String getInviteLabel() {
        return text("staff.invite", getPreview().staff().added().count());
    }

    public boolean isMailSetUp() {
        return Mail.isSetUp();
    }

    public StaffLeave getStaffLeave() {
        return staffLeave;
    }

    public void setStaffLeave(StaffLeave staffLeave) {
        this.staffLeave = staffLeave;
    }

    public boolean isPupils() {
        return pupils;
    }

    public void setPupils(boolean pupils) {
        this.pupils = pupils;
    }

    public boolean isStaff() {
        return staff;
    }

    public void setStaff(boolean staff) {
        this.staff = staff;
    }

    public boolean isInvite() {
        return invite;
    }

    public void setInvite(boolean invite) {
        this.invite = invite;
    }

    public Boolean getAbsentLeave() {
        return absentLeave;
    }

    public void setAbsentLeave(Boolean absentLeave) {
        this.absentLeave = absentLeave;
    }

    /**
     * What is to be said of one row, or the same of several.
     *
     * @param sentence what
     * @param place in which file, and in which column where it is about one
     * @param rows of how many rows
     * @param lines where they are, as many as a page can show
     * @param more how many of them are not among these lines
     */
    public record Note(String sentence, String place, int rows, String lines, int more) {}
}
