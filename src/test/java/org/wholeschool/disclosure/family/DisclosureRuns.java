package org.wholeschool.disclosure.family;

import java.util.List;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.family.PublicationOutcome.Published;

/** What is timed. */
public final class DisclosureRuns {

    private static final int PUPILS = 1_000;

    private DisclosureRuns() {}

    /** A school year whose half-terms are published. */
    public static final class Year {
        private final MadeUpSchool school;
        private final List<FamilyRelease> halfTerms;
        private final Ledger ledger;
        private Ledger whole;

        private Year(MadeUpSchool school) {
            this.school = school;
            whole = FortySchools.publish(school).ledger();
            halfTerms = whole.releases().subList(0, Query.HALF_TERMS);
            ledger = new Ledger(halfTerms);
        }

        /** Lays out the tables of the year and protects them. */
        public void tables() {
            Draft draft = school.draft(Query.YEAR);
            FamilyRelease.questions(Query.YEAR)
                    .forEach(query -> PublicationRule.FOR_GOVERNORS.publish(new FamilyTables(draft).of(query)));
        }

        /**
         * Makes the release, audit and all.
         *
         * @return how often the audit merged something.
         */
        public int publish() {
            Published published = (Published)
                    ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, school.draft(Query.YEAR), () -> false);
            whole = ledger.append(published.release());
            return published.further().size();
        }

        /**
         * Audits everything of the year once.
         *
         * @return how many cells are hidden in it.
         */
        public int auditOfWhatWasPublished() {
            ReleaseAudit audit = new ReleaseAudit(
                    whole.releases().stream()
                            .flatMap(release -> YearEditions.shown(release).stream())
                            .toList(),
                    () -> false);
            if (!audit.findings().isEmpty()) {
                throw new IllegalStateException("not safe");
            }
            return audit.hiddenCells();
        }
    }

    /** @return a school year of a school with 1,000 pupils. */
    public static Year year(long seed, int concerns) {
        return new Year(new MadeUpSchool(seed, PUPILS, concerns));
    }

    /**
     * A ledger of some school years.
     *
     * @param ledger the ledger
     */
    public record Ten(Ledger ledger) {

        /** @return how many releases there are in it. */
        public int releases() {
            return ledger.releases().size();
        }

        /** @return whether the nightly audit finds nothing. */
        public boolean audit() {
            return LedgerAudit.of(ledger, () -> false).isClean();
        }
    }

    /** @return a ledger of so many school years with 200 to 800 concerns. */
    public static Ten ledger(int years) {
        Ledger ledger = Ledger.EMPTY;
        for (int year = 0; year < years; year++) {
            MadeUpSchool school = new MadeUpSchool(year, PUPILS, 200 + year % 4 * 200);
            for (int period : new int[] {1, 2, 3, 4, 5, 6, Query.YEAR}) {
                Draft draft = school.draft(period, school.facts(), MadeUpSchool.hierarchy(), 2000 + year);
                ledger = ledger.append(
                        ((Published) ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, draft, () -> false))
                                .release());
            }
        }
        return new Ten(ledger);
    }
}
