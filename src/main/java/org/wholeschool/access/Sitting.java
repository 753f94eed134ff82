package org.wholeschool.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.wholeschool.platform.crypto.KeyedHash;

/**
 * What a form says of the sitting in which it was drawn, so that its page can tell, once that may be over, whether its
 * writer is in again and in which. Both are marks that nobody can make or read anything from.
 */
@Named
@RequestScoped
public class Sitting {

    @Inject
    private Actors actors;

    @Inject
    private HttpServletRequest request;

    /** @return whose it is: the same for one person for ever */
    public String getWho() {
        return KeyedHash.of("sitting-of", String.valueOf(actors.current().accountId()));
    }

    /** @return which it is: another one once they have signed in again */
    public String getMark() {
        HttpSession session = request.getSession(false);
        return session == null ? "" : KeyedHash.of("sitting", session.getId());
    }
}
