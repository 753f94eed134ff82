package org.wholeschool.access.account;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
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
public class Account {

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

    private String passwordHash;

    /** Whether it waits for a link: none was sent or printed, and its owner has not come in with a school account. */
    private boolean invitationWaits;

    /** False once it was closed. */
    private boolean active;

    private LocalDate lastDay;

    private String schoolAccount;

    private boolean vouchedFor;

    /** Whether anybody was ever able to come in with it. */
    private boolean wasOpened;

    /** Whether its password was chosen behind a link that one person printed alone. */
    private boolean chosenAlone;

    /** Whether it ever had a role other than teacher or governor. */
    private boolean otherRoleHeld;

    /**
     * Whether a group at the provider gives the role of a teacher: it ends with the group, or 30 days after the last
     * sign-in with the provider.
     */
    private boolean teacherByGroup;

    /** The same for the role of a governor. */
    private boolean governorByGroup;

    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "account_role_end", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "ends_on")
    private Map<Role, LocalDate> roleEnds = new HashMap<>();

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
        this.active = true;
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
        account.lastDay = lastDay;
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
        account.invitationWaits = true;
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

    /** @return whether that is its password. */
    public boolean isPassword(String password) {
        return Passwords.verify(password, passwordHash);
    }

    @RoomOnly
    public String getPasswordHash() {
        return passwordHash;
    }

    /** @return whether they have chosen a password yet. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    @RoomOnly
    public Instant getCreatedAt() {
        return createdAt;
    }

    /** @return whether its owner waits for a link: none was sent or printed, and they have not come in without one. */
    @RoomOnly
    public boolean isInvitationWaiting() {
        return invitationWaits && !hasPassword();
    }

    /** Its owner waits until a link can be sent, or is printed for them. */
    @RoomOnly
    public void waitForInvitation() {
        invitationWaits = true;
    }

    @RoomOnly
    public void invitationWasSent() {
        invitationWaits = false;
    }

    @RoomOnly
    public LocalDate getLastDay() {
        return lastDay;
    }

    public Set<Role> getRoles() {
        return Set.copyOf(roles);
    }

    /** @return the last day of each role that has one. */
    @RoomOnly
    public Map<Role, LocalDate> getRoleEnds() {
        return Map.copyOf(roleEnds);
    }

    /**
     * @return the last day of each role that was given here and has one; those that a group gives are given anew at
     *     each sign-in.
     */
    @RoomOnly
    public Map<Role, LocalDate> getRoleEndsGivenHere() {
        return roleEnds.entrySet().stream()
                .filter(end -> !isByGroup(end.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return whether what it may do depends on which day it is. */
    boolean knowsDays() {
        return lastDay != null || !roleEnds.isEmpty();
    }

    /** @return whether it was closed, or its last day has passed. */
    public boolean hasLeft(LocalDate today) {
        return !active || lastDay != null && today.isAfter(lastDay);
    }

    /** @return the roles that it may act as on that day. */
    public Set<Role> rolesOn(LocalDate today) {
        if (hasLeft(today)) {
            return Set.of();
        }
        return roles.stream()
                .filter(role -> !roleEnds.containsKey(role) || !today.isAfter(roleEnds.get(role)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @return whether somebody with its password, or with the school account that is connected to it, may come in on
     *     that day.
     */
    @RoomOnly
    public boolean mayEnter(LocalDate today) {
        return (hasPassword() || isConnected()) && !rolesOn(today).isEmpty();
    }

    /** @return whether its owner can come in with their school account. */
    public boolean isConnected() {
        return schoolAccount != null;
    }

    /** @return whether that is the school account with which its owner can come in. */
    public boolean isConnectedTo(String identity) {
        return identity.equals(schoolAccount);
    }

    /**
     * @return whether none of its roles, whether they have begun to end or not, is one with which people sign in here.
     */
    public boolean mayBeConnected() {
        return roles.stream().allMatch(Role::isGivenByGroups);
    }

    /**
     * From now on its owner can come in with their school account.
     *
     * @param identity who they are at the provider, as a keyed hash
     */
    public void connect(String identity) {
        if (!mayBeConnected()) {
            throw new IllegalStateException("an account with such a role is not connected");
        }
        schoolAccount = identity;
        wasOpened = true;
        vouchedFor = true;
        invitationWaits = false;
    }

    /**
     * @return whether somebody has been, or could have been, inside because the school's provider vouched for them,
     *     since what they can have left there was taken away
     */
    @RoomOnly
    public boolean wasVouchedFor() {
        return vouchedFor;
    }

    @RoomOnly
    public void forgetThatItWasVouchedFor() {
        vouchedFor = false;
    }

    public void disconnect() {
        schoolAccount = null;
    }

    /**
     * Takes over what the groups at the provider say: a role that came from them stays for as long as they give it, one
     * that was given here stays as it was given, with the end that it was given.
     *
     * @param ofGroups what they say now
     * @param until the last day of what they say, unless they say it again
     */
    public void followGroups(Set<Role> ofGroups, LocalDate until) {
        for (Role role : Role.values()) {
            if (role.isGivenByGroups() && ofGroups.contains(role) && (!roles.contains(role) || isByGroup(role))) {
                give(role, until);
                setByGroup(role, true);
            } else if (isByGroup(role) && !ofGroups.contains(role)) {
                take(role);
            }
        }
    }

    private boolean isByGroup(Role role) {
        return role == Role.TEACHER && teacherByGroup || role == Role.GOVERNOR && governorByGroup;
    }

    private void setByGroup(Role role, boolean byGroup) {
        if (role == Role.TEACHER) {
            teacherByGroup = byGroup;
        } else if (role == Role.GOVERNOR) {
            governorByGroup = byGroup;
        }
    }

    /**
     * Gives a role, or gives one that it has another end. With a role that no group can give it is no longer connected
     * to a school account: whoever vouches for teachers does not say who reads concerns.
     *
     * @param lastDayOfRole the last day of it, or null for no end
     */
    @RoomOnly
    public void give(Role role, LocalDate lastDayOfRole) {
        if (!role.isHeldByAccounts()) {
            throw new IllegalArgumentException("no account holds " + role);
        }
        if (!role.isGivenByGroups()) {
            schoolAccount = null;
            otherRoleHeld = true;
        }
        if (roles.contains(role) && Objects.equals(roleEnds.get(role), lastDayOfRole)) {
            return;
        }
        setByGroup(role, false);
        roles.add(role);
        if (lastDayOfRole == null) {
            roleEnds.remove(role);
        } else {
            roleEnds.put(role, lastDayOfRole);
        }
    }

    @RoomOnly
    public void take(Role role) {
        roles.remove(role);
        roleEnds.remove(role);
        setByGroup(role, false);
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
        this.schoolAccount = null;
    }

    @RoomOnly
    public final void setPasswordHash(String passwordHash) {
        this.passwordHash = passwordHash;
        this.wasOpened = true;
    }

    /** @return whether anybody was ever able to come in with it. */
    @RoomOnly
    public boolean wasOpened() {
        return wasOpened;
    }

    /** @return whether it ever had a role other than teacher or governor, also one that was taken since. */
    @RoomOnly
    public boolean hasHeldOtherRole() {
        return otherRoleHeld;
    }

    /** @return whether its password was chosen behind a link that one person printed alone, and might have used. */
    public boolean isChosenAlone() {
        return chosenAlone;
    }

    @RoomOnly
    public void setChosenAlone(boolean alone) {
        chosenAlone = alone;
    }

    @RoomOnly
    public final void forgetPassword() {
        passwordHash = null;
        chosenAlone = false;
    }

    @RoomOnly
    public void leaveOn(LocalDate day) {
        this.lastDay = day;
    }

    /**
     * Nobody comes in with it any more, and what needed a second person's word is gone: whoever returns needs it anew.
     */
    @RoomOnly
    public void close() {
        active = false;
        forgetPassword();
        schoolAccount = null;
        Set.copyOf(roles).stream().filter(Role::needsASecondPerson).forEach(this::take);
    }

    /** Somebody who had left is back, and will be sent a link to choose a password. */
    @RoomOnly
    public void reopen() {
        close();
        active = true;
        lastDay = null;
    }

    Actor asActor(LocalDate today) {
        return new Actor(id, schoolId, rolesOn(today));
    }
}
