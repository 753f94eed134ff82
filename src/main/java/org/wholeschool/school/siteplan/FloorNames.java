package org.wholeschool.school.siteplan;

import java.util.List;
import java.util.Locale;
import org.wholeschool.platform.BadInput;

/** Refuses what a floor of the plan cannot be called. */
final class FloorNames {

    private static final int LONGEST_NAME = 60;

    private FloorNames() {}

    /**
     * @param name what was typed, or null
     * @param of which floor has it now; null for a new one
     * @param floors all floors of the school
     * @return the name without blanks around it
     * @throws BadInput where it is none, too long, has characters that are not seen, or is another floor's
     */
    static String free(String name, Long of, List<PlanFloor> floors) {
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME || tidy.chars().anyMatch(FloorNames::isNoLetter)) {
            throw new BadInput("name", "floor.name.length", LONGEST_NAME);
        }
        if (floors.stream()
                .anyMatch(floor -> !floor.getId().equals(of)
                        && floor.name().toLowerCase(Locale.ROOT).equals(tidy.toLowerCase(Locale.ROOT)))) {
            throw new BadInput("name", "floor.name.taken");
        }
        return tidy;
    }

    /** What is not seen, or turns the line round. */
    private static boolean isNoLetter(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }
}
