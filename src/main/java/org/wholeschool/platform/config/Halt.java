package org.wholeschool.platform.config;

/** Ends a start that cannot be safe: one line for the person at the console, and exit code 78 (configuration error). */
public final class Halt {

    /** EX_CONFIG of sysexits.h. */
    public static final int CONFIGURATION = 78;

    private Halt() {}

    /**
     * Ends the process. Halts and does not exit: a server that is still starting would hold up an orderly exit, stay up
     * and answer every page with 404.
     *
     * @param line one sentence that says what is wrong and what to do; never a secret
     * @return never; declared so that a caller can write {@code throw Halt.because(...)}
     */
    public static IllegalStateException because(String line) {
        // The server has replaced System.err by a logger that a halt would cut short: write to the descriptor itself.
        try (var err = new java.io.PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.err),
                true,
                java.nio.charset.StandardCharsets.UTF_8)) {
            err.println("Wholeschool cannot start: " + line);
        }
        Runtime.getRuntime().halt(CONFIGURATION);
        return new IllegalStateException(line);
    }
}
