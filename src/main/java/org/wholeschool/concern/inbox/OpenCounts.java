package org.wholeschool.concern.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the head on the home page what waits, as numbers. */
@Named
@RequestScoped
public class OpenCounts {

    @Inject
    private InboxCounts inbox;

    private InboxCounts.Counts counts;

    public InboxCounts.Counts getCounts() {
        if (counts == null) {
            counts = inbox.counts();
        }
        return counts;
    }
}
