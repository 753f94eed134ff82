package org.wholeschool.concern.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;

/** Says which part of a chronology was printed. */
final class ChosenWords {

    private static final Texts TEXTS = Texts.of("chronology");

    private ChosenWords() {}

    /**
     * @param filter what was chosen
     * @param band the part of the day that was chosen, or null
     * @param all all that could be chosen from
     * @param chosen how much was
     * @param redacted whether names are taken out: what was searched for can be somebody's name, and is not said then
     * @return that it is all of it, or which part
     */
    static String of(ChronologyFilter filter, String band, List<ChronicleEntry> all, int chosen, boolean redacted) {
        if (!filter.isNarrow() && band == null) {
            return TEXTS.get("pdf.all", chosen);
        }
        List<String> words = new ArrayList<>();
        if (band != null) {
            words.add(band);
        }
        filter.kinds().stream().sorted().forEach(kind -> words.add(TEXTS.get("kind." + kind)));
        if (filter.categoryId() != null) {
            words.add(all.stream()
                    .map(entry -> entry.categories().get(filter.categoryId()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(TEXTS.get("nothing")));
        }
        if (filter.role() != null) {
            words.add(Texts.of("concern").get("role." + filter.role()));
        }
        if (filter.from() != null) {
            words.add(TEXTS.get("pdf.chosen.from", WhenWords.day(filter.from())));
        }
        if (filter.to() != null) {
            words.add(TEXTS.get("pdf.chosen.to", WhenWords.day(filter.to())));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            words.add(
                    redacted
                            ? TEXTS.get("pdf.chosen.words.redacted")
                            : TEXTS.get("pdf.chosen.words", filter.text().strip()));
        }
        return TEXTS.get("pdf.chosen", String.join(", ", words), chosen, all.size());
    }
}
