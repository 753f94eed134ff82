package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * Reads and keeps what accounts have as second factors, for the actions of this package, and at the door, where no
 * action is done yet. Whoever uses or changes one locks the account first: so no code is taken twice, and nothing
 * changes between looking and doing.
 */
@ApplicationScoped
class Factors {

    private static final int RECOVERY_CODES = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolContext school;

    @Inject
    private AccountReader accounts;

    /** @return whether the account has an app or a passkey; in a transaction that is in no school yet. */
    @Transactional
    boolean areThere(long accountId, long schoolId) {
        school.enter(schoolId);
        return areThere(accountId);
    }

    /** @return whether the account has an app or a passkey. */
    @Transactional
    boolean areThere(long accountId) {
        return found(accountId).filter(SecondFactor::hasApp).isPresent()
                || !passkeys(accountId).isEmpty();
    }

    /** @return the accounts of the school that have an app or a passkey. */
    @Transactional
    Set<Long> holders() {
        Set<Long> holders = new HashSet<>(
                em.createQuery("select p.accountId from Passkey p", Long.class).getResultList());
        em.createQuery("select s from SecondFactor s", SecondFactor.class)
                .getResultStream()
                .filter(SecondFactor::hasApp)
                .map(SecondFactor::getAccountId)
                .forEach(holders::add);
        return holders;
    }

    /**
     * Checks the answer of a passkey and leaves everything as it is. In a transaction of its own, because it is in the
     * account's school.
     *
     * @return whether it is right
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isRight(String assertion, String response) {
        OptionalLong claimed = Ceremony.claimed(response);
        Optional<Actor> actor = claimed.isPresent() ? accounts.actor(claimed.getAsLong()) : Optional.empty();
        return actor.filter(known -> {
                    school.enter(known.schoolId());
                    return Ceremony.check(assertion, response, known.accountId(), passkeys(known.accountId()))
                            .isPresent();
                })
                .isPresent();
    }

    /**
     * Somebody shows a passkey who has not signed in. In a transaction of its own, because it is in the account's
     * school.
     *
     * @return whether it is right
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean takePasskeyOf(Actor actor, String assertion, String response) {
        school.enter(actor.schoolId());
        return takePasskey(actor.accountId(), assertion, response);
    }

    /** @return whether the answer is right and comes from a passkey of the account, which then has counted on. */
    @Transactional
    boolean takePasskey(long accountId, String assertion, String response) {
        lock(accountId);
        List<Passkey> known = passkeys(accountId);
        Optional<Ceremony.Used> used = Ceremony.check(assertion, response, accountId, known);
        used.ifPresent(key ->
                known.stream().filter(key::isOf).forEach(passkey -> passkey.use(key.signatureCount(), Now.instant())));
        return used.isPresent();
    }

    @Transactional
    Account lock(long accountId) {
        return em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return the account, to be read. */
    @Transactional
    Account account(long accountId) {
        return em.find(Account.class, accountId);
    }

    /**
     * @return whether the account has neither a second factor nor said that it does not want one now; in a transaction
     *     that is in no school yet.
     */
    @Transactional
    boolean canBeOffered(Actor actor) {
        school.enter(actor.schoolId());
        return !areThere(actor.accountId())
                && found(actor.accountId()).filter(SecondFactor::wasPutOff).isEmpty();
    }

    /** @return the account's row, if it has one yet; to be changed only after {@link #lock}. */
    @Transactional
    Optional<SecondFactor> found(long accountId) {
        return em.createQuery("select s from SecondFactor s where s.accountId = :account", SecondFactor.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** @return the account's row, after {@link #lock}. */
    @Transactional
    SecondFactor ofAccount(long accountId) {
        return found(accountId).orElseGet(() -> {
            SecondFactor made = new SecondFactor(accountId);
            em.persist(made);
            return made;
        });
    }

    @Transactional
    List<Passkey> passkeys(long accountId) {
        return em.createQuery("select p from Passkey p where p.accountId = :account order by p.id", Passkey.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    @Transactional
    List<RecoveryCode> recoveryCodes(long accountId) {
        return em.createQuery("select c from RecoveryCode c where c.accountId = :account", RecoveryCode.class)
                .setParameter("account", accountId)
                .getResultStream()
                .filter(code -> !code.isUsed())
                .toList();
    }

    /** @return whether that is a recovery code of the account that was not used; it now is. */
    @Transactional
    boolean takeRecoveryCode(long accountId, String typed) {
        lock(accountId);
        Optional<RecoveryCode> code = em.createQuery(
                        "select c from RecoveryCode c where c.accountId = :account and c.codeHash = :hash and "
                                + "c.usedAt is null",
                        RecoveryCode.class)
                .setParameter("account", accountId)
                .setParameter("hash", RecoveryCode.hash(accountId, typed))
                .getResultStream()
                .findFirst();
        code.ifPresent(found -> found.use(Now.instant()));
        return code.isPresent();
    }

    /** @return new recovery codes in place of those from before: the only time that anybody sees them. */
    @Transactional
    List<String> newRecoveryCodes(long accountId) {
        forgetRecoveryCodes(accountId);
        List<String> codes = Stream.generate(RecoveryCode::fresh)
                .distinct()
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> em.persist(new RecoveryCode(accountId, code)));
        return codes;
    }

    @Transactional
    void forgetRecoveryCodes(long accountId) {
        em.createQuery("delete from RecoveryCode c where c.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Takes away everything that the account has as second factor. */
    @Transactional
    void forgetAll(long accountId) {
        lock(accountId);
        found(accountId).ifPresent(SecondFactor::removeApp);
        passkeys(accountId).forEach(this::remove);
        forgetRecoveryCodes(accountId);
    }

    @Transactional
    void add(Passkey passkey) {
        em.persist(passkey);
    }

    @Transactional
    void remove(Passkey passkey) {
        em.remove(passkey);
    }
}
