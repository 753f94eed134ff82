package org.wholeschool.platform;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a person gave cannot be taken. Says at which field, and which sentence of the feature's texts tells
 * them what to do. Never carries what was typed. The transaction is rolled back, so nothing is half-applied.
 */
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;
    private final transient Object[] arguments;
    private final transient List<BadInput> others;

    /**
     * @param field the field's id on its page, or null where it concerns the whole form
     * @param key the key of the sentence in the feature's texts
     * @param arguments what the sentence needs: limits and line numbers, never personal data
     */
    public BadInput(String field, String key, Object... arguments) {
        super(field + ": " + key);
        this.field = field;
        this.key = key;
        this.arguments = arguments;
        this.others = List.of();
    }

    private BadInput(BadInput first, List<BadInput> others) {
        super(first.getMessage());
        this.field = first.field;
        this.key = first.key;
        this.arguments = first.arguments;
        this.others = others;
    }

    /**
     * Tells of all that cannot be taken at once, so that nobody finds out one fault at a time.
     *
     * @param faults in the order of the fields; where there are none, nothing happens
     */
    public static void throwAll(List<BadInput> faults) {
        if (!faults.isEmpty()) {
            throw new BadInput(faults.get(0), List.copyOf(faults.subList(1, faults.size())));
        }
    }

    /**
     * Makes a check that throws one of several.
     *
     * @param faults where its fault is added
     * @param check what is checked
     */
    public static void collect(List<BadInput> faults, Runnable check) {
        try {
            check.run();
        } catch (BadInput fault) {
            faults.addAll(fault.all());
        }
    }

    /** @return each thing that cannot be taken, this one first. */
    public List<BadInput> all() {
        return others == null
                ? List.of(this)
                : Stream.concat(Stream.of(this), others.stream()).toList();
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
