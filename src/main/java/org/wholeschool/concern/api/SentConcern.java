package org.wholeschool.concern.api;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * What was answered to a key of another system, so that whatever it sends again with the same key is answered the same
 * and logged once. Written in the transaction of its concern. Holds hashes and numbers; it outlives the concern, or a
 * system that sends again would bring back what was taken away.
 */
@Entity
@Table(name = "sent_concern")
class SentConcern extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private long tokenId;

    @SuppressWarnings("unused") // queries read it
    private String keyHash;

    private String bodyHash;

    private long concernId;

    private Instant receivedAt;

    protected SentConcern() {}

    SentConcern(long tokenId, String keyHash, String bodyHash, long concernId, Instant receivedAt) {
        this.tokenId = tokenId;
        this.keyHash = keyHash;
        this.bodyHash = bodyHash;
        this.concernId = concernId;
        this.receivedAt = receivedAt;
    }

    /** @return what a key of a system is found by; two systems may choose the same. */
    static String hashOfKey(long tokenId, String key) {
        return KeyedHash.of("api-key", tokenId + "|" + key);
    }

    static String hashOfBody(String body) {
        return KeyedHash.of("api-body", body);
    }

    boolean isOf(String otherBodyHash) {
        return bodyHash.equals(otherBodyHash);
    }

    long getConcernId() {
        return concernId;
    }

    Instant getReceivedAt() {
        return receivedAt;
    }
}
