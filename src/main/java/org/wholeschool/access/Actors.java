package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Set;
import java.util.concurrent.Callable;

/** Knows who acts on this thread. */
@ApplicationScoped
public class Actors {

    private final ThreadLocal<Actor> withoutPerson = new ThreadLocal<>();

    @Inject
    private SecurityContext security;

    /** @return the job or set-up that runs on this thread, or the person whose request it is, or a visitor. */
    public Actor current() {
        Actor actor = withoutPerson.get();
        return actor != null ? actor : person();
    }

    /**
     * Lets something happen as an actor without a person. Only jobs and the set-up call this: an architecture test says who.
     *
     * @param actor who acts
     * @param deed  what is done
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
            return principals.isEmpty() ? Actor.VISITOR : principals.iterator().next().actor();
        } catch (ContextNotActiveException noRequest) {
            return Actor.VISITOR;
        }
    }
}
