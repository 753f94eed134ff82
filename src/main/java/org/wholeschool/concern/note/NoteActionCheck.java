package org.wholeschool.concern.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.wholeschool.access.Actors;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Checks what the form for a note asks of a colleague, by the rules of an action from a concern. */
@ApplicationScoped
class NoteActionCheck {

    @Inject
    private ConcernActions actions;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param asked what the form gave; null where it asks for nothing
     * @return the same, its text tidied; null for nothing
     * @throws BadInput at each field that cannot be taken
     */
    ConcernActions.Asked of(ConcernActions.Asked asked) {
        if (asked == null) {
            return null;
        }
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        String task = form.text("task", asked.task(), "task.required");
        form.required("owner", asked.ownerId(), "owner.required");
        form.refuse(
                asked.ownerId() != null
                        && actions.owners().stream().noneMatch(person -> person.id() == asked.ownerId()),
                "owner",
                "owner.unknown");
        form.required("due", asked.dueOn(), "due.required");
        form.between("due", asked.dueOn(), today, today.plusYears(1), "due.past", "due.far");
        form.orThrow();
        return new ConcernActions.Asked(asked.ownerId(), asked.dueOn(), task);
    }
}
