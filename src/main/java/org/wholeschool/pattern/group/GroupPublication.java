package org.wholeschool.pattern.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.disclosure.group.Attribute;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.ProfileRule;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.pattern.group.GroupRelease.Change;
import org.wholeschool.pattern.group.GroupRelease.Told;

/**
 * From stable groups to what is told of them. What may leave is decided by {@code disclosure.group}; here it is decided
 * which group is which, and what is held back.
 *
 * <p><b>Held back</b>: while fewer than two of a group's core are others than when it was last taken anew, its size,
 * years and sexes are told as they were then, it counts as large enough or too small as it did then, and as sure as it
 * did while it is at least nearly so; otherwise a band that moves would tell of the one child who came or went. What
 * concerns say (contexts, roles, direction) begins to be told only where it would also hold without any one member, and
 * a context with one other fewer; then it is told for as long as it holds without whoever came or went. So the first
 * change finds everything as it was, and what is told is still true of those who stayed: whoever was taken out, because
 * a link was challenged or lapsed, is in nothing that is told, and whoever came is in nothing yet. Whoever comes to the
 * fringe or leaves it is likewise neither a member nor somebody else until a second one does. Single changes add up, so
 * that the second one is told together with the first.
 *
 * <p><b>What concerns say</b> begins to be told only when it is renewed, for all groups together ({@link Renewal}). In
 * between, whatever was logged, hidden or corrected, a group whose core is as it was is told as it was; of another one
 * contexts, roles and direction only end, where they are true no more of those who are left. Where {@code renews} is
 * false, nothing that concerns say begins to be told, even after a correction.
 */
public final class GroupPublication {

    /** So much less sure than a group must be to be told of is one that was sure enough, while it is held back. */
    public static final double NEARLY = .05;

    private static final int HELD_BACK_BELOW = 2;
    private static final int ORDER = Integer.MAX_VALUE;

    private final GroupFacts ofGroups;

    /**
     * A release, and what must be kept for the next one.
     *
     * @param release what is told
     * @param kept for the next release, encrypted
     * @param lost groups of earlier releases, large enough to be told of, that are not there now: to be kept for a
     *     while, encrypted, because a challenge may take a group apart until it is answered
     * @param lastId the highest id that any group ever had, to be kept as well: an id that was given is given to no
     *     other group, even where its group is no more
     */
    public record Published(GroupRelease release, List<Standing> kept, List<Standing> lost, long lastId) {}

    /** @param facts about pupils and concerns */
    public GroupPublication(SchoolFacts facts) {
        ofGroups = new GroupFacts(facts);
    }

    /**
     * @param groups of {@link Stability}, all of them
     * @param rule how sure one must be to be told of
     * @param earlier what was kept with the last release, and what was lost not long ago; empty for the first
     * @param lastId the highest id that any group ever had; 0 before the first
     * @param seed by which the order is drawn in which new groups get their ids
     * @param renews whether what concerns say may begin to be told
     */
    public Published publish(
            List<StableGroup> groups,
            StabilityRule rule,
            List<Standing> earlier,
            long lastId,
            long seed,
            boolean renews) {
        List<TakenGroup> taken = take(groups, rule, earlier, lastId, seed, renews);
        List<TakenGroup> tellable = taken.stream().filter(TakenGroup::mayBeTold).toList();
        boolean enough = tellable.size() >= ProfileRule.FEWEST_ALIKE;
        int attributes = enough
                ? ProfileRule.attributes(
                        tellable.stream().map(TakenGroup::profile).toList())
                : 0;
        // Of a few together the others are those who are in none of them.
        Set<Integer> ofAll = new HashSet<>();
        tellable.forEach(each -> ofAll.addAll(each.undecided()));
        List<Told> told = new ArrayList<>();
        List<Standing> kept = new ArrayList<>();
        List<List<Context>> ofFew = new ArrayList<>();
        for (TakenGroup each : taken) {
            boolean alone = enough || !each.mayBeTold();
            List<Context> contexts = each.asItWas()
                    ? each.begun()
                    : ofGroups.contexts(each.members(), alone ? each.undecided() : ofAll, each.begun(), renews);
            boolean isTold = enough && each.mayBeTold();
            if (isTold) {
                told.add(each.told(attributes, contexts));
            } else if (each.mayBeTold()) {
                ofFew.add(contexts);
            }
            kept.add(each.standing(contexts, isTold));
        }
        told.sort(Comparator.comparingLong(Told::id));
        GroupRelease release = new GroupRelease(
                List.of(Attribute.values()).subList(0, attributes), List.copyOf(told), shared(ofFew), together(rule));
        Set<Long> there = new HashSet<>(kept.stream().map(Standing::id).toList());
        List<Standing> lost = earlier.stream()
                .filter(each -> each.profile() != null && !there.contains(each.id()))
                .map(Standing::lost)
                .toList();
        return new Published(release, List.copyOf(kept), lost, highest(kept, highest(earlier, lastId)));
    }

    /** What is true of each group that is told of: one that was sure enough may be a little less sure by now. */
    private static int together(StabilityRule rule) {
        return StableGroup.ofHundred(rule.leastMean() - NEARLY);
    }

    private static long highest(List<Standing> groups, long lastId) {
        return groups.stream().mapToLong(Standing::id).reduce(lastId, Math::max);
    }

    private List<TakenGroup> take(
            List<StableGroup> groups,
            StabilityRule rule,
            List<Standing> earlier,
            long lastId,
            long seed,
            boolean renews) {
        Standing[] was = match(groups, earlier);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
        Collections.shuffle(order, Chance.of(seed, ORDER));
        long next = highest(earlier, lastId) + 1;
        List<TakenGroup> taken = new ArrayList<>();
        for (int i : order) {
            StableGroup group = groups.get(i);
            Standing before = was[i];
            taken.add(
                    before != null && differing(before.core(), group.core()) < HELD_BACK_BELOW
                            ? held(group, rule, before, renews)
                            : anew(group, rule, before == null ? next++ : before.id(), before, renews));
        }
        return taken;
    }

    /**
     * First with those that were there, then with those that were lost: what was lost takes no group from one that was
     * not.
     */
    private static Standing[] match(List<StableGroup> groups, List<Standing> earlier) {
        Standing[] was = new Standing[groups.size()];
        for (boolean lost : new boolean[] {false, true}) {
            List<Standing> candidates =
                    earlier.stream().filter(each -> each.isLost() == lost).toList();
            int[] open =
                    IntStream.range(0, was.length).filter(i -> was[i] == null).toArray();
            int[] match = GroupMatching.match(
                    candidates.stream().map(Standing::core).toList(),
                    Arrays.stream(open).mapToObj(i -> groups.get(i).core()).toList());
            IntStream.range(0, open.length)
                    .filter(i -> match[i] >= 0)
                    .forEach(i -> was[open[i]] = candidates.get(match[i]));
        }
        return was;
    }

    private TakenGroup held(StableGroup group, StabilityRule rule, Standing before, boolean renews) {
        List<Integer> members = before.core().stream()
                .filter(new HashSet<>(group.core())::contains)
                .toList();
        boolean unchanged = differing(before.core(), group.core()) == 0;
        boolean mayBegin = renews && unchanged;
        boolean asItWas = !renews && unchanged;
        MemberProfile profile = before.profile() == null || asItWas
                ? before.profile()
                : before.profile().withRole(roles(members, before, mayBegin));
        List<Integer> fringe =
                differing(before.fringe(), group.fringe()) < HELD_BACK_BELOW ? before.fringe() : group.fringe();
        boolean sure = group.mean() >= (before.sure() ? rule.leastMean() - NEARLY : rule.leastMean());
        return new TakenGroup(
                group,
                before,
                before.id(),
                before.core(),
                fringe,
                members,
                profile,
                asItWas ? before.direction() : direction(members, before, mayBegin),
                sure,
                before.told() ? Change.SAME : Change.NEW,
                asItWas);
    }

    private TakenGroup anew(StableGroup group, StabilityRule rule, long id, Standing before, boolean renews) {
        MemberProfile profile = group.core().size() < SizeBand.FEWEST
                ? null
                : ofGroups.profile(group.core(), roles(group.core(), before, renews));
        return new TakenGroup(
                group,
                before,
                id,
                group.core(),
                group.fringe(),
                group.core(),
                profile,
                direction(group.core(), before, renews),
                group.mean() >= rule.leastMean(),
                before != null && before.told() ? Change.CHANGED : Change.NEW,
                false);
    }

    private RoleMix roles(List<Integer> members, Standing before, boolean mayBegin) {
        RoleMix told = before == null || before.profile() == null
                ? RoleMix.NOT_STATED
                : before.profile().role();
        RoleMix begins = mayBegin ? ofGroups.rolesOfAny(members) : RoleMix.NOT_STATED;
        return begins != RoleMix.NOT_STATED ? begins : stillTrue(told, ofGroups.roles(members), RoleMix.NOT_STATED);
    }

    private Direction direction(List<Integer> members, Standing before, boolean mayBegin) {
        Direction told = before == null ? Direction.NO_CLEAR_CHANGE : before.direction();
        Direction begins = mayBegin ? ofGroups.directionOfAny(members) : Direction.NO_CLEAR_CHANGE;
        return begins != Direction.NO_CLEAR_CHANGE
                ? begins
                : stillTrue(told, ofGroups.direction(members), Direction.NO_CLEAR_CHANGE);
    }

    private static <T> T stillTrue(T told, T now, T nothing) {
        return told.equals(now) ? told : nothing;
    }

    private static int differing(Collection<Integer> one, Collection<Integer> other) {
        Set<Integer> both = new HashSet<>(one);
        both.retainAll(other);
        return (int) Stream.concat(one.stream(), other.stream()).distinct().count() - both.size();
    }

    /** What both of two groups share; of one alone nothing, because that would be what is told of it. */
    private static List<Context> shared(List<List<Context>> few) {
        return few.size() < 2
                ? List.of()
                : few.stream()
                        .reduce((one, other) ->
                                one.stream().filter(other::contains).toList())
                        .orElseThrow();
    }
}
