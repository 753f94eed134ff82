package org.wholeschool.link.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.Address;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.platform.web.PageKit;

/** On a pupil's page: the first few links of that pupil. */
@Named
@ViewScoped
public class PupilLinksPage implements Serializable {

    private static final int GLANCE = 5;
    private static final long serialVersionUID = 1L;

    @Inject
    private LinkReading reading;

    @Inject
    private PageKit kit;

    private String pupil;
    private transient List<LinkView.Line> lines;

    /** Reads the links of the pupil whom the address names. */
    public void open() {
        lines =
                reading
                        .list(new LinkFilter(Address.optional(pupil, "pupil", Long::valueOf), null, null), 1)
                        .lines()
                        .stream()
                        .limit(GLANCE)
                        .toList();
    }

    /** Before the page is drawn again: what may not be read any more is not there either. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
        }
    }

    /** @return those that are read at a glance */
    public List<LinkView.Line> getLines() {
        return lines;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }
}
