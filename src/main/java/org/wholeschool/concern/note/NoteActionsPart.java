package org.wholeschool.concern.note;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.action.OtherTasks;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** The actions from notes about a pupil, on the page of the pupil. */
@Named
@RequestScoped
public class NoteActionsPart {

    @Inject
    private NoteActions actions;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private Schools schools;

    private List<Line> all;

    /**
     * @param pupilId the pupil whom the page shows
     * @return the actions, what is open first
     */
    public List<Line> of(String pupilId) {
        if (all == null) {
            LocalDate today = Now.day(schools.profile().zone());
            all = actions.ofPupil(ConcernAddress.id(pupilId)).stream()
                    .map(other -> line(other, today))
                    .toList();
        }
        return all;
    }

    private Line line(OtherTasks.Other other, LocalDate today) {
        boolean isOpen = other.doneAt() == null;
        String state =
                isOpen ? other.dueOn().isBefore(today) ? "overdue" : "open" : other.couldNot() ? "cannot" : "done";
        return new Line(
                other.task(),
                accounts.colleague(actors.current().schoolId(), other.ownerId())
                        .map(AccountReader.Colleague::name)
                        .orElse(""),
                DateWords.day(other.dueOn()),
                Texts.of("note").get("action.state." + state),
                state.equals("overdue") || state.equals("cannot") ? "warn" : "",
                other.outcome());
    }

    /**
     * One action.
     *
     * @param task what is to be done
     * @param owner who is to do it
     * @param due the last day, in words
     * @param state how far it is, in words
     * @param tone the colour of the state
     * @param outcome what became of it, or null
     */
    public record Line(String task, String owner, String due, String state, String tone, String outcome) {}
}
