package org.wholeschool.access.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountMail;
import org.wholeschool.access.account.PersonFields;
import org.wholeschool.access.approval.AccessRequest;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.approval.SecondPerson;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What an import of staff may do to accounts: make teachers, and change or end the accounts of people who are teachers
 * and nothing else. It gives and takes no other role, decides nothing that needs a second person, and sets no password.
 */
@Service
public class StaffAccounts {

    private static final int HOUR = 60 * 60;
    private static final int PIECE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountMail mail;

    @Inject
    private SecondPerson secondPerson;

    @Inject
    private SchoolFrame frame;

    /** @return everybody of the school who can or could sign in, as an import has to know them. */
    @Permit(
            code = "StaffAccounts.known",
            value = {Role.ADMINISTRATOR, Role.JOB},
            onceInSeconds = HOUR)
    public List<Known> known() {
        LocalDate today = today();
        Set<Long> asked =
                Set.copyOf(em.createQuery("select r.accountId from AccessRequest r where r.state = :open", Long.class)
                        .setParameter("open", AccessRequest.State.OPEN)
                        .getResultList());
        List<Account> all = em.createQuery(
                        "select distinct a from Account a left join fetch a.roles where a.schoolId = :school"
                                + " order by a.id",
                        Account.class)
                .setParameter("school", actors.current().schoolId())
                .getResultList();
        Set<Long> wrote = secondPerson.whoWrote(all.stream().map(Account::getId).toList());
        return all.stream()
                .map(account -> new Known(
                        account.getId(),
                        account.getVersion(),
                        entry(account),
                        account.hasLeft(today),
                        standing(account, asked),
                        SecondPerson.didMoreThanLog(account) || wrote.contains(account.getId())))
                .toList();
    }

    private static StaffEntry entry(Account account) {
        return new StaffEntry(account.getDisplayName(), account.getEmail(), account.getLastDay());
    }

    private static Standing standing(Account account, Set<Long> asked) {
        if (account.getRoles().stream().anyMatch(Role::needsASecondPerson) || asked.contains(account.getId())) {
            return Standing.NEEDS_TWO_PEOPLE;
        }
        return account.getRoles().equals(Set.of(Role.TEACHER)) ? Standing.TEACHER : Standing.OTHER_ROLES;
    }

    /**
     * Says which addresses no new account can have. Why, it does not say: an account of another school is nobody's
     * business here.
     *
     * @return those of the addresses that cannot be used, as they were given
     */
    @Permit(
            code = "StaffAccounts.notFree",
            value = {Role.ADMINISTRATOR, Role.JOB},
            onceInSeconds = HOUR)
    public Set<String> notFree(Collection<String> addresses) {
        Map<String, String> byHash = new HashMap<>();
        addresses.forEach(address -> byHash.put(Account.hashOf(address), address));
        List<String> hashes = List.copyOf(byHash.keySet());
        return IntStream.iterate(0, from -> from < hashes.size(), from -> from + PIECE)
                .mapToObj(from -> hashes.subList(from, Math.min(hashes.size(), from + PIECE)))
                .flatMap(piece -> em.createQuery(
                                "select a.emailHash from Account a where a.emailHash in :hashes", String.class)
                        .setParameter("hashes", piece)
                        .getResultStream())
                .map(byHash::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Makes the account of a teacher, who waits for an invitation.
     *
     * @return its id and version
     * @throws BadInput where name or address cannot be taken
     */
    @Permit(code = "StaffAccounts.add", value = Role.JOB)
    public Made add(StaffEntry person) {
        String address = PersonFields.address("email", person.email());
        if (!notFreeNow(address).isEmpty()) {
            throw new BadInput("email", "person.email.taken");
        }
        Account account = Account.broughtIn(
                actors.current().schoolId(), address, PersonFields.name("name", person.name()), person.lastDay());
        em.persist(account);
        em.flush();
        current.about("account", account.getId());
        return new Made(account.getId(), account.getVersion());
    }

    private List<Long> notFreeNow(String address) {
        return em.createQuery("select a.id from Account a where a.emailHash = :hash", Long.class)
                .setParameter("hash", Account.hashOf(address))
                .getResultList();
    }

    /**
     * Brings the account of a teacher to what somebody else's system says. Another address is a move as an
     * administrator's is: the old password is worth nothing at the new one, and whoever had a link or a password gets a
     * link there. From a last day that has passed nobody is signed in any more.
     *
     * @return its version after that
     * @throws BadInput where its owner is not a teacher alone, another address takes a second person, the address
     *     cannot be taken, or no mail server is set that a link could go through
     */
    @Permit(
            code = "StaffAccounts.change",
            value = {Role.ADMINISTRATOR, Role.JOB})
    public long change(long accountId, StaffEntry after) {
        Account account = teacher(accountId);
        account.rename(PersonFields.name("name", after.name()));
        account.leaveOn(after.lastDay());
        if (account.hasLeft(today())) {
            em.createQuery("delete from AccountSession s where s.accountId = :account")
                    .setParameter("account", accountId)
                    .executeUpdate();
        }
        if (!account.getEmail().equals(after.email())) {
            move(account, PersonFields.address("email", after.email()));
        }
        em.flush();
        return account.getVersion();
    }

    private void move(Account account, String address) {
        if (Account.hashOf(address).equals(Account.hashOf(account.getEmail()))) {
            return;
        }
        if (!notFreeNow(address).isEmpty()) {
            throw new BadInput("email", "person.email.taken");
        }
        if (secondPerson.isNeededFor(account)) {
            throw new BadInput(null, "account.by-hand");
        }
        if (account.isInvitationWaiting()) {
            account.moveTo(address);
        } else {
            mail.check(account.getSchoolId());
            links.move(account.getId(), address);
        }
    }

    /**
     * @return whether nobody has come in with an account, or asked for or given anything for it, since an import made
     *     it.
     */
    @Permit(code = "StaffAccounts.isUntouched", value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public boolean isUntouched(long accountId) {
        return isUntouchedHere(accountId);
    }

    private boolean isUntouchedHere(long accountId) {
        Account account = ofSchool(accountId);
        boolean isAsked =
                em.createQuery("select count(r) from AccessRequest r where r.accountId = :account", Long.class)
                                .setParameter("account", accountId)
                                .getSingleResult()
                        > 0;
        return !account.hasPassword()
                && !account.isConnected()
                && !account.wasVouchedFor()
                && !isAsked
                && account.getRoles().equals(Set.of(Role.TEACHER));
    }

    /**
     * Deletes an account that an import made and nobody has touched since.
     *
     * @throws BadInput where somebody has
     */
    @Permit(code = "StaffAccounts.forget", value = Role.ADMINISTRATOR)
    public void forget(long accountId) {
        if (!isUntouchedHere(accountId)) {
            throw new BadInput(null, "account.by-hand");
        }
        for (String part : List.of("AccountLink", "AccountSession", "AccountDevice")) {
            em.createQuery("delete from " + part + " p where p.accountId = :account")
                    .setParameter("account", accountId)
                    .executeUpdate();
        }
        em.remove(em.find(Account.class, accountId));
        em.flush();
    }

    private Account teacher(long accountId) {
        Account account = ofSchool(accountId);
        boolean isAsked = em.createQuery(
                                "select count(r) from AccessRequest r where r.accountId = :account and r.state = :open",
                                Long.class)
                        .setParameter("account", accountId)
                        .setParameter("open", AccessRequest.State.OPEN)
                        .getSingleResult()
                > 0;
        if (isAsked || !account.getRoles().equals(Set.of(Role.TEACHER))) {
            throw new BadInput(null, "account.by-hand");
        }
        return account;
    }

    private Account ofSchool(long accountId) {
        Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        current.about("account", accountId);
        return account;
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    /**
     * An account as an import knows it.
     *
     * @param id its id
     * @param version how often it was changed
     * @param entry what it says of its owner
     * @param hasLeft whether it was closed or its last day has passed
     * @param standing what an import may do with it
     * @param needsTwo whether another address takes a second person, for whatever reason
     */
    public record Known(
            long id, long version, StaffEntry entry, boolean hasLeft, Standing standing, boolean needsTwo) {}

    /**
     * An account that was made.
     *
     * @param id its id
     * @param version how often it was changed
     */
    public record Made(long id, long version) {}

    /** What an import may do with an account. */
    public enum Standing {
        /** Change and end it: its owner is a teacher and nothing else. */
        TEACHER,
        /** Nothing: its owner has another role as well. */
        OTHER_ROLES,
        /** Nothing: its owner has, or is to have, a role that a second person approves. */
        NEEDS_TWO_PEOPLE
    }
}
