package org.wholeschool.intervention.meeting;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.agency.AgencyPerson;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A person who can be asked to a planning meeting. An account or the directory of agencies says how they are called and
 * reached; of people who are in neither, this does.
 */
@Entity
@Table(name = "meeting_contact")
class MeetingContact extends SchoolOwned {

    @Enumerated(EnumType.STRING)
    private Seat seat;

    private Long accountId;

    /** Who they are in the directory of agencies; null for people of the school. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private AgencyPerson person;

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
    void become(Contacts.Entry entry, AgencyPerson atAgency) {
        person = atAgency;
        seat = entry.seat();
        accountId = entry.accountId();
        name = entry.name();
        organisation = entry.organisation();
        email = entry.email();
        phone = entry.phone();
        active = entry.active();
    }

    Contacts.Entry entry() {
        return person == null
                ? new Contacts.Entry(seat, accountId, null, name, organisation, email, phone, active)
                : new Contacts.Entry(
                        seat,
                        null,
                        person.getId(),
                        person.getName(),
                        null,
                        person.getEmail(),
                        person.getPhone(),
                        active);
    }

    AgencyPerson getPerson() {
        return person;
    }
}
