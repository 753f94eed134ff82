package org.wholeschool.bench;

/** Something that measures the product, or tries to break it. Ends only what it started. */
interface Command {

    /** @return in a line, what it does. */
    String about();

    /** @return its options with their defaults, as they are written. */
    Options options();

    /**
     * Does it, and says what came of it on the console.
     *
     * @param options the defaults, and what was given instead
     * @return whether everything held that must hold
     */
    boolean run(Options options) throws Exception;
}
