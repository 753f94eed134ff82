package org.wholeschool.testing;

/**
 * Says how much of itself a test runs: all of it with {@code -Pfull}, a part that is always the same without. Nothing
 * here asks for the day, or for the machine.
 */
public final class FullRun {

    private static final String FULL = "wholeschool.test.full";

    private FullRun() {}

    /** @return whether this run leaves nothing out */
    public static boolean isIt() {
        return Boolean.getBoolean(FULL);
    }
}
