package org.wholeschool.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.wholeschool.platform.RoomOnly;

/**
 * Encryption of single fields with AES-256-GCM (NIST SP 800-38D), and keyed hashes (HMAC-SHA-256) to find an equal
 * value again. A ciphertext is one byte of key id, 12 bytes of nonce, then GCM's output with its 128-bit tag.
 */
@RoomOnly
public final class FieldCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String A_FIELD = "";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static volatile FieldCipher current;

    private final Keys keys;

    /** @param keys the installation's keys */
    public FieldCipher(Keys keys) {
        this.keys = keys;
    }

    /** @return the cipher of this installation. */
    public static FieldCipher current() {
        FieldCipher cipher = current;
        if (cipher == null) {
            throw new IllegalStateException("the keys have not been opened");
        }
        return cipher;
    }

    public Keys keys() {
        return keys;
    }

    /** @return the id of the key under which a value was encrypted. */
    public static int keyOf(byte[] column) {
        return column[0] & 0xff;
    }

    public static void use(FieldCipher cipher) {
        current = cipher;
    }

    /**
     * @param text personal text
     * @return its ciphertext under the current key, different at each call
     */
    public byte[] encrypt(String text) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param content any bytes
     * @return their ciphertext under the current key
     */
    public byte[] encrypt(byte[] content) {
        return encrypt(content, A_FIELD);
    }

    /**
     * @param content any bytes
     * @param purpose what they are for where they are no field of the database; not empty
     * @return their ciphertext under the current key, which opens for that purpose only
     */
    byte[] encrypt(byte[] content, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.currentField(), nonce, purpose)
                    .doFinal(content);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put((byte) keys.currentField())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a field could not be encrypted", fault);
        }
    }

    /**
     * @param column what {@link #encrypt(String)} gave
     * @return the text
     * @throws IllegalStateException where the key is not there or the ciphertext was changed
     */
    public String decrypt(byte[] column) {
        return new String(decryptBytes(column), StandardCharsets.UTF_8);
    }

    /**
     * @param column what {@link #encrypt(byte[])} gave
     * @return the content
     * @throws IllegalStateException where the key is not there or the ciphertext was changed
     */
    public byte[] decryptBytes(byte[] column) {
        return decryptBytes(column, A_FIELD);
    }

    /**
     * @param column what {@link #encrypt(byte[], String)} gave
     * @param purpose what it was made for
     * @return the content
     * @throws IllegalStateException where the key is not there, the ciphertext was changed, or it was made for
     *     something else
     */
    byte[] decryptBytes(byte[] column, String purpose) {
        if (column.length < 1 + NONCE_BYTES) {
            throw new IllegalStateException("a field is too short to be a ciphertext");
        }
        byte[] nonce = Arrays.copyOfRange(column, 1, 1 + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, column[0] & 0xff, nonce, purpose)
                    .doFinal(column, 1 + NONCE_BYTES, column.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a field could not be decrypted", fault);
        }
    }

    /**
     * @param purpose what the value is ("upn", "email"): equal values of two purposes have different hashes
     * @param value the value, normalised by the caller
     * @return 64 hexadecimal digits, the same for the same value in this installation and meaningless outside it
     */
    public String hash(String purpose, String value) {
        return hmac(keys.hash(), purpose + '\0' + value);
    }

    /**
     * @param head the state of an audit chain as text
     * @return its keyed seal, 64 hexadecimal digits
     */
    public String seal(String head) {
        return hmac(keys.seal(), head);
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a keyed hash could not be made", fault);
        }
    }

    private Cipher cipher(int mode, int keyId, byte[] nonce, String purpose) throws GeneralSecurityException {
        byte[] key = keys.field(keyId);
        if (key == null) {
            throw new IllegalStateException("the key file has no field." + keyId);
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
