package org.wholeschool.concern.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.Texts;

/** Tells a lead on the home page in how many concerns something was added that no lead has read. */
@Named
@RequestScoped
public class WaitingAdditions {

    @Inject
    private Additions additions;

    private Long count;

    private long count() {
        if (count == null) {
            count = additions.waiting();
        }
        return count;
    }

    /** @return whether there is any */
    public boolean isAny() {
        return count() > 0;
    }

    /** @return how many, in words */
    public String getWords() {
        return Texts.of("mine").get("waiting", count());
    }
}
