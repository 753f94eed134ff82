package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.Span;

/**
 * The same for the tables that count distinct pupils, who do not add up over roles: a union is at least its largest
 * part and at most the sum of its parts. Over year groups they do, and nobody there is more than on roll. Both tables
 * are about the same pupils, however many these are.
 */
final class PupilAudit {

    private final ReleaseAudit.Shown yearGroups;
    private final ReleaseAudit.Shown roles;
    private final List<Integer> onRoll;

    /**
     * @param yearGroups pupils by year group
     * @param roles pupils by role
     * @param onRoll pupils on roll in each year group, which a reader knows
     */
    PupilAudit(ReleaseAudit.Shown yearGroups, ReleaseAudit.Shown roles, List<Integer> onRoll) {
        this.yearGroups = yearGroups;
        this.roles = roles;
        this.onRoll = List.copyOf(onRoll);
    }

    /** @return what {@link #finding} says of the two tables among others; empty where one of them is not there */
    static Optional<Span> narrowBlock(List<ReleaseAudit.Shown> shown, List<Integer> onRoll) {
        Optional<ReleaseAudit.Shown> yearGroups = of(FamilyTable.YEAR_GROUPS, shown);
        Optional<ReleaseAudit.Shown> roles = of(FamilyTable.ROLES, shown);
        return yearGroups.isEmpty() || roles.isEmpty()
                ? Optional.empty()
                : new PupilAudit(yearGroups.get(), roles.get(), onRoll).finding();
    }

    private static Optional<ReleaseAudit.Shown> of(FamilyTable table, List<ReleaseAudit.Shown> shown) {
        return shown.stream().filter(each -> each.query().table() == table).findAny();
    }

    /**
     * @return the first block of year groups of which a cell has too narrow bounds; empty where there is none. A block
     *     of roles never has: who is in it can all have one of them.
     */
    Optional<Span> finding() {
        return yearGroups.published().blocks().stream()
                .filter(PublishedBlock::merged)
                .filter(this::isNarrow)
                .map(PublishedBlock::span)
                .findFirst();
    }

    private boolean isNarrow(PublishedBlock block) {
        int least = Math.max(yearGroups.least(block), leastOfAll() - othersAtMost(block));
        int most = Math.min(yearGroups.most(block), mostOfAll() - othersAtLeast(block));
        int fewest = yearGroups.published().fewest();
        List<Integer> rolls = new ArrayList<>(onRoll.subList(block.first(), block.last() + 1));
        int all = rolls.stream().mapToInt(Integer::intValue).sum();
        for (int roll : rolls) {
            int leastOfCell = Math.max(0, least - (all - roll));
            int mostOfCell = Math.min(most, roll);
            if (leastOfCell > 0 && leastOfCell < fewest || mostOfCell < fewest - 1 && mostOfCell < roll) {
                return true;
            }
        }
        return false;
    }

    private int leastOfAll() {
        return roles.published().blocks().stream().mapToInt(roles::least).max().orElse(0);
    }

    private int mostOfAll() {
        return roles.published().withheld()
                ? Integer.MAX_VALUE / 2
                : roles.published().blocks().stream().mapToInt(roles::most).sum();
    }

    private int othersAtLeast(PublishedBlock block) {
        return yearGroups.published().blocks().stream()
                .filter(other -> other != block)
                .mapToInt(yearGroups::least)
                .sum();
    }

    private int othersAtMost(PublishedBlock block) {
        return yearGroups.published().blocks().stream()
                .filter(other -> other != block)
                .mapToInt(yearGroups::most)
                .sum();
    }
}
