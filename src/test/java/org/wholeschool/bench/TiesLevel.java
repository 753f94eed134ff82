package org.wholeschool.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wholeschool.pattern.ties.NamedConcern;
import org.wholeschool.pattern.ties.TieAnswer;
import org.wholeschool.pattern.ties.TieComparison;
import org.wholeschool.pattern.ties.TieIndex;

/**
 * How often ties stand out in made-up schools: where they should not (level), and where one circle is named again and
 * again (power). A pattern is one place in four weeks, found in the last of them or some weeks later.
 */
final class TiesLevel implements Command {

    private static final int[] CONCERNS = {8, 15, 25};
    private static final double[] SHARES = {0, .3, .5, .8};
    private static final double[] RECORDED = {1, .5, .25};
    private static final int BEFORE = 6;
    private static final int PATTERN = 4;
    /** Draws of users, with repeats, that are as good as drawing each time. */
    private static final int MANY = 1_000;

    /** A level of .05 and three of its standard errors in 500 schools. */
    private static final double MOST = .075;

    /**
     * What a pattern's concerns and links are like, where no circle is the reason. Four are known to go over the
     * margin, which is why pages say no more than that pupils know each other.
     */
    enum Cell {
        NOTHING("nothing unusual", MANY, true),
        ONE_YEAR("a place of one year group", MANY, true),
        MORE_NAMED("a third pupil is named in six of ten concerns of the place, elsewhere in one of ten", MANY, true),
        SOME_BURSTS("one concern in six names a pupil of a circle that has a burst", MANY, true),
        BURSTS("one in three", MANY, false),
        BIAS_AFTER(
                "ties of the place recorded three times as often, and 1 % of pairs as ties, after it began", 200, true),
        BIAS_BEFORE("ties of the place recorded three times as often, before it began", 200, false),
        FALSE_BEFORE("1 % of pairs seen at the place recorded as ties, before it began", 200, false),
        FORTY("a place of 40 pupils of one year, a circle of 8 among them", 40, false);

        private final String says;
        private final int users;
        private final boolean mustHold;

        Cell(String says, int users, boolean mustHold) {
            this.says = says;
            this.users = users;
            this.mustHold = mustHold;
        }
    }

    @Override
    public String about() {
        return "how often made-up schools are told that ties stand out, where they do not and where they do";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .number("schools", 500, 10, 100_000, "made-up schools in a cell")
                .number("after", 0, 0, 6, "weeks after the pattern that are over when it is asked about")
                .number("friends", 0, 0, 20, "others whom a pupil knows on average, of their year, beside circles")
                .word("tables", "which tables are made", "both", "level", "power")
                .number("seed", 1, 0, 999_999, "the same seed gives the same tables");
    }

    /** @return whether no cell that must hold is over its margin */
    @Override
    public boolean run(Options options) {
        boolean held = true;
        if (!options.word("tables").equals("power")) {
            System.out.println("cell,links recorded,concerns,p at most .05,ties stand out,too few links");
            for (Cell cell : Cell.values()) {
                for (double recorded : cell.name().contains("BEFORE") || cell == Cell.BIAS_AFTER
                        ? new double[] {.25}
                        : new double[] {1, .25}) {
                    for (int concerns : CONCERNS) {
                        Told told = told(new Setting(cell, concerns, 0, recorded), options);
                        print("\"" + cell.says + "\"", recorded, concerns, told);
                        held &= !cell.mustHold || told.standsOut <= MOST * told.schools;
                    }
                }
            }
        }
        if (!options.word("tables").equals("level")) {
            System.out.println("share with one pupil of the circle,links recorded,concerns,p at most .05,"
                    + "ties stand out,too few links");
            for (double recorded : RECORDED) {
                for (int concerns : CONCERNS) {
                    for (double share : SHARES) {
                        print(
                                Double.toString(share),
                                recorded,
                                concerns,
                                told(new Setting(Cell.NOTHING, concerns, share, recorded), options));
                    }
                }
            }
        }
        return held;
    }

    private static void print(String what, double recorded, int concerns, Told told) {
        System.out.printf(
                Locale.ROOT,
                "%s,%.2f,%d,%.3f,%.3f,%.3f%n",
                what,
                recorded,
                concerns,
                (double) told.significant / told.schools,
                (double) told.standsOut / told.schools,
                (double) told.tooFew / told.schools);
    }

    /**
     * A cell of the tables.
     *
     * @param concerns of the pattern
     * @param share of these that name one pupil of one circle
     * @param recorded share of those who know each other of whom it is recorded
     */
    record Setting(Cell cell, int concerns, double share, double recorded) {}

    /** Of so many schools, how many were told what. */
    record Told(int schools, int significant, int standsOut, int tooFew) {}

    static Told told(Setting setting, Options options) {
        int significant = 0;
        int standsOut = 0;
        int tooFew = 0;
        int schools = options.number("schools");
        for (int school = 0; school < schools; school++) {
            TieAnswer answer = answer(setting, options.number("seed") * 1_000_003L + school, options);
            significant += answer.p() <= TieComparison.LEVEL ? 1 : 0;
            standsOut += answer.outcome() == TieAnswer.Outcome.TIES_STAND_OUT ? 1 : 0;
            tooFew += answer.outcome() == TieAnswer.Outcome.TOO_FEW_LINKS ? 1 : 0;
        }
        return new Told(schools, significant, standsOut, tooFew);
    }

    private static TieAnswer answer(Setting setting, long seed, Options options) {
        int after = options.number("after");
        TieSchool school = new TieSchool(seed);
        List<TieSchool.Known> known = school.known(options.number("friends"));
        int[] bursting = school.random
                .ints(BEFORE + PATTERN + after + 1, 0, school.circles.size())
                .toArray();
        int bursts = setting.cell == Cell.BURSTS ? 3 : setting.cell == Cell.SOME_BURSTS ? 6 : 0;
        for (int week = 0; week < BEFORE + PATTERN + after; week++) {
            for (int i = school.poisson(TieSchool.A_WEEK); i > 0; i--) {
                int first = inBurst(school, bursting, week, bursts, school.anyone());
                add(school, week, first, school.beside(first), .1);
            }
        }
        List<Integer> users = users(school, setting.cell);
        List<Integer> circle = school.circles.get(school.random.nextInt(school.circles.size()));
        Set<Long> pattern = new HashSet<>();
        for (int i = 0; i < setting.concerns; i++) {
            int week = BEFORE + school.random.nextInt(PATTERN);
            int first = inBurst(school, bursting, week, bursts, school.among(users));
            if (school.random.nextDouble() < setting.share) {
                first = school.among(circle);
            }
            int second = bursts > 0 || setting.cell == Cell.NOTHING || setting.cell == Cell.MORE_NAMED
                    ? school.beside(first)
                    : school.among(users);
            while (second == first) {
                second = school.among(users);
            }
            pattern.add(add(school, week, first, second, setting.cell == Cell.MORE_NAMED ? .6 : .1));
        }
        record(school, setting, known, users, pattern);
        TieComparison comparison = new TieComparison(school.concerns, new TieIndex(school.links));
        return comparison.canAsk(pattern)
                ? comparison.ask(List.of(pattern), seed).get(0)
                : new TieAnswer(TieAnswer.Outcome.TOO_FEW_LINKS, setting.concerns, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
    }

    /**
     * @param third how often a third pupil is named
     * @return the new concern's id
     */
    private static long add(TieSchool school, int week, int first, int second, double third) {
        int more = school.beside(first);
        return school.random.nextDouble() < third && more != second
                ? school.add(school.day(week), first, second, more)
                : school.add(school.day(week), first, second);
    }

    /** @return of so many concerns once, a pupil of a circle that has a burst in this week; otherwise the other one */
    private static int inBurst(TieSchool school, int[] bursting, int week, int of, int otherwise) {
        return of > 0 && school.random.nextInt(of) == 0
                ? school.among(school.circles.get(bursting[week + school.random.nextInt(2)]))
                : otherwise;
    }

    /** @return pupils who use the place, those who are named more often more often, or each once where they are few */
    private static List<Integer> users(TieSchool school, Cell cell) {
        List<Integer> users = new ArrayList<>();
        int year = school.random.nextInt(TieSchool.YEARS);
        if (cell == Cell.FORTY) {
            List<Integer> largest = school.circles.stream()
                    .max(Comparator.comparing(List::size))
                    .orElseThrow();
            users.addAll(largest.subList(0, Math.min(8, largest.size())));
            year = TieSchool.year(largest.get(0));
        }
        boolean oneYear = cell == Cell.FORTY || cell == Cell.ONE_YEAR;
        boolean few = cell.users < MANY;
        while (users.size() < cell.users) {
            int pupil = school.anyone();
            if ((!oneYear || TieSchool.year(pupil) == year) && !(few && users.contains(pupil))) {
                users.add(pupil);
            }
        }
        return users;
    }

    private static void record(
            TieSchool school, Setting setting, List<TieSchool.Known> known, List<Integer> users, Set<Long> pattern) {
        school.recordLongAgo(known, setting.recorded);
        if (setting.cell.users == MANY) {
            return;
        }
        Set<Integer> there = new HashSet<>(users);
        // Recorded with the share already; with 2 of the 3 shares in what is left it is three times as often.
        double more = 2 * setting.recorded / (1 - setting.recorded);
        long when = setting.cell == Cell.BIAS_AFTER ? begin(school, pattern) : 0;
        if (setting.cell == Cell.BIAS_AFTER || setting.cell == Cell.BIAS_BEFORE) {
            for (TieSchool.Known pair : known) {
                if (there.contains(pair.one()) && there.contains(pair.other()) && school.random.nextDouble() < more) {
                    school.record(pair, when);
                }
            }
        }
        if (setting.cell == Cell.BIAS_AFTER || setting.cell == Cell.FALSE_BEFORE) {
            List<Integer> all = List.copyOf(there);
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (school.random.nextInt(100) == 0) {
                        school.record(new TieSchool.Known(all.get(i), all.get(j)), when);
                    }
                }
            }
        }
    }

    private static long begin(TieSchool school, Set<Long> pattern) {
        return school.concerns.stream()
                .filter(concern -> pattern.contains(concern.id()))
                .mapToLong(NamedConcern::day)
                .min()
                .orElseThrow();
    }
}
