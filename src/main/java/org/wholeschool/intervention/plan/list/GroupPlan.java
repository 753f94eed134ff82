package org.wholeschool.intervention.plan.list;

import java.time.LocalDate;
import org.wholeschool.intervention.plan.PlanState;

/**
 * A plan about a peer group: what the group's card and page tell of it, and no word of who is in the group.
 *
 * @param id which plan
 * @param groupId the group, by the opaque number that the plan keeps
 * @param title its name
 * @param state how far it is
 * @param starts its first day, or null
 * @param review the day of its review, or null
 * @param due since when it is to be reviewed; null where that day has not come, or something was decided then
 * @param found what its review found: a name of a reading, or NOT_ASKED; null where no one has asked
 * @param foundOn the day of that; null where no one has asked
 * @param closed the day on which it was closed; null where it is not
 */
public record GroupPlan(
        long id,
        long groupId,
        String title,
        PlanState state,
        LocalDate starts,
        LocalDate review,
        LocalDate due,
        String found,
        LocalDate foundOn,
        LocalDate closed) {}
