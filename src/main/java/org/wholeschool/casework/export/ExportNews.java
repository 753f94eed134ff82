package org.wholeschool.casework.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;

/** Tells owners who went elsewhere that their file is ready, or why there is none, and takes that back in time. */
@ApplicationScoped
class ExportNews {

    private static final String PAGE = "/casework/export.xhtml?id=";

    private static final String STAGE = "ENDED";

    @Inject
    private Notices notices;

    /** Tells its owner how it ended. What they were told before no longer holds. */
    void tell(TableExport export) {
        takeBack(export);
        notices.send(
                Set.of(export.ownerId()),
                new NewNotice(kind(export.state()), export.getId(), STAGE, null, null, PAGE + export.getId()));
    }

    /** Its owner knows, or the file is gone, to which the notice leads. */
    void takeBack(TableExport export) {
        for (ExportState state : ExportState.values()) {
            if (state.isEnd()) {
                notices.settle(kind(state), export.getId(), Set.of());
            }
        }
    }

    private static NoticeKind kind(ExportState end) {
        return switch (end) {
            case READY -> NoticeKind.EXPORT_READY;
            case FAILED -> NoticeKind.EXPORT_FAILED;
            case WITHDRAWN -> NoticeKind.EXPORT_WITHDRAWN;
            case ASKED, RUNNING -> throw new IllegalArgumentException("not at its end: " + end);
        };
    }
}
