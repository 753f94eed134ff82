package org.wholeschool.sharing.agreement;

import java.util.List;
import java.util.Map;

/**
 * An agreement, as a form gives it.
 *
 * @param scope whether it is about one purpose
 * @param agencies codes of the directory
 * @param texts what was typed
 * @param kinds codes of kinds of data
 * @param bases codes of lawful bases and conditions
 * @param days its days
 */
public record AgreementEntry(
        AgreementScope scope,
        List<String> agencies,
        Map<AgreementText, String> texts,
        List<String> kinds,
        List<String> bases,
        AgreementDays days) {

    /** Reads what a form left out as nothing. */
    public AgreementEntry {
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
        texts = texts == null ? Map.of() : texts;
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        bases = bases == null ? List.of() : List.copyOf(bases);
        days = days == null ? AgreementDays.NONE : days;
    }
}
