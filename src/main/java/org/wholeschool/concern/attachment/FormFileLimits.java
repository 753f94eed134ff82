package org.wholeschool.concern.attachment;

import java.time.Duration;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.config.FileSettings;
import org.wholeschool.platform.file.FileCheck;
import org.wholeschool.school.category.Category;

/** Refuses a file that a form cannot take: by what it is about, too late, or one too many. */
final class FormFileLimits {

    /** A file that is still on its way when its form is logged comes after it; later a person tells the lead. */
    private static final Duration LATE = Duration.ofHours(1);

    /** Files of one person that wait, in all their forms. */
    private static final int MOST_WAITING = 30;

    private FormFileLimits() {}

    /** @param category what the form says it is about, or null */
    static void refuseKind(Category category) {
        if (category != null && !category.takesFiles()) {
            throw new BadInput(FileCheck.FIELD, "file.off");
        }
    }

    /** @param logged what the form became meanwhile */
    static void refuseConcern(Concern logged) {
        if (!logged.getLoggedCategory().takesFiles()) {
            throw new BadInput(FileCheck.FIELD, "file.off");
        }
        if (logged.getReceivedAt().isBefore(Now.instant().minus(LATE))) {
            throw new BadInput(FileCheck.FIELD, "file.late");
        }
    }

    /**
     * @param withForm how many there are with the form
     * @param waiting how many of that person wait, in all their forms
     */
    static void refuseMany(long withForm, long waiting) {
        if (withForm >= FileSettings.perConcern()) {
            throw new BadInput(FileCheck.FIELD, "file.many", FileSettings.perConcern());
        }
        if (waiting >= MOST_WAITING) {
            throw new BadInput(FileCheck.FIELD, "file.waiting", MOST_WAITING);
        }
    }
}
