package org.wholeschool.pattern.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.group.Attribute;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.ProfileRule;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.pattern.group.GroupRelease.Change;
import org.wholeschool.pattern.group.GroupRelease.Told;

/**
 * From stable groups to what is told of them. What may leave is decided by {@code disclosure.group}; here it is decided which group is which, and what is held back.
 *
 * <p><b>Held back</b>: while fewer than two of a group's core are others than when it was last taken anew, its size, years and sexes are told as they were then, and it counts as large enough or too small as it did then; otherwise a band that moves would tell of the one child
 * who came or went. What concerns say (contexts, roles, direction) is of those who are in the core both then and now: whoever was taken out, because a link was challenged or lapsed, is in nothing that is worked out, and whoever came is in nothing yet. Single changes add up, so
 * that the second one is told together with the first.
 */
public final class GroupPublication {

    private static final int HELD_BACK_BELOW = 2;
    private static final int ORDER = Integer.MAX_VALUE;

    private final GroupFacts ofGroups;

    /**
     * A release, and what must be kept for the next one.
     *
     * @param release what is told
     * @param kept    for the next release, encrypted
     * @param lastId  the highest id that any group ever had, to be kept as well: an id that was given is given to no other group, even where its group is no more
     */
    public record Published(GroupRelease release, List<Standing> kept, long lastId) {
    }

    /**
     * A group and what it is taken to be.
     *
     * @param members those who are in the core now, and were when it was last taken anew
     */
    private record Taken(StableGroup group, Standing standing, List<Integer> members, Change change) {
    }

    /** @param facts about pupils and concerns */
    public GroupPublication(SchoolFacts facts) {
        ofGroups = new GroupFacts(facts);
    }

    /**
     * @param groups  of {@link Stability}, all of them
     * @param rule    how sure one must be to be told of
     * @param earlier what was kept with the last release; empty for the first
     * @param lastId  the highest id that any group ever had; 0 before the first
     * @param seed    by which the order is drawn in which new groups get their ids
     */
    public Published publish(List<StableGroup> groups, StabilityRule rule, List<Standing> earlier, long lastId, long seed) {
        List<Taken> taken = take(groups, earlier, lastId, seed);
        List<Taken> tellable = taken.stream().filter(each -> each.standing.profile() != null && each.group.mean() >= rule.leastMean()).toList();
        boolean enough = tellable.size() >= ProfileRule.FEWEST_ALIKE;
        List<MemberProfile> profiles = tellable.stream().map(each -> each.standing.profile().withRole(ofGroups.roles(each.members))).toList();
        int attributes = enough ? ProfileRule.attributes(profiles) : 0;
        List<Told> told = new ArrayList<>();
        for (int i = 0; enough && i < tellable.size(); i++) {
            Taken each = tellable.get(i);
            told.add(new Told(each.standing.id(), profiles.get(i).first(attributes), contexts(each), ofGroups.direction(each.members), each.change));
        }
        told.sort(Comparator.comparingLong(Told::id));
        Set<Long> ids = new HashSet<>(told.stream().map(Told::id).toList());
        int gone = (int) earlier.stream().filter(each -> each.told() && !ids.contains(each.id())).count();
        GroupRelease release = new GroupRelease(List.of(Attribute.values()).subList(0, attributes), List.copyOf(told), enough ? List.of() : shared(tellable), gone);
        List<Standing> kept = taken.stream().map(each -> new Standing(each.standing.id(), each.standing.core(), each.standing.profile(), ids.contains(each.standing.id()))).toList();
        return new Published(release, kept, highest(kept, highest(earlier, lastId)));
    }

    private static long highest(List<Standing> groups, long lastId) {
        return groups.stream().mapToLong(Standing::id).reduce(lastId, Math::max);
    }

    private List<Taken> take(List<StableGroup> groups, List<Standing> earlier, long lastId, long seed) {
        int[] match = GroupMatching.match(earlier.stream().map(Standing::core).toList(), groups.stream().map(StableGroup::core).toList());
        List<Integer> order = new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
        Collections.shuffle(order, Chance.of(seed, ORDER));
        long next = highest(earlier, lastId) + 1;
        List<Taken> taken = new ArrayList<>();
        for (int i : order) {
            StableGroup group = groups.get(i);
            Standing before = match[i] < 0 ? null : earlier.get(match[i]);
            taken.add(before != null && differing(before.core(), group.core()) < HELD_BACK_BELOW ? held(group, before) : anew(group, before == null ? next++ : before.id(), before));
        }
        return taken;
    }

    private static Taken held(StableGroup group, Standing before) {
        List<Integer> members = before.core().stream().filter(new HashSet<>(group.core())::contains).toList();
        return new Taken(group, before, members, before.told() ? Change.SAME : Change.NEW);
    }

    private Taken anew(StableGroup group, long id, Standing before) {
        MemberProfile profile = group.core().size() < SizeBand.FEWEST ? null : ofGroups.profile(group.core());
        return new Taken(group, new Standing(id, group.core(), profile, false), group.core(), before != null && before.told() ? Change.CHANGED : Change.NEW);
    }

    private static int differing(Collection<Integer> one, Collection<Integer> other) {
        Set<Integer> all = new HashSet<>(one);
        all.addAll(other);
        Set<Integer> both = new HashSet<>(one);
        both.retainAll(other);
        return all.size() - both.size();
    }

    private List<Context> contexts(Taken taken) {
        return ofGroups.contexts(taken.members, undecided(taken));
    }

    private static Set<Integer> undecided(Taken taken) {
        Set<Integer> undecided = new HashSet<>(taken.group.fringe());
        undecided.addAll(taken.group.core());
        undecided.addAll(taken.standing.core());
        return undecided;
    }

    /** What all of one or two groups share; the others who occur there are those who are in neither. */
    private List<Context> shared(List<Taken> few) {
        Set<Integer> undecided = new HashSet<>();
        few.forEach(each -> undecided.addAll(undecided(each)));
        return few.stream().map(each -> ofGroups.contexts(each.members, undecided)).reduce((one, other) -> one.stream().filter(other::contains).toList()).orElse(List.of());
    }
}
