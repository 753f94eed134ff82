package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Records that somebody asked for a page, or for what a page's script asks, that is there and not theirs. */
@ApplicationScoped
public class PageRefusals {

    @Inject
    private Actors actors;

    @Inject
    private Recorder recorder;

    /** @param address one that the product has: what is not there could be anything that somebody typed */
    public void record(String address) {
        Actor actor = actors.current();
        recorder.recordApart(actor.schoolId(), actor.anyRole(), actor.accountId(), "Page." + address,
                Recorder.Outcome.REFUSED, null);
    }
}
