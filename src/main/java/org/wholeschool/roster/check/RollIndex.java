package org.wholeschool.roster.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.roster.RollEntry;
import org.wholeschool.roster.file.PupilRecord;
import org.wholeschool.roster.file.UnfitRow;

/**
 * Finds the pupil of the roll whom a row of a roster means. The UPN comes first, then the number in the other system,
 * then, where one of the two has no UPN yet, names and day of birth.
 */
final class RollIndex {

    private static final OnRoll NOBODY = new OnRoll(0, null, false);

    private final Map<String, OnRoll> byUpn = new HashMap<>();
    private final Map<String, OnRoll> bySource = new HashMap<>();
    private final Map<String, OnRoll> byNames = new HashMap<>();

    /** @param roll everybody whom the school has or had */
    RollIndex(List<OnRoll> roll) {
        roll.forEach(this::add);
    }

    private void add(OnRoll pupil) {
        RollEntry entry = pupil.entry();
        if (entry.upn() != null) {
            byUpn.put(entry.upn(), pupil);
        }
        if (entry.sourceHash() != null) {
            bySource.put(entry.sourceHash(), pupil);
        }
        if (entry.dateOfBirth() != null) {
            // Two who are called the same and were born on one day are found by their numbers only.
            byNames.merge(
                    names(entry.legalSurname(), entry.forename(), entry.dateOfBirth()), pupil, (one, other) -> NOBODY);
        }
    }

    /**
     * @return the pupil, or null where the row means none of them
     * @throws UnfitRow where its two numbers are those of two pupils
     */
    OnRoll find(PupilRecord record) {
        OnRoll upn = record.upn() == null ? null : byUpn.get(record.upn());
        OnRoll source = record.sourceId() == null ? null : bySource.get(RollEntry.sourceHash(record.sourceId()));
        if (upn != null && source != null && upn.pupilId() != source.pupilId()) {
            throw new UnfitRow(null, "row.twoPupils");
        }
        if (upn != null || source != null) {
            return upn != null ? upn : source;
        }
        return record.dateOfBirth() == null ? null : byNames(record);
    }

    private OnRoll byNames(PupilRecord record) {
        OnRoll same = byNames.get(names(record.legalSurname(), record.forename(), record.dateOfBirth()));
        boolean canBe = same != null && same != NOBODY && (same.entry().upn() == null || record.upn() == null);
        return canBe ? same : null;
    }

    private static String names(String surname, String forename, LocalDate born) {
        return CellText.folded(surname) + "|" + CellText.folded(forename) + "|" + born;
    }
}
