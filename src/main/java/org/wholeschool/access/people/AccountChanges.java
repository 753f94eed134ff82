package org.wholeschool.access.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountMail;
import org.wholeschool.access.account.LinkWay;
import org.wholeschool.access.account.PersonFields;
import org.wholeschool.access.approval.AccessRequest;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.approval.Approvals;
import org.wholeschool.access.approval.ChosenAlone;
import org.wholeschool.access.approval.PaperLinks;
import org.wholeschool.access.approval.SchoolAccountEnd;
import org.wholeschool.access.approval.SecondPerson;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * People join and move on. An administrator does it, and never to their own account. What would make a person one who
 * reads concerns, or let them come in as one who does, becomes a request that {@link Approvals} decides.
 */
@Service
public class AccountChanges {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ChangeCheck check;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountMail mail;

    @Inject
    private LinkWay way;

    @Inject
    private SecondPerson secondPerson;

    @Inject
    private KeyRolesGuard keyRoles;

    @Inject
    private SchoolAccountEnd schoolAccount;

    @Inject
    private ChosenAlone chosenAlone;

    @Inject
    private PaperLinks paper;

    @Inject
    private SchoolContext schools;

    /**
     * Makes an account and sends its owner a link, at once where they have a role that an administrator gives, else
     * when one is approved. Where there is no mail server, the link waits to be printed ({@link PaperLinks}).
     *
     * @param name whose it is
     * @param email where the link goes, and what they will sign in with
     * @param roles what they may act as
     * @param lastDay the last day on which they can sign in, or null
     * @return the account's id
     * @throws BadInput where something of it cannot be taken
     */
    @Permit(code = "AccountChanges.invite", value = Role.ADMINISTRATOR)
    public long invite(String name, String email, Set<Role> roles, LocalDate lastDay) {
        String cleanName = PersonFields.name("name", name);
        String address = PersonFields.address("email", email);
        if (roles.isEmpty()) {
            throw new BadInput("roles", "roles.needed");
        }
        check.day("lastDay", lastDay);
        checkTogether(roles);
        // Of two presses of one button the second sees the account that the first has made.
        schools.lock(actors.current().schoolId());
        checkFree("email", address);
        Account account = Account.invited(actors.current().schoolId(), address, cleanName, lastDay);
        roles.stream().filter(role -> !role.needsASecondPerson()).forEach(role -> account.give(role, null));
        em.persist(account);
        em.flush();
        current.about("account", account.getId());
        roles.stream().filter(Role::needsASecondPerson).sorted().forEach(role -> ask(account, role, null));
        if (!way.isMail(account.getSchoolId())) {
            account.waitForInvitation();
        } else if (!account.getRoles().isEmpty()) {
            links.send(account.getId());
        }
        return account.getId();
    }

    /**
     * Says what an account may act as. Roles that an administrator may give, and less of any role, hold from the next
     * request of its owner on; a role that needs a second person, or more time in one, is asked for.
     *
     * @param wanted its roles, each with its last day; {@link LocalDate#MAX} where a role has no end
     * @throws BadInput where it cannot be
     */
    @Permit(code = "AccountChanges.setRoles", value = Role.ADMINISTRATOR)
    public void setRoles(long accountId, Map<Role, LocalDate> wanted) {
        Account account = another(accountId);
        KeyRolesGuard.Standing stood = keyRoles.standing(account);
        LocalDate today = check.today();
        wanted.values().stream().filter(day -> !day.equals(LocalDate.MAX)).forEach(day -> check.day("ends", day));
        checkTogether(wanted.keySet());
        Set<Role> before = account.rolesOn(today);
        Map<Role, LocalDate> ends = account.getRoleEnds();
        for (Role role : account.getRoles()) {
            if (!wanted.containsKey(role)) {
                account.take(role);
            }
        }
        openRequests(accountId).stream()
                .filter(open -> open.getKind() == AccessRequest.Kind.ROLE
                        && !Objects.equals(wanted.get(open.getRole()), orNoEnd(open.getEndsOn())))
                .forEach(open -> open.decide(
                        AccessRequest.State.WITHDRAWN, actors.current().accountId(), Now.instant()));
        wanted.forEach((role, day) -> {
            LocalDate had = before.contains(role) ? orNoEnd(ends.get(role)) : LocalDate.MIN;
            if (role.needsASecondPerson() && day.isAfter(had)) {
                ask(account, role, orNull(day));
            } else {
                account.give(role, orNull(day));
            }
        });
        em.flush();
        endWhatOnePersonCouldKnow(account);
        keyRoles.check(account, stood);
        if (account.rolesOn(today).isEmpty()) {
            endSessions(accountId);
        }
    }

    /** Ends a password or school account that may be another person's, before it opens what takes two. */
    private void endWhatOnePersonCouldKnow(Account account) {
        if (!SecondPerson.didMoreThanLog(account) || !chosenAlone.end(account)) {
            schoolAccount.follow(account);
        } else if (way.isMail(account.getSchoolId())) {
            links.send(account.getId());
        } else if (openRequests(account.getId()).stream()
                .noneMatch(open -> open.getKind() == AccessRequest.Kind.PAPER)) {
            paper.ask(account.getId());
        }
    }

    /**
     * Gives somebody another name, as after a marriage. They stay who they are: what they logged and did before stands
     * under the new name too, and the record has them by their number.
     *
     * @throws BadInput where the name cannot be taken
     */
    @Permit(code = "AccountChanges.rename", value = Role.ADMINISTRATOR)
    public void rename(long accountId, String name) {
        another(accountId).rename(PersonFields.name("name", name));
    }

    /**
     * Says what an account is signed in to with; whoever reads mail there gets a link and chooses a new password. For
     * somebody who wrote anything, ever could do more than log, or is to, it is a request ({@link SecondPerson}): a
     * link to another address would be a way in as them.
     *
     * @throws BadInput where the address cannot be taken
     */
    @Permit(code = "AccountChanges.changeAddress", value = Role.ADMINISTRATOR)
    public void changeAddress(long accountId, String email) {
        mail.check(actors.current().schoolId());
        Account account = another(accountId);
        String address = PersonFields.address("email", email);
        if (Account.hashOf(address).equals(Account.hashOf(account.getEmail()))) {
            throw new BadInput("email", "address.same");
        }
        checkFree("email", address);
        List<AccessRequest> open = openRequests(accountId);
        if (secondPerson.isNeededFor(account) || !open.isEmpty()) {
            open.stream()
                    .filter(request -> request.getKind() == AccessRequest.Kind.ADDRESS)
                    .forEach(request -> request.decide(
                            AccessRequest.State.WITHDRAWN, actors.current().accountId(), Now.instant()));
            em.persist(AccessRequest.forAddress(
                    accountId, address, actors.current().accountId(), Now.instant()));
            mail.tellApprovers(account.getSchoolId());
            mail.addressAsked(account);
            return;
        }
        links.move(accountId, address);
    }

    private void ask(Account account, Role role, LocalDate endsOn) {
        boolean isAsked = openRequests(account.getId()).stream()
                .anyMatch(open -> open.getRole() == role && Objects.equals(open.getEndsOn(), endsOn));
        if (!isAsked) {
            em.persist(AccessRequest.forRole(
                    account.getId(), role, endsOn, actors.current().accountId(), Now.instant()));
            mail.tellApprovers(account.getSchoolId());
        }
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

    private void checkFree(String field, String address) {
        boolean isTaken = !em.createQuery("select a.id from Account a where a.emailHash = :hash", Long.class)
                .setParameter("hash", Account.hashOf(address))
                .getResultList()
                .isEmpty();
        if (isTaken) {
            throw new BadInput(field, "person.email.taken");
        }
    }

    private void checkTogether(Set<Role> roles) {
        if (!roles.stream().allMatch(Role::isHeldByAccounts)) {
            throw new NotPermitted("AccountChanges");
        }
        if (!Role.goTogether(roles)) {
            throw new BadInput("roles", "roles.apart");
        }
    }

    private void endSessions(long accountId) {
        em.createQuery("delete from AccountSession s where s.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    private static LocalDate orNoEnd(LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static LocalDate orNull(LocalDate day) {
        return LocalDate.MAX.equals(day) ? null : day;
    }
}
