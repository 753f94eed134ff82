package org.wholeschool.concern.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.Pupil;

/** What part one pupil had in one concern. Without a pupil: somebody who could not be named. */
@Entity
public class Involvement extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    @ManyToOne(optional = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    @Enumerated(EnumType.STRING)
    private InvolvementRole role;

    /** The part that was logged, once another one is known. */
    @Enumerated(EnumType.STRING)
    private InvolvementRole loggedRole;

    protected Involvement() {}

    /**
     * @param concern which concern
     * @param pupil which pupil, or null
     * @param role which part
     */
    public Involvement(Concern concern, Pupil pupil, InvolvementRole role) {
        this.concern = concern;
        this.pupil = pupil;
        this.role = role;
    }

    /** @param other which part it was, as is known now */
    public void correct(InvolvementRole other) {
        loggedRole = loggedRole == null ? role : loggedRole;
        role = other;
        loggedRole = loggedRole == role ? null : loggedRole;
    }

    /** @return the part that was logged, null where that is the part it is */
    public InvolvementRole getLoggedRole() {
        return loggedRole;
    }

    public Concern getConcern() {
        return concern;
    }

    public Pupil getPupil() {
        return pupil;
    }

    public InvolvementRole getRole() {
        return role;
    }
}
