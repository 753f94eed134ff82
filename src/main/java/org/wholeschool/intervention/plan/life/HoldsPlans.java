package org.wholeschool.intervention.plan.life;

/**
 * What came about because of plans. A feature that keeps such provides a service that answers, so that a draft is not
 * thrown away under it and plans do not know the feature.
 */
public interface HoldsPlans {

    /**
     * @param planId a draft
     * @return whether something has come about because of it that others know of, so that it has to stay
     * @throws org.wholeschool.access.NotFound where the school has no such plan
     */
    boolean holds(long planId);
}
