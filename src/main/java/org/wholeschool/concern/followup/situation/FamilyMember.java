package org.wholeschool.concern.followup.situation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.Pupil;

/** A person of a pupil's family. It goes with either pupil (V138). */
@Entity
@Table(name = "family_member")
public class FamilyMember extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sibling_id")
    private Pupil sibling;

    @Enumerated(EnumType.STRING)
    private FamilyRelation relation;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String contact;

    @Convert(converter = EncryptedText.class)
    private String note;

    private boolean responsible;

    private Instant enteredAt;

    private Long enteredBy;

    protected FamilyMember() {}

    /**
     * @param pupil whose family it is
     * @param sibling the pupil here who is the brother or sister, or null
     * @param entry what a form gave
     * @param by who entered it
     * @param at when
     */
    public FamilyMember(Pupil pupil, Pupil sibling, FamilyEntry entry, Long by, Instant at) {
        this.pupil = pupil;
        this.sibling = sibling;
        relation = entry.relation();
        name = entry.name();
        contact = entry.contact();
        note = entry.note();
        responsible = entry.isResponsible();
        enteredBy = by;
        enteredAt = at;
    }

    /** @return the other one of two pupils here, as one of them sees it; null for a person who is no pupil here */
    final Pupil siblingOf(long pupilId) {
        return sibling == null ? null : pupil.getId() == pupilId ? sibling : pupil;
    }

    final FamilyRelation getRelation() {
        return relation;
    }

    final String getName() {
        return name;
    }

    final String getContact() {
        return contact;
    }

    final String getNote() {
        return note;
    }

    final boolean isResponsible() {
        return responsible;
    }

    final Instant getEnteredAt() {
        return enteredAt;
    }

    final Long getEnteredBy() {
        return enteredBy;
    }
}
