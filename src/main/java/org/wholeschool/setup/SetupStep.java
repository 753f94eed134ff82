package org.wholeschool.setup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Somebody has said of a step that it is right as it is. */
@Entity
@Table(name = "setup_step")
class SetupStep extends SchoolOwned {

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // queries read it
    private ToDoItem step;

    @SuppressWarnings("unused") // queries read it
    private Instant doneAt;

    protected SetupStep() {}

    SetupStep(ToDoItem step, Instant doneAt) {
        this.step = step;
        this.doneAt = doneAt;
    }
}
