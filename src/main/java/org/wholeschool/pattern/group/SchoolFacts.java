package org.wholeschool.pattern.group;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of pupils and concerns when groups are looked for; pupils are 0 to the length of {@code years}.
 *
 * @param years        by pupil, the year group
 * @param sexes        by pupil, as the roll has it
 * @param involvements parts in concerns of context categories, never of casework
 * @param weeksOfLast  school weeks of the last term
 * @param weeksOfThis  school weeks of this term until now
 */
public record SchoolFacts(int[] years, Sex[] sexes, List<Involvement> involvements, double weeksOfLast, double weeksOfThis) {

    /** As schools' rosters have it. */
    public enum Sex {
        FEMALE,
        MALE,
        NOT_KNOWN
    }

    /** @throws IllegalArgumentException if years and sexes are not of the same pupils, or somebody else has a part */
    public SchoolFacts {
        if (years.length != sexes.length || involvements.stream().anyMatch(part -> part.pupil() < 0 || part.pupil() >= sexes.length)) {
            throw new IllegalArgumentException("Facts about others than the " + years.length + " pupils");
        }
        involvements = List.copyOf(involvements);
    }

    /** @return how many pupils there are. */
    public int pupils() {
        return years.length;
    }

    /**
     * Leaves out links that say no more than "they were in concerns together" where these say that they stood on different sides, or on none: a child who was harmed is never thereby a member of the group of those who harmed. Whoever is also known to be a friend stays
     * tied by that link.
     */
    public List<GradedLink> thatTie(List<GradedLink> links) {
        Map<Integer, Map<Integer, Set<Role>>> byPupil = new HashMap<>();
        for (Involvement part : involvements) {
            byPupil.computeIfAbsent(part.pupil(), none -> new HashMap<>()).computeIfAbsent(part.concern(), none -> EnumSet.noneOf(Role.class)).add(part.role());
        }
        return links.stream().filter(link -> link.kind() != TieKind.TOGETHER_IN_CONCERNS || onOneSide(byPupil.getOrDefault(link.one(), Map.of()), byPupil.getOrDefault(link.other(), Map.of()))).toList();
    }

    /** What several people reported of one thing is one concern: somebody may stand in it in more than one part. */
    private static boolean onOneSide(Map<Integer, Set<Role>> one, Map<Integer, Set<Role>> other) {
        boolean tied = false;
        for (var part : one.entrySet()) {
            Set<Role> theirs = other.getOrDefault(part.getKey(), Set.of());
            if (part.getValue().stream().anyMatch(mine -> theirs.stream().anyMatch(mine::isAgainst))) {
                return false;
            }
            tied |= part.getValue().stream().anyMatch(mine -> theirs.stream().anyMatch(mine::tiesWith));
        }
        return tied;
    }
}
