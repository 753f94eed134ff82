package org.wholeschool.bench;

import java.util.Locale;
import org.wholeschool.intervention.evaluation.Calibration;
import org.wholeschool.intervention.evaluation.Calibration.Setting;
import org.wholeschool.intervention.evaluation.Calibration.Told;
import org.wholeschool.intervention.evaluation.Design.Chosen;

/**
 * What made-up schools that changed their worst place are told, with an effect and without, and what they would be told
 * if they broke the rule.
 */
final class CalibrationTable implements Command {

    private static final double[] DISPERSIONS = {1, 1.5};
    private static final double[] EFFECTS = {1, .5};
    private static final int[] PER_TERM = {20, 30, 40, 60, 80, 130};
    private static final double MOST_BY_CHANCE = .05;

    @Override
    public String about() {
        return "prints how often made-up schools are told that an intervention worked, by the rule of "
                + "docs/methods.md and against it";
    }

    @Override
    public Options options() {
        return new Options()
                .number("seed", 1, 0, 999_999_999, "the chance of the first table; each table has its own from it")
                .number("schools", 1000, 10, 100_000, "made-up schools in a cell");
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    /** @return whether without an effect at most one in twenty was told that it worked, in each row */
    @Override
    public boolean run(Options options) {
        int schools = options.number("schools");
        long seed = options.number("seed");
        boolean held = true;
        System.out.println(
                "chosen,phi,concerns in 13 weeks,multiplied by,gate open,told it worked,of the open,told it got "
                        + "worse,too few to say");
        for (Chosen chosen : Chosen.values()) {
            for (double phi : DISPERSIONS) {
                for (double effect : EFFECTS) {
                    for (int perTerm : PER_TERM) {
                        Told told = Calibration.told(new Setting(chosen, perTerm, phi, effect), schools, seed);
                        held &= effect != 1 || told.worked() <= MOST_BY_CHANCE * schools;
                        System.out.printf(
                                Locale.ROOT,
                                "%s,%.1f,%d,%.1f,%.3f,%.3f,%s,%.3f,%.3f%n",
                                chosen,
                                phi,
                                perTerm,
                                effect,
                                (double) told.open() / schools,
                                (double) told.worked() / schools,
                                told.open() == 0 ? "" : String.format(Locale.ROOT, "%.3f", told.workedOfOpen()),
                                (double) told.worse() / schools,
                                (double) told.tooFew() / schools);
                    }
                }
            }
        }
        System.out.println();
        System.out.println(
                "phi,concerns in 13 weeks,the weeks that chose it are the baseline,are among it,looked at every week");
        for (double phi : DISPERSIONS) {
            for (int perTerm : PER_TERM) {
                System.out.printf(
                        Locale.ROOT,
                        "%.1f,%d,%.3f,%.3f,%.3f%n",
                        phi,
                        perTerm,
                        Calibration.withTheWeeksThatChose(perTerm, phi, true, schools, seed),
                        Calibration.withTheWeeksThatChose(perTerm, phi, false, schools, seed),
                        Calibration.lookedAtEveryWeek(perTerm, phi, schools, seed));
            }
        }
        return held;
    }
}
