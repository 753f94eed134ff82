package org.wholeschool.platform.csv;

/**
 * Checks that every quotation mark that opens a cell also closes it. One that does not would swallow the rows after it
 * without a word, so the whole file is refused, with the line where the cell begins.
 */
final class Quotes {

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    private Quotes(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /**
     * @throws RefusedFile naming the line on which a cell opens that never closes, or closes in the middle of its text.
     */
    static void check(String text, char delimiter) {
        new Quotes(text, delimiter).checkCells();
    }

    private void checkCells() {
        while (at < text.length()) {
            skipSpaces();
            if (at < text.length() && text.charAt(at) == '"') {
                quotedCell();
            }
            toNextCell();
        }
    }

    private void quotedCell() {
        int opened = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at < text.length() && text.charAt(at) == '"') {
                    at++;
                } else {
                    refuseTextAfter(opened);
                    return;
                }
            } else if (endsLine(c)) {
                line++;
            }
        }
        throw new RefusedFile("file.quoteOpen", opened);
    }

    private void refuseTextAfter(int opened) {
        skipSpaces();
        if (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            throw new RefusedFile("file.quoteInside", opened);
        }
    }

    private void toNextCell() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == delimiter) {
                return;
            }
            if (c == '\n' || c == '\r') {
                if (endsLine(c)) {
                    line++;
                }
                return;
            }
        }
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** A carriage return before a line feed does not count: the line feed will. */
    private boolean endsLine(char c) {
        return c == '\n' || c == '\r' && !(at < text.length() && text.charAt(at) == '\n');
    }
}
