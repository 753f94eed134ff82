package org.wholeschool.bench;

/**
 * A file that was given to a command says something that it does not understand. The message is one line: which line of
 * the file, and why.
 */
public final class UnreadableInput extends Exception {

    /** How the process ends then. */
    static final int EXIT = 2;

    private static final long serialVersionUID = 1;

    UnreadableInput(String message) {
        super(message);
    }

    /** @param line the line of the file, from 1 on */
    UnreadableInput(String file, long line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
