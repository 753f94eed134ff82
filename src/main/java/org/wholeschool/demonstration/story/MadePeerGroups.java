package org.wholeschool.demonstration.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePupil;

/**
 * Plants 25 groups of 4 to 12 pupils: mostly of one year and of one or two forms, some across two years; no pupil in
 * two.
 */
final class MadePeerGroups {

    private static final int GROUPS = 25;
    private static final int LEAST = 4;
    private static final int MOST = 12;
    /** One group in five may reach into the year above. */
    private static final int ACROSS_YEARS_ONE_IN = 5;

    private static final double SAME_FORM = 0.6;
    private static final double SAME_SEX = 0.75;

    private final Dice dice;
    private final List<MadePupil> pupils;
    private final Set<MadePupil> taken = new HashSet<>();

    MadePeerGroups(Dice dice, List<MadePupil> pupils) {
        this.dice = dice;
        this.pupils = pupils;
    }

    List<List<MadePupil>> make() {
        List<List<MadePupil>> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            int size = LEAST + i % (MOST - LEAST + 1);
            int year = 7 + i % 6;
            groups.add(group(size, year, i % ACROSS_YEARS_ONE_IN == 0));
        }
        return List.copyOf(groups);
    }

    private List<MadePupil> group(int size, int year, boolean acrossYears) {
        List<MadePupil> candidates = dice.shuffled(pupils.stream()
                .filter(p -> !taken.contains(p) && (p.year() == year || acrossYears && p.year() == year + 1))
                .toList());
        MadePupil first = candidates.get(0);
        List<MadePupil> group = new ArrayList<>(List.of(first));
        // Those unlike the first are passed over more often; whoever was passed over has another chance in the next
        // round.
        for (int next = 1; group.size() < size; next = next % (candidates.size() - 1) + 1) {
            MadePupil candidate = candidates.get(next);
            if (!group.contains(candidate) && dice.chance(likelihood(first, candidate))) {
                group.add(candidate);
            }
        }
        taken.addAll(group);
        return List.copyOf(group);
    }

    /** Six in ten of a first pupil's friends are of the form, although it is one form in seven. */
    private static double likelihood(MadePupil first, MadePupil other) {
        double form = first.form().equals(other.form()) ? SAME_FORM : (1 - SAME_FORM) / 6;
        double sex = first.sex() == other.sex() ? SAME_SEX : 1 - SAME_SEX;
        return form * sex;
    }
}
