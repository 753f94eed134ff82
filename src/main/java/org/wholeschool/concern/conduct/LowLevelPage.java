package org.wholeschool.concern.conduct;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** The form for a low-level concern about a member of staff, and its receipt. */
@Named
@ViewScoped
public class LowLevelPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private LowLevelOnce once;

    @Inject
    private LowLevelConcerns concerns;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String key;
    private Long person;
    private transient String otherName;
    private boolean notHead;
    private boolean headAsked;
    private boolean self;
    private LocalDate happenedOn;
    private transient String facts;
    private transient String context;
    private String received;
    private transient List<StaffList.Member> staff;
    private transient List<String> namesBefore;

    @PostConstruct
    void begin() {
        key = UUID.randomUUID().toString();
        happenedOn = Now.day(schools.profile().zone());
    }

    /**
     * Keeps what was typed, and shows the receipt; or stays with what is wrong at its field.
     *
     * @param sent the form's own key as this request brought it: the same form sent again is kept once
     */
    public void log(String sent) {
        try {
            once.log(new LowLevelEntry(person, otherName, notHead, self, happenedOn, facts, context), sent);
            received = Texts.of("conduct")
                    .get(
                            "received",
                            SchoolDates.WEEKDAY_LONG_DAY_TIME.format(
                                    Now.time(schools.profile().zone())));
            person = null;
            otherName = null;
            facts = null;
            context = null;
        } catch (BadInput refused) {
            headAsked = refused.all().stream().anyMatch(fault -> "notHead".equals(fault.field()));
            kit.show("conduct", refused);
        }
    }

    /** @return when it was received, in words; null before it was sent */
    public String getReceived() {
        return received;
    }

    public List<StaffList.Member> getStaff() {
        if (staff == null) {
            staff = concerns.staff();
        }
        return staff;
    }

    /** @return names that were typed before and may be meant again */
    public List<String> getNamesBefore() {
        if (namesBefore == null) {
            namesBefore = concerns.namesBefore();
        }
        return namesBefore;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getOtherName() {
        return otherName;
    }

    public void setOtherName(String otherName) {
        this.otherName = otherName;
    }

    public boolean isNotHead() {
        return notHead;
    }

    public void setNotHead(boolean notHead) {
        this.notHead = notHead;
    }

    /** @return whether they are asked whether the name is the head's */
    public boolean isHeadAsked() {
        return headAsked;
    }

    public boolean isSelf() {
        return self;
    }

    public void setSelf(boolean self) {
        this.self = self;
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    public void setHappenedOn(LocalDate happenedOn) {
        this.happenedOn = happenedOn;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getContext() {
        return context;
    }

    public void setContext(String context) {
        this.context = context;
    }
}
