package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;

/**
 * Keeps everything closed to somebody who has given their password only. Asked at each request: whoever sets a second
 * factor up is asked for it in every session that is open elsewhere, and whoever gets another role must set one up.
 */
@ApplicationScoped
public class SecondFactorGate {

    @Inject
    private Factors factors;

    @Inject
    private SecondFactorRule rule;

    /**
     * @param actor somebody whose password was right
     * @param session theirs
     * @return the same, with all their roles or with the one that lets them give or set up the second factor
     */
    public Actor narrowed(Actor actor, HttpSession session) {
        if (Proof.isWhole(session, actor.accountId())) {
            return actor;
        }
        if (factors.areThere(actor.accountId(), actor.schoolId())) {
            return with(actor, Role.SECOND_STEP);
        }
        return rule.isRequired(actor) ? with(actor, Role.ENROLLING) : actor;
    }

    /**
     * Takes away everything that an account has as second factor, in the action of somebody who decides about that
     * account.
     *
     * @param accountId of the school that the transaction is in
     */
    public void forget(long accountId) {
        factors.forgetAll(accountId);
    }

    private static Actor with(Actor actor, Role only) {
        return new Actor(actor.accountId(), actor.schoolId(), Set.of(only));
    }
}
