package org.wholeschool.pattern.group;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.group.ContextRule;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.disclosure.group.YearMix;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.Renewal.Facet;
import org.wholeschool.pattern.group.SchoolFacts.Sex;

/** The facts on concerns that touch a group, as bands. */
final class GroupFacts {

    private final SchoolFacts facts;

    /** By pupil, so that a group is asked for the concerns of its own alone. */
    private final Map<Integer, List<Involvement>> lately;

    private final Map<Facet, Set<Integer>> whoOccurs = new HashMap<>();

    GroupFacts(SchoolFacts facts) {
        this.facts = facts;
        lately = facts.latelyByPupil();
        lately.values().stream().flatMap(List::stream).forEach(part -> {
            for (Facet facet : Facet.of(part)) {
                if (facts.renewal().letsIn(part, facet)) {
                    whoOccurs.computeIfAbsent(facet, none -> new HashSet<>()).add(part.pupil());
                }
            }
        });
    }

    /** @return all that might be told of a core of six or more. */
    MemberProfile profile(Collection<Integer> core, RoleMix roles) {
        long years = core.stream().map(pupil -> facts.years()[pupil]).distinct().count();
        return new MemberProfile(
                SizeBand.of(core.size()),
                years == 1 ? YearMix.ONE_YEAR : YearMix.MIXED,
                roles,
                SexMix.of(count(core, Sex.FEMALE), count(core, Sex.MALE)));
    }

    private int count(Collection<Integer> core, Sex sex) {
        return (int) core.stream().filter(pupil -> facts.sexes()[pupil] == sex).count();
    }

    /** @return in which part members stand in concerns. */
    RoleMix roles(Collection<Integer> members) {
        return RoleMix.of(inRole(members, Role.HARMED), inRole(members, Role.ALLEGED));
    }

    /**
     * @return the same where it would be the same with one more or one fewer in either part, so whatever any one of
     *     them did; else that nothing is stated.
     */
    RoleMix rolesOfAny(Collection<Integer> members) {
        int harmed = inRole(members, Role.HARMED);
        int alleged = inRole(members, Role.ALLEGED);
        RoleMix now = RoleMix.of(harmed, alleged);
        return IntStream.rangeClosed(-1, 1)
                        .allMatch(one -> IntStream.rangeClosed(-1, 1)
                                .allMatch(other ->
                                        RoleMix.of(Math.max(0, harmed + one), Math.max(0, alleged + other)) == now))
                ? now
                : RoleMix.NOT_STATED;
    }

    private static <T> T ofAny(Collection<Integer> members, Function<Collection<Integer>, T> told, T nothing) {
        T ofAll = told.apply(members);
        return ofAll.equals(nothing)
                        || members.stream()
                                .allMatch(one -> ofAll.equals(told.apply(members.stream()
                                        .filter(each -> !each.equals(one))
                                        .toList())))
                ? ofAll
                : nothing;
    }

    private int inRole(Collection<Integer> members, Role role) {
        return (int) whoOccurs.getOrDefault(new Facet(null, role), Set.of()).stream()
                .filter(new HashSet<>(members)::contains)
                .count();
    }

    /**
     * The contexts of a group that may be told.
     *
     * @param members who surely belongs to it
     * @param undecided who may belong to it, or did: neither a member nor somebody else
     * @param begun contexts that were told of it, for which it need not be enough to begin
     * @param mayBegin whether others may begin to be told as well
     */
    List<Context> contexts(
            Collection<Integer> members, Collection<Integer> undecided, Collection<Context> begun, boolean mayBegin) {
        Set<Integer> among = new HashSet<>(members);
        Set<Integer> neither = new HashSet<>(undecided);
        neither.removeAll(among);
        return whoOccurs.entrySet().stream()
                .filter(entry -> entry.getKey().context() != null)
                .filter(entry -> {
                    List<Integer> there = entry.getValue().stream()
                            .filter(pupil -> !neither.contains(pupil))
                            .toList();
                    int inside = (int) there.stream().filter(among::contains).count();
                    int mostOfAYear = there.stream()
                            .collect(Collectors.groupingBy(
                                    pupil -> facts.years()[pupil], Collectors.summingInt(pupil -> 1)))
                            .values()
                            .stream()
                            .max(Comparator.naturalOrder())
                            .orElse(0);
                    ContextRule.Who who =
                            new ContextRule.Who(inside, there.size() - inside, there.size() - mostOfAYear);
                    return begun.contains(entry.getKey().context())
                            ? ContextRule.mayBeTold(who)
                            : mayBegin && ContextRule.mayBeginToBeTold(who);
                })
                .map(entry -> entry.getKey().context())
                .sorted()
                .toList();
    }

    /** @return whether there is more or less about a group in this term than in the last. */
    Direction direction(Collection<Integer> members) {
        Set<Integer> among = new HashSet<>(members);
        return Direction.between(
                term(among, Term.LAST, facts.weeksOfLast()), term(among, Term.THIS, facts.weeksOfThis()));
    }

    /** @return the same where it would be the same without any one of them; else that there is no clear change. */
    Direction directionOfAny(Collection<Integer> members) {
        return ofAny(members, this::direction, Direction.NO_CLEAR_CHANGE);
    }

    private Direction.Term term(Set<Integer> members, Term term, double weeks) {
        Map<Integer, Set<Integer>> concerns = new HashMap<>();
        Map<Integer, Integer> times = new TreeMap<>();
        for (int pupil : members) {
            for (Involvement part : lately.getOrDefault(pupil, List.of())) {
                if (part.term() == term
                        && concerns.computeIfAbsent(part.concern(), none -> new HashSet<>())
                                .add(pupil)) {
                    times.merge(pupil, 1, Integer::sum);
                }
            }
        }
        Integer most = times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        int withoutOne = (int) concerns.values().stream()
                .filter(pupils -> pupils.size() > 1 || !pupils.contains(most))
                .count();
        return new Direction.Term(concerns.size(), withoutOne, times.size(), weeks);
    }
}
