package org.wholeschool.intervention.meeting;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A person whom the school can ask to a planning meeting. Of anyone who has an account, that says how they are called
 * and reached.
 */
@Entity
@Table(name = "meeting_contact")
class MeetingContact extends SchoolOwned {

    @Enumerated(EnumType.STRING)
    private Seat seat;

    private Long accountId;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String organisation;

    @Convert(converter = EncryptedText.class)
    private String email;

    @Convert(converter = EncryptedText.class)
    private String phone;

    private boolean active;

    /** What is said of them from now on. */
    void become(Contacts.Entry entry) {
        seat = entry.seat();
        accountId = entry.accountId();
        name = entry.name();
        organisation = entry.organisation();
        email = entry.email();
        phone = entry.phone();
        active = entry.active();
    }

    Contacts.Entry entry() {
        return new Contacts.Entry(seat, accountId, name, organisation, email, phone, active);
    }
}
