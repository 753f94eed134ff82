package org.wholeschool.intervention.plan.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.saved.ListBackPage;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.action.ActionFields;
import org.wholeschool.intervention.plan.action.AnswerFields;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.pattern.peers.GroupTeller;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** One plan, as one form: what it is about, its goals, what is done, by whom, and what was learnt. */
@Named
@ViewScoped
public class ContextPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "plan";
    /** What an address says that is about the trend of the whole school. */
    private static final String SCHOOL = "school";

    private static final Set<String> DONE = Set.of("kept", "started", "quick", "closed", "unmet");

    @Inject
    private transient Plans plans;

    @Inject
    private transient PlanActions actions;

    @Inject
    private transient PlanWords words;

    @Inject
    private transient Patterns patterns;

    @Inject
    private transient GroupTeller groups;

    @Inject
    private transient Actors actors;

    @Inject
    private transient PlanFromCell cell;

    @Inject
    private transient PlanTestPage test;

    @Inject
    private ListBackPage back;

    @Inject
    private transient PageKit kit;

    private final PlanFields fields = new PlanFields();
    private ActionFields asking = new ActionFields();
    private String id;
    private String pattern;
    private String group;
    private String about;
    private String done;
    private String begunFrom = "";
    private int edition;
    private boolean writes;
    private PlanState drawn;
    private transient PlanView view;
    private transient PlanText read;
    private transient ChangedMeanwhile meanwhile;
    private transient String learnt;
    private transient Map<Long, AnswerFields> answers = new HashMap<>();
    private transient String perhaps;
    private boolean meantOtherwise;

    /**
     * Reads the plan that the address names; without one it begins from a pattern, a group, the trend of the whole
     * school, a cell of the hotspots page or a blank page.
     */
    public void open() {
        if (isNew()) {
            begin();
        } else {
            look();
            fields.fill(view.text());
        }
        draw();
        if (done != null && DONE.contains(done)) {
            kit.say("intervention", "plan.done." + done);
        }
        done = null;
    }

    /** Before the page is drawn again: as it is now, and only to people who may still read it. What was typed stays. */
    public void lookAgain() {
        if (kit.isDrawnAgain() && !isNew()) {
            view = plans.one(number());
            draw();
        }
        if (writes && (isNew() || view.state() == PlanState.DRAFT)) {
            test.propose(fields, view);
        }
    }

    /**
     * What is sent is read by the form that was drawn, also where a colleague has closed the plan meanwhile: else
     * nothing of it would be read, and it would be lost without a word.
     */
    private void draw() {
        drawn = isNew() ? null : view.state();
        writes = isNew() || view.write() && view.state() != PlanState.CLOSED;
    }

    /** From now on the form is of the edition that there is now. */
    private void look() {
        view = plans.one(number());
        edition = view.edition();
        read = view.text();
    }

    private void begin() {
        if (!actors.current().roles().contains(Role.LEAD)
                && !actors.current().roles().contains(Role.DEPUTY)) {
            throw new NotFound(KIND);
        }
        if (!GoalText.isBlank(pattern)) {
            fields.fill(patterns.life(Address.id(pattern, KIND)));
        } else if (!GoalText.isBlank(group)) {
            fields.setContext(ContextKind.GROUP);
            told();
        } else if (SCHOOL.equals(about)) {
            fields.setContext(ContextKind.SCHOOL);
        } else if (cell.isGiven()) {
            cell.fill(fields);
            begunFrom = cell.address();
        }
    }

    private GroupTeller.ToldGroup told() {
        return groups.told(Address.id(group, KIND)).orElseThrow(() -> new NotFound("group"));
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    private long number() {
        return Address.id(id, KIND);
    }

    /**
     * @return the page of a plan that was just begun; null to stay, with what is wrong, or where it is kept: what was
     *     typed about actions, or was learnt, stays
     */
    public String keep() {
        if (!isNew()) {
            if (did("kept", looked -> plans.change(number(), edition, fields.asText(), looked)) != null) {
                look();
                fields.fill(view.text());
                kit.say("intervention", "plan.done.kept");
            }
            return null;
        }
        return did("kept", looked -> id = Long.toString(begun(looked)));
    }

    /**
     * What it began from may not be told of any more by the time that the form is filled in: what was typed stays, and
     * is kept as if from a blank page.
     */
    private long begun(String looked) {
        PlanOrigin origin = new PlanOrigin(
                Address.optional(pattern, KIND, Long::valueOf), Address.optional(group, KIND, Long::valueOf));
        try {
            return plans.begin(fields.asText(), origin, looked);
        } catch (NotFound gone) {
            if (origin.equals(PlanOrigin.NONE)) {
                throw gone;
            }
            pattern = null;
            group = null;
            throw new BadInput(null, "plan.origin.gone");
        }
    }

    /** @return the plan's page, once it runs as it stands in the form; null to stay, with what is missing */
    public String start() {
        return did("started", looked -> plans.start(number(), edition, fields.asText(), looked));
    }

    /** @return the plan's page, once it is closed; null to stay, with what is wrong */
    public String close() {
        if (!GoalText.isBlank(asking.getTask())) {
            kit.show("intervention", new BadInput("task", "plan.unasked"));
            return null;
        }
        if (isUnfinished()) {
            return null;
        }
        return did("closed", looked -> plans.close(number(), edition, fields.asText(), learnt, looked));
    }

    /** @return whether something is typed about an action that is not kept yet, which is said there */
    private boolean isUnfinished() {
        List<PlanView.Action> all = getView().actions();
        int row = 0;
        while (row < all.size() && !getAnswers().get(all.get(row).id()).isTyped()) {
            row++;
        }
        if (row == all.size()) {
            return false;
        }
        kit.show(
                "intervention",
                new BadInput(
                        "action:" + row + (all.get(row).answer() == null ? ":became" : ":hoursSpent"),
                        "plan.unfinished"));
        return true;
    }

    /** @return the way to the list, once the draft is gone; null to stay, where it is no draft any more */
    public String discard() {
        return did("kept", looked -> plans.discard(number(), edition)) == null
                ? null
                : "/intervention/plans.xhtml?faces-redirect=true";
    }

    /** Gives the deed the words that the writer has said are no names, or null. */
    private String did(String said, Consumer<String> deed) {
        try {
            deed.accept(meantOtherwise ? perhaps : null);
            perhaps = null;
            meanwhile().over();
            return back.keep("/intervention/plan.xhtml?faces-redirect=true&id=" + id + "&done=" + said);
        } catch (BadInput refused) {
            show(refused, "");
            meet();
            return null;
        }
    }

    private void show(BadInput refused, String row) {
        perhaps = ContextTexts.perhaps(refused);
        meantOtherwise = false;
        refused.all()
                .forEach(each -> kit.show(
                        "intervention",
                        new BadInput(each.field() == null ? null : row + each.field(), each.key(), each.arguments())));
    }

    /**
     * Where a colleague has changed the plan meanwhile, what they changed stands beside what was typed, and keeping it
     * again puts this in its place.
     */
    private void meet() {
        if (isNew() || plans.one(number()).edition() == edition) {
            return;
        }
        Map<String, String> before = read == null ? Map.of() : words.of(read, view.names());
        PlanText typed = fields.asText();
        look();
        if (view.state() == PlanState.CLOSED) {
            meanwhile().closed(words.of(read, view.names()), words.of(typed, view.names()), learnt);
            return;
        }
        if (view.state() != PlanState.DRAFT) {
            // What was fixed when a person started it is not asked any more, and cannot be kept otherwise.
            fields.getTest().fill(view.text().test());
        }
        meanwhile().changed(before, words.of(read, view.names()));
    }

    private ChangedMeanwhile meanwhile() {
        if (meanwhile == null) {
            meanwhile = new ChangedMeanwhile();
        }
        return meanwhile;
    }

    /** Asks a person to do something because of it. What else was typed stays. */
    public void ask() {
        if (done(looked -> actions.ask(number(), asking.asAsked(), looked), "action.asked")) {
            asking = new ActionFields();
        }
    }

    /**
     * Does something for a part of the page. What else was typed stays.
     *
     * @param deed what to do, with the words that the writer has said are no names, or null
     * @param sentence what is said once it is done
     * @return whether it was; where not, what is wrong is shown
     */
    public boolean done(Consumer<String> deed, String sentence) {
        try {
            deed.accept(meantOtherwise ? perhaps : null);
            perhaps = null;
            kit.say("intervention", sentence);
            return true;
        } catch (BadInput refused) {
            show(refused, "");
            return false;
        }
    }

    /** What is wrong with what came of an action stands at that action, and at no other one. */
    public void finish(long action) {
        AnswerFields answer = getAnswers().get(action);
        answer.send();
        try {
            actions.finish(
                    number(),
                    action,
                    answer.getBecame(),
                    answer.getHours(),
                    answer.getPounds(),
                    meantOtherwise ? perhaps : null);
            answers.remove(action);
            perhaps = null;
            kit.say("intervention", "action.finished");
        } catch (BadInput refused) {
            show(
                    refused,
                    "action:"
                            + view.actions().stream()
                                    .map(PlanView.Action::id)
                                    .toList()
                                    .indexOf(action) + ":");
        }
    }

    /** What the Enter key asks for: everything stays as it was typed. */
    public void stay() {
        kit.say("intervention", "plan.stayed");
    }

    /** @return what the page's address says beside its name */
    public String getAddress() {
        return !isNew()
                ? "?id=" + number()
                : !GoalText.isBlank(pattern)
                        ? "?pattern=" + Address.id(pattern, KIND)
                        : !GoalText.isBlank(group)
                                ? "?group=" + Address.id(group, KIND)
                                : SCHOOL.equals(about) ? "?about=" + SCHOOL : begunFrom;
    }

    /** @return whether the page has the form */
    public boolean isWrites() {
        return writes;
    }

    /** @return in which state the plan was when the page was drawn last; null for a new one */
    public PlanState getDrawn() {
        return drawn;
    }

    /** @return the plan as it is now; null for a new one */
    public PlanView getView() {
        if (view == null && !isNew()) {
            view = plans.one(number());
        }
        return view;
    }

    /** @return what another person changed meanwhile, a line each */
    public List<String> getTheirs() {
        return meanwhile().theirs();
    }

    /** @return what was typed and can no longer be kept, because a colleague closed the plan meanwhile, a line each */
    public List<String> getUnkept() {
        return meanwhile().unkept();
    }

    /** @return what was published of the group that it is about; empty where it is about none */
    public String getGroupWords() {
        return view != null ? view.groupWords() : GoalText.isBlank(group) ? null : told().words();
    }

    /** @return by action, what is typed about it */
    public Map<Long, AnswerFields> getAnswers() {
        if (answers == null) {
            answers = new HashMap<>();
        }
        if (view != null) {
            view.actions().forEach(action -> answers.computeIfAbsent(action.id(), key -> new AnswerFields()));
        }
        return answers;
    }

    /** @return a day in words; "" for none */
    public String day(LocalDate when) {
        return when == null ? "" : PlanWords.day(when);
    }

    /** @return what the plan says, as it is typed */
    public PlanFields getFields() {
        return fields;
    }

    /** @return what a person is asked to do, as it is typed */
    public ActionFields getAsking() {
        return asking;
    }

    public int getEdition() {
        return edition;
    }

    public String getPerhaps() {
        return perhaps;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getLearnt() {
        return learnt;
    }

    public void setLearnt(String learnt) {
        this.learnt = learnt;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }
}
