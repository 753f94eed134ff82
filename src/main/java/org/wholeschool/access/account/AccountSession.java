package org.wholeschool.access.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.access.signin.DeviceWords;
import org.wholeschool.platform.RoomOnly;

/** Somebody is signed in somewhere: there is a row while they are, and without it they are not. */
@Entity
@Table(name = "account_session")
@RoomOnly
public class AccountSession extends PartOfAccount {

    private String device;

    private Instant startedAt;

    private Instant lastSeenAt;

    private String signOnSubject;

    @SuppressWarnings("unused") // queries read it
    private String signOnSid;

    protected AccountSession() {}

    /**
     * @param accountId who is in
     * @param device words for what they look at it with, from {@link DeviceWords}
     * @param now since when
     */
    @RoomOnly
    public AccountSession(long accountId, String device, Instant now) {
        super(accountId);
        this.device = device;
        this.startedAt = now;
        this.lastSeenAt = now;
    }

    /**
     * Notes that it came of a sign-in at the school's provider, as keyed hashes: of whom, and of which session there or
     * null.
     */
    @RoomOnly
    public void cameOf(String subject, String sid) {
        this.signOnSubject = subject;
        this.signOnSid = sid;
    }

    /** @return whether it came of a sign-in at the school's provider. */
    @RoomOnly
    public boolean isBySignOn() {
        return signOnSubject != null;
    }

    @RoomOnly
    public String getDevice() {
        return device;
    }

    @RoomOnly
    public Instant getStartedAt() {
        return startedAt;
    }

    @RoomOnly
    public Instant getLastSeenAt() {
        return lastSeenAt;
    }
}
