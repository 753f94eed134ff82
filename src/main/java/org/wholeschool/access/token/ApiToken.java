package org.wholeschool.access.token;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * What another system shows to be let in: a secret of which only a keyed hash is kept. Never deleted, because what came
 * with it says its name.
 */
@Entity
@Table(name = "api_token")
public class ApiToken extends SchoolOwned {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Convert(converter = EncryptedText.class)
    private String name;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    @SuppressWarnings("unused") // queries read it
    private String tokenHash;

    @SuppressWarnings("unused") // queries read it
    private long madeBy;

    private Instant madeAt;

    private LocalDate lastDay;

    private Instant usedAt;

    /** When a whole minute's worth of requests is there again, in milliseconds since 1970 ({@link ApiTokens#admit}). */
    @SuppressWarnings("unused") // queries read it
    private long rateFullAt;

    private Instant endedAt;

    @SuppressWarnings("unused") // queries read it
    private Long endedBy;

    protected ApiToken() {}

    /** @param secret from {@link #newSecret}; only its hash is kept */
    ApiToken(String name, TokenScope scope, String secret, long madeBy, Instant madeAt, LocalDate lastDay) {
        this.name = name;
        this.scope = scope;
        this.tokenHash = hashOf(secret);
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.lastDay = lastDay;
    }

    /** @return 256 random bits as text for a header. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static String hashOf(String secret) {
        return KeyedHash.of("api-token", secret);
    }

    /** @return whether it lets its holder in on that day. */
    boolean isGoodOn(LocalDate day) {
        return endedAt == null && !day.isAfter(lastDay);
    }

    /** From now on it lets nobody in. A second time changes nothing. */
    void end(long by, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedBy = by;
        }
    }

    /** @return what the system is called here. */
    public String getName() {
        return name;
    }

    TokenScope getScope() {
        return scope;
    }

    Instant getMadeAt() {
        return madeAt;
    }

    LocalDate getLastDay() {
        return lastDay;
    }

    Instant getUsedAt() {
        return usedAt;
    }

    Instant getEndedAt() {
        return endedAt;
    }
}
