package org.wholeschool.link.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.roster.Roster;

/**
 * Reads names and unique pupil numbers as people type or paste them: one a line, or with commas or semicolons between
 * them; "First name Surname", "Surname First name" or "Surname, First name".
 */
final class PastedNames {

    private static final Pattern LINES = Pattern.compile("[\\n\\r;\\t]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Long> byNumber = new HashMap<>();
    private final Map<String, Set<Long>> byName = new HashMap<>();
    private final Function<String, List<Long>> search;

    /**
     * @param all those whom a line can name, also those who have left
     * @param search finds pupils on roll by parts of a name, where no one is called exactly so
     */
    PastedNames(List<Roster.KnownAs> all, Function<String, List<Long>> search) {
        this.search = search;
        for (Roster.KnownAs pupil : all) {
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

    /** @return how many names a text has at least, without looking any of them up */
    static int count(String text) {
        return lines(text).stream()
                .mapToInt(line -> (int) (line.chars().filter(c -> c == ',').count() + 2) / 2)
                .sum();
    }

    private static List<String> lines(String text) {
        return LINES.splitAsStream(text == null ? "" : text)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** @return each name of the text with the pupils whom it fits, in the order of the text */
    List<Line> read(String text) {
        List<Line> read = new ArrayList<>();
        for (String line : lines(text)) {
            List<String> parts = Stream.of(line.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
            for (int at = 0; at < parts.size(); at++) {
                String both = at + 1 < parts.size() ? parts.get(at) + ", " + parts.get(at + 1) : null;
                List<Long> ofBoth = both == null ? List.of() : find(both);
                if (ofBoth.isEmpty()) {
                    read.add(new Line(parts.get(at), find(parts.get(at))));
                } else {
                    read.add(new Line(both, ofBoth));
                    at++;
                }
            }
        }
        return read;
    }

    private List<Long> find(String name) {
        Long numbered = byNumber.get(BLANKS.matcher(name).replaceAll("").toUpperCase(Locale.ROOT));
        if (numbered != null) {
            return List.of(numbered);
        }
        Set<Long> exact = byName.get(CellText.folded(name.replace(',', ' ')));
        return exact == null ? search.apply(name) : List.copyOf(exact);
    }

    /**
     * A name of the text.
     *
     * @param text as it was typed
     * @param fits those who are called so, or whose number it is
     */
    record Line(String text, List<Long> fits) {}
}
