package org.wholeschool.access.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountMail;
import org.wholeschool.access.approval.AccessRequest;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.approval.SecondPerson;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.secondfactor.SecondFactorGate;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/**
 * People leave, and come back. An administrator does it, and never to their own account. What would let a person in as
 * one who reads concerns becomes a request that {@code Approvals} decides.
 */
@Service
@RoomOnly
public class Leaving {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private ChangeCheck check;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountMail mail;

    @Inject
    private SecondFactorGate secondFactor;

    @Inject
    private SecondPerson secondPerson;

    @Inject
    private KeyRolesGuard keyRoles;

    /**
     * Closes an account: a person who is signed in to it is out with their next request.
     *
     * @throws BadInput where no one would stay who can approve a request, or no one who reads concerns
     */
    @Permit(code = "AccountChanges.close", value = Role.ADMINISTRATOR)
    public void close(long accountId) {
        Account account = another(accountId);
        KeyRolesGuard.Standing stood = keyRoles.standing(account);
        account.close();
        secondFactor.forget(accountId);
        endSessions(accountId);
        em.createQuery("delete from AccountDevice d where d.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("delete from AccountLink l where l.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        openRequests(accountId)
                .forEach(open -> open.decide(
                        AccessRequest.State.WITHDRAWN, actors.current().accountId(), Now.instant()));
        em.flush();
        keyRoles.check(account, stood);
    }

    /**
     * Says which is the last day on which a person can sign in.
     *
     * @param lastDay today or later; null where they stay
     * @throws BadInput where no one would stay who can approve a request, or no one who reads concerns
     */
    @Permit(code = "AccountChanges.leaveOn", value = Role.ADMINISTRATOR)
    public void leaveOn(long accountId, LocalDate lastDay) {
        Account account = another(accountId);
        if (account.hasLeft(check.today())) {
            throw new BadInput("lastDay", "account.left");
        }
        check.day("lastDay", lastDay);
        KeyRolesGuard.Standing stood = keyRoles.standing(account);
        account.leaveOn(lastDay);
        em.flush();
        keyRoles.check(account, stood);
    }

    /**
     * Opens the account of a person who had left, without the roles that need a second person, and sends them a link
     * where there is mail. Of one whose owner wrote anything, or ever could do more than log, it is a request
     * ({@link SecondPerson}): their second factor went when it was closed.
     *
     * @throws BadInput where it is open
     */
    @Permit(code = "AccountChanges.reopen", value = Role.ADMINISTRATOR)
    public void reopen(long accountId) {
        Account account = another(accountId);
        if (!account.hasLeft(check.today())) {
            throw new BadInput(null, "account.open");
        }
        if (secondPerson.isNeededFor(account)) {
            if (openRequests(accountId).stream().noneMatch(open -> open.getKind() == AccessRequest.Kind.REOPENING)) {
                em.persist(
                        AccessRequest.forReopening(accountId, actors.current().accountId(), Now.instant()));
                mail.tellApprovers(account.getSchoolId());
            }
            return;
        }
        links.reopen(accountId);
    }

    private List<AccessRequest> openRequests(long accountId) {
        return em.createQuery(
                        "select r from AccessRequest r where r.accountId = :account and r.state = :open",
                        AccessRequest.class)
                .setParameter("account", accountId)
                .setParameter("open", AccessRequest.State.OPEN)
                .getResultList();
    }

    /** Locked, so that a request is not decided meanwhile. */
    private Account another(long accountId) {
        return check.another(em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE), accountId);
    }

    private void endSessions(long accountId) {
        em.createQuery("delete from AccountSession s where s.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
