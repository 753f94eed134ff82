package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.wholeschool.attack.Guess;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;

/**
 * Two games with a child in them. The attacker knows how schools are in general (he has seen the releases of many),
 * which child it is about and which concern it would be, and nothing of the other concerns of this school.
 * <em>Swap</em>: was it this child or that one? <em>Removal</em>: is there such a concern at all? That child is in no
 * other, and the release is of the concern's half-term and of its year as the rule protects them; the audit merges some
 * of it.
 */
public final class Games {

    private static final int HALF_TERM = 3;
    private static final int RAREST = 3;
    private static final int PLACE = 0;
    private static final int RAREST_OUTCOME = 4;
    private static final int BAND = 2;
    private static final int PUPILS = 1_000;
    private static final int CONCERNS = 800;
    private static final int A_CHILD = 5_001;
    private static final int ANOTHER = 5_002;
    private static final int KINDS = 6;
    private static final List<Query> QUERIES = Stream.concat(
                    FamilyRelease.questions(HALF_TERM).stream(), FamilyRelease.questions(Query.YEAR).stream())
            .toList();

    private final List<MadeUpSchool> schools;

    /** @param schools of so many schools one half is learnt from and the other guessed */
    public Games(long seed, int schools) {
        this.schools = LongStream.range(seed, seed + schools)
                .parallel()
                .mapToObj(each -> new MadeUpSchool(1_000_000 + each, PUPILS, CONCERNS))
                .toList();
    }

    /** @return how well it is guessed which of two pupils was in a concern, who are any two of the school. */
    public double swap() {
        return swap(school -> school.anyTwo());
    }

    /** @return the same where it can be seen best: of two year groups, and neither is in any other concern. */
    public double swapAtWorst() {
        return swap(school -> new int[][] {{A_CHILD, 0}, {ANOTHER, 5}});
    }

    /** All that differs are pupils by year group: what is published of the two is what is guessed by. */
    private double swap(Function<MadeUpSchool, int[][]> two) {
        double[][][] worlds = new double[2][][];
        for (int world = 0; world < 2; world++) {
            int who = world;
            worlds[world] = schools.parallelStream()
                    .map(school -> {
                        int[][] pair = two.apply(school);
                        List<Fact> facts = new ArrayList<>(school.facts());
                        facts.add(concern(pair[who][0], pair[who][1], 0));
                        double[] years =
                                published(school, facts, List.of(new Query(Query.YEAR, FamilyTable.YEAR_GROUPS)));
                        return new double[] {
                            years[2 * pair[0][1]],
                            years[2 * pair[0][1] + 1],
                            years[2 * pair[1][1]],
                            years[2 * pair[1][1] + 1]
                        };
                    })
                    .toArray(double[][]::new);
        }
        return Guess.auc(worlds[0], worlds[1]);
    }

    /**
     * @return how well it is guessed whether so many concerns about a child are there, each of the rarest kind at a
     *     rare place and time: where one is seen best.
     */
    public double removalAtWorst(int concerns) {
        return removal(concern(A_CHILD, 2, 0), concerns);
    }

    /**
     * @return how well it is guessed on average whether so many concerns are there of a kind, place and time as
     *     concerns are: those of some that were logged elsewhere.
     */
    public double removal(int concerns) {
        List<Fact> elsewhere = new MadeUpSchool(KINDS, PUPILS, CONCERNS).facts();
        return IntStream.range(0, KINDS)
                .mapToDouble(i -> {
                    Fact like = elsewhere.get((2 * i + 1) * elsewhere.size() / (2 * KINDS));
                    return removal(
                            new Fact(
                                    HALF_TERM,
                                    like.category(),
                                    like.place(),
                                    like.band(),
                                    like.kind(),
                                    like.outcome(),
                                    new int[] {A_CHILD},
                                    new int[] {2},
                                    new int[] {0}),
                            concerns);
                })
                .average()
                .orElseThrow();
    }

    private double removal(Fact concern, int concerns) {
        return Guess.auc(worlds(concern, 0), worlds(concern, concerns));
    }

    /**
     * @return the same for whoever knows every other concern: he works out both releases, and knows where they differ.
     */
    public double insider() {
        Fact concern = concern(A_CHILD, 2, 0);
        double[][] without = worlds(concern, 0);
        double[][] with = worlds(concern, 1);
        long told = IntStream.range(0, with.length)
                .filter(i -> !Arrays.equals(with[i], without[i]))
                .count();
        return .5 + .5 * told / with.length;
    }

    private static Fact concern(int child, int yearGroup, int role) {
        return new Fact(
                HALF_TERM,
                RAREST,
                PLACE,
                BAND,
                Fact.NONE,
                RAREST_OUTCOME,
                new int[] {child},
                new int[] {yearGroup},
                new int[] {role});
    }

    private static int cell(Fact concern, FamilyTable table) {
        if (table.counts() == Counts.PUPILS) {
            return table == FamilyTable.YEAR_GROUPS ? concern.yearGroups()[0] : concern.roles()[0];
        }
        int row = concern.at(table.ways().get(0));
        return table.ways().size() == 1
                ? row
                : row * ConcernScope.size(table.ways().get(1))
                        + concern.at(table.ways().get(1));
    }

    /**
     * By school, of each table the number of the block that such a concern, or the child, would be in, and how many
     * cells that has: nothing else that is published has to do with it.
     */
    private double[][] worlds(Fact concern, int times) {
        return schools.parallelStream()
                .map(school -> {
                    List<Fact> facts = new ArrayList<>(school.facts());
                    IntStream.range(0, times).forEach(i -> facts.add(concern));
                    double[] numbers = new double[2 * QUERIES.size()];
                    for (int i = 0; i < QUERIES.size(); i++) {
                        Query query = QUERIES.get(i);
                        int cell = cell(concern, query.table());
                        if (cell != Fact.NONE) {
                            double[] all = published(school, facts, List.of(query));
                            numbers[2 * i] = all[2 * cell];
                            numbers[2 * i + 1] = all[2 * cell + 1];
                        }
                    }
                    return numbers;
                })
                .toArray(double[][]::new);
    }

    /** What is published, as one row of numbers: for each cell its block's number and how many cells share it. */
    private static double[] published(MadeUpSchool school, List<Fact> facts, List<Query> queries) {
        Draft draft = school.draft(Query.YEAR, facts);
        return queries.stream()
                .flatMapToDouble(query -> {
                    PublishedTable table = PublicationRule.FOR_GOVERNORS.publish(new FamilyTables(draft).of(query));
                    double[] numbers = new double[2 * table.size()];
                    for (PublishedBlock block : table.blocks()) {
                        for (int cell : block.cells()) {
                            numbers[2 * cell] = block.concerns();
                            numbers[2 * cell + 1] = block.cells().length;
                        }
                    }
                    return Arrays.stream(numbers);
                })
                .toArray();
    }
}
