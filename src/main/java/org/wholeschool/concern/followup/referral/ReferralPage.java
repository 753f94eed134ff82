package org.wholeschool.concern.followup.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/**
 * A referral because of a concern, and what came of it; or why none was made. What was typed is never written down with
 * a session.
 */
@Named
@ViewScoped
public class ReferralPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String YES = "YES";
    private static final String NO = "NO";

    @Inject
    private Referrals referrals;

    @Inject
    private Agencies school;

    @Inject
    private FollowUpPeople people;

    @Inject
    private PageKit kit;

    private String id;
    private String to;
    private String concern;
    private int edition;
    private Long pupil;
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
    private transient Kept<ReferralEntry> kept;
    private transient List<Roster.Found> pupils;
    private transient List<Agency> kinds;

    /** Reads what the address names, or looks whether there is the concern that a new entry is for. */
    public void open() {
        if (isNew()) {
            pupils = List.copyOf(people.in(ConcernAddress.id(concern)).values());
            agency = getAgencies().stream()
                    .map(Agencies.Line::code)
                    .filter(code -> code.equals(to))
                    .findFirst()
                    .orElse(null);
        } else {
            show();
            ReferralEntry entry = kept.entry();
            pupil = entry.pupilId();
            made = entry.made() ? YES : NO;
            agency = codeOf(entry);
            otherAgency = Agency.OTHER.name().equals(agency) ? entry.otherAgency() : null;
            decidedOn = entry.decidedOn();
            reference = entry.reference();
            reason = entry.reason();
            outcome = entry.outcome();
            outcomeOn = entry.outcomeOn();
            outcomeSaid = entry.outcomeSaid();
        }
    }

    /**
     * Before the page is drawn again: whoever may not read the concern any more is shown nothing of what the page still
     * holds.
     */
    public void lookAgain() {
        if (kit.isDrawnAgain() && id != null && !id.isBlank()) {
            // By what is shown, and not by the number of a concern that came with the request.
            referrals.one(ConcernAddress.id(id));
        } else if (kit.isDrawnAgain()) {
            people.in(ConcernAddress.id(concern));
        }
    }

    private void show() {
        kept = referrals.one(ConcernAddress.id(id));
        edition = kept.edition();
        concern = Long.toString(kept.concernId());
    }

    /**
     * @return the way back to the concern, or null to stay with what is wrong; where somebody has changed it meanwhile,
     *     beside how it is now
     */
    public String save() {
        try {
            ReferralEntry entry = new ReferralEntry(
                    pupil,
                    answered(made),
                    kind(),
                    agencyName(),
                    decidedOn,
                    reference,
                    reason,
                    outcome,
                    outcomeOn,
                    outcomeSaid);
            if (isNew()) {
                referrals.add(ConcernAddress.id(concern), entry);
            } else {
                referrals.change(ConcernAddress.id(id), edition, entry);
            }
        } catch (BadInput refused) {
            kit.show("followup", refused);
            if (!isNew()) {
                show();
            }
            return null;
        }
        return "/concern/view.xhtml?faces-redirect=true&id=" + concern;
    }

    private static Boolean answered(String yesOrNo) {
        return yesOrNo == null || yesOrNo.isEmpty() ? null : yesOrNo.equals(YES);
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    public Kept<ReferralEntry> getKept() {
        if (kept == null && !isNew()) {
            kept = referrals.one(ConcernAddress.id(id));
        }
        return kept;
    }

    public List<Roster.Found> getPupils() {
        if (pupils == null) {
            pupils = List.copyOf(people.in(ConcernAddress.id(concern)).values());
        }
        return pupils;
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
        return line != null ? line.kind() : Agency.OTHER.name().equals(agency) ? Agency.OTHER : null;
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
            kinds = referrals.agencies(ConcernAddress.id(concern));
        }
        return agencies().stream()
                .filter(line -> line.active() && kinds.contains(line.kind())
                        || line.code().equals(agency))
                .toList();
    }

    public ReferralOutcome[] getOutcomes() {
        return ReferralOutcome.values();
    }

    /** @return of which edition the page is: what was typed for one is not sent for another after a sign-out */
    public int getEdition() {
        return edition;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
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

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public Long getPupil() {
        return pupil;
    }

    public void setPupil(Long pupil) {
        this.pupil = pupil;
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
