package org.wholeschool.concern.many;

import java.util.Objects;
import java.util.stream.Collectors;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.roster.Pupil;

/**
 * A concern that is to be closed.
 *
 * @param id its number
 * @param seen the version of its record
 * @param kind what it is about
 * @param pupils who is named in it
 * @param whyNot why it is closed on its own page alone; null where it can be closed with others
 */
public record Closable(long id, int seen, String kind, String pupils, NotTogether whyNot) {

    static Closable of(Concern concern, NotTogether whyNot) {
        return new Closable(
                concern.getId(),
                concern.getRecordVersion(),
                concern.getCategory().getName(),
                concern.getInvolvements().stream()
                        .map(Involvement::getPupil)
                        .filter(Objects::nonNull)
                        .map(Pupil::getDisplayName)
                        .collect(Collectors.joining(", ")),
                whyNot);
    }
}
