package org.wholeschool.concern.chronology;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.FormerNames;

/** Says what a pupil was called before, and until when. */
final class FormerlyWords {

    private FormerlyWords() {}

    /** @return "Called Ann Neill until 3 September 2026.", one sentence for each name; "" for none */
    static String of(List<FormerNames.Name> before, ZoneId zone) {
        return before.stream()
                .map(name -> Texts.of("chronology")
                        .get(
                                "called-before",
                                name.displayName(),
                                WhenWords.day(LocalDate.ofInstant(name.usedUntil(), zone))))
                .collect(Collectors.joining(" "));
    }
}
