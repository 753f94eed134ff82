package org.wholeschool.concern.followup.parents;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.RoomOnly;

/**
 * That parents were told of a concern, or were not. It goes with its concern (V28). Whose parents stands here and in no
 * version: a pupil who was named by mistake leaves no trace.
 */
@Entity
@Table(name = "parent_contact")
public class ParentContact extends ContactFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    private Long pupilId;

    protected ParentContact() {}

    /** @param concern because of which */
    public ParentContact(Concern concern, ContactEntry entry, Long by, Instant at) {
        this.concern = concern;
        become(entry, by, at);
    }

    public final void become(ContactEntry entry, Long by, Instant at) {
        become(entry);
        pupilId = entry.pupilId();
        beginEdition(by, at);
    }

    @RoomOnly
    public ContactEntry entry() {
        return entry(pupilId);
    }

    @RoomOnly
    public Concern getConcern() {
        return concern;
    }
}
