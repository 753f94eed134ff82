package org.wholeschool.bench;

import java.util.Locale;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.family.AttackTable;
import org.wholeschool.disclosure.family.Games;
import org.wholeschool.disclosure.family.RestrictionAttack;

/** The table of attacks on what governors may know of made-up schools, with every control. */
final class Attack implements Command {

    private static final double SWAP = .55;
    private static final double REMOVAL = .60;
    private static final int[] CONCERNS = {1, 2, 3, 5, 10};

    @Override
    public String about() {
        return "attacks everything that is published of made-up schools, by differences, trackers, linear "
                + "programs and guesses, and prints what came of it beside the controls that must succeed";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .number("seed", 0, 0, 999_999, "of the first school; the others follow")
                .number("schools", 40, 2, 10_000, "half with 1,000 pupils and 800 concerns a year, half quieter")
                .number("games", 400, 100, 100_000, "of each kind, half of them to learn from")
                .number("restricted", 1_000, 0, 100_000, "schools with a restricted concern that a lead looks for");
    }

    @Override
    public boolean run(Options options) {
        AttackTable table = AttackTable.of(options.number("seed"), options.number("schools"));
        System.out.print(table);
        AttackTable.Demonstration whole = AttackTable.demonstration(1);
        AttackTable.Demonstration third = AttackTable.demonstration(3);
        System.out.printf("%n%s%n%s%n", whole, third);
        Games games = new Games(options.number("seed"), options.number("games"));
        double swap = games.swap();
        double[] removal = IntStream.of(CONCERNS).mapToDouble(games::removal).toArray();
        System.out.printf(
                Locale.ROOT, "which of two children it was, the rest unknown: AUC %.3f (at most %.2f)%n", swap, SWAP);
        System.out.printf(
                Locale.ROOT,
                "the same of two year groups, neither of whom is in another concern: AUC %.3f%n",
                games.swapAtWorst());
        for (int i = 0; i < removal.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "whether %d about a child are there, the rest unknown: AUC %.3f%s%n",
                    CONCERNS[i],
                    removal[i],
                    i == 0 ? String.format(Locale.ROOT, " (at most %.2f)", REMOVAL) : "");
        }
        for (int concerns : CONCERNS) {
            System.out.printf(
                    Locale.ROOT,
                    "the same where one is seen best, of the rarest kind at a rare place and time: %d: AUC %.3f%n",
                    concerns,
                    games.removalAtWorst(concerns));
        }
        double insider = games.insider();
        System.out.printf(
                Locale.ROOT, "CONTROL whether one is there, for whoever knows all the rest: AUC %.3f%n", insider);
        int tries = options.number("restricted");
        RestrictionAttack restricted = new RestrictionAttack(options.number("seed"), tries);
        int left = restricted.foundWhereItIsLeftOut();
        System.out.printf(
                Locale.ROOT,
                "kind, place or part of the day of a restricted concern, by a lead who has all others in a list: found in %d of %d%n"
                        + "CONTROL the same where governors' tables count it: found in %d of %d%n",
                left,
                tries,
                restricted.foundWhereItCounts(),
                tries);
        return left == 0
                && table.holds()
                && whole.holds()
                && third.holds()
                && swap <= SWAP
                && removal[0] <= REMOVAL
                && insider > .8;
    }
}
