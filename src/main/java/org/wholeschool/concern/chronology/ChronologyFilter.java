package org.wholeschool.concern.chronology;

import java.time.LocalDate;
import java.util.Set;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.BadInput;
import org.wholeschool.roster.names.Folded;

/**
 * Which entries of a chronology a lead asks for; what is null or empty does not matter.
 *
 * @param text what has to be written in them, whatever its case and accents
 * @param kinds kinds of entry
 * @param categoryId what the concern is about that they are or hang on
 * @param role the pupil's part in that
 * @param from first day on which they happened
 * @param to last day, included
 */
public record ChronologyFilter(
        String text, Set<EntryKind> kinds, Long categoryId, InvolvementRole role, LocalDate from, LocalDate to) {

    /** Every entry. */
    public static final ChronologyFilter ALL = new ChronologyFilter(null, Set.of(), null, null, null, null);

    static final int LONGEST_TEXT = 200;

    /** @throws BadInput at the field that cannot be taken */
    void check() {
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new BadInput("words", "words.long", LONGEST_TEXT);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadInput("last", "dates.order");
        }
    }

    boolean includes(ChronicleEntry entry) {
        return (kinds.isEmpty() || kinds.contains(entry.kind()))
                && (categoryId == null || entry.categories().containsKey(categoryId))
                && (role == null || entry.role() == role)
                && (from == null || !entry.day().isBefore(from))
                && (to == null || !entry.day().isAfter(to))
                && hasText(entry);
    }

    private boolean hasText(ChronicleEntry entry) {
        if (text == null || text.isBlank()) {
            return true;
        }
        String all = Folded.of(entry.everything()).replaceAll("\\s+", " ");
        return all.contains(Folded.of(text).strip().replaceAll("\\s+", " "));
    }

    /** @return whether some entries may be left out */
    public boolean isNarrow() {
        return text != null && !text.isBlank()
                || !kinds.isEmpty()
                || categoryId != null
                || role != null
                || from != null
                || to != null;
    }
}
