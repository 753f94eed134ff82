package org.wholeschool.pattern.group;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What is known of pupils and concerns when groups are looked for; pupils are 0 to the length of {@code years}.
 *
 * @param years by pupil, the year group
 * @param sexes by pupil, as the roll has it
 * @param involvements parts in concerns of context categories, never of casework
 * @param weeksOfLast school weeks of the last term
 * @param weeksOfThis school weeks of this term until then
 * @param lots by pupil a number that is theirs from run to run, by which chance falls for them
 * @param renewal which concerns say anything by now
 */
public record SchoolFacts(
        int[] years,
        Sex[] sexes,
        List<Involvement> involvements,
        double weeksOfLast,
        double weeksOfThis,
        long[] lots,
        Renewal renewal) {

    /** Where nothing is held back that concerns say, and pupils are known by their numbers alone. */
    public SchoolFacts(
            int[] years, Sex[] sexes, List<Involvement> involvements, double weeksOfLast, double weeksOfThis) {
        this(
                years,
                sexes,
                involvements,
                weeksOfLast,
                weeksOfThis,
                LongStream.range(0, years.length).toArray(),
                Renewal.ALL);
    }

    /** As schools' rosters have it. */
    public enum Sex {
        FEMALE,
        MALE,
        NOT_KNOWN
    }

    /** @throws IllegalArgumentException if years and sexes are not of the same pupils, or somebody else has a part */
    public SchoolFacts {
        if (years.length != sexes.length
                || years.length != lots.length
                || involvements.stream().anyMatch(part -> part.pupil() < 0 || part.pupil() >= sexes.length)) {
            throw new IllegalArgumentException("Facts about others than the " + years.length + " pupils");
        }
        involvements = List.copyOf(involvements);
    }

    /** @return how many pupils there are. */
    public int pupils() {
        return years.length;
    }

    /** @return by pupil, their parts in concerns of which anything may be told by their day */
    Map<Integer, List<Involvement>> latelyByPupil() {
        return involvements.stream()
                .filter(part -> part.term() != Involvement.Term.LONG_AGO && part.term() != Involvement.Term.NEW)
                .collect(Collectors.groupingBy(Involvement::pupil));
    }

    /**
     * Leaves out links that say no more than "they were in concerns together" where these say that they stood on
     * different sides, or on none: a child who was harmed is never thereby a member of the group of those who harmed.
     * Whoever is also known to be a friend stays tied by that link. That two stood against each other counts from the
     * day on which it was logged, and that they stood together only once what concerns say was renewed.
     */
    public List<GradedLink> thatTie(List<GradedLink> links) {
        Map<Integer, Map<Integer, Set<Role>>> all = roles(involvements);
        Map<Integer, Map<Integer, Set<Role>>> sinceLonger = roles(involvements.stream()
                .filter(part -> part.term() != Involvement.Term.NEW)
                .toList());
        return links.stream()
                .filter(link -> link.kind() != TieKind.TOGETHER_IN_CONCERNS
                        || inAny(sinceLonger, link, Role::tiesWith) && !inAny(all, link, Role::isAgainst))
                .toList();
    }

    private static Map<Integer, Map<Integer, Set<Role>>> roles(List<Involvement> parts) {
        Map<Integer, Map<Integer, Set<Role>>> byPupil = new HashMap<>();
        for (Involvement part : parts) {
            byPupil.computeIfAbsent(part.pupil(), none -> new HashMap<>())
                    .computeIfAbsent(part.concern(), none -> EnumSet.noneOf(Role.class))
                    .add(part.role());
        }
        return byPupil;
    }

    /** What several people reported of one thing is one concern: somebody may stand in it in more than one part. */
    private static boolean inAny(
            Map<Integer, Map<Integer, Set<Role>>> byPupil, GradedLink link, BiPredicate<Role, Role> stand) {
        Map<Integer, Set<Role>> others = byPupil.getOrDefault(link.other(), Map.of());
        return byPupil.getOrDefault(link.one(), Map.of()).entrySet().stream()
                .anyMatch(part -> part.getValue().stream()
                        .anyMatch(mine -> others.getOrDefault(part.getKey(), Set.of()).stream()
                                .anyMatch(theirs -> stand.test(mine, theirs))));
    }
}
