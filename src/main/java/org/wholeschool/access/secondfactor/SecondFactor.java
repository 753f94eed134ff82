package org.wholeschool.access.secondfactor;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.persistence.SchoolOwned;

/** The authenticator app of an account, if it has one, and what was said to the offer of a second factor. */
@Entity
@Table(name = "second_factor")
class SecondFactor extends SchoolOwned {

    private static final long NEVER = -1;

    private long accountId;

    @Convert(converter = EncryptedBytes.class)
    private byte[] appSecret;

    private long appLastStep = NEVER;

    private Instant appSince;

    private Instant notNowAt;

    protected SecondFactor() {}

    SecondFactor(long accountId) {
        this.accountId = accountId;
    }

    long getAccountId() {
        return accountId;
    }

    boolean hasApp() {
        return appSecret != null;
    }

    Instant getAppSince() {
        return appSince;
    }

    /**
     * @param server what the server's clock says, as the app's does
     * @param now when it is
     * @return whether that is a code of the secret, which from then on is the account's, in place of one from before
     */
    boolean confirm(byte[] secret, String code, Instant server, Instant now) {
        OptionalLong step = Totp.step(secret, code, server, NEVER);
        if (step.isEmpty()) {
            return false;
        }
        appSecret = secret;
        appLastStep = step.getAsLong();
        appSince = now;
        return true;
    }

    /**
     * @param server what the server's clock says, as the app's does
     * @return whether that is a code of the app and neither it nor a later one was taken before, whatever the clock
     *     says
     */
    boolean take(String code, Instant server) {
        OptionalLong step = hasApp() ? Totp.step(appSecret, code, server, appLastStep) : OptionalLong.empty();
        step.ifPresent(taken -> appLastStep = taken);
        return step.isPresent();
    }

    /** The app is the account's no longer. */
    void removeApp() {
        appSecret = null;
        appSince = null;
        appLastStep = NEVER;
    }

    boolean wasPutOff() {
        return notNowAt != null;
    }

    void putOff(Instant now) {
        notNowAt = now;
    }
}
