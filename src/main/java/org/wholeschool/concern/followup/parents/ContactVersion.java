package org.wholeschool.concern.followup.parents;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.RoomOnly;

/** What was on record once of telling parents. Only ever added to. */
@Entity
@Table(name = "parent_contact_version")
public class ContactVersion extends ContactFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private ParentContact contact;

    protected ContactVersion() {}

    /** @param contact as it is now */
    public ContactVersion(ParentContact contact) {
        this.contact = contact;
        copyEdition(contact);
        become(contact.entry());
    }

    @RoomOnly
    public ParentContact getContact() {
        return contact;
    }
}
