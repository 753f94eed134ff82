package org.wholeschool.concern.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.Texts;

/** Tells a lead on the home page how many concerns nobody has acknowledged yet. */
@Named
@RequestScoped
public class WaitingConcerns {

    @Inject
    private ConcernList concernList;

    private Long count;

    /** @return how many, in words */
    public String getWords() {
        if (count == null) {
            count = concernList.waiting();
        }
        return Texts.of("concern").get("waiting", count);
    }

    /** @return which list of concerns they are */
    public ConcernFilter.Seen getSeen() {
        return ConcernFilter.Seen.NOT_YET;
    }
}
