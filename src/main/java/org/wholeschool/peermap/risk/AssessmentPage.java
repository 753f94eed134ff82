package org.wholeschool.peermap.risk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.peermap.record.RiskContextKind;
import org.wholeschool.peermap.record.RiskWeight;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/**
 * A risk assessment: who is in it, what the contexts weigh, what is done, and its end. What was typed is written down
 * with a session only sealed ({@link TypedAssessments}).
 */
@Named
@ViewScoped
public class AssessmentPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BECAME = "became ";

    @Inject
    private transient RiskAssessments assessments;

    @Inject
    private transient RiskActions actions;

    @Inject
    private transient TypedAssessments typed;

    @Inject
    private transient PageKit kit;

    private String id;
    private transient RiskView view;
    private transient List<Weighing> contexts;
    private transient List<ActionOwners.Owner> owners;
    private Long whom;
    private transient String purpose;
    private transient String task;
    private Long owner;
    private LocalDate due;
    private transient String conclusion;
    private transient Map<Long, String> became = new HashMap<>();

    /**
     * Looks whether there is one that whoever asks may read, and puts back what they had typed there before they went
     * to look at a child of it, or at the map.
     */
    public void open() {
        view = assessments.one(number());
        Map<String, String> fields = kit.isDrawnAgain() ? Map.of() : typed.of(number());
        if (!fields.isEmpty()) {
            putBack(fields);
            kit.say("peermap", "risk.typed");
        }
    }

    /** Before the page is drawn again: as it is now, and to nobody who may not read it any more. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
            typed.keep(number(), typed());
        }
    }

    /** @return the way to one child; what was typed here waits */
    public String consider(long pupil) {
        typed.keep(number(), typed());
        return "/peermap/assess.xhtml?faces-redirect=true&id=" + number() + "&pupil=" + pupil;
    }

    /** @return the way to the map; what was typed here waits */
    public String look() {
        typed.keep(number(), typed());
        return "/peermap/map.xhtml?faces-redirect=true&id=" + number();
    }

    private Map<String, String> typed() {
        Map<String, String> fields = new HashMap<>();
        getBecame().forEach((action, words) -> put(fields, BECAME + action, FormCheck.kept(words)));
        if (!getView().write()) {
            return fields;
        }
        getContexts().stream().filter(Weighing::isChanged).forEach(context -> context.keep(fields));
        put(fields, "whom", whom);
        put(fields, "purpose", FormCheck.kept(purpose));
        put(fields, "task", FormCheck.kept(task));
        put(fields, "owner", owner);
        put(fields, "due", due);
        put(fields, "conclusion", FormCheck.kept(conclusion));
        return fields;
    }

    static void put(Map<String, String> fields, String field, Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }

    private void putBack(Map<String, String> fields) {
        getContexts().forEach(context -> context.putBack(fields));
        meet();
        whom = fields.containsKey("whom") ? Long.valueOf(fields.get("whom")) : null;
        purpose = fields.get("purpose");
        task = fields.get("task");
        owner = fields.containsKey("owner") ? Long.valueOf(fields.get("owner")) : null;
        due = fields.containsKey("due") ? LocalDate.parse(fields.get("due")) : null;
        conclusion = fields.get("conclusion");
        view.actions().stream()
                .filter(action -> fields.containsKey(BECAME + action.id()))
                .forEach(action -> getBecame().put(action.id(), fields.get(BECAME + action.id())));
    }

    public void add() {
        if (done("risk.added", () -> assessments.add(number(), whom, purpose))) {
            whom = null;
            purpose = null;
        }
    }

    public void remove(long pupil) {
        done("risk.removed", () -> assessments.remove(number(), pupil));
    }

    /**
     * Saves what was changed in the form as far as it can be taken; what cannot stays in the form, with what is missing
     * beside it. Where somebody else has changed the same meanwhile, both are shown; what only they changed stands in
     * the form by then.
     */
    public void weigh() {
        try {
            RiskView.Kept kept = assessments.weigh(number(), changed());
            open();
            kept.contexts()
                    .forEach(kind ->
                            contexts.set(row(kind), new Weighing(view.contexts().get(row(kind)))));
            if (kept.faults().isEmpty()) {
                kit.say("peermap", "risk.weighed");
            } else {
                kit.say(
                        "peermap",
                        "risk.weighed.part",
                        names(kept.contexts()),
                        names(changed().stream().map(RiskView.Weighed::kind).toList()));
                kept.faults().forEach(each -> kit.show("peermap", each));
            }
        } catch (BadInput refused) {
            kit.show("peermap", refused);
            open();
        }
        meet();
    }

    private List<RiskView.Weighed> changed() {
        return IntStream.range(0, getContexts().size())
                .filter(row -> getContexts().get(row).isChanged())
                .mapToObj(row -> getContexts().get(row).weighed(row))
                .toList();
    }

    private int row(RiskContextKind kind) {
        return getContexts().stream().map(Weighing::getKind).toList().indexOf(kind);
    }

    private static String names(List<RiskContextKind> kinds) {
        Texts words = Texts.of("peermap");
        return kinds.stream().map(kind -> words.get("context." + kind)).collect(Collectors.joining(", "));
    }

    private void meet() {
        for (int row = 0; row < getContexts().size(); row++) {
            contexts.get(row).meet(view.contexts().get(row));
        }
    }

    public void ask() {
        if (done("risk.asked", () -> actions.ask(number(), task, owner, due))) {
            task = null;
            owner = null;
            due = null;
        }
    }

    /** What is wrong with what came of it stands at that action, and at no other one. */
    public void finish(long action) {
        int row = getView().actions().stream().map(RiskView.Action::id).toList().indexOf(action);
        if (done(
                "risk.finished",
                "action:" + row + ":",
                () -> actions.finish(number(), action, getBecame().get(action)))) {
            getBecame().remove(action);
        }
    }

    /** What the Enter key asks for: everything stays as it was typed. */
    public void stay() {
        kit.say("peermap", "risk.stayed");
    }

    /** Closes it, where nothing stands typed in it that would not be part of the record then. */
    public void close() {
        List<BadInput> unsaved = new ArrayList<>();
        changed()
                .forEach(context -> unsaved.add(new BadInput("context:" + context.row() + ":reason", "close.unsaved")));
        List<Long> open = getView().actions().stream().map(RiskView.Action::id).toList();
        getBecame().forEach((action, words) -> {
            if (FormCheck.kept(words) != null && open.contains(action)) {
                unsaved.add(new BadInput("action:" + open.indexOf(action) + ":became", "close.unsaved"));
            }
        });
        if (FormCheck.kept(task) != null) {
            unsaved.add(new BadInput("task", "close.unsaved"));
        }
        if (FormCheck.kept(purpose) != null && !getView().choices().isEmpty()) {
            unsaved.add(new BadInput("purpose", "close.unsaved"));
        }
        if (unsaved.isEmpty()) {
            done("risk.closed", () -> assessments.close(number(), conclusion));
        } else {
            unsaved.forEach(each -> kit.show("peermap", each));
        }
    }

    private boolean done(String said, Runnable deed) {
        return done(said, "", deed);
    }

    /** @param row where in a list its fields stand */
    private boolean done(String said, String row, Runnable deed) {
        try {
            deed.run();
            kit.say("peermap", said);
            return true;
        } catch (BadInput refused) {
            refused.all()
                    .forEach(each -> kit.show(
                            "peermap",
                            new BadInput(
                                    each.field() == null ? null : row + each.field(), each.key(), each.arguments())));
            return false;
        }
    }

    private long number() {
        return ConcernAddress.id(id);
    }

    public RiskView getView() {
        if (view == null) {
            open();
        }
        return view;
    }

    /**
     * @return of which edition the form is, its contexts, its actions and whether it is closed: what was typed for one
     *     is not sent for another after a sign-out
     */
    public String getEdition() {
        return getContexts().stream()
                        .map(context -> Integer.toString(context.getEdition()))
                        .collect(Collectors.joining("-", "", " "))
                + getView().actionsMark() + " " + getView().closed();
    }

    /** @return the contexts as the form has them */
    public List<Weighing> getContexts() {
        if (contexts == null) {
            contexts = new ArrayList<>(
                    getView().contexts().stream().map(Weighing::new).toList());
        }
        return contexts;
    }

    public List<ActionOwners.Owner> getOwners() {
        if (owners == null) {
            owners = actions.whomToAsk(number());
        }
        return owners;
    }

    public RiskWeight[] getWeights() {
        return RiskWeight.values();
    }

    public Map<Long, String> getBecame() {
        if (became == null) {
            became = new HashMap<>();
        }
        return became;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Long getWhom() {
        return whom;
    }

    public void setWhom(Long whom) {
        this.whom = whom;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String conclusion) {
        this.conclusion = conclusion;
    }
}
