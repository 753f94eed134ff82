package org.wholeschool.pattern.hotspot.scan;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a scan does a thousand times over, each by itself and on one processor: drawing a replicate, and looking for its
 * strongest window. The ten years are as large as the reference school (60 places, 522 weeks, 100,080 cases, windows up
 * to 13 weeks, zones up to half of the cases); the school year is what the product looks at each week (40 places in 8
 * bands, 39 weeks, 800 cases, windows up to 8 weeks). {@code mvn -q -Pbench test-compile exec:java
 * -Dexec.args="kernels"}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ScanKernels {

    private static final int PLACES = 60;
    private static final int WEEKS = 522;
    private static final int CASES = 100_080;
    private static final int YEAR_CELLS = 320;
    private static final int YEAR_WEEKS = 39;
    private static final int YEAR_CASES = 800;

    private Looked untilNow;
    private Looked anywhere;
    private CaseCounts year;
    private double[] exposure;
    private Replicates yearReplicates;
    private int[] yearCounts;
    private LikelihoodRatio ratio;
    private HypergeometricColumns.Draw hypergeometric;
    private Chance chance;

    /** A model, what draws from it, and what looks at a draw. */
    private record Looked(Replicates replicates, int[] drawn, int[] counts, Search search) {

        static Looked at(CaseCounts cases, Windows windows) {
            SpaceTimePermutation model = new SpaceTimePermutation(cases);
            double[] x = IntStream.range(0, PLACES).mapToDouble(p -> p % 10).toArray();
            double[] y = IntStream.range(0, PLACES).mapToDouble(p -> p / 10).toArray();
            Zones zones = Zones.of(Neighbours.onPlane(x, y), Double.POSITIVE_INFINITY, model.weights(), .5);
            int first = windows.prospective() ? WEEKS - windows.longest() : 0;
            Ground ground = new Ground(model, first);
            LikelihoodRatio ratio = new LikelihoodRatio(CASES);
            int[] drawn = new int[PLACES * (WEEKS - first)];
            Replicates replicates = model.replicates(first);
            replicates.draw(Chance.of(1, 0), drawn);
            return new Looked(
                    replicates,
                    drawn,
                    new int[drawn.length],
                    new Search(ground, zones, windows, new Bounds(ground, zones, windows, ratio), ratio));
        }

        double strongest() {
            return search.strongest(drawn, new Best(List.of(), 0)).statistic();
        }

        int[] draw(Chance chance) {
            replicates.draw(chance, counts);
            return counts;
        }
    }

    @Setup
    public void make() {
        CaseCounts tenYears = thrown(PLACES, WEEKS, CASES);
        untilNow = Looked.at(tenYears, Windows.untilNow(13));
        anywhere = Looked.at(tenYears, Windows.anywhere(13));
        year = thrown(YEAR_CELLS, YEAR_WEEKS, YEAR_CASES);
        exposure = new double[YEAR_CELLS * YEAR_WEEKS];
        for (int i = 0; i < exposure.length; i++) {
            exposure[i] = i % 11 == 6 ? 3 : 5;
        }
        yearReplicates = new ExposurePermutation(year, exposure, 1).replicates(YEAR_WEEKS - 8);
        yearCounts = new int[YEAR_CELLS * 8];
        ratio = new LikelihoodRatio(CASES);
        hypergeometric = new HypergeometricColumns.Draw(CASES);
        chance = Chance.of(1, 1);
    }

    private static CaseCounts thrown(int places, int weeks, int cases) {
        Random random = new Random(1);
        return CaseCounts.of(
                places,
                weeks,
                random.ints(cases, 0, places).toArray(),
                random.ints(cases, 0, weeks).toArray());
    }

    @Benchmark
    public int[] drawTenYearsUntilNow() {
        return untilNow.draw(chance);
    }

    @Benchmark
    public int[] drawTenYearsAnywhere() {
        return anywhere.draw(chance);
    }

    @Benchmark
    public double lookAtTenYearsUntilNow() {
        return untilNow.strongest();
    }

    @Benchmark
    public double lookAtTenYearsAnywhere() {
        return anywhere.strongest();
    }

    @Benchmark
    public int[] drawSchoolYearByExposure() {
        yearReplicates.draw(chance, yearCounts);
        return yearCounts;
    }

    @Benchmark
    public double fitSchoolYearToExposure() {
        return new ExposurePermutation(year, exposure, 1).expected(0, 0);
    }

    @Benchmark
    public double likelihoodRatio() {
        return ratio.of(99, 21.54);
    }

    @Benchmark
    public int hypergeometricNumber() {
        return hypergeometric.draw(chance, 1_668, CASES, 192);
    }
}
