package org.wholeschool.intervention.library;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.intervention.Lever;
import org.wholeschool.platform.csv.ShippedRows;
import org.wholeschool.school.calendar.BandGroup;

/**
 * The interventions that the product brings: data, in the files beside this class. What is known stands in
 * {@code known.csv}, a row each with the key of its source in {@code sources.csv}; a row without one is experience, and
 * is shown as that. Hours and pounds are estimates from experience.
 */
final class Shipped {

    private static final List<Entry> ENTRIES = read();

    private Shipped() {}

    /** @return all of them, in the order of the file */
    static List<Entry> all() {
        return ENTRIES;
    }

    static Optional<Entry> of(String key) {
        return ENTRIES.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private static List<Entry> read() {
        Map<String, String> sources = ShippedRows.of(Shipped.class, "sources.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("key"), Shipped::source));
        Map<String, List<Entry.Known>> known = ShippedRows.of(Shipped.class, "known.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("code"),
                        Collectors.mapping(
                                row -> new Entry.Known(row.getField("says"), named(sources, row.getField("source"))),
                                Collectors.toList())));
        return ShippedRows.of(Shipped.class, "interventions.csv").stream()
                .map(row -> new Entry(
                        row.getField("code"),
                        0,
                        Lever.valueOf(row.getField("lever")),
                        some(Where.class, row.getField("where")),
                        some(BandGroup.class, row.getField("when")),
                        range(row, "hours"),
                        range(row, "pounds"),
                        row.getField("name"),
                        row.getField("changes"),
                        row.getField("takes"),
                        known.get(row.getField("code")),
                        row.getField("risks"),
                        row.getField("measure"),
                        false))
                .toList();
    }

    private static String source(NamedCsvRecord row) {
        return row.getField("authors") + " (" + row.getField("year") + "), " + row.getField("title") + ". "
                + row.getField("published");
    }

    private static String named(Map<String, String> sources, String key) {
        if (!key.isEmpty() && !sources.containsKey(key)) {
            throw new IllegalStateException("sources.csv has no " + key);
        }
        return sources.get(key);
    }

    private static Entry.Range range(NamedCsvRecord row, String of) {
        return new Entry.Range(
                Integer.parseInt(row.getField(of + "_least")), Integer.parseInt(row.getField(of + "_most")));
    }

    /** @return those that a text names, a blank between each two, in their own order */
    static <E extends Enum<E>> Set<E> some(Class<E> type, String names) {
        Set<E> some = EnumSet.noneOf(type);
        Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .forEach(some::add);
        return Collections.unmodifiableSet(some);
    }
}
