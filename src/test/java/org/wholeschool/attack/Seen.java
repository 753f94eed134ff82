package org.wholeschool.attack;

/**
 * A number that somebody saw, whether on a page, in a file, in what a chart was drawn from or in an error: of which
 * concerns it is, and how many of them there can be. Whoever collects numbers makes one of each and hands them to
 * {@link Attacker}.
 *
 * @param where where it was seen, for whoever reads what came of it
 * @param cells of which concerns it is
 * @param least so many at least
 * @param most so many at most
 */
public record Seen(String where, Cells cells, int least, int most) {

    /**
     * @param shown a number that is said to be rounded to a base, half-way up, and to stand for at least so many
     * @param base the base
     * @param fewest so many
     */
    public static Seen rounded(String where, Cells cells, int shown, int base, int fewest) {
        int lowest = shown - base / 2;
        return new Seen(where, cells, Math.max(fewest, lowest), lowest + base - 1);
    }

    /** @return a number as it is. */
    public static Seen exactly(String where, Cells cells, int number) {
        return new Seen(where, cells, number, number);
    }

    /** @return what is said to be fewer than so many, and may be none. */
    public static Seen fewerThan(String where, Cells cells, int number) {
        return new Seen(where, cells, 0, number - 1);
    }
}
