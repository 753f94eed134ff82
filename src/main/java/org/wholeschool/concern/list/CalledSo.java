package org.wholeschool.concern.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.BadInput;
import org.wholeschool.roster.FormerNames;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.names.Folded;

/** Finds pupils by a part of their name, or of one they had: names are encrypted, and so are compared one by one. */
@ApplicationScoped
public class CalledSo {

    /** So many pupils can be called so at most. */
    static final int MOST = 100;

    @Inject
    private FormerNames formerNames;

    /**
     * @param name parts of a name in any order
     * @param pupils among whom
     * @return the numbers of those who are called so
     * @throws BadInput where that is more than {@link #MOST}
     */
    public Set<Long> of(String name, Collection<Pupil> pupils) {
        List<String> parts = List.of(Folded.of(name).strip().split("[\\s-]+"));
        Map<Long, List<FormerNames.Name>> before =
                formerNames.former().names().stream().collect(Collectors.groupingBy(FormerNames.Name::pupilId));
        Set<Long> called = new HashSet<>();
        pupils.stream()
                .filter(pupil -> Stream.concat(
                                Stream.of(pupil.getForename() + " " + pupil.getDisplayName()),
                                before.getOrDefault(pupil.getId(), List.of()).stream()
                                        .map(had -> String.join(" ", had.parts())))
                        .map(Folded::of)
                        .anyMatch(all -> parts.stream().allMatch(all::contains)))
                .forEach(pupil -> called.add(pupil.getId()));
        if (called.size() > MOST) {
            throw new BadInput("pupil", "list.pupil.many", called.size());
        }
        return called;
    }
}
