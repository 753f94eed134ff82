package org.wholeschool.access.permit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.platform.web.DatabaseAway;

/** Names the actor, checks the role, confines the transaction to the actor's school, and writes the audit entry. */
@Permit(
        code = "",
        value = {})
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PermitInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Actors actors;

    @Inject
    private transient CurrentAction current;

    @Inject
    private transient Recorder recorder;

    @Inject
    private transient SchoolContext school;

    @Inject
    private transient RecentActions recent;

    @PersistenceContext
    private transient EntityManager em;

    @AroundInvoke
    Object permit(InvocationContext invocation) throws Exception {
        Permit permit = invocation.getMethod().getAnnotation(Permit.class);
        Actor actor = actors.current();
        String action = permit.code();
        Role role = actor.actingAs(permit.value());
        if (role == null) {
            recorder.recordApart(
                    actor.schoolId(), actor.anyRole(), actor.number(), action, Recorder.Outcome.REFUSED, null);
            throw new NotPermitted(action);
        }
        if (current.isInside()) {
            return invocation.proceed();
        }
        return act(invocation, permit, actor, role, action);
    }

    private Object act(InvocationContext invocation, Permit permit, Actor actor, Role role, String action)
            throws Exception {
        CurrentAction.State state = current.begin(actor.schoolId());
        try {
            school.enter(actor.schoolId());
            Object result = invocation.proceed();
            // What the database refuses shows here, while it can still be recorded as failed, and not at the commit.
            em.flush();
            for (Recorder.Subject about : permit.unrecorded() ? List.<Recorder.Subject>of() : state.entries()) {
                if (permit.onceInSeconds() == 0) {
                    enter(state, about, actor, role, action);
                } else if (!recent.isEntered(actor, action, about, state.outcome)) {
                    enter(state, about, actor, role, action);
                    recent.enter(actor, action, about, state.outcome, permit.onceInSeconds());
                }
            }
            em.flush();
            return result;
        } catch (Exception fault) {
            // Who is told that there is no such thing was refused, whether there is one or not; a job was not.
            boolean refused = fault instanceof NotPermitted || fault instanceof NotFound && actor.number() != null;
            Recorder.Outcome outcome = refused ? Recorder.Outcome.REFUSED : Recorder.Outcome.FAILED;
            // While the database is away nothing can be recorded, and to try would put another fault in the place of
            // this one, which says so.
            if (!permit.unrecorded() && !DatabaseAway.isCauseOf(fault)) {
                recorder.recordApart(state.schoolId, role, actor.number(), action, outcome, state.subject);
            }
            throw fault;
        } finally {
            current.end();
        }
    }

    private void enter(CurrentAction.State state, Recorder.Subject about, Actor actor, Role role, String action) {
        if (state.schoolId == actor.schoolId()) {
            recorder.record(state.schoolId, role, actor.number(), action, state.outcome, about);
        } else {
            // A transaction stays in the school it began in; a visitor who signs in began in none.
            recorder.recordApart(state.schoolId, role, actor.number(), action, state.outcome, about);
        }
    }
}
