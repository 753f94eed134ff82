package org.wholeschool.platform.tablefile;

/**
 * A column of a table that leaves.
 *
 * @param heading what it is called
 * @param width how much room it needs
 */
public record TableColumn(String heading, Width width) {

    /** How much room a column needs in a spreadsheet, in characters. */
    public enum Width {
        NUMBER(10),
        WORDS(24),
        TEXT(48);

        private final int characters;

        Width(int characters) {
            this.characters = characters;
        }

        int characters() {
            return characters;
        }
    }
}
