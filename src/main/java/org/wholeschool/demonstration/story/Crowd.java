package org.wholeschool.demonstration.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.Weighted;

/**
 * Who turns up in concerns, and together with whom: a few pupils often and most never, and mostly with their own peer
 * group, form or year.
 */
final class Crowd {

    private static final double[] BY_YEAR = {0.8, 1.1, 1.4, 1.2, 0.8, 0.3, 0.2};
    private static final double INEQUALITY = 1.6;
    private static final double MOST = 7;
    private static final double IN_A_GROUP = 1.8;

    private final Dice dice;
    private final Map<MadePupil, List<MadePupil>> groupOf = new HashMap<>();
    private final Weighted<MadePupil> all;
    private final Weighted<MadePupil> alreadyHere;
    private final Map<Integer, Weighted<MadePupil>> byYear = new HashMap<>();
    private final Map<String, Weighted<MadePupil>> byForm = new HashMap<>();

    Crowd(Dice dice, List<MadePupil> pupils, List<List<MadePupil>> groups) {
        this.dice = dice;
        groups.forEach(group -> group.forEach(pupil -> groupOf.put(pupil, group)));
        Map<MadePupil, Double> weights = new HashMap<>();
        for (MadePupil pupil : pupils) {
            double own = Math.min(MOST, dice.skewed(INEQUALITY)) * BY_YEAR[pupil.year() - 7];
            weights.put(pupil, groupOf.containsKey(pupil) ? own * IN_A_GROUP : own);
        }
        all = new Weighted<>(pupils, weights::get);
        alreadyHere = new Weighted<>(pupils, pupil -> pupil.year() > 7 ? weights.get(pupil) : 0);
        pupils.stream()
                .collect(Collectors.groupingBy(MadePupil::year))
                .forEach((year, them) -> byYear.put(year, new Weighted<>(them, weights::get)));
        pupils.stream()
                .collect(Collectors.groupingBy(MadePupil::form))
                .forEach((form, them) -> byForm.put(form, new Weighted<>(them, weights::get)));
    }

    /** @param lastYear whether it was in the school year before, when the present year 7 was not yet at the school */
    MadePupil first(boolean lastYear) {
        return (lastYear ? alreadyHere : all).draw(dice);
    }

    /** @return another pupil, from the same peer group, form or year, or now and then from anywhere */
    MadePupil other(MadePupil first, boolean lastYear) {
        MadePupil other = first;
        while (other.equals(first)) {
            other = draw(first, lastYear);
        }
        return other;
    }

    private MadePupil draw(MadePupil first, boolean lastYear) {
        double share = dice.share();
        List<MadePupil> group = groupOf.get(first);
        if (group != null && share < 0.5 && !(lastYear && group.stream().anyMatch(pupil -> pupil.year() == 7))) {
            return dice.oneOf(group);
        }
        if (share < 0.65) {
            return byForm.get(first.form()).draw(dice);
        }
        return share < 0.92 ? byYear.get(first.year()).draw(dice) : first(lastYear);
    }
}
