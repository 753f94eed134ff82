package org.wholeschool.pattern.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.wholeschool.disclosure.group.ContextRule;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.disclosure.group.YearMix;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.SchoolFacts.Sex;

/** The facts on concerns that touch a group, as bands. */
final class GroupFacts {

    private final SchoolFacts facts;
    private final List<Involvement> lately;
    private final Map<Context, Set<Integer>> whoOccurs = new TreeMap<>();

    GroupFacts(SchoolFacts facts) {
        this.facts = facts;
        lately = facts.involvements().stream().filter(part -> part.term() != Term.LONG_AGO).toList();
        for (Involvement part : lately) {
            for (Context context : contexts(part)) {
                whoOccurs.computeIfAbsent(context, none -> new HashSet<>()).add(part.pupil());
            }
        }
    }

    private static List<Context> contexts(Involvement part) {
        List<Context> contexts = new ArrayList<>(List.of(new Context(Context.Kind.CATEGORY_GROUP, part.categoryGroup())));
        if (part.place() >= 0) {
            contexts.add(new Context(Context.Kind.PLACE, part.place()));
        }
        if (part.band() >= 0) {
            contexts.add(new Context(Context.Kind.BAND, part.band()));
        }
        return contexts;
    }

    /** @return all that might be told of a core of six or more. */
    MemberProfile profile(Collection<Integer> core) {
        long years = core.stream().map(pupil -> facts.years()[pupil]).distinct().count();
        return new MemberProfile(SizeBand.of(core.size()), years == 1 ? YearMix.ONE_YEAR : YearMix.MIXED, rolesOfAny(core), SexMix.of(count(core, Sex.FEMALE), count(core, Sex.MALE)));
    }

    private int count(Collection<Integer> core, Sex sex) {
        return (int) core.stream().filter(pupil -> facts.sexes()[pupil] == sex).count();
    }

    /** @return in which part members stand in concerns. */
    RoleMix roles(Collection<Integer> members) {
        return RoleMix.of(inRole(members, Role.HARMED), inRole(members, Role.ALLEGED));
    }

    /** @return the same where it would be the same without any one of them; else that nothing is stated. */
    RoleMix rolesOfAny(Collection<Integer> members) {
        return ofAny(members, this::roles, RoleMix.NOT_STATED);
    }

    private static <T> T ofAny(Collection<Integer> members, Function<Collection<Integer>, T> told, T nothing) {
        T ofAll = told.apply(members);
        return ofAll.equals(nothing) || members.stream().allMatch(one -> ofAll.equals(told.apply(members.stream().filter(each -> !each.equals(one)).toList()))) ? ofAll : nothing;
    }

    private int inRole(Collection<Integer> members, Role role) {
        Set<Integer> among = new HashSet<>(members);
        return (int) lately.stream().filter(part -> part.role() == role && among.contains(part.pupil())).map(Involvement::pupil).distinct().count();
    }

    /**
     * The contexts of a group that may be told.
     *
     * @param members   who surely belongs to it
     * @param undecided who may belong to it, or did: neither a member nor somebody else
     * @param begun     contexts that were told of it, for which it need not be enough to begin
     */
    List<Context> contexts(Collection<Integer> members, Collection<Integer> undecided, Collection<Context> begun) {
        Set<Integer> among = new HashSet<>(members);
        Set<Integer> neither = new HashSet<>(undecided);
        neither.removeAll(among);
        return whoOccurs.entrySet().stream().filter(entry -> {
            int inside = (int) entry.getValue().stream().filter(among::contains).count();
            int unclear = (int) entry.getValue().stream().filter(neither::contains).count();
            int others = entry.getValue().size() - inside - unclear;
            return begun.contains(entry.getKey()) ? ContextRule.mayBeTold(inside, others) : ContextRule.mayBeginToBeTold(inside, others);
        }).map(Map.Entry::getKey).toList();
    }

    /** @return whether there is more or less about a group in this term than in the last. */
    Direction direction(Collection<Integer> members) {
        Set<Integer> among = new HashSet<>(members);
        return Direction.between(term(among, Term.LAST, facts.weeksOfLast()), term(among, Term.THIS, facts.weeksOfThis()));
    }

    /** @return the same where it would be the same without any one of them; else that there is no clear change. */
    Direction directionOfAny(Collection<Integer> members) {
        return ofAny(members, this::direction, Direction.NO_CLEAR_CHANGE);
    }

    private Direction.Term term(Set<Integer> members, Term term, double weeks) {
        Map<Integer, Set<Integer>> concerns = new HashMap<>();
        Map<Integer, Integer> times = new TreeMap<>();
        for (Involvement part : lately) {
            if (part.term() == term && members.contains(part.pupil()) && concerns.computeIfAbsent(part.concern(), none -> new HashSet<>()).add(part.pupil())) {
                times.merge(part.pupil(), 1, Integer::sum);
            }
        }
        Integer most = times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        int withoutOne = (int) concerns.values().stream().filter(pupils -> pupils.size() > 1 || !pupils.contains(most)).count();
        return new Direction.Term(concerns.size(), withoutOne, times.size(), weeks);
    }
}
