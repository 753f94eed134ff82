package org.wholeschool.concern.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What people were asked to do because of something else than a concern. A feature that asks for such provides a service that answers, so that "My tasks" and "Actions" show it without knowing
 * the feature.
 */
public interface OtherTasks {

    /**
     * @param since from which moment on what is done is still told of
     * @return what the actor was asked to do: what is open, and what they said since then that they have done; nothing of what they may not read
     */
    List<Other> mine(Instant since);

    /** @return of what the actor was asked to do and has not done yet, the last days, in any order: as many as {@link #mine} has that are open, to be counted without reading what is to be done */
    List<LocalDate> waiting();

    /** @return what anybody was asked to do that is still open, of what the actor may read. */
    List<Other> open();

    /**
     * Something that somebody was asked to do.
     *
     * @param id      its number
     * @param because because of what, in words
     * @param task    what is to be done
     * @param dueOn   its last day
     * @param ownerId whose account is to do it
     * @param askedBy whose account asked for it
     * @param doneAt  when its owner said that it is done; null while it is open
     * @param outcome what came of it, or null
     * @param page    where its owner says that it is done, "/peermap/assessment.xhtml?id=7"
     */
    record Other(long id, String because, String task, LocalDate dueOn, long ownerId, long askedBy, Instant doneAt, String outcome, String page) {
    }
}
