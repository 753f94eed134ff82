package org.wholeschool.link;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.Roster;

/**
 * The pupils of a school as a list may name them: by unique pupil number, or by forename and surname in either order.
 */
final class KnownPupils {

    private final Map<String, Long> byNumber = new HashMap<>();
    private final Map<String, Set<Long>> byName = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    KnownPupils(List<Roster.KnownAs> all) {
        for (Roster.KnownAs pupil : all) {
            names.put(
                    pupil.id(),
                    (pupil.preferredName() == null ? pupil.forename() : pupil.preferredName()) + " " + pupil.surname());
            if (pupil.upn() != null) {
                byNumber.put(pupil.upn().toUpperCase(Locale.ROOT), pupil.id());
            }
            Stream.of(pupil.forename(), pupil.preferredName())
                    .filter(Objects::nonNull)
                    .flatMap(first -> Stream.of(first + " " + pupil.surname(), pupil.surname() + " " + first))
                    .forEach(name -> byName.computeIfAbsent(CellText.folded(name), none -> new LinkedHashSet<>())
                            .add(pupil.id()));
        }
    }

    /** @return the pupils who are called so */
    List<Long> find(String text) {
        Long numbered = byNumber.get(text.strip().toUpperCase(Locale.ROOT));
        return numbered != null ? List.of(numbered) : List.copyOf(byName.getOrDefault(CellText.folded(text), Set.of()));
    }

    /** @return why this text does not name one pupil, or null */
    Reason problem(String text) {
        int found = find(text).size();
        return found == 1
                ? null
                : text.isBlank() ? Reason.of("row.empty") : Reason.of(found == 0 ? "row.nobody" : "row.several", text);
    }

    String name(long id) {
        return names.get(id);
    }
}
