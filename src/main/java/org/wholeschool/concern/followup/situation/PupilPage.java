package org.wholeschool.concern.followup.situation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * What is known of one pupil: their situation, and the concerns that name them. It keeps the pupil's number while the
 * form for the key adult is open; what it read is never written down with a session.
 */
@Named
@ViewScoped
public class PupilPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Situations situations;

    @Inject
    private PupilContext context;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String id;
    private transient PupilContext.Named pupil;
    private transient List<Kept<SituationEntry>> known;

    /** Reads the pupil whom the address names. */
    public void open() {
        pupil = context.of(ConcernAddress.id(id));
        known = situations.of(ConcernAddress.id(id));
    }

    /** Before the page is drawn again, as the pupil's record is now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
        }
    }

    public PupilContext.Named getPupil() {
        if (pupil == null) {
            open();
        }
        return pupil;
    }

    public List<Kept<SituationEntry>> getKnown() {
        if (known == null) {
            open();
        }
        return known;
    }

    /** @return what is known and holds today */
    public List<Kept<SituationEntry>> getHolding() {
        LocalDate today = Now.day(schools.profile().zone());
        return getKnown().stream().filter(each -> each.entry().holdsOn(today)).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
