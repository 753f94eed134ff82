package org.wholeschool.access.secondfactor;

import java.io.ByteArrayOutputStream;

/** Reads a secret as an authenticator app does. */
final class Base32Digits {

    private Base32Digits() {}

    static byte[] bytes(String digits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char digit : digits.replace(" ", "").toCharArray()) {
            held = held << 5 | (digit >= 'A' ? digit - 'A' : digit - '2' + 26);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
