package org.wholeschool.intervention.plan;

/**
 * From what a plan is begun.
 *
 * @param patternId the life of a pattern, or null
 * @param groupId a group of which something is told, or null
 */
public record PlanOrigin(Long patternId, Long groupId) {

    /** A blank page. */
    public static final PlanOrigin NONE = new PlanOrigin(null, null);
}
