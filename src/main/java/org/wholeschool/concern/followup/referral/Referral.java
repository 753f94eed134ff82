package org.wholeschool.concern.followup.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wholeschool.agency.Agencies;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.platform.RoomOnly;

/**
 * A referral because of a concern, or the decision to make none. It goes with its concern (V28). Which pupil it is
 * about stands here and in no version: a pupil who was named by mistake leaves no trace.
 */
@Entity
@Table(name = "concern_referral")
public class Referral extends ReferralFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    private Long pupilId;

    /** Which agency the school keeps it is to, whatever that is called by now; null where it keeps none. */
    private String agencyCode;

    /** The last day on which an answer is in time, of the agency or to an escalation; null where none is expected. */
    private LocalDate dueOn;

    /** How often people were reminded since it is due. */
    private int reminded;

    protected Referral() {}

    /** @param concern because of which */
    public Referral(Concern concern, ReferralEntry entry, Long by, Instant at) {
        this.concern = concern;
        become(entry, by, at);
        Integer days = entry.agency() == null ? null : entry.agency().usualDays();
        dueOn = entry.isUnanswered() && days != null ? WorkingDays.after(entry.decidedOn(), days) : null;
    }

    public final void become(ReferralEntry entry, Long by, Instant at) {
        if (getEdition() > 0 && isAnsweredOtherwise(entry)) {
            setFollowing(null);
        }
        become(entry);
        pupilId = entry.pupilId();
        beginEdition(by, at);
    }

    /** An answer is one to an escalation too. */
    private boolean isAnsweredOtherwise(ReferralEntry entry) {
        ReferralEntry before = entry();
        return !Boolean.TRUE.equals(entry.made())
                || before.outcome() != entry.outcome()
                || !Objects.equals(before.outcomeOn(), entry.outcomeOn());
    }

    /**
     * Keeps which agency it is to, and by when that is to answer. The day stays where nothing that it follows from has
     * changed; an escalation has its own.
     *
     * @param all the agencies that the school keeps
     * @param before what it was; null for a new one
     */
    final void expectAnswer(List<Agencies.Line> all, ReferralEntry before) {
        ReferralEntry entry = entry();
        boolean isSameAgency = before != null && AgencyTerms.isSame(before, entry);
        if (!isSameAgency) {
            agencyCode = AgencyTerms.codeOf(all, entry);
        }
        boolean isSameTerm = isSameAgency
                && Objects.equals(before.decidedOn(), entry.decidedOn())
                && before.isUnanswered() == entry.isUnanswered();
        if (!isSameTerm && getFollowing() == null) {
            Agencies.Line agency = AgencyTerms.of(all, agencyCode, entry);
            boolean isKnown = agency != null || !isSameAgency || !entry.isUnanswered();
            expect(isKnown ? AgencyTerms.due(agency, entry) : dueOn);
        }
    }

    final String getAgencyCode() {
        return agencyCode;
    }

    private void expect(LocalDate due) {
        if (!Objects.equals(dueOn, due)) {
            dueOn = due;
            reminded = 0;
        }
    }

    /** Keeps what follows from silence or a refusal. */
    final void follow(ReferralNext next, LocalDate due, Long by, Instant at) {
        setFollowing(next);
        dueOn = due;
        reminded = 0;
        beginEdition(by, at);
    }

    /** @return the reminder that is due, counted as sent; empty where none is */
    final Optional<TaskReminder> remind(LocalDate today) {
        Optional<TaskReminder> due = dueOn == null ? Optional.empty() : TaskReminder.due(dueOn, today, reminded);
        due.ifPresent(reminder -> reminded = reminder.time());
        return due;
    }

    /** @param steps what was done about silence or a refusal */
    final Chase chase(LocalDate today, List<NextEntry> steps) {
        ReferralEntry entry = entry();
        boolean isEscalated = getFollowing() == ReferralNext.ESCALATED;
        boolean isWaiting = entry.isUnanswered() || entry.isRefused() && isEscalated;
        return new Chase(
                getId(),
                entry.agencyWords(),
                isWaiting,
                dueOn,
                isWaiting && dueOn != null && dueOn.isBefore(today),
                entry.isRefused() && getFollowing() == null,
                getFollowing(),
                steps);
    }

    /** @return the page on which an answer is recorded */
    final String page() {
        return "/concern/referral.xhtml?id=" + getId();
    }

    @RoomOnly
    public ReferralEntry entry() {
        return entry(pupilId);
    }

    @RoomOnly
    public Concern getConcern() {
        return concern;
    }
}
