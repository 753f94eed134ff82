package org.wholeschool.platform;

/**
 * Something that a person gave cannot be taken. Says at which field, and which sentence of the feature's texts tells them what to
 * do. Never carries what was typed. The transaction is rolled back, so nothing is half-applied.
 */
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;
    private final transient Object[] arguments;

    /**
     * @param field     the field's id on its page, or null where it concerns the whole form
     * @param key       the key of the sentence in the feature's texts
     * @param arguments what the sentence needs: limits and line numbers, never personal data
     */
    public BadInput(String field, String key, Object... arguments) {
        super(field + ": " + key);
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }
}
