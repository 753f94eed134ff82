package org.wholeschool.governance.trust;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.trust.Funnel;
import org.wholeschool.disclosure.trust.FunnelBand;
import org.wholeschool.disclosure.trust.TrustYear;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.platform.Texts;

/**
 * A trust's page in words and as a picture: a school year's concerns for each 100 pupils, school by school, small ones
 * together, in the order of names.
 */
public final class TrustView {

    private static final int WIDTH = 390;
    private static final int LEFT = 12;
    private static final int FLOOR = 216;
    private static final int TOP = 24;
    private static final int STEPS = 40;
    private static final int LETTERS = 26;

    /**
     * Rates of schools differ by about 22 % for reasons other than chance. Of a few schools that cannot be worked out
     * from themselves: one that is very different would make room for itself.
     */
    private static final Funnel FUNNEL = new Funnel(.05);

    private final Texts texts = Texts.of("trust");
    private final TrustFigures.Seen seen;
    private final TrustYear whole;
    private final List<Funnel.Point> points;
    private final int mostPupils;
    private final double mostRate;

    TrustView(TrustFigures.Seen seen) {
        this.seen = seen;
        whole = new TrustYear(seen.year().blocks().stream()
                .filter(block -> Collections.disjoint(block.schools(), seen.partly()))
                .toList());
        points = whole.isWithheld() ? List.of() : FUNNEL.points(whole);
        mostPupils = Math.max(
                1,
                whole.blocks().stream().mapToInt(TrustYear.Block::onRoll).max().orElse(1) * 11 / 10);
        mostRate = Math.max(
                1,
                1.15
                        * whole.blocks().stream()
                                .mapToDouble(TrustYear.Block::rate)
                                .max()
                                .orElse(1));
    }

    /**
     * A school year that can be chosen.
     *
     * @param year the calendar year in which it began
     * @param name its words
     * @param chosen whether it is shown
     */
    public record Choice(int year, String name, boolean chosen) {}

    /**
     * A school, or several as one.
     *
     * @param letter its letter in the picture; letters go by names; empty where it is not in it
     * @param name what it is called
     * @param pupils on roll
     * @param rate concerns for each 100 pupils, to the nearest whole one; "at least" so many where half-terms have no
     *     number
     * @param says how that is for its size
     */
    public record Line(String letter, String name, String pupils, String rate, String says) {}

    /**
     * A mark in the picture.
     *
     * @param x across
     * @param y down
     * @param letter whose
     * @param out whether chance and size do not explain it
     */
    public record Mark(int x, int y, String letter, boolean out) {

        /** @return where its letter stands. */
        public int above() {
            return y - 9;
        }
    }

    /**
     * A line of the picture.
     *
     * @param points its way
     * @param look how it is drawn: "middle", "inner" or "outer"
     */
    public record Way(String points, String look) {}

    public String getHeading() {
        return texts.get("title.of", SchoolYear.name(seen.schoolYear()));
    }

    public List<Choice> getYears() {
        return seen.years().stream()
                .map(year -> new Choice(year, SchoolYear.name(year), year == seen.schoolYear()))
                .toList();
    }

    public boolean isWithheld() {
        return seen.year().isWithheld();
    }

    /** @return whether there are enough schools to say what is usual. */
    public boolean isCompared() {
        return points.stream().anyMatch(point -> point.band() != FunnelBand.NOT_COMPARED);
    }

    /** @return the answer in a sentence. */
    public String getSays() {
        if (isWithheld()) {
            return texts.get("withheld");
        }
        if (!isCompared()) {
            return texts.get("few", Funnel.FEWEST_BLOCKS);
        }
        List<String> out = points.stream()
                .filter(TrustView::isOut)
                .map(point -> name(point.block()))
                .toList();
        return out.isEmpty() ? texts.get("none") : texts.get("out", String.join("; ", out));
    }

    private static boolean isOut(Funnel.Point point) {
        return point.band() != FunnelBand.AS_EXPECTED && point.band() != FunnelBand.NOT_COMPARED;
    }

    private static String name(TrustYear.Block block) {
        return String.join(", ", block.schools());
    }

    /** @return the schools of which size and chance do not explain the number, in the order of their names */
    List<Line> getToAsk() {
        List<TrustYear.Block> out = points.stream()
                .filter(TrustView::isOut)
                .map(Funnel.Point::block)
                .toList();
        return lines(out);
    }

    /** @return the schools in the order of their names, and never in another. */
    public List<Line> getLines() {
        return lines(seen.year().blocks());
    }

    private List<Line> lines(List<TrustYear.Block> blocks) {
        return blocks.stream()
                .map(block -> {
                    String name = block.isPool() ? texts.get("together", name(block)) : name(block);
                    int at = whole.blocks().indexOf(block);
                    String rate = texts.get(at < 0 ? "rate.least" : "rate", Math.round(block.rate()));
                    return new Line(
                            at < 0 ? "" : letter(at),
                            name,
                            texts.get("number", block.onRoll()),
                            rate,
                            texts.get(
                                    at < 0
                                            ? "band.partly"
                                            : "band." + points.get(at).band()));
                })
                .toList();
    }

    private static String letter(int i) {
        return (i < LETTERS ? "" : String.valueOf((char) ('A' + i / LETTERS - 1))) + (char) ('A' + i % LETTERS);
    }

    public List<Mark> getMarks() {
        return IntStream.range(0, points.size())
                .mapToObj(i -> new Mark(
                        x(points.get(i).block().onRoll()),
                        y(points.get(i).block().rate()),
                        letter(i),
                        isOut(points.get(i))))
                .toList();
    }

    /**
     * @return what is usual for each size, and between what 95 and 99.8 in 100 schools lie that differ by chance and as
     *     these do.
     */
    public List<Way> getWays() {
        if (!isCompared()) {
            return List.of();
        }
        List<Way> ways = new ArrayList<>(List.of(way(0, "middle")));
        for (double z : new double[] {FunnelBand.INNER, FunnelBand.OUTER}) {
            String look = z == FunnelBand.INNER ? "inner" : "outer";
            ways.add(way(z, look));
            ways.add(way(-z, look));
        }
        return ways;
    }

    private Way way(double z, String look) {
        return new Way(
                IntStream.rangeClosed(1, STEPS)
                        .map(step -> Math.max(1, mostPupils * step / STEPS))
                        .mapToObj(pupils -> x(pupils) + "," + y(Math.min(mostRate, FUNNEL.line(whole, pupils, z))))
                        .collect(Collectors.joining(" ")),
                look);
    }

    private int x(int pupils) {
        return LEFT + (WIDTH - LEFT) * pupils / mostPupils;
    }

    private int y(double rate) {
        return (int) Math.round(FLOOR - (FLOOR - TOP) * rate / mostRate);
    }

    /** @return the picture in words, for people who do not see it. */
    public String getWords() {
        return texts.get(
                "picture.words",
                getLines().stream()
                        .map(line -> texts.get("picture.one", line.name(), line.rate(), line.says()))
                        .collect(Collectors.joining("; ")));
    }

    /** @return a mark of each axis: most pupils and highest rate, whole. */
    public String getMostPupils() {
        return texts.get("axis.pupils", mostPupils);
    }

    /** @return the highest rate that the picture has room for. */
    public String getMostRate() {
        return texts.get("axis.rate", Math.round(mostRate));
    }

    /** @return what is not in the numbers, a sentence each. */
    public List<String> getLeftOut() {
        List<String> says = new ArrayList<>();
        if (!seen.partly().isEmpty()) {
            says.add(texts.get("partly", String.join(", ", seen.partly())));
        }
        if (!seen.missing().isEmpty()) {
            says.add(texts.get("missing", String.join(", ", seen.missing())));
        }
        return says;
    }
}
