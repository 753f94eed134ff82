package org.wholeschool.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wholeschool.pattern.ties.SoonAfter;
import org.wholeschool.pattern.ties.TieIndex;

/**
 * How often made-up schools are told that friends are named soon after each other, by chance and where they are: a
 * school year of 700 concerns, to which come, for a share of them, concerns that name a friend soon after.
 */
final class SoonAfterLevel implements Command {

    private static final double[] FOLLOWED = {.2, .5, 1};
    private static final double[] RECORDED = {1, .5, .25};

    /** Circles are named more often by so many draws of five. */
    private static final int OF_A_CIRCLE = 2;

    /** Concerns that a busy week of a year group has more; usual are 3.6. */
    private static final int MORE_OF_A_YEAR = 8;

    /** And one of a circle. */
    private static final int MORE_OF_A_CIRCLE = 3;

    /** A level of .05 and three of its standard errors in 500 schools. */
    private static final double MOST = .075;

    private enum Cell {
        NOTHING("nothing unusual", true),
        CIRCLES("two in five concerns name one of a circle", true),
        YEARS("each year group has three busy fortnights", true),
        RECORDED_AFTER("ties recorded three times as often once both were named within four weeks", true),
        SHOCKS("each circle has two busy weeks", false),
        FOLLOWED_BY_A_WEEK("a friend is named within a week", false),
        FOLLOWED_BY_A_FORTNIGHT("a friend is named within a fortnight", false);

        private final String says;
        private final boolean mustHold;

        Cell(String says, boolean mustHold) {
            this.says = says;
            this.mustHold = mustHold;
        }

        private boolean isFollowed() {
            return within() > 0;
        }

        /** @return within how many days a friend is named, where any is */
        private int within() {
            return this == FOLLOWED_BY_A_WEEK ? 7 : this == FOLLOWED_BY_A_FORTNIGHT ? 14 : 0;
        }
    }

    @Override
    public String about() {
        return "how often made-up schools are told that friends are named soon after each other";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .number("schools", 500, 10, 100_000, "made-up schools in a cell")
                .word("cells", "which cells are made", "all", "followed")
                .number("seed", 1, 0, 999_999, "the same seed gives the same table");
    }

    /** @return whether no cell that must hold is over its margin */
    @Override
    public boolean run(Options options) {
        boolean held = true;
        System.out.println("cell,followed,links recorded,days,expected,ratio,p at most .025,20 expected,told");
        for (Cell cell : Cell.values()) {
            if (options.word("cells").equals("followed") && !cell.isFollowed()) {
                continue;
            }
            for (double followed : cell.isFollowed() ? FOLLOWED : new double[] {0}) {
                for (double recorded : RECORDED) {
                    for (Sum sum : sums(cell, followed, recorded, options)) {
                        sum.print(cell, followed, recorded, options.number("schools"));
                        held &= !cell.mustHold || sum.told <= MOST * options.number("schools");
                    }
                }
            }
        }
        return held;
    }

    /** Over the schools of a cell, for one number of days. */
    private static final class Sum {

        private int days;
        private double pairs;
        private double expected;
        private int significant;
        private int enough;
        private int told;

        void add(SoonAfter.Window window) {
            days = window.days();
            pairs += window.pairs();
            expected += window.expected();
            significant += window.p() <= .025 ? 1 : 0;
            enough += window.expected() >= SoonAfter.FEWEST_EXPECTED ? 1 : 0;
            told += window.isTold() ? 1 : 0;
        }

        void print(Cell cell, double followed, double recorded, int schools) {
            System.out.printf(
                    Locale.ROOT,
                    "\"%s\",%.1f,%.2f,%d,%.1f,%.2f,%.3f,%.3f,%.3f%n",
                    cell.says,
                    followed,
                    recorded,
                    days,
                    expected / schools,
                    pairs / expected,
                    (double) significant / schools,
                    (double) enough / schools,
                    (double) told / schools);
        }
    }

    private static List<Sum> sums(Cell cell, double followed, double recorded, Options options) {
        List<Sum> sums = List.of(new Sum(), new Sum(), new Sum());
        for (int i = 0; i < options.number("schools"); i++) {
            long seed = options.number("seed") * 1_000_003L + i;
            TieSchool school = school(cell, followed, recorded, seed);
            List<SoonAfter.Window> windows = SoonAfter.ask(school.concerns, new TieIndex(school.links), seed);
            for (int window = 0; window < windows.size(); window++) {
                sums.get(window).add(windows.get(window));
            }
        }
        return sums;
    }

    private static TieSchool school(Cell cell, double followed, double recorded, long seed) {
        TieSchool school = new TieSchool(seed);
        List<TieSchool.Known> known = school.known(0);
        Map<Integer, List<Integer>> friends = new HashMap<>();
        for (TieSchool.Known pair : known) {
            friends.computeIfAbsent(pair.one(), none -> new ArrayList<>()).add(pair.other());
            friends.computeIfAbsent(pair.other(), none -> new ArrayList<>()).add(pair.one());
        }
        Busy years = new Busy(school, TieSchool.YEARS, 3, 2);
        Busy circles = new Busy(school, school.circles.size(), 2, 1);
        for (int week = 0; week < TieSchool.WEEKS; week++) {
            for (int i = school.poisson(TieSchool.A_WEEK); i > 0; i--) {
                int first = school.anyone();
                if (cell == Cell.CIRCLES && school.random.nextInt(5) < OF_A_CIRCLE) {
                    first = school.among(school.among(school.circles));
                }
                add(school, school.day(week), first, followed, cell.within(), friends);
            }
            for (int more = cell == Cell.YEARS ? MORE_OF_A_YEAR * years.in(week).size() : 0; more > 0; more--) {
                int first = school.anyone();
                while (TieSchool.year(first)
                        != years.in(week).get(more % years.in(week).size())) {
                    first = school.anyone();
                }
                school.add(school.day(week), first, school.beside(first));
            }
            for (int more = cell == Cell.SHOCKS
                            ? MORE_OF_A_CIRCLE * circles.in(week).size()
                            : 0;
                    more > 0;
                    more--) {
                int circle = circles.in(week).get(more % circles.in(week).size());
                int first = school.among(school.circles.get(circle));
                school.add(school.day(week), first, school.beside(first));
            }
        }
        school.recordLongAgo(known, recorded);
        if (cell == Cell.RECORDED_AFTER) {
            recordAfter(school, known, recorded);
        }
        return school;
    }

    private static void add(
            TieSchool school, long day, int first, double followed, int within, Map<Integer, List<Integer>> friends) {
        school.add(day, first, school.beside(first));
        if (school.random.nextDouble() < followed && friends.containsKey(first)) {
            int friend = school.among(friends.get(first));
            school.add(day + 1 + school.random.nextInt(within), friend, school.beside(friend));
        }
    }

    /** Who knows each other and was named within four weeks is recorded three times as often, the day after. */
    private static void recordAfter(TieSchool school, List<TieSchool.Known> known, double recorded) {
        Map<Integer, List<Long>> named = new HashMap<>();
        school.concerns.forEach(concern -> concern.pupils()
                .forEach(pupil ->
                        named.computeIfAbsent(pupil, none -> new ArrayList<>()).add(concern.day())));
        for (TieSchool.Known pair : known) {
            named.getOrDefault(pair.one(), List.of()).stream()
                    .flatMap(one -> named.getOrDefault(pair.other(), List.of()).stream()
                            .filter(other -> Math.abs(one - other) <= 28)
                            .map(other -> Math.max(one, other)))
                    .min(Long::compare)
                    .filter(day -> school.random.nextDouble() < 2 * recorded / Math.max(1e-9, 1 - recorded))
                    .ifPresent(day -> school.record(pair, day + 1));
        }
    }

    /** Which of some groups are busy in which weeks. */
    private static final class Busy {

        private final List<List<Integer>> weeks = new ArrayList<>();

        Busy(TieSchool school, int groups, int times, int length) {
            for (int week = 0; week < TieSchool.WEEKS; week++) {
                weeks.add(new ArrayList<>());
            }
            for (int group = 0; group < groups; group++) {
                for (int time = 0; time < times; time++) {
                    int week = school.random.nextInt(TieSchool.WEEKS - length + 1);
                    for (int i = 0; i < length; i++) {
                        weeks.get(week + i).add(group);
                    }
                }
            }
        }

        List<Integer> in(int week) {
            return weeks.get(week);
        }
    }
}
