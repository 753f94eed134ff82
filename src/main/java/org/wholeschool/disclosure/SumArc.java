package org.wholeschool.disclosure;

/**
 * An arc of a {@link SumNetwork}: a cell or a total, and how much of it a reader may be told.
 *
 * @param from a sum that it is part of
 * @param to another one
 * @param value its concerns
 * @param kind what it is
 * @param display how leads see it, where it is a cell that is shown
 * @param cost how much is lost if it is held back; 0 where it cannot be
 * @param block with which others it is blurred or withheld; -1 where it never is
 * @param members the cells that lead to a total
 */
record SumArc(int from, int to, int value, Kind kind, LeadDisplay display, int cost, int block, int[] members) {

    private static final int NO_LIMIT = Integer.MAX_VALUE / 4;

    enum Kind {
        CELL,
        MARGIN,
        FIXED,
        /** A cell that is shown nowhere. */
        HIDDEN,
        /** What is no cell. */
        OPEN
    }

    /** How much of an arc a reader is told. */
    enum Told {
        ALL,
        /** Of a cell, not whether it is empty or small. */
        BLURRED,
        /** Of a cell, not its number, though it may be known that it has enough for one; of a total, nothing. */
        HELD,
        /** Of a whole block of cells, nothing: not even which of them are empty. */
        WITHHELD
    }

    boolean mayBe(Told told) {
        return switch (told) {
            case ALL -> true;
            case BLURRED ->
                kind == Kind.CELL && block >= 0 && (display == LeadDisplay.NONE || display == LeadDisplay.SMALL);
            case HELD ->
                cost > 0
                        && (kind == Kind.MARGIN
                                || kind == Kind.CELL && (display == LeadDisplay.SHOWN || display == LeadDisplay.SMALL));
            case WITHHELD -> kind == Kind.CELL && block >= 0;
        };
    }

    /** The least that a reader must think possible. */
    int least(Told told, int threshold) {
        return switch (kind) {
            case OPEN, HIDDEN -> 0;
            case FIXED -> value;
            case MARGIN -> told == Told.HELD ? 0 : value;
            case CELL ->
                told == Told.WITHHELD
                        ? 0
                        : switch (display) {
                            case NONE, UNDER -> 0;
                            case SMALL -> told == Told.BLURRED ? 0 : 1;
                            case FEW_PUPILS -> threshold;
                            case HELD -> value < threshold ? 1 : threshold;
                            case SHOWN -> told == Told.HELD ? threshold : value;
                        };
        };
    }

    int most(Told told, int threshold) {
        return switch (kind) {
            case OPEN, HIDDEN -> NO_LIMIT;
            case FIXED -> value;
            case MARGIN -> told == Told.HELD ? NO_LIMIT : value;
            case CELL ->
                told == Told.WITHHELD
                        ? NO_LIMIT
                        : switch (display) {
                            case NONE -> told == Told.BLURRED ? threshold - 1 : 0;
                            case UNDER -> threshold - 1;
                            case SMALL -> told == Told.HELD ? NO_LIMIT : threshold - 1;
                            case FEW_PUPILS, HELD -> NO_LIMIT;
                            case SHOWN -> told == Told.HELD ? NO_LIMIT : value;
                        };
        };
    }

    /** @return how much more can flow along it, or against it, than does */
    int room(boolean isForwards, int flow, Told told, int threshold) {
        return isForwards ? most(told, threshold) - flow : flow - least(told, threshold);
    }

    /** @return whether it is a word, or shown nowhere, for a number that no reader may know */
    boolean isWord(int threshold) {
        boolean small = display == LeadDisplay.SMALL
                || display == LeadDisplay.UNDER
                || display == LeadDisplay.FEW_PUPILS
                || display == LeadDisplay.HELD && value < threshold;
        return value > 0 && (kind == Kind.HIDDEN || kind == Kind.CELL && small);
    }
}
