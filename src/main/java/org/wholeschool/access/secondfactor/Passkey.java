package org.wholeschool.access.secondfactor;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.persistence.SchoolOwned;

/** The public half of a key that a device keeps for one account and shows only to whoever unlocks the device. */
@Entity
@Table(name = "passkey")
class Passkey extends SchoolOwned {

    private long accountId;

    @SuppressWarnings("unused") // queries read it
    private String credentialHash;

    @Convert(converter = EncryptedBytes.class)
    private byte[] credentialId;

    private byte[] publicKey;

    private long signatureCount;

    @Convert(converter = EncryptedText.class)
    private String name;

    private Instant createdAt;

    private Instant usedAt;

    protected Passkey() {}

    Passkey(long accountId, Ceremony.NewKey key, String name, Instant now) {
        this.accountId = accountId;
        this.credentialId = key.credentialId();
        this.credentialHash = hash(credentialId);
        this.publicKey = key.publicKey();
        this.signatureCount = key.signatureCount();
        this.name = name;
        this.createdAt = now;
    }

    static String hash(byte[] credentialId) {
        return KeyedHash.of("passkey", HexFormat.of().formatHex(credentialId));
    }

    long getAccountId() {
        return accountId;
    }

    byte[] getCredentialId() {
        return credentialId;
    }

    byte[] getPublicKey() {
        return publicKey;
    }

    long getSignatureCount() {
        return signatureCount;
    }

    String getName() {
        return name;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    Instant getUsedAt() {
        return usedAt;
    }

    /**
     * It was used, and its device has counted so far: a copy of the key that counts from less is refused from then on.
     */
    void use(long countedTo, Instant now) {
        signatureCount = countedTo;
        usedAt = now;
    }
}
