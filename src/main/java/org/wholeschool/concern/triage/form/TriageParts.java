package org.wholeschool.concern.triage.form;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.PupilChoice;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.platform.BadInput;

/**
 * What the triage form holds beside the record: case lead, parents, referral and actions. What was typed is never
 * written down with a session.
 */
public class TriageParts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Days from today that a new action is proposed to be due in. */
    private static final int DUE_IN_DAYS = 7;

    /** A referral has been made. */
    public static final String MADE = "MADE";

    /** It was decided to make none. */
    public static final String NONE = "NONE";

    private static final String YES = "YES";

    private final Long shownLead;
    private final LocalDate today;
    private final List<TriageAction> actions = new ArrayList<>();
    private final List<Long> pupils;
    private Long lead;
    private String parentsOf;
    private String referred;
    private String told;
    private transient String whom;
    private LocalDate toldOn;
    private transient String toldBy;
    private transient String said;
    private transient String whyNotTold;
    private String referral;
    private String agency;
    private transient String otherAgency;
    private LocalDate referredOn;
    private transient String reference;
    private transient String whyNotReferred;

    TriageParts(Triage.Start start, List<Long> pupils) {
        this.pupils = pupils;
        parentsOf = PupilChoice.first(pupils);
        referred = PupilChoice.first(pupils);
        shownLead = start.lead();
        lead = start.lead();
        today = start.today();
        toldOn = today;
        toldBy = start.me();
        referredOn = today;
        addAction();
    }

    /** @return what the fields of one row for an action are called on the page */
    static String row(int row) {
        return "actions:" + row + ":";
    }

    /**
     * @return whose texts say what is wrong at a field: parts of the form are checked by the packages that keep them
     */
    static String textsOf(BadInput fault) {
        String field = fault.field() == null ? "" : fault.field();
        boolean isFollowUp =
                field.startsWith("parents") || field.startsWith("referral") || field.startsWith("actions:");
        return isFollowUp ? "followup" : fault.key().startsWith("owner.") ? "inbox" : "triage";
    }

    void addAction() {
        actions.add(new TriageAction(today.plusDays(DUE_IN_DAYS)));
    }

    /**
     * @param values what the form says of the record
     * @param agencies those of the school
     * @return all that was filled in
     */
    TriageEntry entry(CaseValues values, boolean close, String anyway, List<Agencies.Line> agencies) {
        List<ConcernActions.Asked> asked = actions.stream()
                .filter(TriageAction::isBegun)
                .map(TriageAction::toAsk)
                .toList();
        List<BadInput> missing = new ArrayList<>();
        ContactEntry contact = contact(missing);
        ReferralEntry referral = referral(values, agencies, missing);
        return new TriageEntry(values, close, anyway, lead, shownLead, contact, referral, asked, missing);
    }

    /** @return whose entry it is; where no one has said, null, and that it is missing */
    private Long pupil(String chosen, String field, List<BadInput> missing) {
        try {
            return PupilChoice.id(chosen, pupils);
        } catch (BadInput refused) {
            missing.add(new BadInput(field, refused.key()));
            return null;
        }
    }

    private ContactEntry contact(List<BadInput> missing) {
        boolean isEmpty = isBlank(told) && isBlank(whom) && isBlank(said) && isBlank(whyNotTold);
        if (isEmpty) {
            return null;
        }
        Boolean isTold = isBlank(told) ? null : Boolean.valueOf(YES.equals(told));
        Long whose = pupil(parentsOf, "parentsPupil", missing);
        return new ContactEntry(whose, isTold, toldOn, toldBy, whom, said, whyNotTold);
    }

    private ReferralEntry referral(CaseValues values, List<Agencies.Line> agencies, List<BadInput> missing) {
        boolean isEmpty = isBlank(referral) && isBlank(reference) && isBlank(whyNotReferred);
        if (isEmpty) {
            return null;
        }
        Boolean isMade = isBlank(referral) ? null : Boolean.valueOf(MADE.equals(referral));
        String code = isBlank(agency) ? decided(values) : agency;
        Agencies.Line line = agencies.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
        Agency kind = line != null ? line.countedAs() : Agency.OTHER.name().equals(code) ? Agency.OTHER : null;
        String name = line != null ? line.nameToKeep() : otherAgency;
        Long whose = pupil(referred, "referralPupil", missing);
        return new ReferralEntry(whose, isMade, kind, name, referredOn, reference, whyNotReferred, null, null, null);
    }

    /** @return the agency that the decision names, where no other one was chosen */
    private static String decided(CaseValues values) {
        Decision decision = values.get(CaseField.DECISION, Decision.class);
        if (decision == null) {
            return null;
        }
        return switch (decision) {
            case REFER_SOCIAL_CARE -> Agency.CHILDRENS_SOCIAL_CARE.name();
            case REFER_POLICE -> Agency.POLICE.name();
            case EARLY_HELP -> Agency.EARLY_HELP.name();
            default -> null;
        };
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    /** @return whether the concern names several pupils, so that a form has to say which */
    public boolean isOfSeveral() {
        return pupils.size() > 1;
    }

    public String getParentsOf() {
        return parentsOf;
    }

    public void setParentsOf(String parentsOf) {
        this.parentsOf = parentsOf;
    }

    public String getReferred() {
        return referred;
    }

    public void setReferred(String referred) {
        this.referred = referred;
    }

    /** @return the rows for actions */
    public List<TriageAction> getActions() {
        return actions;
    }

    public Long getLead() {
        return lead;
    }

    public void setLead(Long lead) {
        this.lead = lead;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public String getToldBy() {
        return toldBy;
    }

    public void setToldBy(String toldBy) {
        this.toldBy = toldBy;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getWhyNotTold() {
        return whyNotTold;
    }

    public void setWhyNotTold(String whyNotTold) {
        this.whyNotTold = whyNotTold;
    }

    public String getReferral() {
        return referral;
    }

    public void setReferral(String referral) {
        this.referral = referral;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getOtherAgency() {
        return otherAgency;
    }

    public void setOtherAgency(String otherAgency) {
        this.otherAgency = otherAgency;
    }

    public LocalDate getReferredOn() {
        return referredOn;
    }

    public void setReferredOn(LocalDate referredOn) {
        this.referredOn = referredOn;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getWhyNotReferred() {
        return whyNotReferred;
    }

    public void setWhyNotReferred(String whyNotReferred) {
        this.whyNotReferred = whyNotReferred;
    }
}
