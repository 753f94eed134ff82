package org.wholeschool.concern.followup.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.platform.BadInput;

/**
 * What people were asked to do because of something else than a concern. A feature that asks for such provides a
 * service that answers, so that "My tasks" and "Actions" show it without knowing the feature.
 */
public interface OtherTasks {

    /** The page of one task, which shows its words and nothing of why; what follows is its number. */
    String PAGE = "/concern/task.xhtml?id=";

    /**
     * @param since from which moment on what is done is still told of
     * @return what the actor was asked to do: what is open, and what they said since then that they have done; nothing
     *     of what they may not read
     */
    List<Other> mine(Instant since);

    /**
     * @return of what the actor was asked to do and has not done yet, the last days, in any order: as many as
     *     {@link #mine} has that are open, to be counted without reading what is to be done
     */
    List<LocalDate> waiting();

    /** @return what anybody was asked to do that is still open, of what the actor may read. */
    List<Other> open();

    /**
     * Says what became of something that the actor was asked to do, on the page of one task ({@link #PAGE}).
     *
     * @param id which
     * @param isDone whether it is done; else they cannot do it
     * @param words what became of it, or why not, looked at
     * @return whether they were asked to do one of that number, and may see it
     * @throws BadInput where it was ended meanwhile
     */
    boolean answer(long id, boolean isDone, String words);

    /**
     * Something that somebody was asked to do.
     *
     * @param id its number
     * @param because because of what, in words; null where the actor is not to know
     * @param task what is to be done
     * @param dueOn its last day
     * @param ownerId whose account is to do it
     * @param askedBy whose account asked for it
     * @param doneAt when its owner said that it is done; null while it is open
     * @param outcome what came of it, or null
     * @param page where its owner says that it is done, "/peermap/assessment.xhtml?id=7"
     */
    record Other(
            long id,
            String because,
            String task,
            LocalDate dueOn,
            long ownerId,
            long askedBy,
            Instant doneAt,
            boolean couldNot,
            String outcome,
            String page) {}
}
