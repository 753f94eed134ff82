package org.wholeschool.concern.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/**
 * A safety plan, as a form gives it.
 *
 * @param risks what could happen
 * @param spots where and when the pupils meet, of the school's own places and parts of the day
 * @param route the same in words, or null
 * @param separation how they are kept apart and who watches; a draft may leave it out
 * @param pupilSays what the pupil says, or null
 * @param parentsSay what parents or carers say, or null
 * @param trustedAdult the account of a member of staff, or null
 * @param owner whose account sees to it
 * @param reviewOn the day of the next review
 */
public record SafetyEntry(
        String risks,
        List<Spot> spots,
        String route,
        String separation,
        String pupilSays,
        String parentsSay,
        Long trustedAdult,
        Long owner,
        LocalDate reviewOn) {

    static final int MOST_SPOTS = 8;

    /** Until a plan is looked at again there are half a year at most, in weeks. */
    private static final int LONGEST = 26;

    /**
     * @param inForce whether it is more than a draft
     * @param first the first day on which a review can be
     * @return the same, its texts tidied, without empty rows and repeated ones
     * @throws BadInput at each field that cannot be taken; persons and places are the service's to check
     */
    SafetyEntry checked(boolean inForce, LocalDate first, FormCheck form) {
        String what = form.text("risks", risks, "risks.required");
        List<Spot> where = checkedSpots(form);
        String way = form.text("route", route, null);
        String apart = form.text("separation", separation, inForce ? "separation.required" : null);
        String pupil = form.text("pupilSays", pupilSays, null);
        String parents = form.text("parentsSay", parentsSay, null);
        form.required("owner", owner, "owner.required");
        checkReview("reviewOn", reviewOn, first, "review.passed", form);
        return new SafetyEntry(what, where, way, apart, pupil, parents, trustedAdult, owner, reviewOn);
    }

    static void checkReview(String field, LocalDate day, LocalDate first, String before, FormCheck form) {
        form.required(field, day, "review.required");
        form.between(field, day, first, first.plusWeeks(LONGEST), before, "review.far");
    }

    static FormCheck form() {
        return new FormCheck(Edition.LONGEST_TEXT);
    }

    private List<Spot> checkedSpots(FormCheck form) {
        List<Spot> where = new ArrayList<>();
        for (int i = 0; spots != null && i < spots.size(); i++) {
            Spot spot = spots.get(i);
            form.refuse(spot.place() == null && spot.band() != null, spotField(i, "place"), "spot.place.required");
            if (spot.place() != null && !where.contains(spot)) {
                where.add(spot);
            }
        }
        form.refuse(where.size() > MOST_SPOTS, spotField(0, "place"), "spots.many", MOST_SPOTS);
        return List.copyOf(where);
    }

    /** @return the id of a field in a row of the form */
    static String spotField(int row, String field) {
        return "spot:" + row + ":" + field;
    }

    /**
     * Where pupils meet.
     *
     * @param place a place of the school; null in a row that was left empty
     * @param band a part of the day, null for any
     */
    public record Spot(Long place, Long band) {}
}
