package org.wholeschool.concern.followup.situation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.ConcernAddress;

/** What is known of one pupil: their situation, and the concerns that name them. */
@Named
@RequestScoped
public class PupilPage {

    @Inject
    private Situations situations;

    @Inject
    private PupilContext context;

    private String id;
    private PupilContext.Named pupil;
    private List<Kept<SituationEntry>> known;

    /** Reads the pupil whom the address names. */
    public void open() {
        pupil = context.of(ConcernAddress.id(id));
        known = situations.of(ConcernAddress.id(id));
    }

    public PupilContext.Named getPupil() {
        return pupil;
    }

    public List<Kept<SituationEntry>> getKnown() {
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
