package org.wholeschool.concern.incidentlog.read;

import org.wholeschool.platform.csv.Reason;

/** What becomes of one row: taken in, a duplicate of something that is already there, or refused for a reason. */
public sealed interface RowVerdict {

    /** @return the line of the file on which the row begins */
    int line();

    /** @return why the row stays out; null for one that is taken in */
    Reason reason();

    /** @return whether it tells what something else tells already */
    default boolean isDuplicate() {
        return this instanceof Repeats || this instanceof Known;
    }

    /** The row becomes a concern. */
    record Accepted(LogEntry entry, ValueChoice place, ValueChoice category) implements RowVerdict {
        @Override
        public int line() {
            return entry.line();
        }

        @Override
        public Reason reason() {
            return null;
        }
    }

    /** The row tells what an earlier row of the same file tells. */
    record Repeats(int line, int earlierLine, Likeness likeness) implements RowVerdict {
        @Override
        public Reason reason() {
            return Reason.of("duplicate.line." + likeness, earlierLine);
        }
    }

    /** The row tells what a concern of the school tells. */
    record Known(int line, long concern, Likeness likeness) implements RowVerdict {
        @Override
        public Reason reason() {
            return Reason.of("duplicate.concern." + likeness);
        }
    }

    /** The row stays out. */
    record Refused(int line, Reason reason) implements RowVerdict {}

    /** What two records have in common that makes one of them a duplicate. */
    enum Likeness {
        REFERENCE,
        CONTENT
    }
}
