package org.wholeschool.concern.followup.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.concern.record.ConcernAddress;

/** What the page of a concern shows of what followed of it. */
@Named
@RequestScoped
public class FollowUpPart {

    @Inject
    private FollowUpReading reading;

    private FollowUpReading.FollowUp followUp;

    /**
     * @param concernId the concern that the page shows
     * @return what followed of it; read once for all parts of the page
     */
    public FollowUpReading.FollowUp of(String concernId) {
        if (followUp == null) {
            followUp = reading.of(ConcernAddress.id(concernId));
        }
        return followUp;
    }
}
