package org.wholeschool.oversight;

import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.audit.TrailWords;
import org.wholeschool.platform.Texts;

/** Puts what was refused in words, a row for each thing and as many of a person as are read at a glance. */
final class RefusedRows {

    /** Someone who tried a hundred numbers would fill the page. */
    private static final int MOST = 5;

    private static final TrailWords WORDS = new TrailWords();

    private RefusedRows() {}

    /**
     * A row.
     *
     * @param name who
     * @param action what was tried
     * @param about what it was about; empty where nothing says
     * @param times how often
     */
    public record Row(String name, String action, String about, int times) {}

    static List<Row> of(List<Refused> people) {
        return people.stream().flatMap(RefusedRows::rows).toList();
    }

    private static Stream<Row> rows(Refused person) {
        List<Refused.Thing> things = person.things();
        Stream<Row> first = things.stream().limit(MOST).map(thing -> row(person.name(), thing));
        if (things.size() <= MOST) {
            return first;
        }
        List<Refused.Thing> others = things.subList(MOST, things.size());
        return Stream.concat(
                first,
                Stream.of(new Row(
                        person.name(),
                        Texts.of("oversight").get("refusals.more", others.size()),
                        "",
                        others.stream().mapToInt(Refused.Thing::times).sum())));
    }

    private static Row row(String name, Refused.Thing thing) {
        return new Row(name, WORDS.action(thing.action()), about(thing), thing.times());
    }

    private static String about(Refused.Thing thing) {
        if (!thing.which().isEmpty()) {
            return WORDS.about(thing.kind(), thing.which());
        }
        // "account of" needs a name, and there is none of an account that is gone.
        return Refused.ACCOUNT.equals(thing.kind()) ? "" : WORDS.about(thing.kind(), null);
    }
}
