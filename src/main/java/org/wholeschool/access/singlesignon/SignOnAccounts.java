package org.wholeschool.access.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.PersonFields;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reads and changes what a school keeps of single sign-on, for somebody who has not signed in yet. Each in a
 * transaction of its own, because it is in the school that is signed in to, and the action that stands around it is of
 * no school yet. So a change holds before the entry of that action is written: where the entry cannot be written, the
 * action fails and nobody is let in, and what stays is an account or a connection that the provider vouched for, or
 * sessions that are over.
 */
@ApplicationScoped
class SignOnAccounts {

    /**
     * A role that a group gave lasts so many days after the last sign-in: whoever has left the provider, and has a
     * password here too, does not keep it.
     */
    static final int GROUPS_HOLD_DAYS = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolContext school;

    @Inject
    private SchoolFrame frame;

    /** @return what holds at a school, empty where single sign-on is off. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<SignOnClient> client(long schoolId) {
        school.enter(schoolId);
        return em.createQuery("select s from SignOnSetup s where s.state = :on", SignOnSetup.class)
                .setParameter("on", SignOnSetup.State.ON)
                .getResultStream()
                .findFirst()
                .map(setup -> setup.client(schoolId));
    }

    /**
     * Takes something that may be shown once.
     *
     * @param until when it is too old anyway
     * @return whether it was not shown before
     * @throws jakarta.persistence.PersistenceException where it is shown twice at the same moment; the other one was
     *     first
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean spend(long schoolId, String token, Instant until) {
        school.enter(schoolId);
        String hash = KeyedHash.of("sign-on-spent", token);
        em.createQuery("delete from SpentToken t where t.until < :now")
                .setParameter("now", Now.instant())
                .executeUpdate();
        if (em.createQuery("select count(t) from SpentToken t where t.tokenHash = :hash", Long.class)
                        .setParameter("hash", hash)
                        .getSingleResult()
                > 0) {
            return false;
        }
        em.persist(new SpentToken(hash, until));
        em.flush();
        return true;
    }

    /**
     * Decides who somebody is here, with the roles that their groups give them. Whoever is in no known group, and has
     * no role that was given here, is made no account.
     *
     * @return the account, or why not
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Decision find(SignOnClient client, TokenCheck.Vouched vouched) {
        school.enter(client.schoolId());
        String identity = client.identity(vouched.subject());
        Set<Role> roles = client.groups().of(vouched.groups());
        if (vouched.tooManyGroups()) {
            return new Decision(null, Trouble.TOO_MANY_GROUPS);
        }
        Account account = with("schoolAccount", identity).orElse(null);
        if (account == null) {
            String address = address(vouched.address());
            if (address == null) {
                return new Decision(null, Trouble.NO_ADDRESS);
            }
            account = with("emailHash", Account.hashOf(address)).orElse(null);
            if (account == null) {
                return roles.isEmpty()
                        ? new Decision(null, Trouble.NO_GROUP)
                        : make(client, vouched, address, identity, roles);
            }
            if (account.getSchoolId() != client.schoolId()) {
                return new Decision(null, Trouble.ELSEWHERE);
            }
            // Another window of the same person can have made or connected it since it was looked for by who they are.
            boolean isTheirs = account.isConnectedTo(identity);
            if (!isTheirs
                    && account.mayBeConnected()
                    && !account.hasLeft(today(client))
                    && (account.hasPassword() || account.isConnected())) {
                return new Decision(account.getId(), Trouble.CONNECT_FIRST);
            }
        }
        return decide(client, account, identity, roles);
    }

    private Decision decide(SignOnClient client, Account account, String identity, Set<Role> roles) {
        LocalDate today = today(client);
        if (account.hasLeft(today)) {
            return new Decision(account.getId(), Trouble.CLOSED);
        }
        if (!account.mayBeConnected()) {
            return new Decision(account.getId(), Trouble.OTHER_ROLE);
        }
        account.followGroups(roles, today.plusDays(GROUPS_HOLD_DAYS));
        if (account.rolesOn(today).isEmpty()) {
            return new Decision(account.getId(), Trouble.NO_GROUP);
        }
        account.connect(identity);
        return new Decision(account.getId(), null);
    }

    private Decision make(
            SignOnClient client, TokenCheck.Vouched vouched, String address, String identity, Set<Role> roles) {
        Account made = Account.invited(client.schoolId(), address, name(vouched.name(), address), null);
        made.followGroups(roles, today(client).plusDays(GROUPS_HOLD_DAYS));
        made.connect(identity);
        em.persist(made);
        em.flush();
        return new Decision(made.getId(), null);
    }

    /**
     * Connects an account to a school account, for its owner, who has just shown who they are at both.
     *
     * @return the account, or why not
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Decision connect(SignOnClient client, TokenCheck.Vouched vouched, long accountId) {
        school.enter(client.schoolId());
        String identity = client.identity(vouched.subject());
        Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.getSchoolId() != client.schoolId()) {
            return new Decision(null, Trouble.ELSEWHERE);
        }
        if (account.rolesOn(today(client)).isEmpty()) {
            return new Decision(accountId, Trouble.CLOSED);
        }
        if (!account.mayBeConnected()) {
            return new Decision(accountId, Trouble.OTHER_ROLE);
        }
        if (account.isChosenAlone()) {
            // The person who printed its link may know the password, and would connect a school account of their own.
            return new Decision(accountId, Trouble.CHOSEN_ALONE);
        }
        Optional<Account> holder = with("schoolAccount", identity);
        if (holder.isPresent() && holder.get().getId() != accountId) {
            return new Decision(accountId, Trouble.TAKEN);
        }
        account.connect(identity);
        return new Decision(accountId, null);
    }

    /**
     * Ends the sessions that came of a sign-in at the provider which is over there.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int end(SignOnClient client, TokenCheck.Notice notice) {
        school.enter(client.schoolId());
        String subject = notice.subject() == null ? null : client.identity(notice.subject());
        if (notice.sid() == null) {
            return em.createQuery("delete from AccountSession s where s.signOnSubject = :subject")
                    .setParameter("subject", subject)
                    .executeUpdate();
        }
        String sid = client.session(notice.sid());
        if (subject == null) {
            return em.createQuery("delete from AccountSession s where s.signOnSid = :sid")
                    .setParameter("sid", sid)
                    .executeUpdate();
        }
        return em.createQuery("delete from AccountSession s where s.signOnSid = :sid and s.signOnSubject = :subject")
                .setParameter("sid", sid)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private Optional<Account> with(String field, String value) {
        List<Account> found = em.createQuery("select a from Account a where a." + field + " = :value", Account.class)
                .setParameter("value", value)
                .getResultList();
        found.forEach(account -> em.lock(account, LockModeType.PESSIMISTIC_WRITE));
        return found.stream().findFirst();
    }

    private LocalDate today(SignOnClient client) {
        return Now.day(frame.zoneOf(client.schoolId()));
    }

    private static String address(String given) {
        try {
            return given == null ? null : PersonFields.address(null, given);
        } catch (BadInput notAnAddress) {
            return null;
        }
    }

    private static String name(String given, String address) {
        try {
            return PersonFields.name(null, given);
        } catch (BadInput notAName) {
            return address.substring(0, address.indexOf('@'));
        }
    }

    /**
     * Who somebody is here.
     *
     * @param accountId the account that it is about, or null
     * @param trouble why they are not let in, null where they are
     */
    record Decision(Long accountId, Trouble trouble) {

        boolean isIn() {
            return trouble == null;
        }
    }
}
