package org.wholeschool.concern.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;

/**
 * Tells a member of staff that their concern is kept, what happens next, and once more what they must do themselves.
 */
@Named
@RequestScoped
public class LoggedPage {

    @Inject
    private ConcernLog log;

    @Inject
    private OwnAnswers ownAnswers;

    @Inject
    private Schools schools;

    @Inject
    private DutyLeads duty;

    @Inject
    private Calendar calendar;

    private String id;
    private ConcernLog.Receipt receipt;
    private OwnAnswers.Answers answers;
    private WhenWords words;

    /** Looks the concern up: the page says "logged" of what it has found, never of what was merely sent. */
    public void open() {
        receipt = log.receipt(ConcernAddress.id(id));
        answers = ownAnswers.read(ConcernAddress.id(id));
        words = new WhenWords(schools.profile().zone());
    }

    /** @return when it was sent, and its number */
    public String getKept() {
        return Texts.of("concern").get("logged.kept", words.of(receipt.receivedAt()), id);
    }

    /** @return who sees it first, and when */
    public String getSees() {
        return new FirstReader(duty.all(), calendar.halfTerms(), calendar.closures())
                .words(Now.instant().atZone(schools.profile().zone()));
    }

    public ConcernLog.Receipt getReceipt() {
        return receipt;
    }

    /** @return when it happened, in words */
    public String getHappened() {
        return words.of(receipt.occurredFrom(), receipt.occurredTo());
    }

    /** @return whom they named, and how they knew */
    public OwnAnswers.Answers getAnswers() {
        return answers;
    }

    /** @return how a slip is put right, with the number by which a lead finds it */
    public String getCorrection() {
        return Texts.of("concern").get("logged.correction", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
