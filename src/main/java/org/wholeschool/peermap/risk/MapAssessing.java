package org.wholeschool.peermap.risk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** Says on an open map of whom the actor can write down what is thought. */
@Named
@RequestScoped
public class MapAssessing {

    @Inject
    private AssessFromMap assessments;

    private Set<Long> whom;

    /**
     * @param map the request's id
     * @param pupil someone on it
     */
    public boolean of(long map, long pupil) {
        if (whom == null) {
            whom = assessments.whom(map);
        }
        return whom.contains(pupil);
    }
}
