package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Now;

/**
 * Says whether people have just shown who they are, for actions that a screen left unlocked must not do. A person with
 * a second factor gave it in the last five minutes, and a person without one their password. {@link ConfirmPage} asks
 * for it again.
 */
@ApplicationScoped
public class FreshFactor {

    @Inject
    private Factors factors;

    @Inject
    private Actors actors;

    @Inject
    private HttpServletRequest request;

    /** @return whether the actor gave it; asked within an action, whose school it is in */
    public boolean isFresh() {
        long account = actors.current().accountId();
        HttpSession session = request.getSession(false);
        return factors.areThere(account)
                ? Proof.isFactorFresh(session, account, Now.instant())
                : Proof.isFresh(session, account, Now.instant());
    }
}
