package org.wholeschool.intervention.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.plan.PlanRules;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;
import org.wholeschool.platform.Texts;

/** One planning meeting, as one form: who should come, what is talked about, and what came of it. */
@Named
@ViewScoped
public class MeetingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "meeting";
    private static final List<String> OF_PLANS = List.of("text.", "action.", "own.", "plan.");

    @Inject
    private transient Meetings meetings;

    @Inject
    private transient Actors actors;

    @Inject
    private transient PageKit kit;

    private final MeetingFields fields = new MeetingFields();
    private String id;
    private String plan;
    private String done;
    private int edition;
    private transient MeetingView view;
    private transient Map<String, String> read;
    private transient List<String> theirs;
    private transient List<Table.Choice> choices;
    private transient String perhaps;
    private boolean meantOtherwise;

    /** Reads the meeting that the address names; without one it begins another for the plan that it names. */
    public void open() {
        if (isNew()) {
            Address.id(plan, "plan");
            if (!actors.current().roles().contains(Role.LEAD) && !actors.current().roles().contains(Role.DEPUTY)) {
                throw new NotFound(KIND);
            }
            meetings.ofPlan(Address.id(plan, "plan"));
            return;
        }
        look();
        if ("begun".equals(done)) {
            kit.say(KIND, "done.begun");
        }
        done = null;
    }

    /** Before the page is drawn again: as it is now, and to nobody who may not read it any more. What was typed stays. */
    public void lookAgain() {
        choices = null;
        if (kit.isDrawnAgain() && !isNew()) {
            view = meetings.one(number());
        }
    }

    /** From now on the form is of the edition that there is now. */
    private void look() {
        view = meetings.one(number());
        edition = view.edition();
        read = MeetingWords.of(view);
        fields.fill(view);
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    private long number() {
        return Address.id(id, KIND);
    }

    /** @return the page of the draft that was made; null to stay, where the plan is closed */
    public String begin() {
        try {
            return "/intervention/meeting.xhtml?faces-redirect=true&done=begun&id=" + meetings.begin(Address.id(plan, "plan"));
        } catch (BadInput refused) {
            show(refused);
            return null;
        }
    }

    /** Keeps it, and tells whoever is invited. */
    public void keep() {
        String sentence = view.state() == MeetingState.INVITED ? "done.kept.invited" : "done.kept";
        changed(looked -> meetings.change(number(), edition, fields.asText(), looked), sentence);
    }

    public void invite() {
        changed(looked -> meetings.invite(number(), edition, fields.asText(), looked), "done.invited");
    }

    public void cancel() {
        changed(looked -> meetings.cancel(number(), edition), "done.cancelled");
    }

    /** @return the way to the plan, once the draft is gone; null to stay */
    public String discard() {
        String back = "/intervention/plan.xhtml?faces-redirect=true&id=" + view.planId();
        return did(looked -> meetings.discard(number(), edition), "done.kept") ? back : null;
    }

    /** What the Enter key asks for: everything stays as it was typed. */
    public void stay() {
        kit.say("intervention", "plan.stayed");
    }

    /**
     * Does something for which the form's edition counts, and shows it as it is then. Where somebody has changed it meanwhile, what they changed is shown.
     *
     * @param deed     what to do, with the words that the writer has said are meant otherwise, or null
     * @param sentence what is said once it is done
     */
    void changed(Consumer<String> deed, String sentence) {
        if (did(deed, sentence)) {
            look();
        } else {
            meet();
        }
    }

    /** Does something that takes nobody's place. What else was typed stays. @return whether it was done; where not, what is wrong is shown */
    boolean did(Consumer<String> deed, String sentence) {
        return attempt(looked -> {
            deed.accept(looked);
            perhaps = null;
            theirs = null;
            kit.say(KIND, sentence);
        });
    }

    /**
     * @param deed what to do, with the words that the writer has said are meant otherwise, or null
     * @return whether it could be done; where not, what is wrong is shown
     */
    boolean attempt(Consumer<String> deed) {
        try {
            deed.accept(meantOtherwise ? perhaps : null);
            return true;
        } catch (BadInput refused) {
            show(refused);
            return false;
        }
    }

    private void show(BadInput refused) {
        perhaps = ContextTexts.perhaps(refused);
        meantOtherwise = false;
        kit.show(refused, each -> OF_PLANS.stream().anyMatch(each.key()::startsWith) ? "intervention" : KIND);
    }

    /** Where somebody has changed it meanwhile, what they changed stands beside what was typed, and keeping it again puts this in its place. */
    private void meet() {
        MeetingView now = meetings.one(number());
        if (now.edition() == edition) {
            return;
        }
        Map<String, String> says = MeetingWords.of(now);
        theirs = PlanRules.changed(read == null ? Map.of() : read, says).entrySet().stream().map(field -> Texts.of(KIND).get("meeting." + field.getKey()) + " " + field.getValue()).toList();
        boolean isOtherwise = now.begun() != view.begun() || now.state() != view.state();
        view = now;
        edition = now.edition();
        read = says;
        if (isOtherwise) {
            // Another part of the page is filled in by now.
            fields.fill(now);
        }
    }

    /** @return the meeting as it is now; null for a new one */
    public MeetingView getView() {
        if (view == null && !isNew()) {
            view = meetings.one(number());
        }
        return view;
    }

    /** @return what the page's address says beside its name */
    public String getAddress() {
        return "?id=" + number();
    }

    /** @return who can be asked to a seat, by what they do: whoever usually sits there first */
    public List<Table.Group> choices(SeatFields row) {
        if (choices == null) {
            choices = meetings.whomToAsk(number());
        }
        return Table.grouped(choices, row.getSeat());
    }

    /** @return somebody who can be asked, in one line */
    public String label(Table.Choice choice) {
        return choice.organisation() == null ? choice.name() : choice.name() + ", " + choice.organisation();
    }

    /** @return the seat of a row; null for one that is added */
    public MeetingView.AtTable seat(int row) {
        Long seat = fields.getSeats().get(row).getId();
        return seat == null ? null : getView().seats().stream().filter(each -> each.id() == seat).findFirst().orElse(null);
    }

    /** @return how what somebody may see comes to them, in words */
    public String way(MeetingView.AtTable seat, SeatFields row) {
        return Texts.of(KIND).get("way." + (seat.way().equals("PLAN") ? seat.way() : seat.way() + "." + (row.getSees() == null ? Sees.SHEET : row.getSees())));
    }

    /** @return a number of minutes, in words */
    public String length(int minutes) {
        return Texts.of(KIND).get("meeting.minutes.of", minutes);
    }

    /** @return what was proposed and has no seat, in one line */
    public String getUnasked() {
        return String.join(", ", getView().unasked());
    }

    public Seat[] getSeats() {
        return Seat.values();
    }

    public Sees[] getKindsOfSight() {
        return Sees.values();
    }

    public List<Integer> getLengths() {
        return MeetingRules.LENGTHS;
    }

    public MeetingFields getFields() {
        return fields;
    }

    public List<String> getTheirs() {
        return theirs == null ? List.of() : theirs;
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

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }
}
