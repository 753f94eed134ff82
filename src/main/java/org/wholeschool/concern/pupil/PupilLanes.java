package org.wholeschool.concern.pupil;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.concern.chronology.Chronicle;
import org.wholeschool.concern.chronology.ChronicleEntry;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** Shows the chronology on a pupil's page: as a picture, for a desk and for a phone, and as a table. */
@Named
@RequestScoped
public class PupilLanes {

    private static final int DESK = 900;
    private static final int PHONE = 340;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Schools schools;

    private Chronicle.Marks marks;

    /**
     * @param pupilId whose page it is
     * @return each entry, the latest first
     */
    public List<Chronicle.Mark> all(String pupilId) {
        return marks(pupilId).all();
    }

    /** @return the latest note about the pupil, of a concern or of none; null where there is none */
    public ChronicleEntry latestNote(String pupilId) {
        return marks(pupilId).latestNote();
    }

    private Chronicle.Marks marks(String pupilId) {
        if (marks == null) {
            marks = chronicle.marks(ConcernAddress.id(pupilId));
        }
        return marks;
    }

    /** @return the entries that the files of their concerns made, the latest first */
    public List<Chronicle.Mark> files(String pupilId) {
        return all(pupilId).stream().filter(Chronicle.Mark::isFile).toList();
    }

    public LanePicture desk(String pupilId) {
        return picture(pupilId, DESK);
    }

    public LanePicture phone(String pupilId) {
        return picture(pupilId, PHONE);
    }

    private LanePicture picture(String pupilId, int width) {
        return LanePicture.of(all(pupilId), Now.day(schools.profile().zone()), width);
    }

    /** @return how many entries there are, in words */
    public String size(String pupilId) {
        return Texts.of("chronology").get("lane.all", all(pupilId).size());
    }
}
