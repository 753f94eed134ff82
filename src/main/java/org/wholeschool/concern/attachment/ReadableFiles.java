package org.wholeschool.concern.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.concern.record.ReadableConcerns;

/** Who may read a file of a concern: who may read the concern. */
@ApplicationScoped
class ReadableFiles {

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    /**
     * Names the file in the action.
     *
     * @param id which file was asked for
     * @param file what was looked up, or null
     * @return it, where it is with a concern that the actor may read
     * @throws NotFound where there is none, or they may not
     */
    Attachment orNotFound(long id, Attachment file) {
        if (file == null || file.concern() == null) {
            throw new NotFound("file");
        }
        readable.orNotFound(file.concern());
        current.about("file", id);
        return file;
    }
}
