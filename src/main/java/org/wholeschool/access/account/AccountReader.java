package org.wholeschool.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reads accounts where no action is done yet: to know who a request is from, for sign-in, and for whom to tell. Leaves
 * no audit entry.
 */
@ApplicationScoped
public class AccountReader {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolFrame frame;

    /** @return the account as actor, or empty where it is gone or may not come in today. */
    @Transactional
    public Optional<Actor> actor(long accountId) {
        return Optional.ofNullable(em.find(Account.class, accountId))
                .filter(account -> account.mayEnter(today(account)))
                .map(account -> account.asActor(today(account)));
    }

    /** @return the account with that address, if it may come in today. */
    @Transactional
    @RoomOnly
    public Optional<Account> withEmail(String email) {
        return em.createQuery("select a from Account a where a.emailHash = :hash", Account.class)
                .setParameter("hash", Account.hashOf(email))
                .getResultStream()
                .filter(account -> account.mayEnter(today(account)))
                .findFirst();
    }

    /** @return whether there is such a one-time link, not used and not expired. */
    @Transactional
    @RoomOnly
    public boolean isOpenLink(String token) {
        return em.createQuery("select l from AccountLink l where l.tokenHash = :hash", AccountLink.class)
                .setParameter("hash", AccountLink.hashOf(token))
                .getResultStream()
                .anyMatch(link -> link.isGood(Now.instant()));
    }

    /**
     * Says whether a person who printed the first link alone may have chosen the password.
     *
     * @return whether nobody inside has changed it since; the used link goes when somebody does
     */
    @Transactional
    @RoomOnly
    public boolean isPasswordInDoubt(long accountId) {
        return em.find(Account.class, accountId).isChosenAlone()
                && em.createQuery(
                                        "select count(l) from AccountLink l"
                                                + " where l.accountId = :account and l.purpose = :alone and "
                                                + "l.usedAt is not null",
                                        Long.class)
                                .setParameter("account", accountId)
                                .setParameter("alone", AccountLink.Purpose.PAPER_ALONE)
                                .getSingleResult()
                        > 0;
    }

    /** @return those of a school who may come in today and act as that role. */
    @Transactional
    @RoomOnly
    public List<Account> holders(long schoolId, Role role) {
        return em.createQuery(
                        "select distinct a from Account a join a.roles r where a.schoolId = :school and r = "
                                + ":role order by a.id",
                        Account.class)
                .setParameter("school", schoolId)
                .setParameter("role", role)
                .getResultStream()
                .filter(account -> account.mayEnter(today(account))
                        && account.rolesOn(today(account)).contains(role))
                .toList();
    }

    /**
     * Those of a school to whom something can be told or given.
     *
     * @param schoolId which school
     * @param roles that they may act as today: one of these
     * @return each once, with all that they may act as today
     */
    @Transactional
    public List<Person> people(long schoolId, Set<Role> roles) {
        return em.createQuery(
                        "select distinct a from Account a join a.roles r where a.schoolId = :school and r in "
                                + ":roles order by a.id",
                        Account.class)
                .setParameter("school", schoolId)
                .setParameter("roles", roles)
                .getResultStream()
                .filter(account -> account.mayEnter(today(account)))
                .map(account -> new Person(account.getId(), account.getDisplayName(), account.rolesOn(today(account))))
                .filter(person -> person.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    /** @return what somebody of a school may act as today; nothing where they may not come in */
    @Transactional
    public Set<Role> rolesOf(long schoolId, long accountId) {
        return Optional.ofNullable(em.find(Account.class, accountId))
                .filter(account -> account.getSchoolId() == schoolId && account.mayEnter(today(account)))
                .map(account -> account.rolesOn(today(account)))
                .orElse(Set.of());
    }

    /** @return the address of somebody of a school, to write to them, where they may come in today */
    @Transactional
    public Optional<String> addressOf(long schoolId, long accountId) {
        return Optional.ofNullable(em.find(Account.class, accountId))
                .filter(account -> account.getSchoolId() == schoolId && account.mayEnter(today(account)))
                .map(Account::getEmail);
    }

    /** @return somebody of a school, whether or not they may still come in */
    @Transactional
    public Optional<Colleague> colleague(long schoolId, long accountId) {
        return Optional.ofNullable(em.find(Account.class, accountId))
                .filter(account -> account.getSchoolId() == schoolId)
                .map(account -> new Colleague(account.getDisplayName(), account.getEmail()));
    }

    /** @return the addresses of those of a school who may come in today and act as that role, to write to them. */
    @Transactional
    public List<String> addresses(long schoolId, Role role) {
        return holders(schoolId, role).stream().map(Account::getEmail).toList();
    }

    /**
     * Somebody of a school.
     *
     * @param id their account
     * @param name as colleagues see it
     * @param roles what they may act as today
     */
    public record Person(long id, String name, Set<Role> roles) {}

    /**
     * Somebody of a school, also once they have left.
     *
     * @param name as colleagues see it
     * @param address where mail reached them
     */
    public record Colleague(String name, String address) {}

    /** @return the day in the account's school; asked of the database only where the account knows days. */
    private LocalDate today(Account account) {
        return account.knowsDays() ? Now.day(frame.zoneOf(account.getSchoolId())) : LocalDate.EPOCH;
    }
}
