package org.wholeschool.disclosure.family;

import java.util.List;
import org.wholeschool.disclosure.Span;

/** What came of an attempt to publish. */
public sealed interface PublicationOutcome {

    /**
     * It may be published: append the release to the ledger, in the transaction that looked at the ledger.
     *
     * @param release the release
     * @param further what the audit had merged beyond the rule, in the order in which it did
     */
    record Published(FamilyRelease release, List<Further> further) implements PublicationOutcome {
        public Published {
            further = List.copyOf(further);
        }
    }

    /**
     * What was not let out though it had passed the rule, because of what could have been worked out.
     *
     * @param query the table
     * @param cells cells that are one block for that reason; or, of a correction, the block whose earlier number is
     *     repeated; or all cells of a table that is withheld
     * @param what which of these
     */
    record Further(Query query, Span cells, What what) {}

    /** What was done where too much could have been worked out. */
    enum What {
        /** Cells were made one block. */
        TOGETHER,
        /** The table is not shown. */
        WITHHELD,
        /** A correction was not told. */
        UNTOLD,
        /**
         * A correction was not told because the number or what came or went may not be published: too few pupils, or
         * mostly one or two, or nearly all.
         */
        FEW
    }

    /**
     * Nothing may be published, and a person must be told.
     *
     * @param reason why
     */
    record Blocked(Reason reason) implements PublicationOutcome {}

    /** Why nothing may be published. */
    enum Reason {

        /** The period is not over by the school's clock. */
        STILL_OPEN,

        /** The ledger has a release of a later day: a clock was set back, and nobody knows what is over. */
        CLOCK_WENT_BACK,

        /**
         * The period was published. If a half-term is opened again, what changed comes with a correction of the school
         * year.
         */
        ALREADY_PUBLISHED,

        /** The half-term's school year was published without it. */
        YEAR_ALREADY_PUBLISHED,

        /** There is no first edition that could be corrected. */
        NOTHING_TO_CORRECT,

        /** A category, place or part of the day counts in another group than the school year began with. */
        HIERARCHY_CHANGED,

        /**
         * What was published earlier contradicts this whatever is merged: records were changed in between by more than
         * rounding hides.
         */
        CONTRADICTS_EARLIER,

        /** The audit was not done in its time. */
        OUT_OF_TIME,

        /** The audit could not be done. */
        AUDIT_FAILED
    }
}
