package org.wholeschool.concern.guidance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** The line of guidance of one category: the product's, and the school's own. */
@Named
@ViewScoped
public class GuidanceLinePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "/concern/guidance.xhtml?faces-redirect=true&done=";

    @Inject
    private Guidance guidance;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String id;
    private transient Guidance.Entry entry;
    private transient String words;
    private transient String edition;

    /** Reads the category that the address names. */
    public void open() {
        Guidance.Own own = getEntry().own();
        Guidance.Line begin = own != null
                ? own.line()
                : getEntry().fixed() ? null : getEntry().usual();
        words = begin == null ? null : begin.words();
        edition = begin == null ? null : begin.edition();
    }

    public Guidance.Entry getEntry() {
        if (entry == null) {
            entry = guidance.entry(ConcernAddress.id(id));
        }
        return entry;
    }

    /** @return the way to the list, once the line is kept; null to stay, with what is wrong at its field */
    public String save() {
        try {
            guidance.change(ConcernAddress.id(id), words == null ? null : words.replace("\r\n", "\n"), edition);
        } catch (BadInput refused) {
            kit.show("guidance", refused);
            return null;
        }
        return LIST + "own";
    }

    /** @return the way to the list, once the product's line is shown again */
    public String backToDefault() {
        guidance.backToDefault(ConcernAddress.id(id));
        return LIST + "default";
    }

    /** @return who wrote the school's own line, and when */
    public String getChanged() {
        Guidance.Own own = getEntry().own();
        String when = new WhenWords(schools.profile().zone()).of(own.changedAt());
        return own.changedBy() == null
                ? Texts.of("guidance").get("line.changed", when)
                : Texts.of("guidance").get("line.changed.by", when, own.changedBy());
    }

    /** @return since when the product's line reads as it does */
    public String getSince() {
        LocalDate since = getEntry().since();
        return Texts.of("guidance").get("line.since", WhenWords.day(since));
    }

    public int getMost() {
        return Guidance.LONGEST_WORDS;
    }

    public int getMostOfEdition() {
        return Guidance.LONGEST_EDITION;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
