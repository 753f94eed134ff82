package org.wholeschool.access.people;

import java.time.LocalDate;
import org.wholeschool.access.Role;

/** A role on the form of an account. */
public final class RoleRow {

    private final Role role;
    private boolean held;
    private LocalDate ends;

    RoleRow(Role role, boolean held, LocalDate ends) {
        this.role = role;
        this.held = held;
        this.ends = ends;
    }

    public Role getRole() {
        return role;
    }

    public boolean isHeld() {
        return held;
    }

    public void setHeld(boolean held) {
        this.held = held;
    }

    public LocalDate getEnds() {
        return ends;
    }

    public void setEnds(LocalDate ends) {
        this.ends = ends;
    }
}
