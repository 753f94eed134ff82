package org.wholeschool.concern.conduct;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
    private LowLevelMerges merges;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String id;
    private transient String reason;
    private boolean left;
    private Long same;
    private transient LowLevelPerson person;
    private transient List<LowLevelPerson> others;

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

    /** @return the page of the person, merged; null to stay, with what is wrong at its field */
    public String merge() {
        return done(() -> merges.merge(number(), same));
    }

    /** @return the page of the person, by themselves again; null to stay */
    public String separate() {
        return done(() -> merges.separate(number()));
    }

    private String done(Runnable deed) {
        try {
            deed.run();
            return "/concern/low-level-person.xhtml?faces-redirect=true&id=" + number();
        } catch (BadInput refused) {
            kit.show("conduct", refused);
            return null;
        }
    }

    /** @return the other persons, with whom this one can be merged */
    public List<LowLevelPerson> getOthers() {
        if (others == null) {
            others = cases.list().stream()
                    .filter(each -> each.id() != person.id())
                    .toList();
        }
        return others;
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

    public Long getSame() {
        return same;
    }

    public void setSame(Long same) {
        this.same = same;
    }

    public boolean isLeft() {
        return left;
    }

    public void setLeft(boolean left) {
        this.left = left;
    }
}
