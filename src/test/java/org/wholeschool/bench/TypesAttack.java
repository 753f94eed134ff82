package org.wholeschool.bench;

import java.util.Locale;
import java.util.stream.IntStream;
import org.wholeschool.pattern.types.TypeAttack;

/** The attack on types of groups, with every control. */
final class TypesAttack implements Command {

    private static final double MOST_GAINED = .03;
    private static final int[] SIZES = {6, 9, 12, 18, 24};

    @Override
    public String about() {
        return "attacks what is told of types of groups in made-up schools, knowing all groups but one, and prints how "
                + "much more often that one's main place and part are named than from the school's totals";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .number("seed", 1_000, 0, 999_999, "of the first school; the others follow")
                .number("schools", 40, 2, 10_000, "each with 9 to 24 groups")
                .number(
                        "controls",
                        40,
                        2,
                        10_000,
                        "schools in which ways of telling that are not the product's are tried")
                .number("thoughts", 150, 10, 10_000, "groups that the attacker thinks of for each last one");
    }

    @Override
    public boolean run(Options options) {
        TypeAttack attack =
                new TypeAttack(options.number("seed"), options.number("schools"), options.number("thoughts"));
        TypeAttack.Outcome once = attack.ofTheProduct(0, 1);
        TypeAttack.Outcome twice = attack.ofTheProduct(0, 2);
        say("one release", once);
        say("two, a term apart", twice);
        IntStream.of(SIZES).forEach(groups -> say(groups + " groups in each school", attack.ofTheProduct(groups, 1)));
        TypeAttack.Which which = attack.which();
        System.out.printf(
                Locale.ROOT,
                "which group a sheet is about: believed %.2f at most, gained %.3f; CONTROL with its type: %.2f, %+.3f%n",
                which.surest(),
                which.gained(),
                which.ofType(),
                which.gainedOfType());
        TypeAttack controls =
                new TypeAttack(options.number("seed"), options.number("controls"), options.number("thoughts"));
        TypeAttack.Outcome withoutLots = controls.withoutLots();
        TypeAttack.Outcome written = controls.asWritten();
        say("CONTROL without lots", withoutLots);
        say("CONTROL three groups, quarters, one lacks it", written);
        say("CONTROL three groups, none need lack it", controls.whereNoneLacksIt());
        say("CONTROL each group alone", controls.ofGroupsAlone());
        return isHeld(once) && isHeld(twice) && withoutLots.part() > MOST_GAINED && written.part() > MOST_GAINED;
    }

    private static boolean isHeld(TypeAttack.Outcome outcome) {
        return outcome.place() <= MOST_GAINED && outcome.part() <= MOST_GAINED;
    }

    private static void say(String what, TypeAttack.Outcome outcome) {
        System.out.printf(Locale.ROOT, "%-45s %s%n", what, outcome);
    }
}
