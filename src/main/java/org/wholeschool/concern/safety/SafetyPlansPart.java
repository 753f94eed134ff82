package org.wholeschool.concern.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.access.Address;
import org.wholeschool.concern.record.ConcernAddress;

/** What the pages of a concern and of a pupil show of safety plans, read once for all parts of a page. */
@Named
@RequestScoped
public class SafetyPlansPart {

    @Inject
    private SafetyPlanReading reading;

    private SafetyPlanReading.OnConcern onConcern;
    private List<SafetyView> ofPupil;

    /**
     * @param concernId the concern that the page shows
     * @return its plans, and for whom one is offered
     */
    public SafetyPlanReading.OnConcern onConcern(String concernId) {
        if (onConcern == null) {
            onConcern = reading.ofConcern(ConcernAddress.id(concernId));
        }
        return onConcern;
    }

    /**
     * @param pupilId the pupil whom the page shows
     * @return that pupil's own plans
     */
    public List<SafetyView> ofPupil(String pupilId) {
        if (ofPupil == null) {
            ofPupil = reading.ofPupil(Address.id(pupilId, "pupil"));
        }
        return ofPupil;
    }
}
