package org.wholeschool.concern.followup.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.ConcernEntryPage;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.ConcernAddress;

/**
 * A referral because of a concern, and what came of it; or why none was made. What was typed is never written down with
 * a session.
 */
@Named
@ViewScoped
public class ReferralPage extends ConcernEntryPage<ReferralEntry> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Referrals referrals;

    @Inject
    private Agencies school;

    @Inject
    private ReferralChase chase;

    private String to;
    private String made;
    private String agency;
    private transient List<Agencies.Line> agencies;
    private transient String otherAgency;
    private LocalDate decidedOn;
    private transient String reference;
    private transient String reason;
    private ReferralOutcome outcome;
    private LocalDate outcomeOn;
    private transient String outcomeSaid;
    private transient List<Agency> kinds;

    @Override
    protected void begin() {
        super.begin();
        agency = getAgencies().stream()
                .map(Agencies.Line::code)
                .filter(code -> code.equals(to))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Kept<ReferralEntry> keptAs(long entryId) {
        return referrals.one(entryId);
    }

    @Override
    protected void fill(ReferralEntry entry) {
        showPupil(entry.pupilId());
        made = yesOrNo(entry.made());
        agency = codeOf(entry);
        otherAgency = Agency.OTHER.name().equals(agency) ? entry.otherAgency() : null;
        decidedOn = entry.decidedOn();
        reference = entry.reference();
        reason = entry.reason();
        outcome = entry.outcome();
        outcomeOn = entry.outcomeOn();
        outcomeSaid = entry.outcomeSaid();
    }

    @Override
    protected ReferralEntry typed() {
        return new ReferralEntry(
                pupilId(),
                answered(made),
                kind(),
                agencyName(),
                decidedOn,
                reference,
                reason,
                outcome,
                outcomeOn,
                outcomeSaid);
    }

    /** A refusal leads on to what follows from it. */
    @Override
    protected String wayBack() {
        boolean isRefusedNow = !isNew()
                && Boolean.TRUE.equals(answered(made))
                && outcome == ReferralOutcome.NOT_ACCEPTED
                && chase.one(ConcernAddress.id(getId())).chase().isUndecided();
        return isRefusedNow ? "/concern/referral-next.xhtml?faces-redirect=true&id=" + getId() : super.wayBack();
    }

    @Override
    protected void addTo(long concernId, ReferralEntry entry) {
        referrals.add(concernId, entry);
    }

    @Override
    protected void change(long entryId, int shown, ReferralEntry entry) {
        referrals.change(entryId, shown, entry);
    }

    /**
     * Of another agency the school may have an entry by now, or have none any more: it is found by the name that the
     * referral has.
     */
    private String codeOf(ReferralEntry entry) {
        if (entry.agency() != Agency.OTHER) {
            return entry.agency() == null ? null : entry.agency().name();
        }
        return agencies().stream()
                .filter(line -> line.usual() == null && line.name().equals(entry.otherAgency()))
                .map(Agencies.Line::code)
                .findFirst()
                .orElse(Agency.OTHER.name());
    }

    private Agencies.Line chosen() {
        return agencies().stream()
                .filter(line -> line.code().equals(agency))
                .findFirst()
                .orElse(null);
    }

    private Agency kind() {
        Agencies.Line line = chosen();
        return line != null ? line.countedAs() : Agency.OTHER.name().equals(agency) ? Agency.OTHER : null;
    }

    /** Where the agency is still the one that it was, so is its name, whatever the school calls it by now. */
    private String agencyName() {
        Agencies.Line line = chosen();
        if (line == null) {
            return otherAgency;
        }
        return !isNew() && line.code().equals(codeOf(getKept().entry()))
                ? getKept().entry().otherAgency()
                : line.nameToKeep();
    }

    private List<Agencies.Line> agencies() {
        if (agencies == null) {
            agencies = school.all();
        }
        return agencies;
    }

    /**
     * @return those that are in use and to whom a child can be referred because of this concern, and the one that this
     *     referral has
     */
    public List<Agencies.Line> getAgencies() {
        if (kinds == null) {
            kinds = referrals.agencies(ConcernAddress.id(getConcern()));
        }
        return agencies().stream()
                .filter(line -> line.active() && kinds.contains(line.countedAs())
                        || line.code().equals(agency))
                .toList();
    }

    public ReferralOutcome[] getOutcomes() {
        return ReferralOutcome.values();
    }

    /**
     * @return the agency that a new referral is for, where the way here says it: chosen in the form, and changed there
     */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getMade() {
        return made;
    }

    public void setMade(String made) {
        this.made = made;
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

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ReferralOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ReferralOutcome outcome) {
        this.outcome = outcome;
    }

    public LocalDate getOutcomeOn() {
        return outcomeOn;
    }

    public void setOutcomeOn(LocalDate outcomeOn) {
        this.outcomeOn = outcomeOn;
    }

    public String getOutcomeSaid() {
        return outcomeSaid;
    }

    public void setOutcomeSaid(String outcomeSaid) {
        this.outcomeSaid = outcomeSaid;
    }
}
