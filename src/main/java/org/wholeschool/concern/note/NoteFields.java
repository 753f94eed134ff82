package org.wholeschool.concern.note;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.wholeschool.concern.followup.action.AskedFields;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.platform.FormCheck;

/**
 * What is typed in the form for a note, with an action for a colleague. Texts are never written down with a session.
 */
public class NoteFields extends AskedFields {

    private static final long serialVersionUID = 1L;

    /** Stands for the kinds that are in a list. */
    private static final String MORE = "MORE";

    private String kind = NoteKind.NOTE.name();
    private String other;
    private LocalDate on;
    private LocalTime at;
    private transient String people;
    private transient String words;
    private transient String follows;
    private LocalDate next;
    private transient String wants;
    private transient String told;
    private String hesitated;
    private transient String hesitation;
    private Long[] pupils = {};
    private boolean informed;
    private LocalDate proposedDue;

    /** Proposes when an action is due; by itself that date asks for nothing. */
    final void proposeDue(LocalDate due) {
        proposedDue = due;
        setDue(due);
    }

    /** The date that the form proposes was chosen by no one. */
    @Override
    protected boolean isDueChosen() {
        return getDue() != null && !getDue().equals(proposedDue);
    }

    /** @return the note as it is typed */
    NoteEntry entry() {
        return new NoteEntry(
                chosen(MORE.equals(kind) ? other : kind, NoteKind.class),
                on,
                at,
                people,
                new TreeSet<>(Arrays.asList(pupils)),
                words,
                follows,
                next,
                new ChildsWish(wants, told, chosen(hesitated, Hesitated.class), hesitation));
    }

    private static <E extends Enum<E>> E chosen(String name, Class<E> of) {
        return name == null || name.isEmpty() ? null : Enum.valueOf(of, name);
    }

    /** @return whom to ask for what; null where nothing of it is typed */
    ConcernActions.Asked action() {
        return isTaskBegun() || isDueChosen() ? asked() : null;
    }

    /**
     * Begins with a note that is to be corrected.
     *
     * @param note that note
     * @param known the pupils whom a note can be about now
     */
    void take(NoteLine note, Collection<Long> known) {
        boolean isUsual = NoteKind.USUAL.contains(note.kind());
        kind = isUsual ? note.kind().name() : MORE;
        other = isUsual ? null : note.kind().name();
        on = note.again().heldOn();
        at = note.again().heldAt();
        people = note.people();
        take(Set.copyOf(note.pupils().stream()
                .map(NoteLine.Named::id)
                .filter(known::contains)
                .toList()));
        words = note.words();
        follows = note.follows();
        next = note.again().nextOn();
        wants = note.wish().wants();
        told = note.wish().toldBefore();
        hesitated =
                note.wish().hesitated() == null ? null : note.wish().hesitated().name();
        hesitation = note.wish().hesitation();
    }

    /** Chooses pupils. */
    final void take(Collection<Long> about) {
        pupils = about.toArray(Long[]::new);
    }

    /** @return whether something is typed in the part that is folded at first */
    public boolean isUnfolded() {
        return at != null || FormCheck.kept(people) != null || FormCheck.kept(follows) != null || action() != null;
    }

    /** @return whether the form says that this informed the parents or carers */
    public boolean isInformed() {
        return informed;
    }

    public void setInformed(boolean informed) {
        this.informed = informed;
    }

    public Long[] getPupils() {
        return pupils.clone();
    }

    public void setPupils(Long[] pupils) {
        this.pupils = pupils == null ? new Long[0] : pupils.clone();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalTime getAt() {
        return at;
    }

    public void setAt(LocalTime at) {
        this.at = at;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getFollows() {
        return follows;
    }

    public void setFollows(String follows) {
        this.follows = follows;
    }

    public LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
    }

    public String getWants() {
        return wants;
    }

    public void setWants(String wants) {
        this.wants = wants;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }

    public String getHesitated() {
        return hesitated;
    }

    public void setHesitated(String hesitated) {
        this.hesitated = hesitated;
    }

    public String getHesitation() {
        return hesitation;
    }

    public void setHesitation(String hesitation) {
        this.hesitation = hesitation;
    }
}
