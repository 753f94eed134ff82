package org.wholeschool.concern.triage.form;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.triage.CaseCheck;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.concern.triage.CaseFile;
import org.wholeschool.concern.triage.Outdated;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Saves what the triage form gives, all of it or nothing. */
@Service
public class Triage {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private ParentContacts contacts;

    @Inject
    private Referrals referrals;

    @Inject
    private ConcernActions actions;

    /**
     * @param id a concern
     * @return what the form begins with
     * @throws NotFound where there is none that they may read
     */
    @Permit(
            code = "Triage.begin",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Start begin(long id) {
        readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        Account me = em.find(Account.class, actors.current().accountId());
        return new Start(caseLeads.care(id).row().ownerId(), me.getDisplayName(), today());
    }

    /**
     * Saves the triage of a concern. Triaging a concern acknowledges it.
     *
     * @param id the concern
     * @param seen the version of its record that they saw
     * @param entry what they gave; a part that is left out changes nothing
     * @return whether anything was recorded
     * @throws NotFound where there is none that they may read
     * @throws Outdated where the record has another version by now
     * @throws BadInput at each field that cannot be taken; then nothing is saved
     */
    @Permit(
            code = "Triage.save",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public boolean save(long id, int seen, TriageEntry entry) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", id);
        CaseFile.expect(concern, seen);
        check(concern, entry);
        for (int row = 0; row < entry.actions().size(); row++) {
            give(id, entry.actions().get(row), row);
        }
        if (entry.contact() != null) {
            in("parents", () -> contacts.add(id, entry.contact()));
        }
        if (entry.referral() != null) {
            in("referral", () -> referrals.add(id, entry.referral()));
        }
        if (entry.isLeadChosen()) {
            assign(id, entry);
        }
        boolean isRecordChanged = entry.close() || !entry.values().equals(CaseValues.of(concern));
        if (isRecordChanged || !entry.hasMore()) {
            return decisions.decide(id, seen, entry.values(), entry.close(), entry.anyway()) || entry.hasMore();
        }
        concern.acknowledge(actors.current().accountId(), Now.instant());
        return true;
    }

    /** Looks at every part before one is saved, so that all faults are said at once. */
    private void check(Concern concern, TriageEntry entry) {
        boolean isClosed = entry.close() || concern.getClosedAt() != null;
        List<BadInput> faults = new ArrayList<>(CaseCheck.problems(entry.values(), isClosed));
        faults.addAll(entry.missing());
        if (entry.referral() != null) {
            BadInput.collect(faults, () -> in("referral", () -> entry.referral().checked(today())));
        }
        if (entry.contact() != null) {
            BadInput.collect(faults, () -> in("parents", () -> entry.contact().checked(today())));
        }
        for (int row = 0; row < entry.actions().size(); row++) {
            ConcernActions.Asked asked = entry.actions().get(row);
            String before = TriageParts.row(row);
            require(faults, before + "task", asked.task(), "task.required");
            require(faults, before + "owner", asked.ownerId(), "owner.required");
            require(faults, before + "due", asked.dueOn(), "due.required");
        }
        BadInput.throwAll(faults);
    }

    private static void require(List<BadInput> faults, String field, Object given, String key) {
        if (given == null || given.toString().isBlank()) {
            faults.add(new BadInput(field, key));
        }
    }

    private void give(long id, ConcernActions.Asked asked, int row) {
        try {
            actions.give(id, asked);
        } catch (BadInput refused) {
            throw named(refused, field -> TriageParts.row(row) + field);
        }
    }

    /** A person who chose another case lead saw one: a colleague may have assigned it meanwhile. */
    private void assign(long id, TriageEntry entry) {
        Long now = caseLeads.care(id).row().ownerId();
        if (!Objects.equals(now, entry.shownLead()) && !entry.lead().equals(now)) {
            throw new BadInput("lead", "lead.changed");
        }
        try {
            caseLeads.assign(id, entry.lead());
        } catch (BadInput refused) {
            throw named(refused, field -> "lead");
        }
    }

    /** Does what a part of the form is for: what cannot be taken is said at that part's field. */
    private static void in(String part, Runnable deed) {
        try {
            deed.run();
        } catch (BadInput refused) {
            throw named(refused, field -> part + Character.toUpperCase(field.charAt(0)) + field.substring(1));
        }
    }

    private static BadInput named(BadInput refused, UnaryOperator<String> name) {
        List<BadInput> renamed = refused.all().stream()
                .map(each -> new BadInput(
                        each.field() == null ? null : name.apply(each.field()), each.key(), each.arguments()))
                .toList();
        try {
            BadInput.throwAll(renamed);
        } catch (BadInput all) {
            return all;
        }
        return refused;
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    /**
     * What the form begins with.
     *
     * @param lead whose account is case lead, or null
     * @param me the name of the person who triages
     * @param today the day at the school
     */
    public record Start(Long lead, String me, LocalDate today) {}
}
