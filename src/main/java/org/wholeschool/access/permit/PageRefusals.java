package org.wholeschool.access.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;

/** Records requests for pages, or for addresses of their scripts, that exist and that the actor may not open. */
@ApplicationScoped
public class PageRefusals {

    @Inject
    private Actors actors;

    @Inject
    private Recorder recorder;

    /** @param address an address of the product; any other could hold whatever a person typed */
    public void record(String address) {
        Actor actor = actors.current();
        recorder.recordApart(
                actor.schoolId(),
                actor.anyRole(),
                actor.accountId(),
                "Page." + address,
                Recorder.Outcome.REFUSED,
                null);
    }
}
