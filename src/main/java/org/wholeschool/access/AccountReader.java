package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads accounts where no action is done yet: to know who a request is from, and for sign-in. Leaves no audit entry. */
@ApplicationScoped
public class AccountReader {

    @PersistenceContext
    private EntityManager em;

    /** @return the account as actor, or empty where it is gone or no longer active. */
    @Transactional
    public Optional<Actor> actor(long accountId) {
        return Optional.ofNullable(em.find(Account.class, accountId)).filter(Account::isActive).map(Account::asActor);
    }

    /** @return the active account with that address. */
    @Transactional
    Optional<Account> withEmail(String email) {
        return em.createQuery("select a from Account a where a.emailHash = :hash and a.active = true", Account.class)
                 .setParameter("hash", Account.hashOf(email))
                 .getResultStream().findFirst();
    }
}
