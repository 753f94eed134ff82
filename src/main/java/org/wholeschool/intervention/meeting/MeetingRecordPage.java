package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.intervention.plan.action.ActionFields;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** The part of a meeting's page on which it is said what came of it. */
@Named
@RequestScoped
public class MeetingRecordPage {

    @Inject
    private MeetingRecords records;

    @Inject
    private PlanActions actions;

    @Inject
    private MeetingPage page;

    @Inject
    private PageKit kit;

    private ActionFields asking = new ActionFields();
    private String decided;
    private String reason;
    private String addition;

    /** Keeps who was there. */
    public void attend(MeetingView meeting) {
        page.changed(
                looked -> records.attend(
                        meeting.id(), page.getEdition(), page.getFields().attended()),
                "done.attended");
    }

    /** Keeps a decision with its reason. */
    public void decide(MeetingView meeting) {
        if (page.did(looked -> records.decide(meeting.id(), decided, reason, looked), "done.decided")) {
            decided = null;
            reason = null;
        }
    }

    public void takeOut(MeetingView meeting, long decision) {
        page.did(looked -> records.takeOut(meeting.id(), decision), "done.taken-out");
    }

    /** Asks a person to do what was agreed. */
    public void ask(MeetingView meeting) {
        if (page.did(looked -> records.ask(meeting.id(), asking.asAsked(), looked), "done.asked")) {
            asking = new ActionFields();
        }
    }

    /** Agrees the minutes, once nothing that was typed would be lost by it. */
    public void agree(MeetingView meeting) {
        if (isTyped(decided) || isTyped(reason) || isTyped(asking.getTask())) {
            kit.show("meeting", new BadInput(isTyped(asking.getTask()) ? "task" : "decided", "meeting.unkept"));
            return;
        }
        page.changed(
                looked -> records.agree(
                        meeting.id(), page.getEdition(), page.getFields().attended()),
                "done.agreed");
    }

    /** @return of a meeting whose minutes a person has agreed meanwhile, what was typed and cannot be kept any more */
    public List<String> getUnkept() {
        Texts words = Texts.of("meeting");
        return Stream.of(
                        new String[] {words.get("meeting.decided"), decided},
                        new String[] {words.get("meeting.reason"), reason},
                        new String[] {words.get("meeting.actions"), asking.getTask()})
                .filter(field -> isTyped(field[1]))
                .map(field -> field[0] + ": " + field[1])
                .toList();
    }

    private static boolean isTyped(String text) {
        return text != null && !text.isBlank();
    }

    /** Says something under the minutes. */
    public void add(MeetingView meeting) {
        if (page.did(looked -> records.add(meeting.id(), addition, looked), "done.added")) {
            addition = null;
        }
    }

    public List<ActionOwners.Owner> getOwners() {
        return actions.whomToAsk();
    }

    public Attendance[] getKinds() {
        return Attendance.values();
    }

    public ActionFields getAsking() {
        return asking;
    }

    public String getDecided() {
        return decided;
    }

    public void setDecided(String decided) {
        this.decided = decided;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAddition() {
        return addition;
    }

    public void setAddition(String addition) {
        this.addition = addition;
    }
}
