package org.wholeschool.concern.conduct;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.wholeschool.access.Address;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * One person's low-level concerns in order, with what the head decided; and their deletion once the person has left.
 */
@Named
@ViewScoped
public class LowLevelPersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private LowLevelCases cases;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String id;
    private transient String reason;
    private boolean left;
    private transient LowLevelPerson person;

    public void open() {
        person = cases.person(number());
    }

    /** Before the page is drawn again, as it is now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
        }
    }

    /** @return the way back to the list, or null to stay, with what is wrong at its field */
    public String delete() {
        try {
            cases.delete(number(), reason, left);
            return LowLevelConcerns.PAGE + "?faces-redirect=true";
        } catch (BadInput refused) {
            kit.show("conduct", refused);
            return null;
        }
    }

    public LowLevelPerson getPerson() {
        return person;
    }

    /** @return how many there are and the day of the latest, in words */
    public String getCounted() {
        return LowLevelWords.counted(person);
    }

    /** @return how many there are in 12 months and what to do then, in words */
    public String getTogether() {
        return LowLevelWords.together(person);
    }

    public String day(LowLevelPerson.Entry entry) {
        return LowLevelWords.day(entry.happenedOn());
    }

    public String logged(LowLevelPerson.Entry entry) {
        return LowLevelWords.logged(entry, schools.profile().zone());
    }

    public String kept(LowLevelPerson.Kept kept) {
        return LowLevelWords.kept(kept, schools.profile().zone());
    }

    public String officer(LowLevelPerson.Kept kept) {
        return LowLevelWords.officer(kept);
    }

    /** @return whether the form that deletes is open: it was sent and refused */
    public boolean isUnfolded() {
        return left || FormCheck.kept(reason) != null || !kit.getProblems().isEmpty();
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isLeft() {
        return left;
    }

    public void setLeft(boolean left) {
        this.left = left;
    }
}
