package org.wholeschool.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.KeyedHash;

/**
 * Somebody who can sign in. Not {@code SchoolOwned}: it is read before anybody has signed in, by the keyed hash of its address.
 */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ws_id")
    @SequenceGenerator(name = "ws_id", sequenceName = "ws_id", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    @Column(name = "school_id")
    private long schoolId;

    @Column(name = "email_hash")
    private String emailHash;

    @Convert(converter = EncryptedText.class)
    private String email;

    @Column(name = "display_name")
    @Convert(converter = EncryptedText.class)
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Account() {
    }

    /**
     * @param schoolId     its school
     * @param email        what is signed in with; case does not matter
     * @param displayName  as colleagues see it
     * @param passwordHash from {@link Passwords#hash}
     * @param roles        at least one, each one that accounts can hold
     */
    public Account(long schoolId, String email, String displayName, String passwordHash, Set<Role> roles) {
        if (roles.isEmpty() || !roles.stream().allMatch(Role::isHeldByAccounts)) {
            throw new IllegalArgumentException("an account holds one or more of the roles for accounts");
        }
        this.schoolId = schoolId;
        this.emailHash = hashOf(email);
        this.email = email;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.active = true;
        this.createdAt = Instant.now();
        this.roles = EnumSet.copyOf(roles);
    }

    static String hashOf(String email) {
        return KeyedHash.of("email", email.strip().toLowerCase(Locale.ROOT));
    }

    public Long getId() {
        return id;
    }

    public long getSchoolId() {
        return schoolId;
    }

    public String getEmail() {
        return email;
    }

    public String getDisplayName() {
        return displayName;
    }

    /** @return whether that is its password. */
    public boolean isPassword(String password) {
        return Passwords.verify(password, passwordHash);
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    public Set<Role> getRoles() {
        return Set.copyOf(roles);
    }

    Actor asActor() {
        return new Actor(id, schoolId, roles);
    }
}
