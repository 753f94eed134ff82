package org.wholeschool.disclosure.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pools small schools, in an order that is fixed before anybody looks at the numbers: by pupils on roll, which
 * everybody knows, then by name. Neighbours are in groups of three or more, these in pairs, and so on. If a school of a
 * group has no number of its own, the whole group is one pool; if a pool may not be published, neither may what is
 * beside it under the same branch, and all of it becomes one.
 *
 * <p><b>Why not simply pool those that have no number?</b> Because of each of these a reader knows that it has 9
 * concerns at most: of three whose pool shows 25, that each of them has some. In a group any school may be the one for
 * which it was pooled; of each of them none and all that the rule allows remain possible ({@code PoolingAttackTest}).
 */
public final class Pooling {

    private final PoolingRule rule;

    /** @param rule what may be a pool */
    public Pooling(PoolingRule rule) {
        this.rule = rule;
    }

    /**
     * @param schools the schools of a trust, in any order
     * @return what may be shown; the same schools always give the same
     * @throws IllegalArgumentException if a school is there twice, or a figure cannot have come from the rule
     */
    public TrustYear publish(List<SchoolYearFigures> schools) {
        return shown(partition(checked(schools), rule.schools()));
    }

    /**
     * Publishes a year for one audience, beside what others see of some of the same schools. Where the two together
     * would tell something of one school, larger groups are pooled, and at last nothing is shown.
     *
     * @param schools the schools that this audience sees
     * @param others what others see of the same year, from the same numbers
     * @throws IllegalStateException if what they tell together cannot be worked out; nothing may be published then
     */
    public TrustYear publishBeside(List<SchoolYearFigures> schools, List<TrustYear> others) {
        List<SchoolYearFigures> ordered = checked(schools);
        List<TrustYear> views = new ArrayList<>(others);
        views.add(null);
        for (int group = rule.schools(); group < 2 * ordered.size(); group *= 2) {
            TrustYear year = shown(partition(ordered, group));
            views.set(others.size(), year);
            if (new PoolAudit(rule).exposed(views).isEmpty()) {
                return year;
            }
        }
        return new TrustYear(List.of());
    }

    /**
     * @return what the schools' own governors see, as a view of its own. Governors' papers are often on the web: where
     *     a reader of the pools may know these figures, {@link #publishBeside} takes them along, because a pool without
     *     those of its schools that have one is the others' number
     */
    public static TrustYear ownFigures(List<SchoolYearFigures> schools) {
        return new TrustYear(schools.stream()
                .filter(SchoolYearFigures::hasFigure)
                .map(school -> new TrustYear.Block(List.of(school.school()), school.onRoll(), school.figure()))
                .toList());
    }

    private List<SchoolYearFigures> checked(List<SchoolYearFigures> schools) {
        Set<String> names = new TreeSet<>();
        for (SchoolYearFigures school : schools) {
            if (!names.add(school.school())) {
                throw new IllegalArgumentException(school.school() + " is there twice");
            }
            if (school.hasFigure()
                    && (school.figure() < rule.publication().fewest()
                            || school.figure() % rule.publication().base() != 0)) {
                throw new IllegalArgumentException(school.figure() + " cannot be a school's figure");
            }
        }
        return schools.stream()
                .sorted(Comparator.comparingInt(SchoolYearFigures::onRoll).thenComparing(SchoolYearFigures::school))
                .toList();
    }

    private TrustYear shown(List<List<SchoolYearFigures>> blocks) {
        if (!blocks.stream().allMatch(rule::passes)) {
            return new TrustYear(List.of());
        }
        return new TrustYear(blocks.stream().map(this::block).toList());
    }

    private TrustYear.Block block(List<SchoolYearFigures> schools) {
        int concerns = schools.size() == 1
                ? schools.get(0).figure()
                : rule.rounded(
                        schools.stream().mapToInt(SchoolYearFigures::concerns).sum());
        return new TrustYear.Block(
                schools.stream().map(SchoolYearFigures::school).toList(),
                schools.stream().mapToInt(SchoolYearFigures::onRoll).sum(),
                concerns);
    }

    /** @return blocks that all pass, or one that has everybody in it. */
    private List<List<SchoolYearFigures>> partition(List<SchoolYearFigures> branch, int group) {
        List<List<SchoolYearFigures>> blocks = new ArrayList<>();
        if (branch.size() < 2 * group) {
            branch.forEach(school -> blocks.add(List.of(school)));
        } else {
            int left = branch.size() / 2 / group * group;
            blocks.addAll(partition(branch.subList(0, left), group));
            blocks.addAll(partition(branch.subList(left, branch.size()), group));
        }
        return blocks.stream().allMatch(rule::passes) ? blocks : List.of(branch);
    }
}
