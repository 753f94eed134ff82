package org.wholeschool.platform.config;

/** What an installation sets for files that people send: how large and how many. */
public final class FileSettings {

    private FileSettings() {}

    /** @return a file with a concern may be so many megabytes large. */
    public static int megabytes() {
        return Settings.number("wholeschool.files.megabytes", 10, 1, 20);
    }

    /**
     * @return a picture may have so many million pixels: a small file can unfold into more than there is memory for.
     */
    public static int megapixels() {
        return Settings.number("wholeschool.files.megapixels", 64, 4, 250);
    }

    /** @return a concern may have so many files. */
    public static int perConcern() {
        return Settings.number("wholeschool.files.per-concern", 10, 1, 50);
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        megabytes();
        megapixels();
        perConcern();
    }
}
