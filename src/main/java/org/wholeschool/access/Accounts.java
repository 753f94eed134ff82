package org.wholeschool.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.platform.Service;

/** Who can sign in. */
@Service
public class Accounts {

    @PersistenceContext
    private EntityManager em;

    /**
     * Writes accounts.
     *
     * @param accounts accounts of the school that is set up, with addresses that nobody has yet
     */
    @Permit(Role.SET_UP)
    public void create(List<Account> accounts) {
        accounts.forEach(em::persist);
    }
}
