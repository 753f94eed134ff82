package org.wholeschool.concern.inbox;

import java.util.List;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;

/**
 * What people are told of a concern. It leads to the page on which they read it; of one that is with the head alone it
 * does not even say what it is about.
 */
final class ConcernNews {

    private ConcernNews() {}

    /**
     * @param kind of what
     * @param concern of which concern
     * @param stage which of several times
     * @return what whoever may read it is told
     */
    static NewNotice of(NoticeKind kind, Concern concern, String stage) {
        return leadingTo(ConcernAddress.page(concern.getId(), concern.isAboutAdult()), kind, concern, stage);
    }

    /**
     * @param page where it leads instead
     * @return the same for somebody who is told that it waits, and does not read it; of one that only some may read it
     *     does not say what it is about
     */
    static NewNotice leadingTo(String page, NoticeKind kind, Concern concern, String stage) {
        boolean isSaid = !concern.isAboutAdult()
                && (!concern.isRestricted() || pages(concern).contains(page));
        return new NewNotice(
                kind,
                concern.getId(),
                stage,
                concern.getId(),
                isSaid ? concern.getCategory().getName() : null,
                page);
    }

    /** @return the pages on which a concern is read, whoever has it */
    static List<String> pages(Concern concern) {
        return List.of(ConcernAddress.page(concern.getId(), false), ConcernAddress.page(concern.getId(), true));
    }
}
