package org.wholeschool.concern.injury;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholeschool.platform.BadInput;

/**
 * The injuries that a form has marked: for each part of the body whether, and a few words. Made of what stands in the
 * form's fields, which the part {@code WEB-INF/concern/body-map.xhtml} brings: "injury", once for each part of the body
 * that is marked, and "injury-left-eye" for the words of one. What a browser sends of parts of the body that there are
 * not is passed over.
 */
public final class Injuries {

    /** So many characters say what one injury looks like; what happened is told elsewhere. */
    public static final int LONGEST_WORDS = 500;

    /** The field that holds the parts of the body that are marked. */
    public static final String FIELD = "injury";

    private final List<Row> rows;

    private Injuries(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * @param fields gives what stands in all fields of a name, without the form's
     * @return the injuries that they mark
     */
    public static Injuries of(Function<String, List<String>> fields) {
        Set<String> marked = Set.copyOf(fields.apply(FIELD));
        return new Injuries(Arrays.stream(BodyRegion.values())
                .map(region -> new Row(
                        region,
                        marked.contains(region.name()),
                        fields.apply(region.getField()).stream().findFirst().orElse("")))
                .toList());
    }

    /** @return the list, under its headings */
    public List<Group> getGroups() {
        return Arrays.stream(BodyRegion.Part.values())
                .map(part -> new Group(
                        part,
                        rows.stream()
                                .filter(row -> row.region().getPart() == part)
                                .toList()))
                .toList();
    }

    /** @return what is marked, in the order of the list */
    public List<Marked> getMarked() {
        return markedRows()
                .map(row -> new Marked(
                        row.region(), row.words().isBlank() ? null : row.words().strip()))
                .toList();
    }

    private Stream<Row> markedRows() {
        return rows.stream().filter(Row::marked);
    }

    /** @return what cannot be taken of what was marked; empty where all can */
    public static List<BadInput> problems(List<Marked> marked) {
        return marked.stream()
                .filter(each -> each.words() != null && problemKey(each.words()) != null)
                .map(each ->
                        new BadInput("injuries", problemKey(each.words()), BodyMap.named(each.region()), LONGEST_WORDS))
                .toList();
    }

    private static String problemKey(String words) {
        if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            return "injuries.long";
        }
        return words.indexOf('\0') < 0 ? null : "injuries.nul";
    }

    /**
     * An injury.
     *
     * @param region where
     * @param words what it looks like, null where nothing was said
     */
    public record Marked(BodyRegion region, String words) {}

    /** Some rows of the list under one heading. */
    public record Group(BodyRegion.Part part, List<Row> rows) {}

    /**
     * A part of the body in the list.
     *
     * @param region which
     * @param marked whether an injury is marked there
     * @param words what it looks like, as it was typed; "" where nothing was
     */
    public record Row(BodyRegion region, boolean marked, String words) {}
}
