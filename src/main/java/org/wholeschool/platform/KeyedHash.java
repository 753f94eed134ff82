package org.wholeschool.platform;

/** Finds an equal value again without decrypting a table: a hash under the installation's key, by purpose. */
public final class KeyedHash {

    private KeyedHash() {
    }

    /**
     * @param purpose what the value is ("upn", "email", "reference")
     * @param value   the value, normalised by the caller (case, blanks)
     * @return 64 hexadecimal digits
     */
    public static String of(String purpose, String value) {
        return FieldCipher.current().hash(purpose, value);
    }

    /**
     * @param head the state of an audit chain as text
     * @return its keyed seal, 64 hexadecimal digits
     */
    public static String seal(String head) {
        return FieldCipher.current().seal(head);
    }
}
