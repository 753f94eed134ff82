package org.wholeschool.access.secondfactor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.platform.config.Settings;

/** A passkey that a test keeps, as a device would, and answers questions with. */
final class KeyOfADevice {

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\"\\s*:\\s*\"([^\"]+)\"");
    private static final byte[] PRESENT_AND_VERIFIED = {0x05};
    private static final int COORDINATE = 32;

    private final byte[] id = new byte[COORDINATE];
    private final KeyPair pair;
    private final long accountId;

    KeyOfADevice(long accountId) throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        this.pair = keys.generateKeyPair();
        this.accountId = accountId;
        new SecureRandom().nextBytes(id);
    }

    /** @return its identifier, random as a device's is */
    byte[] id() {
        return id.clone();
    }

    /** @return its public half in COSE's form (RFC 9053): a point of P-256, for ES256 */
    byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE});
        cose.writeBytes(coordinate(key.getW().getAffineX()));
        cose.writeBytes(new byte[] {0x22, 0x58, COORDINATE});
        cose.writeBytes(coordinate(key.getW().getAffineY()));
        return cose.toByteArray();
    }

    /** @return its answer to a question, as a browser sends it */
    String answer(String question) throws GeneralSecurityException {
        Matcher asked = CHALLENGE.matcher(question);
        if (!asked.find()) {
            throw new IllegalArgumentException(question);
        }
        byte[] client = "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"%s\"}"
                .formatted(asked.group(1), Settings.address())
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha256(Settings.host().getBytes(StandardCharsets.UTF_8)));
        data.writeBytes(PRESENT_AND_VERIFIED);
        data.writeBytes(new byte[Integer.BYTES]);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(data.toByteArray());
        signature.update(sha256(client));
        return ("{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"clientExtensionResults\":{},"
                        + "\"response\":{\"clientDataJSON\":\"%2$s\",\"authenticatorData\":\"%3$s\",\"signature\":\"%4$s\","
                        + "\"userHandle\":\"%5$s\"}}")
                .formatted(
                        text(id),
                        text(client),
                        text(data.toByteArray()),
                        text(signature.sign()),
                        text(ByteBuffer.allocate(Long.BYTES).putLong(accountId).array()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] unsigned = new byte[COORDINATE];
        int length = Math.min(signed.length, COORDINATE);
        System.arraycopy(signed, signed.length - length, unsigned, COORDINATE - length, length);
        return unsigned;
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
