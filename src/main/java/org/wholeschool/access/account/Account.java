package org.wholeschool.access.account;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.crypto.KeyedHash;

/**
 * Somebody who can sign in. Not {@code SchoolOwned}: it is read before anybody has signed in, by the keyed hash of its
 * address.
 */
@Entity
public class Account extends SignInWays {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ws_id")
    @SequenceGenerator(name = "ws_id", sequenceName = "ws_id", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private long schoolId;

    @SuppressWarnings("unused") // queries read it
    private String emailHash;

    @Convert(converter = EncryptedText.class)
    private String email;

    @Convert(converter = EncryptedText.class)
    private String displayName;

    private Instant createdAt;

    protected Account() {}

    /**
     * @param schoolId its school
     * @param email what is signed in with; case does not matter
     * @param displayName as colleagues see it
     * @param passwordHash from {@link Passwords#hash}
     * @param roles at least one, each one that accounts can hold
     */
    public Account(long schoolId, String email, String displayName, String passwordHash, Set<Role> roles) {
        this(schoolId, email, displayName);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account holds one or more of the roles for accounts");
        }
        setPasswordHash(passwordHash);
        roles.forEach(role -> give(role, null));
    }

    private Account(long schoolId, String email, String displayName) {
        this.schoolId = schoolId;
        this.displayName = displayName;
        setActive(true);
        this.createdAt = Now.instant();
        moveTo(email);
    }

    /**
     * Somebody who is invited: without a password, and without a role yet.
     *
     * @param schoolId its school
     * @param email what they will sign in with
     * @param displayName as colleagues see it
     * @param lastDay the last day on which they can sign in, or null
     */
    public static Account invited(long schoolId, String email, String displayName, LocalDate lastDay) {
        Account account = new Account(schoolId, email, displayName);
        account.leaveOn(lastDay);
        return account;
    }

    /**
     * A member of staff whom a roster brought: a teacher, who is sent a link when an administrator says so.
     *
     * @param lastDay the last day on which they can sign in, or null
     */
    @RoomOnly
    public static Account broughtIn(long schoolId, String email, String displayName, LocalDate lastDay) {
        Account account = invited(schoolId, email, displayName, lastDay);
        account.give(Role.TEACHER, null);
        account.waitForInvitation();
        return account;
    }

    @RoomOnly
    public void rename(String newName) {
        displayName = newName;
    }

    public static String hashOf(String email) {
        return KeyedHash.of("email", email.strip().toLowerCase(Locale.ROOT));
    }

    public Long getId() {
        return id;
    }

    /** @return how often it was changed. */
    @RoomOnly
    public long getVersion() {
        return version;
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

    @RoomOnly
    public Instant getCreatedAt() {
        return createdAt;
    }

    /**
     * From now on they sign in with that address, and a password that whoever reads mail there has chosen: one from
     * before may be somebody else's.
     */
    @RoomOnly
    public final void moveTo(String address) {
        this.emailHash = hashOf(address);
        this.email = address;
        forgetPassword();
        disconnect();
    }

    /**
     * Nobody comes in with it any more, and what needed a second person's word is gone: whoever returns needs it anew.
     */
    @RoomOnly
    public void close() {
        setActive(false);
        forgetPassword();
        disconnect();
        getRoles().stream().filter(Role::needsASecondPerson).forEach(this::take);
    }

    /** Somebody who had left is back, and will be sent a link to choose a password. */
    @RoomOnly
    public void reopen() {
        close();
        setActive(true);
        leaveOn(null);
    }

    Actor asActor(LocalDate today) {
        return new Actor(id, schoolId, rolesOn(today));
    }
}
