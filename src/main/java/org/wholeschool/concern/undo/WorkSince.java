package org.wholeschool.concern.undo;

import java.time.Instant;
import java.util.List;

/**
 * Lists the queries that find what people have done on a concern since a moment, each with when and by whose account.
 * Every one of them asks for {@code :readable}, a concern that its reader may read, and for {@code :since}.
 */
final class WorkSince {

    private static final String FOUND = "select new org.wholeschool.concern.undo.WorkSince.Done(";

    /** Another record that a colleague can make about a concern is added here. */
    static final List<String> QUERIES = List.of(
            FOUND + "v.changedAt, v.changedBy) from ConcernVersion v where v.concern = :readable and "
                    + "v.changedAt >= :since",
            FOUND + "s.seenAt, s.seenBy) from AdditionSeen s where s.addition.concern = :readable and "
                    + "s.seenAt >= :since",
            FOUND + "v.keptAt, v.keptBy) from ActionVersion v where v.action.concern = :readable and "
                    + "v.keptAt >= :since",
            FOUND + "v.keptAt, v.keptBy) from ReferralVersion v where v.referral.concern = :readable and "
                    + "v.keptAt >= :since",
            FOUND + "v.keptAt, v.keptBy) from ContactVersion v where v.contact.concern = :readable and "
                    + "v.keptAt >= :since",
            FOUND + "f.addedAt, f.addedBy) from Attachment f where f.concern = :readable and f.addedAt >= :since",
            FOUND + "n.keptAt, n.keptBy) from CaseNote n where n.concern = :readable and n.keptAt >= :since",
            FOUND + "v.keptAt, v.keptBy) from SafetyVersion v where v.plan.concern = :readable and v.keptAt >= :since",
            FOUND + "d.dismissedAt, d.dismissedBy) from DismissedStep d where d.concern = :readable and "
                    + "d.dismissedAt >= :since");

    private WorkSince() {}

    /** A row of a query: when something was done, and by whose account; null where that is not known. */
    record Done(Instant at, Long by) {

        /** Public, because a query finds no other constructor. */
        public Done {}
    }
}
