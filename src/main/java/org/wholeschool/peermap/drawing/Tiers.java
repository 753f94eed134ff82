package org.wholeschool.peermap.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The places of a drawing: ellipses around its middle, those directly involved on the inner ones. A ring with more
 * pupils than fit on one ellipse is two or more.
 */
final class Tiers {

    private static final int STEPS = 720;

    /** How much higher a drawing is made where it does not fit. */
    private static final double HIGHER = 1.12;

    private final Sheet sheet;
    private final double height;
    private final List<Tier> tiers;

    /**
     * An ellipse.
     *
     * @param ring whose
     * @param places how many stand on it
     * @param part how large it is, of the outermost
     */
    record Tier(int ring, int places, double part) {}

    private Tiers(Sheet sheet, double height, List<Tier> tiers) {
        this.sheet = sheet;
        this.height = height;
        this.tiers = tiers;
    }

    /**
     * @param sizes how many stand on each ring, from the inside out
     * @param sheet on what
     * @param from the least height
     * @return the lowest drawing on which they fit, or the highest that there is
     */
    static Tiers of(int[] sizes, Sheet sheet, double from) {
        for (double height = from; ; height *= HIGHER) {
            for (int more = 0; more <= 4; more++) {
                Tiers made = new Tiers(sheet, height, split(sizes, more));
                if (made.fits()) {
                    return made;
                }
            }
            if (height >= sheet.most()) {
                return new Tiers(sheet, height, split(sizes, 2));
            }
        }
    }

    /** Splits the fullest rings, so many times. */
    private static List<Tier> split(int[] sizes, int more) {
        int[] parts = new int[sizes.length];
        Arrays.fill(parts, 1);
        for (int i = 0; i < more; i++) {
            int fullest = IntStream.range(0, sizes.length)
                    .boxed()
                    .max(Comparator.comparingDouble(ring -> (double) sizes[ring] / parts[ring] / (1 + 2.0 * ring)))
                    .orElse(0);
            parts[fullest]++;
        }
        List<int[]> flat = new ArrayList<>();
        for (int ring = 0; ring < sizes.length; ring++) {
            int left = sizes[ring];
            for (int part = parts[ring]; part > 0 && left > 0; part--) {
                // The outer of two ellipses has more room.
                int here = part == 1 ? left : Math.max(1, (int) Math.floor(left * .85 / part));
                flat.add(new int[] {ring, here});
                left -= here;
            }
        }
        double inner = !flat.isEmpty() && flat.get(0)[1] > 1 ? 1 : 0;
        double all = Math.max(1, flat.size() - 1 + inner);
        return IntStream.range(0, flat.size())
                .mapToObj(i -> new Tier(flat.get(i)[0], flat.get(i)[1], (i + inner) / all))
                .toList();
    }

    private double wide() {
        return sheet.width() / 2.0 - sheet.aside();
    }

    private double high() {
        return height / 2 - sheet.above();
    }

    private boolean fits() {
        double step = Math.min(wide(), high())
                / Math.max(1, tiers.size() - (tiers.get(0).part() == 0 ? 1 : 0));
        return (tiers.size() == 1 || step >= sheet.between())
                && tiers.stream()
                        .allMatch(tier ->
                                tier.places() == 1 || round(tier.part())[STEPS] / tier.places() >= sheet.apart());
    }

    /** @return how long an ellipse is from its top to each of its steps */
    private double[] round(double part) {
        double[] lengths = new double[STEPS + 1];
        for (int i = 1; i <= STEPS; i++) {
            Point from = on(part, 2 * Math.PI * (i - 1) / STEPS);
            Point to = on(part, 2 * Math.PI * i / STEPS);
            lengths[i] = lengths[i - 1] + Math.hypot(to.x() - from.x(), to.y() - from.y());
        }
        return lengths;
    }

    private Point on(double part, double angle) {
        return new Point(
                sheet.width() / 2.0 + Math.sin(angle) * wide() * part, height / 2 - Math.cos(angle) * high() * part);
    }

    /** @return the places, tier by tier, each evenly along its ellipse; every other tier stands between the last */
    List<Point> places() {
        List<Point> places = new ArrayList<>();
        for (int t = 0; t < tiers.size(); t++) {
            Tier tier = tiers.get(t);
            double[] lengths = round(tier.part());
            for (int i = 0; i < tier.places(); i++) {
                double wish = lengths[STEPS] * (i + t % 2 * .5) / tier.places();
                int step = 0;
                while (step < STEPS && lengths[step + 1] < wish) {
                    step++;
                }
                places.add(on(tier.part(), 2 * Math.PI * step / STEPS));
            }
        }
        return places;
    }

    /** @return the ring of each place */
    int[] rings() {
        return tiers.stream()
                .flatMapToInt(tier -> IntStream.generate(tier::ring).limit(tier.places()))
                .toArray();
    }

    /** @return the ellipses that are drawn: the outermost of each ring */
    List<double[]> ellipses() {
        return IntStream.range(0, tiers.size())
                .filter(i -> i == tiers.size() - 1
                        || tiers.get(i + 1).ring() != tiers.get(i).ring())
                .mapToObj(tiers::get)
                .filter(tier -> tier.part() > 0)
                .map(tier -> new double[] {wide() * tier.part(), high() * tier.part()})
                .toList();
    }

    double height() {
        return height;
    }
}
