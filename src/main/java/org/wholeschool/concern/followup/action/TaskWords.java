package org.wholeschool.concern.followup.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.wholeschool.access.Actors;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Puts a task into the words in which its owner reads it. */
@ApplicationScoped
class TaskWords {

    @Inject
    private Actors actors;

    @Inject
    private AccountReader people;

    @Inject
    private SchoolFrame frame;

    MyTasks.Task of(ConcernAction action) {
        DateWords dates = new DateWords(zone());
        return new MyTasks.Task(
                action.getId(),
                action.getEdition(),
                action.getTask(),
                action.getDueOn(),
                DateWords.day(action.getDueOn()),
                action.isOverdue(today()),
                action.isOpen() ? asker(action) : null,
                dates.at(action.getKeptAt()),
                action.getState(),
                action.getOutcome(),
                null,
                action.page());
    }

    MyTasks.Task of(OtherTasks.Other other) {
        boolean isOpen = other.doneAt() == null;
        return new MyTasks.Task(
                other.id(),
                0,
                other.task(),
                other.dueOn(),
                DateWords.day(other.dueOn()),
                isOpen && other.dueOn().isBefore(today()),
                isOpen ? name(other.askedBy()) : null,
                isOpen ? null : new DateWords(zone()).at(other.doneAt()),
                isOpen ? ActionState.OPEN : other.couldNot() ? ActionState.CANNOT : ActionState.DONE,
                other.outcome(),
                other.because(),
                other.page());
    }

    /** Of a concern that is restricted or with the head it is not told who asks: the head's name would tell which. */
    private String asker(ConcernAction action) {
        return action.getConcern().isOutOfItsLoggersHands()
                ? Texts.of("followup").get("task.asked.team")
                : name(action.getKeptBy());
    }

    private String name(Long accountId) {
        return accountId == null
                ? null
                : people.colleague(actors.current().schoolId(), accountId)
                        .map(AccountReader.Colleague::name)
                        .orElse(null);
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    private LocalDate today() {
        return Now.day(zone());
    }
}
