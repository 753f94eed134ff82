package org.wholeschool.concern.conduct;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.wholeschool.access.Address;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** The head's form for what was decided about one low-level concern. */
@Named
@ViewScoped
public class LowLevelRecordPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private LowLevelOnce once;

    @Inject
    private LowLevelCases cases;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String id;
    private String key;
    private String outcome;
    private transient String done;
    private transient String rationale;
    private LocalDate officerOn;
    private LocalDate reviewedOn;
    private transient LowLevelPerson person;

    @PostConstruct
    void begin() {
        key = UUID.randomUUID().toString();
        reviewedOn = Now.day(schools.profile().zone());
    }

    public void open() {
        person = cases.person(number());
    }

    /** Before the page is drawn again, as it is now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
        }
    }

    /**
     * Keeps what was typed.
     *
     * @param sent the form's own key as this request brought it: the same form sent again is kept once
     * @return the way back to the person, or null to stay, with what is wrong at its field
     */
    public String save(String sent) {
        try {
            once.decide(
                    number(),
                    new LowLevelDecision(
                            outcome == null || outcome.isEmpty() ? null : LowLevelOutcome.valueOf(outcome),
                            done,
                            rationale,
                            officerOn,
                            reviewedOn),
                    sent);
            return "/concern/low-level-person.xhtml?faces-redirect=true&id=" + number();
        } catch (BadInput refused) {
            kit.show("conduct", refused);
            return null;
        }
    }

    public LowLevelPerson getPerson() {
        return person;
    }

    /** @return the one that the record is about */
    public LowLevelPerson.Entry getEntry() {
        return person.entries().stream()
                .filter(entry -> entry.id() == number())
                .findFirst()
                .orElseThrow();
    }

    public String getDay() {
        return LowLevelWords.day(getEntry().happenedOn());
    }

    public String getLogged() {
        return LowLevelWords.logged(getEntry(), schools.profile().zone());
    }

    public LowLevelOutcome[] getOutcomes() {
        return LowLevelOutcome.values();
    }

    private long number() {
        return Address.id(id, "low-level");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getRationale() {
        return rationale;
    }

    public void setRationale(String rationale) {
        this.rationale = rationale;
    }

    public LocalDate getOfficerOn() {
        return officerOn;
    }

    public void setOfficerOn(LocalDate officerOn) {
        this.officerOn = officerOn;
    }

    public LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public void setReviewedOn(LocalDate reviewedOn) {
        this.reviewedOn = reviewedOn;
    }
}
