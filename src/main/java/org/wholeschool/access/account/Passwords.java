package org.wholeschool.access.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.wholeschool.platform.RoomOnly;

/** Password hashes: Argon2id with the parameters of OWASP's password storage guidance (19 MiB, 2 passes, 1 lane). */
public final class Passwords {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Checked when there is no such account, so that the answer takes as long as for one that is there. */
    private static final String OF_NOBODY = hash("nobody has this password");

    private Passwords() {}

    /**
     * @param password as typed
     * @return its salted hash with its parameters, as text
     */
    public static String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    /**
     * @param password as typed
     * @param hash from {@link #hash}, or null where there is no such account: takes as long, and is false
     * @return whether it is the password
     */
    @RoomOnly
    public static boolean verify(String password, String hash) {
        String against = hash == null ? OF_NOBODY : hash;
        boolean same = Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
        return same && hash != null;
    }
}
