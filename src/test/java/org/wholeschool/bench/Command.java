package org.wholeschool.bench;

/**
 * Something that measures the product, tries to break it, or does its arithmetic on a file. Ends only what it started.
 */
interface Command {

    /** @return in a line, what it does. */
    String about();

    /** @return its options with their defaults, as they are written. */
    Options options();

    /** @return whether it starts the built product, which must then be there. */
    default boolean needsTheProduct() {
        return true;
    }

    /**
     * Does it, and says what came of it on the console.
     *
     * @param options the defaults, and what was given instead
     * @return whether everything held that must hold
     * @throws UnreadableInput where a file that it was given says something that it does not understand
     */
    boolean run(Options options) throws Exception;
}
