package org.wholeschool.access.account;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.wholeschool.access.Role;
import org.wholeschool.platform.RoomOnly;

/** Holds how a person comes in with an account: a password, a school account, or an invitation that waits. */
@MappedSuperclass
abstract class SignInWays extends HeldRoles {

    private String passwordHash;

    /** Whether it waits for a link: none was sent or printed, and its owner has not come in with a school account. */
    private boolean invitationWaits;

    private String schoolAccount;

    private boolean vouchedFor;

    /** Whether anybody was ever able to come in with it. */
    private boolean wasOpened;

    /** Whether its password was chosen behind a link that one person printed alone. */
    private boolean chosenAlone;

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
    public final void setPasswordHash(String passwordHash) {
        this.passwordHash = passwordHash;
        this.wasOpened = true;
    }

    /** @return whether anybody was ever able to come in with it. */
    @RoomOnly
    public boolean wasOpened() {
        return wasOpened;
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
        return getRoles().stream().allMatch(Role::isGivenByGroups);
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

    public final void disconnect() {
        schoolAccount = null;
    }

    /**
     * Gives a role. With one that no group can give it is no longer connected to a school account: a provider that
     * vouches for teachers does not say who reads concerns.
     */
    @Override
    @RoomOnly
    public void give(Role role, LocalDate lastDayOfRole) {
        super.give(role, lastDayOfRole);
        if (!role.isGivenByGroups()) {
            schoolAccount = null;
        }
    }
}
