package org.wholeschool.concern.inbox;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Days;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** The part of a concern's page that says whose it is, by when what is to be done, and how it went up. */
@Named
@ViewScoped
public class CarePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private MyNotices myNotices;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    @Inject
    private transient Days days;

    private Long owner;
    private transient CaseLeads.Care care;
    private transient List<AccountReader.Person> owners;

    /** Before the page is drawn again: what it showed is read anew where it is shown. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            care = null;
        }
    }

    /**
     * @param concernId the concern that is shown; what its reader was told of it is read now
     * @return whose it is
     */
    public CaseLeads.Care of(String concernId) {
        if (care == null) {
            care = caseLeads.care(Long.parseLong(concernId));
            owner = care.row().owner() == null ? null : care.row().ownerId();
            myNotices.readOf(care.row().id());
        }
        return care;
    }

    /** @return by when what is to be done; "" where it waits for nobody */
    public String getDue() {
        return care.isSettled()
                ? ""
                : words().due(care.row().target(), care.row().due(), care.row().isUrgent());
    }

    public String getTone() {
        return words().tone(care.row().target(), care.row().due(), care.row().isUrgent());
    }

    private InboxWords words() {
        return new InboxWords(schools.profile().zone(), Now.instant());
    }

    /** @return whose it is, in words */
    public String getWhose() {
        Texts texts = Texts.of("inbox");
        return care.row().owner() == null
                ? texts.get("owner.nobody")
                : texts.get("owner.since", care.row().owner(), days.minute(care.since()));
    }

    /** @return how it went up, a sentence for each step */
    public List<String> getSteps() {
        Texts texts = Texts.of("inbox");
        return care.steps().stream()
                .flatMap(step -> Stream.of(
                        texts.get("step." + step.step(), days.minute(step.at()), step.told()),
                        step.takenUpAt() == null
                                ? ""
                                : texts.get("urgent.taken", step.takenUpBy(), days.minute(step.takenUpAt()))))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    public void assign(String concernId) {
        if (owner == null) {
            kit.show("inbox", new BadInput("owner", "owner.needed"));
            return;
        }
        long chosen = owner;
        try {
            caseLeads.assign(Long.parseLong(concernId), chosen);
            kit.say("inbox", "assigned", 1);
        } catch (BadInput refused) {
            kit.show("inbox", refused);
        }
        care = null;
    }

    public List<AccountReader.Person> getOwners() {
        if (owners == null) {
            owners = caseLeads.owners();
        }
        return owners;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }
}
