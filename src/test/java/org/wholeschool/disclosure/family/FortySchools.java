package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.wholeschool.attack.Cells;
import org.wholeschool.attack.Seen;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.PublicationOutcome.Further;
import org.wholeschool.disclosure.family.PublicationOutcome.Published;

/** Made-up schools with everything that is published of one school year, made once for all tests that look at them. */
public final class FortySchools {

    /** How many there are for tests. */
    public static final int SCHOOLS = 40;

    private static final int PUPILS = 1_000;
    private static final int CONCERNS = 800;
    private static final Map<Long, PublishedSchool> KNOWN = new HashMap<>();

    private FortySchools() {}

    /**
     * A school and what was published of it.
     *
     * @param school what happened
     * @param ledger what was published
     * @param further what the audit merged
     */
    public record PublishedSchool(MadeUpSchool school, Ledger ledger, List<Further> further) {

        /** @return every number of concerns that anybody can see. */
        public List<Seen> seen() {
            return FortySchools.seen(ledger);
        }

        /** @return how many concerns there really are, by the attacker's unknown numbers. */
        public int[] truth() {
            return FortySchools.truth(school.facts());
        }
    }

    /** @return the schools that a seed and those after it give. */
    public static synchronized List<PublishedSchool> from(long seed, int schools) {
        List<Long> seeds = LongStream.range(seed, seed + schools).boxed().toList();
        KNOWN.putAll(seeds.parallelStream()
                .filter(each -> !KNOWN.containsKey(each))
                .map(each -> Map.entry(each, publish(new MadeUpSchool(each, PUPILS, CONCERNS))))
                .collect(HashMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()), HashMap::putAll));
        return seeds.stream().map(KNOWN::get).toList();
    }

    static PublishedSchool publish(MadeUpSchool school) {
        Ledger ledger = Ledger.EMPTY;
        List<Further> further = new ArrayList<>();
        for (int period : new int[] {1, 2, 3, 4, 5, 6, Query.YEAR}) {
            Published published = (Published)
                    ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, school.draft(period), () -> false);
            ledger = ledger.append(published.release());
            further.addAll(published.further());
        }
        return new PublishedSchool(school, ledger, further);
    }

    /** @return how many concerns there are of each of the attacker's unknown numbers. */
    public static int[] truth(List<Fact> facts) {
        int[] truth = new int[Cells.ALL];
        facts.forEach(fact -> {
            truth[Cells.number(fact.halfTerm(), fact.category(), fact.place(), fact.band())]++;
            truth[Cells.ofOutcome(fact.outcome())]++;
            if (fact.kind() != Fact.NONE) {
                truth[Cells.ofKind(fact.kind())]++;
            }
        });
        return truth;
    }

    /** @return every number of concerns that anybody can see who reads all that was published. */
    public static List<Seen> seen(Ledger ledger) {
        return ledger.releases().stream()
                .flatMap(release -> release.answers().stream())
                .flatMap(answer -> seen(answer).stream())
                .toList();
    }

    /** What stands in a table, as somebody sees it who knows how it is made. */
    static List<Seen> seen(PublishedAnswer answer) {
        PublishedTable table = answer.published();
        return table.blocks().stream()
                .filter(block -> cells(answer.query(), block.first(), block.last()) != null)
                .map(block -> Seen.rounded(
                        answer.query() + " " + block,
                        cells(answer.query(), block.first(), block.last()),
                        block.concerns(),
                        table.base(),
                        table.fewest()))
                .toList();
    }

    /** @return the concerns that neighbouring cells of a table stand for; null where it counts pupils. */
    public static Cells cells(Query query, int first, int last) {
        int[] period = query.period() == Query.YEAR ? new int[0] : new int[] {query.period()};
        int[] all = {};
        int[] groups = groups(first, last);
        if (query.table().givesWay()
                && last - first + 1 == MadeUpSchool.hierarchy().cells(query.table())) {
            throw new IllegalArgumentException(query + " is another total of the year");
        }
        return switch (query.table()) {
            case CATEGORIES -> Cells.of(period, groups, all, all);
            case PLACES -> Cells.of(period, all, groups, all);
            case BANDS -> Cells.of(period, all, all, groups);
            case CATEGORIES_BY_PLACES -> Cells.of(period, rows(first, last, 4), columns(first, last, 4), all);
            case CATEGORIES_BY_BANDS -> Cells.of(period, rows(first, last, 3), all, columns(first, last, 3));
            case PLACES_BY_BANDS -> Cells.of(period, all, rows(first, last, 3), columns(first, last, 3));
            case KINDS -> Cells.ofKinds(groups);
            case OUTCOMES -> Cells.ofOutcomes(groups);
            default -> null;
        };
    }

    private static int[] rows(int first, int last, int columns) {
        return groups(first / columns, last / columns);
    }

    private static int[] columns(int first, int last, int columns) {
        return first / columns == last / columns ? groups(first % columns, last % columns) : new int[0];
    }

    private static int[] groups(int first, int last) {
        return java.util.stream.IntStream.rangeClosed(first, last).toArray();
    }

    /** @return every cell that the family has tables of, and every half-term. */
    public static List<Cells> targets() {
        List<Cells> targets = new ArrayList<>();
        for (int period = 0; period <= Query.HALF_TERMS; period++) {
            for (Query query : FamilyRelease.questions(period)) {
                for (int cell = 0;
                        cells(query, 0, 0) != null
                                && cell < MadeUpSchool.hierarchy().cells(query.table());
                        cell++) {
                    targets.add(cells(query, cell, cell));
                }
            }
            if (period > 0) {
                targets.add(Cells.of(new int[] {period}, new int[0], new int[0], new int[0]));
            }
        }
        return targets;
    }
}
