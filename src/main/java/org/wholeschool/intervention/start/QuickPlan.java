package org.wholeschool.intervention.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;

/**
 * What someone says who starts a plan from a finding, on one screen.
 *
 * @param where which places and part of the day, and by which days they were found
 * @param title its name
 * @param first the context that has to change first
 * @param why why
 * @param lever the type of intervention
 * @param chosen keys of interventions of the library
 * @param own what is done beside these, in own words, or null
 * @param goal what good looks like, and how that is measured
 * @param reviewOn the day on which it is looked at whether it worked
 * @param action the first action; one without words is none
 */
public record QuickPlan(
        Where where,
        String title,
        FirstContext first,
        String why,
        Lever lever,
        Set<String> chosen,
        String own,
        GoalText goal,
        LocalDate reviewOn,
        Action action) {

    /**
     * Where and when, and how that was found.
     *
     * @param places ids of places
     * @param bandId a part of the day; 0 for any
     * @param patternId a pattern, or null
     * @param isRise whether it rose; otherwise it is there week after week
     * @param from the first day of those by which it was found, or null
     * @param to the last, or null
     */
    public record Where(List<Long> places, long bandId, Long patternId, boolean isRise, LocalDate from, LocalDate to) {}

    /** What is done first, by whom and until when. */
    public record Action(String task, Long owner, LocalDate due) {

        boolean isNone() {
            return task == null || task.isBlank();
        }
    }
}
