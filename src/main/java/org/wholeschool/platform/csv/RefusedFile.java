package org.wholeschool.platform.csv;

/** The whole file cannot be read as a list of rows; the reason says what the person can do about it. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The text bundle that has the sentences of this package. */
    public static final String TEXTS = "csv";

    /** What every key of that bundle begins with. */
    static final String KEYS = "file.";

    private final transient Reason reason;

    /**
     * @param key of the sentence that tells the person what to do
     * @param args what the sentence needs, never text of the file
     */
    public RefusedFile(String key, Object... args) {
        super(key);
        this.reason = Reason.of(key, args);
    }

    /**
     * What is wrong with a file as such is the same for every file of rows.
     *
     * @param key of a sentence
     * @param own the texts of whoever reads the rows
     * @return the texts that have the sentence
     */
    public static String textsOf(String key, String own) {
        return key.startsWith(KEYS) ? TEXTS : own;
    }

    public Reason reason() {
        return reason;
    }
}
