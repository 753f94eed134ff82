package org.wholeschool.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.Change;
import org.wholeschool.platform.Texts;

/**
 * Says of a table's groups together what changed: which alone changed too much to be chance, which stand out among all,
 * and whether all together did while none alone did.
 */
final class ChangeWords {

    private final Texts texts = Texts.of("governance");
    private final List<Group> groups;
    private final List<Boolean> standOut;
    private final Change.Time time;

    /**
     * A group that can be compared with the period before.
     *
     * @param name its words
     * @param change what the rule says of it
     * @param numbers its published numbers
     */
    record Group(String name, Change change, JointTest.Pair numbers) {}

    /**
     * @param groups one or more
     * @param time how long the two periods are
     * @param base the base of rounding
     */
    ChangeWords(List<Group> groups, Change.Time time, int base) {
        this.groups = List.copyOf(groups);
        this.time = time;
        standOut = JointTest.standOut(groups.stream().map(Group::numbers).toList(), time, base);
    }

    /**
     * @param before what the period before is called
     * @param all what became of all concerns together
     * @return a sentence or two
     */
    String since(String before, Change all) {
        List<String> says = new ArrayList<>();
        String clear = named(i -> isClear(groups.get(i).change()));
        String joint = named(i -> !isClear(groups.get(i).change()) && standOut.get(i));
        if (!clear.isEmpty()) {
            says.add(texts.get("dots.clear", clear, before));
        }
        if (!joint.isEmpty()) {
            says.add(texts.get("dots.joint", joint, before));
        }
        if (says.isEmpty()) {
            says.add(texts.get(isClear(all) ? "dots.together." + all : "dots.chance", before));
        }
        return String.join(" ", says);
    }

    private String named(IntPredicate which) {
        return IntStream.range(0, groups.size())
                .filter(which)
                .mapToObj(groups::get)
                .map(group -> texts.get("dots." + direction(group), group.name()))
                .collect(Collectors.joining(", "));
    }

    private Change direction(Group group) {
        boolean isMore = (long) group.numbers().later() * time.earlier()
                >= (long) group.numbers().earlier() * time.later();
        return isClear(group.change()) ? group.change() : isMore ? Change.UP : Change.DOWN;
    }

    private static boolean isClear(Change change) {
        return change == Change.UP || change == Change.DOWN;
    }
}
