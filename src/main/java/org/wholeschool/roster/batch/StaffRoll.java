package org.wholeschool.roster.batch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.people.StaffAccounts;
import org.wholeschool.access.people.StaffEntry;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.roster.check.ByHand;
import org.wholeschool.roster.check.MemberChange;
import org.wholeschool.roster.check.OnStaff;
import org.wholeschool.roster.check.RollChange;
import org.wholeschool.roster.check.StaffVerdict;

/**
 * The accounts that rosters have named: brings staff in, and takes that back. Part of taking a roster in, and in its
 * transaction.
 */
@Service
class StaffRoll {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private StaffAccounts accounts;

    @Inject
    private AccountLinks links;

    /** @return everybody who can or could sign in, with what rosters have said of them. */
    @Permit(
            code = "StaffRoll.known",
            value = {Role.ADMINISTRATOR, Role.JOB},
            onceInSeconds = HOUR)
    List<OnStaff> known() {
        Map<Long, StaffMember> members = members();
        return accounts.known().stream()
                .map(account -> {
                    StaffMember member = members.get(account.id());
                    return member == null
                            ? new OnStaff(account, null, false, null)
                            : new OnStaff(account, member.sourceHash(), member.isBroughtIn(), member.endsGiven());
                })
                .toList();
    }

    private Map<Long, StaffMember> members() {
        return em.createQuery("select m from StaffMember m", StaffMember.class)
                .getResultStream()
                .collect(Collectors.toMap(StaffMember::accountId, Function.identity()));
    }

    /**
     * Brings accounts to what a roster says.
     *
     * @return what was done
     */
    @Permit(code = "StaffRoll.takeIn", value = Role.JOB)
    StaffDone takeIn(RosterBatch batch, StaffVerdict verdict) {
        Map<Long, StaffMember> members = members();
        List<MemberChange> changes = changes(verdict, batch.staffLeave());
        Map<Long, Long> versions = accounts.known().stream()
                .collect(Collectors.toMap(StaffAccounts.Known::id, StaffAccounts.Known::version));
        List<Long> added = new ArrayList<>();
        for (MemberChange change : changes) {
            StaffMember member = change.accountId() == null ? null : members.get(change.accountId());
            long account;
            long version;
            if (change.kind() == RollChange.ADDED) {
                StaffAccounts.Made made = accounts.add(change.after());
                account = made.id();
                version = made.version();
                added.add(account);
            } else {
                account = change.accountId();
                version = change.before().equals(change.after())
                        ? versions.get(account)
                        : accounts.change(account, change.after());
            }
            em.persist(new StaffChange(batch.getId(), account, change.kind(), change.before(), member, version));
            if (member == null) {
                member = new StaffMember(account, change.kind() == RollChange.ADDED);
                em.persist(member);
            }
            member.isNamed(change.sourceHash());
            if (change.before() == null
                    || !Objects.equals(change.before().lastDay(), change.after().lastDay())) {
                member.isGiven(change.after().lastDay());
            }
        }
        em.flush();
        if (batch.isInvite()) {
            added.forEach(links::send);
        }
        return new StaffDone(added.size(), count(changes, RollChange.CHANGED), count(changes, RollChange.LEFT));
    }

    private static List<MemberChange> changes(StaffVerdict verdict, StaffLeave leave) {
        Stream<MemberChange> absent = leave == StaffLeave.NOBODY ? Stream.empty() : verdict.absent().stream();
        Stream<MemberChange> others = leave == StaffLeave.EVERYBODY ? verdict.absentOthers().stream() : Stream.empty();
        return Stream.of(verdict.changes().stream(), verdict.numbers().stream(), absent, others)
                .flatMap(Function.identity())
                .toList();
    }

    private static int count(List<MemberChange> changes, RollChange kind) {
        return (int) changes.stream()
                .filter(change -> change.kind() == kind && !change.isNumberOnly())
                .count();
    }

    /**
     * Takes back what a batch did to accounts: those that it made and whose owners never came in are gone, the others
     * are as before.
     *
     * @return who stays as they are, and why
     */
    @Permit(code = "StaffRoll.takeBack", value = Role.ADMINISTRATOR)
    List<ByHand> takeBack(RosterBatch batch) {
        List<StaffChange> changes = em.createQuery(
                        "select c from StaffChange c where c.batchId = :batch", StaffChange.class)
                .setParameter("batch", batch.getId())
                .getResultList();
        Map<Long, StaffAccounts.Known> known =
                accounts.known().stream().collect(Collectors.toMap(StaffAccounts.Known::id, Function.identity()));
        Set<String> notFree = accounts.notFree(changes.stream()
                .filter(change -> change.before() != null)
                .map(change -> change.before().email())
                .toList());
        Map<Long, StaffMember> members = members();
        List<ByHand> stay = new ArrayList<>();
        for (StaffChange change : changes) {
            StaffAccounts.Known account = known.get(change.accountId());
            em.remove(change);
            boolean done = change.kind() == RollChange.ADDED
                    ? forget(account, members.get(account.id()))
                    : restore(account, change, members.get(account.id()), notFree);
            if (!done) {
                stay.add(new ByHand(
                        account.id(),
                        account.entry().name(),
                        change.kind() == RollChange.ADDED ? "byHand.hasComeIn" : "byHand.changedSince"));
            }
        }
        return stay;
    }

    private boolean forget(StaffAccounts.Known account, StaffMember member) {
        if (!accounts.isUntouched(account.id())) {
            return false;
        }
        em.remove(member);
        em.flush();
        accounts.forget(account.id());
        return true;
    }

    private boolean restore(StaffAccounts.Known account, StaffChange change, StaffMember member, Set<String> notFree) {
        // Whatever became of the account since, a number that this roster gave must not lead the next one to it.
        member.isNamed(change.sourceBefore());
        StaffEntry before = change.before();
        if (before.equals(account.entry())) {
            return true;
        }
        boolean moves = !before.email().equalsIgnoreCase(account.entry().email());
        if (account.version() != change.versionAfter()
                || account.standing() != StaffAccounts.Standing.TEACHER
                || moves && (account.needsTwo() || notFree.contains(before.email()) || !Mail.isSetUp())) {
            return false;
        }
        accounts.change(account.id(), before);
        member.isGiven(change.givenBefore());
        return true;
    }

    /** Only the last roster can be taken back, so what accounts said before an earlier one is no longer needed. */
    @Permit(code = "StaffRoll.forgetWhatCanNoLongerBeTakenBack", value = Role.JOB)
    void forgetWhatCanNoLongerBeTakenBack() {
        em.createQuery("delete from StaffChange c").executeUpdate();
    }
}
