package org.wholeschool.link.group;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Address;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.decision.GradeFields;
import org.wholeschool.link.entry.EvidenceFields;
import org.wholeschool.link.entry.TextFields;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/** A lead enters the links of a group: who is in it, which pairs are linked, one kind and one piece of evidence. */
@Named
@ViewScoped
public class LinkGroupPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "link";

    /** The fields at the end of the form: what is wrong is listed as the form has it. */
    private static final Set<String> LAST = Set.of("reason", "serves");

    @Inject
    private transient GroupEntry entry;

    @Inject
    private transient GroupReading reading;

    @Inject
    private transient GroupOrigin origin;

    @Inject
    private transient Roster roster;

    @Inject
    private transient PageKit kit;

    private String concern;
    private String note;
    private String pupils;
    private boolean restricted;
    private boolean isGradeWrong;
    private LinkKind kind;
    private final GroupPupils who = new GroupPupils();
    private final PairTable pairs = new PairTable();
    private final EvidenceFields evidence = new EvidenceFields();
    private final TextFields texts = new TextFields();
    private final GradeFields grade = new GradeFields();

    private transient GroupView view;
    private transient List<Roster.ClassSize> forms;

    /** Begins with the pupils, and the concern or case note, that the address names. */
    public void open() {
        GroupOrigin.Begun begun = begun();
        List<Long> named = Address.optional(pupils, "pupil", LinkGroupPage::ids);
        if (begun != null) {
            restricted = begun.restricted();
            evidence.setObservedOn(begun.day());
            evidence.setTold(begun.told());
            evidence.setSaidBy(begun.saidBy());
            evidence.setNote(begun.note());
            kind = concern == null || restricted ? null : LinkKind.TOGETHER_IN_CONCERNS;
        }
        List<Long> first = named == null ? begun == null ? List.of() : begun.pupils() : named;
        who.chosen()
                .addAll(reading.members(first).stream()
                        .map(GroupReading.Member::id)
                        .distinct()
                        .toList());
        pairs.show(shown());
    }

    private static List<Long> ids(String text) {
        return Stream.of(text.split(",")).map(Long::valueOf).limit(50).toList();
    }

    private GroupOrigin.Begun begun() {
        Long ofConcern = Address.optional(concern, "concern", Long::valueOf);
        Long ofNote = Address.optional(note, "note", Long::valueOf);
        return ofConcern != null ? origin.ofConcern(ofConcern) : ofNote == null ? null : origin.ofNote(ofNote);
    }

    /** Those who may not read any more where the group began are shown nothing of it. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            begun();
            view = null;
        }
    }

    /** Adds those whose names are typed. */
    public void add() {
        changed(() -> who.addNames(reading));
    }

    /** Shows the pupils of a form. */
    public void showForm() {
        who.forgetNamesThatAreGone();
        who.showForm(reading);
    }

    /** Adds those of the form who are ticked. */
    public void addForm() {
        changed(who::addForm);
    }

    /** Takes one out of the group. */
    public void remove(long id) {
        changed(() -> who.remove(id));
    }

    private boolean changed(Runnable change) {
        boolean isFine = true;
        who.forgetNamesThatAreGone();
        try {
            change.run();
        } catch (BadInput refused) {
            kit.show(TEXTS, refused);
            isFine = false;
        }
        view = null;
        pairs.show(shown());
        return isFine;
    }

    private List<Long> shown() {
        return who.chosen().size() > GroupEntry.MOST_PUPILS ? List.of() : who.chosen();
    }

    /**
     * @return the way to what came of it; null to stay with what is wrong, or with names that were still to be added
     */
    public String enter() {
        if (who.hasMore()) {
            if (changed(() -> who.addNames(reading))) {
                kit.say(TEXTS, "group.added");
            }
            return null;
        }
        who.forgetNamesThatAreGone();
        try {
            long list = entry.enter(new NewGroup(
                    List.copyOf(who.chosen()),
                    pairs.ticked(),
                    kind,
                    texts.asTexts(),
                    evidence.asEvidence(),
                    grade.asGrading(evidence.getTold())));
            return "/link/group-done.xhtml?faces-redirect=true&id=" + list;
        } catch (BadInput refused) {
            isGradeWrong = refused.all().stream()
                    .map(fault -> String.valueOf(fault.field()))
                    .anyMatch(field -> field.startsWith("grade:") && !field.endsWith(":handling"));
            refused.all().stream()
                    .sorted(Comparator.comparing(fault -> LAST.contains(String.valueOf(fault.field()))))
                    .forEach(fault ->
                            kit.show(TEXTS, new BadInput(pairs.at(fault.field()), fault.key(), fault.arguments())));
            return null;
        }
    }

    /** @return who is in the group, and how its pairs are linked already */
    public GroupView getView() {
        if (view == null) {
            view = new GroupView(reading, who.chosen());
        }
        return view;
    }

    /** @return how many pupils and pairs there are, in words */
    public String getSize() {
        int many = who.chosen().size();
        return many > GroupEntry.MOST_PUPILS
                ? Texts.of(TEXTS).get("group.many", GroupEntry.MOST_PUPILS, many)
                : Texts.of(TEXTS).get("group.size", many, many * (many - 1) / 2);
    }

    public boolean isPair() {
        return who.chosen().size() == GroupEntry.LEAST_PUPILS;
    }

    /** @return what this form begins with after a sign-in beside it: numbers, and no name */
    public String getAgain() {
        String begun = concern != null ? "&concern=" + concern : note != null ? "&note=" + note : "";
        return "/link/group.xhtml?pupils="
                + who.chosen().stream().map(String::valueOf).collect(Collectors.joining(",")) + begun;
    }

    public List<Roster.ClassSize> getForms() {
        if (forms == null) {
            forms = roster.classes();
        }
        return forms;
    }

    public List<LinkKind> getKinds() {
        return LinkKind.open();
    }

    /** @return the fields of the grade, as the one row of a list: its service names them so */
    public List<GradeFields> getGrades() {
        return new ArrayList<>(List.of(grade));
    }

    public GroupPupils getWho() {
        return who;
    }

    public PairTable getPairs() {
        return pairs;
    }

    public EvidenceFields getEvidence() {
        return evidence;
    }

    public TextFields getTexts() {
        return texts;
    }

    /** @return whether the fold with the grade is open, because something in it is wrong */
    public boolean isGradeWrong() {
        return isGradeWrong;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public LinkKind getKind() {
        return kind;
    }

    public void setKind(LinkKind kind) {
        this.kind = kind;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getPupils() {
        return pupils;
    }

    public void setPupils(String pupils) {
        this.pupils = pupils;
    }
}
