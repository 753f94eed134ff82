package org.wholeschool.access.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String PASSWORD = "correct horse battery staple";

    /** OWASP's password storage guidance names these three together. Test schools' accounts have cheaper ones. */
    @Test
    void aHashCostsAnAttackerWhatTheGuidanceAsksFor() {
        assertTrue(Passwords.hash(PASSWORD).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), "memory, passes and lanes");
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertNotEquals(Passwords.hash(PASSWORD), Passwords.hash(PASSWORD));
    }

    @Test
    void onlyThePasswordItselfIsRight() {
        String hash = Passwords.hash(PASSWORD);
        assertTrue(Passwords.verify(PASSWORD, hash));
        assertFalse(Passwords.verify("correct horse battery stapler", hash));
        assertFalse(Passwords.verify("", hash));
    }

    @Test
    void noPasswordIsRightWhereThereIsNoAccount() {
        assertFalse(Passwords.verify("nobody has this password", null));
    }
}
