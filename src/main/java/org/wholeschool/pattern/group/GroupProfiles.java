package org.wholeschool.pattern.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholeschool.pattern.group.Renewal.Facet;
import org.wholeschool.pattern.types.GroupProfile;
import org.wholeschool.pattern.types.GroupProfile.Occurs;

/**
 * Groups as types are made of them, from the same facts that cards are: concerns that every lead may read, that
 * happened not too long ago, and that count by now.
 */
public final class GroupProfiles {

    private final SchoolFacts facts;
    private final Map<Integer, List<Involvement>> lately;

    /** @param facts about pupils and concerns */
    public GroupProfiles(SchoolFacts facts) {
        this.facts = facts;
        lately = facts.latelyByPupil();
    }

    /** @return the profile of one group; pupils of its core who have left the roll are not in it */
    public GroupProfile of(Standing group) {
        Set<Integer> members = group.core().stream().filter(pupil -> pupil >= 0).collect(Collectors.toSet());
        List<Involvement> parts = members.stream()
                .flatMap(pupil -> lately.getOrDefault(pupil, List.of()).stream())
                .toList();
        Map<Long, Occurs> places = new HashMap<>();
        parts.stream()
                .map(Involvement::place)
                .filter(place -> place >= 0)
                .distinct()
                .forEach(place -> {
                    Facet there = new Facet(new Context(Context.Kind.PLACE, place), null);
                    Occurs occurs = occurs(parts, there, part -> part.place() == place);
                    if (occurs.pupils() >= GroupProfile.FEWEST_THERE) {
                        places.put(place, occurs);
                    }
                });
        return new GroupProfile(
                members.stream().map(pupil -> facts.years()[pupil]).sorted().toList(),
                places,
                inRole(parts, Role.HARMED),
                inRole(parts, Role.ALLEGED));
    }

    private Occurs inRole(Collection<Involvement> parts, Role role) {
        return occurs(parts, new Facet(null, role), part -> part.role() == role);
    }

    private Occurs occurs(Collection<Involvement> parts, Facet facet, Predicate<Involvement> is) {
        Set<Integer> pupils = new HashSet<>();
        Set<Integer> concerns = new HashSet<>();
        for (Involvement part : parts) {
            if (is.test(part) && facts.renewal().letsIn(part, facet)) {
                pupils.add(part.pupil());
                concerns.add(part.concern());
            }
        }
        return new Occurs(pupils.size(), concerns);
    }
}
