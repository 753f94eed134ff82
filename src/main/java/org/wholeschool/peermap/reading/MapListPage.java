package org.wholeschool.peermap.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.concern.record.ConcernAddress;

/** The requests for identified maps that whoever looks may read. */
@Named
@RequestScoped
public class MapListPage {

    @Inject
    private MapReading reading;

    private List<MapRequestView.Line> lines;

    public List<MapRequestView.Line> getLines() {
        if (lines == null) {
            lines = reading.list();
        }
        return lines;
    }

    /**
     * @param pupilId the pupil whose page it is
     * @return the requests for maps that they are on
     */
    public List<MapRequestView.Line> of(String pupilId) {
        if (lines == null) {
            lines = reading.ofPupil(ConcernAddress.id(pupilId));
        }
        return lines;
    }
}
