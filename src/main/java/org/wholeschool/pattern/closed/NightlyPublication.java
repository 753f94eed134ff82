package org.wholeschool.pattern.closed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.wholeschool.disclosure.family.PublicationOutcome.Reason;
import org.wholeschool.platform.Steps;

/**
 * A night of governors' numbers: everything that was published is audited; then what has closed is published, and a
 * school year looked at again. Whatever fault comes in between, nothing is published silently or kept back silently: it
 * blocks what was to be published, and people are told, in an action of its own, because the one in which it came is
 * undone.
 */
@ApplicationScoped
public class NightlyPublication {

    @Inject
    private ClosedPeriods closed;

    @Inject
    private BlockedReleases blocked;

    /** @throws RuntimeException the first fault, after people were told */
    public void run() {
        if (tried(closed::audit)) {
            Steps.all(this::publish, () -> tried(closed::correctNext));
        }
    }

    private void publish() {
        boolean another = true;
        while (another) {
            another = tried(closed::publishNext);
        }
    }

    private boolean tried(BooleanSupplier deed) {
        try {
            return deed.getAsBoolean();
        } catch (RuntimeException fault) {
            say(fault);
            throw fault;
        }
    }

    private void say(RuntimeException fault) {
        try {
            if (fault instanceof Unpublished at && !at.period().equals(BlockedRelease.LEDGER)) {
                blocked.block(at.period(), Reason.AUDIT_FAILED.name());
            } else {
                blocked.block(BlockedRelease.LEDGER, ClosedPeriods.LEDGER_UNDONE);
            }
        } catch (RuntimeException unsaid) {
            // Where the database itself is away nothing can be said; whoever runs the server reads the first fault.
            fault.addSuppressed(unsaid);
        }
    }
}
