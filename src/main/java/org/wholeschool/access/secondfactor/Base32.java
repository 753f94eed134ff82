package org.wholeschool.access.secondfactor;

/** Base 32 of RFC 4648 without padding: how authenticator apps take a secret. */
final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /**
     * @param bytes any
     * @return their digits
     */
    static String of(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = held << Byte.SIZE | next & 0xff;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                digits.append(DIGITS.charAt(held >> bits - BITS & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? digits.toString()
                : digits.append(DIGITS.charAt(held << BITS - bits & 31)).toString();
    }
}
