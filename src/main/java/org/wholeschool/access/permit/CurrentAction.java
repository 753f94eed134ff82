package org.wholeschool.access.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.wholeschool.access.NotFound;

/** What the outermost action of this thread is about, for its audit entry. */
@ApplicationScoped
public class CurrentAction {

    private final ThreadLocal<State> state = new ThreadLocal<>();

    /**
     * Says what the action is about; the last word counts.
     *
     * @param kind "concern", "place", "pupil"
     * @param id its id
     */
    public void about(String kind, long id) {
        state.get().subject = new Recorder.Subject(kind, id);
    }

    /**
     * Names what the actor tried and may not have. What is not there, and what is another school's, is not found and so
     * is not named: the record would tell that it exists.
     *
     * @param kind "concern"
     * @param found what was found among what the actor's school has, or null
     * @param id asks what was found for its id
     * @return what to throw: the answer is the same for both
     */
    public <T> NotFound notTheirs(String kind, T found, ToLongFunction<T> id) {
        if (found != null) {
            about(kind, id.applyAsLong(found));
        }
        return new NotFound(kind);
    }

    /**
     * Says that the action shows this as well, as whole as if it had been opened: it leaves an entry of its own for it,
     * so that who asks who has seen it is told.
     *
     * @param kind "concern"
     * @param id its id
     */
    public void alsoShows(String kind, long id) {
        state.get().shown.add(new Recorder.Subject(kind, id));
    }

    /** Says that the action, though it ends in order, was a refusal: a wrong password, say. */
    public void refused() {
        state.get().outcome = Recorder.Outcome.REFUSED;
    }

    /** Says that the action ends in order and has not reached what it was for: somebody outside did not answer, say. */
    public void failed() {
        state.get().outcome = Recorder.Outcome.FAILED;
    }

    /**
     * Says in which school the entry belongs, where the actor has none yet: an account that is being signed in to.
     *
     * @param schoolId the school
     */
    public void inSchool(long schoolId) {
        state.get().schoolId = schoolId;
    }

    boolean isInside() {
        return state.get() != null;
    }

    State begin(long schoolId) {
        State begun = new State();
        begun.schoolId = schoolId;
        state.set(begun);
        return begun;
    }

    void end() {
        state.remove();
    }

    /** What is known of the action so far. */
    static final class State {
        Recorder.Subject subject;
        private final Set<Recorder.Subject> shown = new LinkedHashSet<>();
        Recorder.Outcome outcome = Recorder.Outcome.DONE;
        long schoolId;

        /**
         * @return what entries it leaves: one about its subject, or about none, and one about each thing that it showed
         *     beside
         */
        List<Recorder.Subject> entries() {
            List<Recorder.Subject> entries = new ArrayList<>();
            entries.add(subject);
            entries.addAll(shown);
            return entries;
        }
    }
}
