package org.wholeschool.concern.note;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.wholeschool.access.NotFound;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Schools;

/** The form for a note: on the page of a concern, and on a page of its own. */
@Named
@ViewScoped
public class NotePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Days from today that an action is proposed to be due in. */
    private static final int DUE_IN_DAYS = 7;

    private static final List<NoteKind> FURTHER = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(NoteKind.USUAL)));

    @Inject
    private NoteOnce notes;

    @Inject
    private NoteReading reading;

    @Inject
    private FollowUpPeople people;

    @Inject
    private Roster roster;

    @Inject
    private ConcernActions actions;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String concern;
    private String pupil;
    private String corrects;
    private String key;
    private final NoteFields fields = new NoteFields();
    private transient List<Roster.Found> pupils;
    private transient List<ActionOwners.Owner> owners;
    private transient NoteLine corrected;

    @PostConstruct
    void begin() {
        key = UUID.randomUUID().toString();
        LocalDate today = Now.day(schools.profile().zone());
        fields.setOn(today);
        fields.proposeDue(today.plusDays(DUE_IN_DAYS));
    }

    /** Looks whether there is what the address names; a correction begins with the note that it corrects. */
    public void open() {
        if (isCorrection()) {
            fields.take(
                    getCorrected(),
                    getPupils(concern).stream().map(Roster.Found::id).toList());
        } else if (isOfPupil()) {
            reading.ofPupil(ConcernAddress.id(pupil));
        }
        if (!isOfPupil()) {
            getPupils(concern);
        }
    }

    /** Before the page is drawn again: pupils are read again, and only for people who may still read them. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            pupils = null;
            corrected = null;
        }
    }

    /**
     * Keeps what was typed.
     *
     * @param of the concern that the note belongs to
     * @param sent the form's own key as this request brought it: the same form sent again is kept once
     * @return the way back; null to stay, with what is wrong at its field
     */
    public String save(String of, String sent) {
        CaseNotes.From from =
                new CaseNotes.From(sent, isCorrection() ? ConcernAddress.id(corrects) : null, fields.isInformed());
        try {
            if (isOfPupil()) {
                notes.addOfPupil(ConcernAddress.id(pupil), fields.entry(), fields.action(), from);
                return "/concern/pupil.xhtml?faces-redirect=true&id=" + ConcernAddress.id(pupil) + "&noted=true";
            }
            notes.add(ConcernAddress.id(of), fields.entry(), fields.action(), from);
            return "/concern/view.xhtml?faces-redirect=true&id=" + ConcernAddress.id(of) + "&saved="
                    + (fields.action() == null ? "NOTED" : "NOTED_ASKED");
        } catch (BadInput refused) {
            kit.show("note", refused);
            return null;
        }
    }

    /** @return the note that is corrected; its address and the concern's have to belong together */
    public NoteLine getCorrected() {
        if (corrected == null && isCorrection()) {
            NoteLine note = reading.one(ConcernAddress.id(corrects));
            boolean isOfThese = isOfPupil()
                    ? note.concernId() == null
                            && note.pupils().stream().anyMatch(each -> each.id() == ConcernAddress.id(pupil))
                    : note.concernId() != null && note.concernId() == ConcernAddress.id(concern);
            if (!isOfThese) {
                throw new NotFound("note");
            }
            corrected = note;
        }
        return corrected;
    }

    /**
     * @param of a concern
     * @return the pupils whom it names
     */
    public List<Roster.Found> getPupils(String of) {
        if (pupils == null) {
            pupils = isOfPupil()
                    ? roster.named(List.of(ConcernAddress.id(pupil)))
                    : List.copyOf(people.in(ConcernAddress.id(of)).values());
        }
        return pupils;
    }

    /** @return the question what the pupil wants, with their name where the note can be about one pupil only */
    public String wantsLabel(String of) {
        Texts texts = Texts.of("note");
        return getPupils(of).size() == 1
                ? texts.get("wants.label.named", getPupils(of).get(0).name())
                : texts.get("wants.label");
    }

    /** @return whether the folded part is open: something is typed there, or is wrong there */
    public boolean isUnfolded() {
        return fields.isUnfolded() || !kit.getProblems().isEmpty() || isCorrection();
    }

    /** @return whether the form has a page of its own */
    public boolean isAlone() {
        return concern != null || isOfPupil();
    }

    /** @return the address of that page */
    public String getAddress() {
        return "/concern/note.xhtml?" + (isOfPupil() ? "pupil=" + pupil : "concern=" + concern)
                + (isCorrection() ? "&corrects=" + corrects : "");
    }

    public List<ActionOwners.Owner> getOwners() {
        if (owners == null) {
            owners = actions.owners();
        }
        return owners;
    }

    /** @return the kinds that the form offers at once */
    public List<NoteKind> getUsual() {
        return NoteKind.USUAL;
    }

    /** @return the kinds that are in a list */
    public List<NoteKind> getFurther() {
        return FURTHER;
    }

    public Hesitated[] getHesitations() {
        return Hesitated.values();
    }

    public boolean isCorrection() {
        return corrects != null && !corrects.isEmpty();
    }

    /** @return whether the note belongs to no concern */
    public boolean isOfPupil() {
        return pupil != null && !pupil.isEmpty();
    }

    public NoteFields getFields() {
        return fields;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getCorrects() {
        return corrects;
    }

    public void setCorrects(String corrects) {
        this.corrects = corrects;
    }
}
