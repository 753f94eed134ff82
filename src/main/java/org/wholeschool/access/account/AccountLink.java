package org.wholeschool.access.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.KeyedHash;

/** A link that was sent to the address of an account, or printed for its owner, to choose a password once. */
@Entity
@Table(name = "account_link")
@RoomOnly
public class AccountLink extends PartOfAccount {

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @SuppressWarnings("unused") // queries read it
    private String tokenHash;

    private Instant madeAt;

    private Instant expiresAt;

    private Instant usedAt;

    protected AccountLink() {}

    /** @param token from {@link #newToken}; only its hash is kept */
    @RoomOnly
    public AccountLink(long accountId, Purpose purpose, String token, Instant now) {
        super(accountId);
        this.purpose = purpose;
        this.tokenHash = hashOf(token);
        this.madeAt = now;
        this.expiresAt = now.plus(purpose.lasts);
    }

    /** @return 256 random bits as text for an address. */
    @RoomOnly
    public static String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    @RoomOnly
    public static String hashOf(String token) {
        return KeyedHash.of("account-link", token);
    }

    /** @return whether it can be used: not used yet, not run out, and not made by a clock that was set back since. */
    @RoomOnly
    public boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && !madeAt.isAfter(now.plus(SignedIn.CLOCKS_DIFFER));
    }

    @RoomOnly
    public void use(Instant now) {
        usedAt = now;
    }

    @RoomOnly
    public Purpose getPurpose() {
        return purpose;
    }

    @RoomOnly
    public Instant getUsedAt() {
        return usedAt;
    }

    @RoomOnly
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** What a link is for, and how long it lasts. */
    @RoomOnly
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofDays(1)),
        /** Printed by one person alone, for an account that nobody could open yet and that can do no more than log. */
        PAPER_ALONE(Duration.ofDays(7)),
        /** Printed by whoever approved what somebody else had asked for. */
        PAPER_BY_TWO(Duration.ofDays(3));

        final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        @RoomOnly
        public boolean isOnPaper() {
            return this == PAPER_ALONE || this == PAPER_BY_TWO;
        }
    }
}
