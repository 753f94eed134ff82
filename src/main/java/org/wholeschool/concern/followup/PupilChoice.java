package org.wholeschool.concern.followup;

import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/**
 * Reads which pupil of a concern an entry is about. Where a concern names several, no answer is no answer: what one
 * child's parents said must not be kept with another child.
 */
@RoomOnly
public final class PupilChoice {

    /** The entry is about all pupils of the concern. */
    public static final String ALL = "ALL";

    private PupilChoice() {}

    /**
     * @param pupils those whom the concern names
     * @return what a new form begins with: the only pupil, or nothing where there are several
     */
    public static String first(List<Long> pupils) {
        return pupils.size() == 1 ? pupils.get(0).toString() : null;
    }

    /**
     * @param kept whom a kept entry is about; null for all of them
     * @return what its form shows
     */
    public static String of(Long kept) {
        return kept == null ? ALL : kept.toString();
    }

    /**
     * @param chosen what the form says; null or empty where nothing was chosen
     * @param pupils those whom the concern names
     * @return the pupil's id; null for all of them, or where the concern names none
     * @throws BadInput at "pupil" where there are several and none was chosen
     */
    public static Long id(String chosen, List<Long> pupils) {
        boolean isOpen = chosen == null || chosen.isEmpty();
        if (isOpen && pupils.size() > 1) {
            throw new BadInput("pupil", "pupil.required");
        }
        return isOpen || ALL.equals(chosen) ? null : Long.valueOf(chosen);
    }
}
