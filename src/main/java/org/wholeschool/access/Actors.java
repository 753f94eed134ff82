package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.Callable;
import org.wholeschool.access.entrance.SignInMechanism;
import org.wholeschool.platform.RoomOnly;

/** Knows who acts on this thread. */
@ApplicationScoped
public class Actors {

    /** The attribute of a request in which its actor stands, put there by {@link SignInMechanism}. */
    @RoomOnly
    public static final String KNOWN = "wholeschool.actor";

    private final ThreadLocal<Actor> withoutPerson = new ThreadLocal<>();

    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    /** @return the job or set-up that runs on this thread, or the person whose request it is, or a visitor. */
    public Actor current() {
        Actor actor = withoutPerson.get();
        return actor != null ? actor : person();
    }

    /**
     * Lets something happen as an actor without a person. Only jobs and the set-up call this: an architecture test says
     * who.
     *
     * @param actor who acts
     * @param deed what is done
     * @return what the deed returned
     */
    public <T> T as(Actor actor, Callable<T> deed) {
        Actor before = withoutPerson.get();
        withoutPerson.set(actor);
        try {
            return deed.call();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        } finally {
            if (before == null) {
                withoutPerson.remove();
            } else {
                withoutPerson.set(before);
            }
        }
    }

    private Actor person() {
        try {
            Set<AccountPrincipal> principals = security.getPrincipalsByType(AccountPrincipal.class);
            return principals.isEmpty()
                    ? whoseRequestFailed()
                    : principals.iterator().next().actor();
        } catch (ContextNotActiveException noRequest) {
            return Actor.VISITOR;
        }
    }

    /**
     * The server forgets whose request it was before it draws the page of an error, which would offer them a visitor's
     * ways only.
     */
    private Actor whoseRequestFailed() {
        boolean isError = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        return isError && request.getAttribute(KNOWN) instanceof Actor known ? known : Actor.VISITOR;
    }
}
