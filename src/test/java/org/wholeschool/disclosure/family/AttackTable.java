package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.wholeschool.attack.Attacker;
import org.wholeschool.attack.Cells;
import org.wholeschool.attack.Found;
import org.wholeschool.attack.Seen;
import org.wholeschool.attack.SuppressedYears;
import org.wholeschool.disclosure.family.FortySchools.PublishedSchool;
import org.wholeschool.pattern.closed.DemonstrationYear;

/**
 * What every attack comes to, on made-up schools busy and quiet, beside what the same attacks come to where they must
 * succeed.
 *
 * @param schools so many
 * @param protectedly what the product publishes
 * @param smallPairs differences and trackers over it that tell of a few
 * @param pupils year groups and roles of which too much follows
 * @param alone control: every small cell is shown by itself as "fewer than 10", and totals are rounded by themselves
 * @param margins control: small cells are merged, and year margins are rounded by themselves
 * @param planted control: pairs of numbers that differ by a small cell
 * @param found of these, so many found
 * @param years control: cells of 1 to 4 left out of tables with all margins
 * @param totals half-terms whose total is hit exactly by the mean over its three tables
 * @param halfTerms of so many
 */
public record AttackTable(
        int schools,
        Found protectedly,
        int smallPairs,
        int pupils,
        Found alone,
        Found margins,
        int planted,
        int found,
        SuppressedYears.Recovered years,
        int totals,
        int halfTerms) {

    private static final int FEWEST = 10;
    /** Quiet schools in which every control is won, whichever schools are attacked: the attack is the same. */
    private static final long FIRST_CONTROL = 16;

    private static final long LAST_CONTROL = 19;

    private static final int BASE = 5;
    private static final int[] ALL = {};

    /** @return the attacks on so many schools; every second one is a quiet one with fewer pupils. */
    public static AttackTable of(long seed, int schools) {
        List<PublishedSchool> published = new ArrayList<>(FortySchools.from(seed, (schools + 1) / 2));
        published.addAll(quiet(LongStream.range(seed, seed + schools / 2)));
        Found protectedly = published.parallelStream()
                .map(school -> attack(school, school.seen()))
                .reduce(Found.NOTHING, Found::and);
        int pairs = published.stream()
                .mapToInt(
                        school -> new Attacker(school.seen()).smallOnes(FEWEST).size())
                .sum();
        int pupils = published.stream()
                .mapToInt(school -> PupilAttack.narrow(school))
                .sum();
        List<PublishedSchool> few = quiet(LongStream.rangeClosed(FIRST_CONTROL, LAST_CONTROL));
        Found alone = few.parallelStream()
                .map(school -> attack(school, alone(school.truth())))
                .reduce(Found.NOTHING, Found::and);
        Found margins = few.parallelStream()
                .map(school -> attack(school, withMargins(school)))
                .reduce(Found.NOTHING, Found::and);
        int[] planted = planted(published);
        int[] totals = totals(published);
        return new AttackTable(
                schools,
                protectedly,
                pairs,
                pupils,
                alone,
                margins,
                planted[0],
                planted[1],
                SuppressedYears.attack(seed, 40),
                totals[0],
                totals[1]);
    }

    private static List<PublishedSchool> quiet(LongStream seeds) {
        return seeds.parallel()
                .mapToObj(each -> FortySchools.publish(
                        new MadeUpSchool(10_000 + each, 300 + (int) (each % 5) * 150, 120 + (int) (each % 7) * 60)))
                .toList();
    }

    /**
     * The same attacks on the demonstration school's first year.
     *
     * @param every of so many concerns one is kept
     */
    public static Demonstration demonstration(int every) {
        DemonstrationYear year = new DemonstrationYear(every);
        int[] truth = FortySchools.truth(year.facts());
        List<Seen> seen = FortySchools.seen(year.ledger());
        return new Demonstration(
                Found.by(seen, FortySchools.targets(), truth, FEWEST),
                new Attacker(seen).smallOnes(FEWEST).size(),
                Found.by(alone(truth), FortySchools.targets(), truth, FEWEST),
                year.facts().size());
    }

    /**
     * The attacks on the demonstration school's school year.
     *
     * @param protectedly what the product publishes
     * @param smallPairs differences and trackers over it that tell of a few
     * @param alone control: every small cell by itself
     * @param concerns so many were received
     */
    public record Demonstration(Found protectedly, int smallPairs, Found alone, int concerns) {

        /** @return whether nothing follows from what is published, and the control was won. */
        public boolean holds() {
            return protectedly.exactly() == 0
                    && protectedly.bounded() == 0
                    && protectedly.presences() == 0
                    && protectedly.halves() == 0
                    && smallPairs == 0
                    && (protectedly.small() == 0 || alone.presences() > 0);
        }

        @Override
        public String toString() {
            StringBuilder table = new StringBuilder(String.format(
                    "%-78s %7s %9s %9s %10s%n",
                    "the demonstration school, " + concerns + " concerns of a school year",
                    "small",
                    "exactly",
                    "upper",
                    "presence"));
            line(table, "what the product publishes, all numbers together, whole concerns", protectedly);
            line(table, "CONTROL small cells by themselves as \"fewer than 10\", totals rounded alone", alone);
            return table.append(String.format("differences and trackers that tell of a few: %d%n", smallPairs))
                    .toString();
        }
    }

    private static Found attack(PublishedSchool school, List<Seen> seen) {
        return Found.by(seen, FortySchools.targets(), school.truth(), FEWEST);
    }

    private static List<Seen> alone(int[] truth) {
        return FortySchools.targets().stream()
                .map(cell -> seen("cell", cell, truth))
                .toList();
    }

    private static Seen seen(String where, Cells cells, int[] truth) {
        int count = cells.count(truth);
        return count < FEWEST
                ? Seen.fewerThan(where, cells, FEWEST)
                : Seen.rounded(where, cells, (count + BASE / 2) / BASE * BASE, BASE, FEWEST);
    }

    private static List<Seen> withMargins(PublishedSchool school) {
        List<Seen> seen = new ArrayList<>(school.seen());
        int[] truth = school.truth();
        IntStream.range(0, 5)
                .forEach(group ->
                        seen.add(seen("category of the year", Cells.of(ALL, new int[] {group}, ALL, ALL), truth)));
        IntStream.range(0, 4)
                .forEach(group ->
                        seen.add(seen("place of the year", Cells.of(ALL, ALL, new int[] {group}, ALL), truth)));
        IntStream.range(0, 3)
                .forEach(group -> seen.add(
                        seen("part of the day of the year", Cells.of(ALL, ALL, ALL, new int[] {group}), truth)));
        return seen;
    }

    /** Of each school a half-term, and the same but for its rarest category; and of its year by kind and outcome. */
    private static int[] planted(List<PublishedSchool> schools) {
        int[] planted = new int[2];
        planted(
                schools,
                Cells.of(new int[] {3}, new int[] {3}, ALL, ALL),
                Cells.of(new int[] {3}, ALL, ALL, ALL),
                Cells.of(new int[] {3}, new int[] {0, 1, 2, 4}, ALL, ALL),
                planted);
        planted(
                schools,
                Cells.ofKinds(0),
                Cells.of(ALL, new int[] {Hierarchy.DIVIDED}, ALL, ALL),
                Cells.ofKinds(1, 2),
                planted);
        planted(schools, Cells.ofOutcomes(4), Cells.of(ALL, ALL, ALL, ALL), Cells.ofOutcomes(0, 1, 2, 3), planted);
        return planted;
    }

    private static void planted(List<PublishedSchool> schools, Cells part, Cells whole, Cells rest, int[] planted) {
        for (PublishedSchool school : schools) {
            int few = part.count(school.truth());
            if (few > 0 && few < FEWEST) {
                List<Seen> seen = new ArrayList<>(school.seen());
                seen.add(Seen.exactly("planted: whole", whole, whole.count(school.truth())));
                seen.add(Seen.exactly("planted: all but one part", rest, rest.count(school.truth())));
                planted[0]++;
                planted[1] += new Attacker(seen)
                                .smallOnes(FEWEST).stream()
                                        .anyMatch(bound -> bound.cells().equals(part)
                                                && bound.least() == few
                                                && bound.most() == few)
                        ? 1
                        : 0;
            }
        }
    }

    /** Whoever adds up each of the three tables of a half-term and takes the mean. */
    private static int[] totals(List<PublishedSchool> schools) {
        int[] hit = new int[2];
        for (PublishedSchool school : schools) {
            for (FamilyRelease release : school.ledger().releases()) {
                if (release.period() != Query.YEAR && release.total().isPresent()) {
                    double mean = release.answers().stream()
                            .filter(answer -> !answer.published().withheld())
                            .mapToInt(answer -> answer.published().total())
                            .average()
                            .orElseThrow();
                    hit[0] += Math.round(mean)
                                    == Cells.of(new int[] {release.period()}, ALL, ALL, ALL)
                                            .count(school.truth())
                            ? 1
                            : 0;
                    hit[1]++;
                }
            }
        }
        return hit;
    }

    /** @return whether nothing follows from what is published, and every control was won. */
    public boolean holds() {
        return protectedly.small() > schools
                && protectedly.exactly() == 0
                && protectedly.bounded() == 0
                && protectedly.presences() == 0
                && protectedly.halves() == 0
                && smallPairs == 0
                && pupils == 0
                && alone.presences() > 0
                && margins.presences() + margins.bounded() > 0
                && planted > 0
                && found == planted
                && share(years.exactly()) > .1
                && share(years.exactly()) < .25
                && years.presence() == years.small();
    }

    private double share(int cells) {
        return (double) cells / years.small();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                "%-78s %7s %9s %9s %10s%n",
                schools + " made-up schools, a school year each", "small", "exactly", "upper", "presence"));
        table.append(String.format("%-78s %7s %9s %9s %10s%n", "", "cells", "known", "under 9", "proven"));
        line(table, "what the product publishes, all numbers together, whole concerns", protectedly);
        line(table, "CONTROL small cells by themselves as \"fewer than 10\", totals rounded alone", alone);
        line(table, "CONTROL as published, and margins of the year rounded by themselves", margins);
        table.append(String.format(
                "%ndifferences and trackers that tell of a few: %d; of pairs planted beside it, found: %d of %d "
                        + "(CONTROL)%n",
                smallPairs, found, planted));
        table.append(String.format("year groups and roles of which too much follows: %d%n", pupils));
        table.append(
                String.format("bounds for which no table of whole concerns was found: %d%n", protectedly.halves()));
        table.append(String.format(
                Locale.ROOT,
                "CONTROL 7 years x 6 categories, 1 to 4 left out, all margins: of %d cells %.1f %% exactly "
                        + "known, %.1f %% to within one, %.0f %% known not to be empty%n",
                years.small(),
                100 * share(years.exactly()),
                100 * share(years.nearly()),
                100 * share(years.presence())));
        table.append(String.format(
                "half-terms whose total (never a small one) is hit by the mean over three tables: %d of %d%n",
                totals, halfTerms));
        return table.toString();
    }

    private static void line(StringBuilder table, String what, Found found) {
        table.append(String.format(
                "%-78s %7d %9d %9d %10d%n", what, found.small(), found.exactly(), found.bounded(), found.presences()));
    }
}
