package org.wholeschool.concern.followup.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.Now;

/** Asks every other room for the tasks that its own work has given the actor. */
@ApplicationScoped
class TasksElsewhere {

    @Inject
    private Instance<OtherTasks> rooms;

    /** @return what is open, and what was answered since that moment */
    List<OtherTasks.Other> since(Instant moment) {
        return rooms.stream().flatMap(room -> room.mine(moment).stream()).toList();
    }

    /** @return the last days of what is open */
    Stream<LocalDate> lastDays() {
        return rooms.stream().flatMap(room -> room.waiting().stream());
    }

    /** @throws NotFound where the actor has no such task to do */
    OtherTasks.Other toDo(long id) {
        return since(Now.instant()).stream()
                .filter(task -> task.id() == id && task.doneAt() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound("task"));
    }

    /**
     * @param words what became of it, or why it cannot be done
     * @throws NotFound where the actor has no such task
     */
    void answer(long id, boolean isDone, String words) {
        if (rooms.stream().noneMatch(room -> room.answer(id, isDone, words))) {
            throw new NotFound("task");
        }
    }
}
