package org.wholeschool.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.pattern.ties.NamedConcern;
import org.wholeschool.pattern.ties.RecordedLink;
import org.wholeschool.pattern.ties.SoonAfter;
import org.wholeschool.pattern.ties.TieComparison;
import org.wholeschool.pattern.ties.TieIndex;

/** How long both questions about ties take in a school of 2,500 pupils and 12,000 links, and in larger ones. */
final class TiesSpeed implements Command {

    private static final int PUPILS = 2_500;
    private static final int LINKS = 12_000;
    private static final int CONCERNS = 1_600;
    private static final int YEARS = 7;
    private static final int DAYS = 300;
    private static final int PATTERNS = 10;
    private static final int LARGEST_PATTERN = 25;

    @Override
    public String about() {
        return "how long the questions about ties take: ten patterns, and soon after for the school, on one processor";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .number("times", 5, 1, 100, "how often each is done; the quickest counts")
                .number("largest", 8, 1, 8, "how many times as large the largest school is");
    }

    @Override
    public boolean run(Options options) {
        System.out.println("size,pupils,links,concerns,index (ms),ten patterns (ms),soon after (ms)");
        time(1, options, false);
        for (int by = 1; by <= options.number("largest"); by *= 2) {
            time(by, options, true);
        }
        return true;
    }

    private static void time(int by, Options options, boolean print) {
        Random random = new Random(by);
        List<RecordedLink> links = new ArrayList<>();
        while (links.size() < LINKS * by) {
            // Seven in ten within ten pupils who follow each other, as in groups-speed.
            int one = random.nextInt(PUPILS * by);
            int other = random.nextInt(10) < 7 ? one / 10 * 10 + random.nextInt(10) : random.nextInt(PUPILS * by);
            if (one != other) {
                links.add(new RecordedLink(one, other, TieKind.FRIENDSHIP, true, -1));
            }
        }
        List<NamedConcern> concerns = new ArrayList<>();
        for (long id = 0; id < CONCERNS * by; id++) {
            int first = random.nextInt(PUPILS * by);
            int second = (first + 1 + random.nextInt(PUPILS * by - 1)) % (PUPILS * by);
            concerns.add(new NamedConcern(
                    id,
                    random.nextInt(DAYS),
                    List.of(first, second),
                    first % YEARS,
                    first % YEARS == second % YEARS,
                    0));
        }
        List<Set<Long>> patterns = new ArrayList<>();
        for (int i = 0; i < PATTERNS; i++) {
            Set<Long> pattern = new HashSet<>();
            concerns.stream()
                    .filter(concern -> concern.day() >= DAYS / 2 && concern.day() < DAYS / 2 + 28)
                    .skip(i * 10L)
                    .limit(LARGEST_PATTERN)
                    .forEach(concern -> pattern.add(concern.id()));
            patterns.add(pattern);
        }
        double[] quickest = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (int i = 0; i < options.number("times"); i++) {
            long begin = System.nanoTime();
            TieIndex ties = new TieIndex(links);
            long indexed = System.nanoTime();
            new TieComparison(concerns, ties).ask(patterns, i);
            long asked = System.nanoTime();
            SoonAfter.ask(concerns, ties, i);
            long done = System.nanoTime();
            quickest[0] = Math.min(quickest[0], (indexed - begin) / 1e6);
            quickest[1] = Math.min(quickest[1], (asked - indexed) / 1e6);
            quickest[2] = Math.min(quickest[2], (done - asked) / 1e6);
        }
        if (print) {
            System.out.printf(
                    Locale.ROOT,
                    "%d,%d,%d,%d,%.0f,%.0f,%.0f%n",
                    by,
                    PUPILS * by,
                    LINKS * by,
                    CONCERNS * by,
                    quickest[0],
                    quickest[1],
                    quickest[2]);
        }
    }
}
