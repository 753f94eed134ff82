package org.wholeschool.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.wholeschool.access.Role;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;

/** One of the first people, until they have chosen a password. Not {@code SchoolOwned}: it is read by whoever holds the link, who is in no school yet. */
@Entity
@Table(name = "setup_link")
class SetupLink {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Version
    private long version;

    @Column(name = "for_school")
    private long forSchool;

    @Convert(converter = EncryptedText.class)
    private String email;

    @Column(name = "person_name")
    @Convert(converter = EncryptedText.class)
    private String personName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "ends_at")
    @Convert(converter = InstantColumn.class)
    private Instant endsAt;

    protected SetupLink() {
    }

    SetupLink(String tokenHash, long forSchool, FirstPeople.Person person, Instant endsAt) {
        this.tokenHash = tokenHash;
        this.forSchool = forSchool;
        this.email = person.email();
        this.personName = person.name();
        this.role = person.role();
        this.endsAt = endsAt;
    }

    boolean isValidAt(Instant now) {
        return endsAt.isAfter(now);
    }

    long forSchool() {
        return forSchool;
    }

    FirstPeople.Person person() {
        return new FirstPeople.Person(role, personName, email);
    }
}
