package org.wholeschool.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.pattern.ties.NamedConcern;
import org.wholeschool.pattern.ties.RecordedLink;

/**
 * A made-up school for questions about ties: 1,100 pupils of five years, of whom about 200 are in 25 circles of 4 to
 * 12. Two of a circle know each other with a probability of .6. Concerns name two pupils, four in five times of one
 * year, and unevenly: a tenth of the pupils are in about a third of them.
 */
final class TieSchool {

    static final int YEARS = 5;
    static final int WEEKS = 39;
    static final double A_WEEK = 700. / WEEKS;

    private static final int PUPILS = 1_100;
    private static final int CIRCLES = 25;
    private static final double KNOW = .6;
    private static final double SAME_YEAR = .8;
    private static final long LONG_AGO = -100;

    final Random random;
    final List<List<Integer>> circles = new ArrayList<>();
    final List<RecordedLink> links = new ArrayList<>();
    final List<NamedConcern> concerns = new ArrayList<>();
    private final List<Integer> busyness;

    TieSchool(long seed) {
        random = new Random(seed);
        busyness = shuffled(IntStream.range(0, PUPILS).boxed().toList());
        List<List<Integer>> free = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            int each = year;
            free.add(shuffled(
                    busyness.stream().filter(pupil -> year(pupil) == each).toList()));
        }
        for (int circle = 0; circle < CIRCLES; circle++) {
            List<Integer> year = free.get(random.nextInt(YEARS));
            int size = 4 + random.nextInt(9);
            circles.add(List.copyOf(year.subList(0, size)));
            year.subList(0, size).clear();
        }
    }

    static int year(int pupil) {
        return pupil % YEARS;
    }

    List<Integer> shuffled(List<Integer> list) {
        List<Integer> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Two who know each other, whether that is recorded or not. */
    record Known(int one, int other) {}

    /**
     * @param friends how many others a pupil knows on average beside their circle, of their year
     * @return all pairs who know each other
     */
    List<Known> known(int friends) {
        List<Known> known = new ArrayList<>();
        while (known.size() < PUPILS * friends / 2) {
            int one = random.nextInt(PUPILS);
            int other = random.nextInt(PUPILS / YEARS) * YEARS + year(one);
            if (one != other) {
                known.add(new Known(one, other));
            }
        }
        for (List<Integer> circle : circles) {
            for (int i = 0; i < circle.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (random.nextDouble() < KNOW) {
                        known.add(new Known(circle.get(i), circle.get(j)));
                    }
                }
            }
        }
        return known;
    }

    void record(Known pair, long day) {
        links.add(new RecordedLink(pair.one(), pair.other(), TieKind.FRIENDSHIP, true, day));
    }

    /** Records a share of those who know each other, long before anything happens. */
    void recordLongAgo(List<Known> known, double share) {
        for (Known pair : known) {
            if (random.nextDouble() < share) {
                record(pair, LONG_AGO);
            }
        }
    }

    /** @return anyone, busy ones more often */
    int anyone() {
        return busyness.get((int) (PUPILS * random.nextDouble() * random.nextDouble()));
    }

    /** @return someone else, mostly of the same year */
    int beside(int pupil) {
        boolean same = random.nextDouble() < SAME_YEAR;
        int other = anyone();
        while (other == pupil || same && year(other) != year(pupil)) {
            other = anyone();
        }
        return other;
    }

    <T> T among(List<T> pupils) {
        return pupils.get(random.nextInt(pupils.size()));
    }

    /** @return a school day of a week */
    long day(int week) {
        // Week 0 begins on a Monday, which 5 January 1970 was.
        return 4 + 7L * week + random.nextInt(5);
    }

    /** @return the new concern's id */
    long add(long day, int... pupils) {
        long id = concerns.size();
        int year = year(pupils[0]);
        concerns.add(new NamedConcern(
                id,
                day,
                IntStream.of(pupils).boxed().toList(),
                year,
                IntStream.of(pupils).allMatch(pupil -> year(pupil) == year),
                0));
        return id;
    }

    int poisson(double mean) {
        int count = -1;
        double product = 1;
        do {
            product *= random.nextDouble();
            count++;
        } while (product > Math.exp(-mean));
        return count;
    }
}
