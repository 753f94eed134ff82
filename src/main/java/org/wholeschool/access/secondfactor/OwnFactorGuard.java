package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;

/** Guards changes to one's own second factor: who may begin one, and what must be left after it. */
@ApplicationScoped
class OwnFactorGuard {

    @Inject
    private Factors factors;

    @Inject
    private SecondFactorRule rule;

    @Inject
    private Actors actors;

    @Inject
    private HttpServletRequest request;

    /**
     * Locks the actor's second factor for a change. A person at a screen that was left unlocked has not shown who they
     * are. One who has only given a password may set up the first factor and never a second one: another person may
     * have set one up since the page was opened.
     *
     * @return what is changed
     * @throws BadInput where they have not shown who they are in the last minutes
     */
    SecondFactor begin() {
        Actor actor = actors.current();
        factors.lock(actor.accountId());
        if (!isFresh()) {
            throw new BadInput(null, "proof.needed");
        }
        if (actor.roles().contains(Role.ENROLLING) && factors.areThere(actor.accountId())) {
            throw new NotPermitted("second factor");
        }
        return factors.ofAccount(actor.accountId());
    }

    /** @return the recovery codes where there were none yet, else nothing. */
    List<String> firstCodes() {
        long account = actors.current().accountId();
        return factors.recoveryCodes(account).isEmpty() ? factors.newRecoveryCodes(account) : List.of();
    }

    /**
     * Ends a removal: with the last factor the recovery codes go too.
     *
     * @throws BadInput where the actor must have a second factor and has none left
     */
    void afterRemoval() {
        Actor actor = actors.current();
        if (factors.areThere(actor.accountId())) {
            return;
        }
        if (rule.isRequired(actor)) {
            throw new BadInput(null, "last.refused");
        }
        factors.forgetRecoveryCodes(actor.accountId());
    }

    /** @return whether the actor must have a second factor. */
    boolean isRequired(Actor actor) {
        return actor.roles().contains(Role.ENROLLING) || rule.isRequired(actor);
    }

    /** @return whether the actor has shown who they are in the last minutes. */
    boolean isFresh() {
        return Proof.isFresh(request.getSession(false), actors.current().accountId(), Now.instant());
    }
}
