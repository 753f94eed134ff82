package org.wholeschool.concern.chronology;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.roster.names.EverybodysNames;
import org.wholeschool.roster.names.NameBook;
import org.wholeschool.roster.names.NameFinder;
import org.wholeschool.roster.names.NamedWord;
import org.wholeschool.roster.names.NamedWord.Part;
import org.wholeschool.roster.names.OrdinaryWords;
import org.wholeschool.roster.names.WaysToReach;

/**
 * Takes the names of everybody but one person out of a text that leaves. It knows who there is to be named
 * ({@link NameBook}), and replaces each part of each name, whatever its case, accents, apostrophes and hyphens; so it
 * also takes out words that are somebody's name and were not meant as one ("Grace", "Mark"). Words without which a text
 * cannot be read ({@link OrdinaryWords}) go where they are written like a name. Initials go where they are written like
 * ones: "A.K." always, "AK" where somebody has them and it is no usual abbreviation. What leads to somebody whatever
 * they are called goes as well ({@link WaysToReach}).
 *
 * <p>What it says of who was meant is never more than it knows: a whole name that one person has is that person's
 * label; a part of a name that one of those has who are in the same concern is that label with a question mark, and so
 * are initials; anything else is "[name]".
 *
 * <p>It cannot know nicknames, names that are spelt otherwise, single initials and those in a text of capitals, or
 * descriptions: a person reads what it made before it leaves. What it gives back has been looked through once more;
 * where a name is left, it gives back nothing (it fails closed).
 */
public final class Redactor {

    /** Where nobody can tell whose name it was. */
    static final String SOMEBODY = "[name]";

    private static final int LOOKS = 3;

    /** "Member of staff 1234?" is shorter: further off from a word no bracket is looked for. */
    private static final int LONGEST_LABEL = 40;

    /** What no printed page has would cut a name in two here, and be gone there. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private final List<Labels.Key> others;
    private final Map<Labels.Key, List<Integer>> numbers;
    private final NameFinder finder;
    private final Labels labels;

    /**
     * @param subject every name of whom the text is about: forename, preferred name, surname, and former ones; none
     *     where it is about nobody
     * @param others everybody else who may be named
     * @param labels what stands for them
     */
    Redactor(Collection<String> subject, Collection<Somebody> others, Labels labels) {
        this.others = others.stream().map(Somebody::key).toList();
        this.numbers = IntStream.range(0, this.others.size()).boxed().collect(Collectors.groupingBy(this.others::get));
        this.finder =
                new NameFinder(subject, others.stream().map(Somebody::names).toList(), this::isOurs);
        this.labels = labels;
    }

    /**
     * Makes one for a document that calls people by words of its own, such as initials.
     *
     * @param all everybody who may be named
     * @param calling what each is called; of at most 40 characters
     * @return the redactor
     */
    public static Redactor calling(List<EverybodysNames.Person> all, Calling calling) {
        return new Redactor(
                List.of(), of(all), new Labels(key -> calling.of(key.kind() == Person.Kind.PUPIL, key.id())));
    }

    /**
     * @param text what was written, or null
     * @param pupils the pupils in the concern that it is about
     * @return the same without names, or null
     * @throws NameLeft where one is left after all
     */
    public String redactNear(String text, Collection<Long> pupils) {
        return redact(text, near(pupils));
    }

    /**
     * @param name the name of a place
     * @return it without names of which there can be no doubt
     */
    public String redactPlace(String name) {
        return redactCertain(name, List.of());
    }

    private static List<Labels.Key> near(Collection<Long> pupils) {
        return pupils.stream()
                .map(pupil -> new Labels.Key(Person.Kind.PUPIL, pupil))
                .toList();
    }

    /**
     * @param text what was written, or null
     * @param near who is in the concern that it is about
     * @return the same without names, or null
     * @throws NameLeft where one is left after all
     */
    String redact(String text, Collection<Labels.Key> near) {
        if (text == null) {
            return null;
        }
        String redacted = WaysToReach.without(INVISIBLE.matcher(text).replaceAll(""));
        for (int look = 0; look < LOOKS; look++) {
            String before = redacted;
            redacted = withoutNames(before, near, false);
            if (redacted.equals(before)) {
                return WaysToReach.withoutHandles(redacted, SOMEBODY);
            }
        }
        if (!withoutNames(redacted, near, false).equals(redacted)) {
            throw new NameLeft();
        }
        return WaysToReach.withoutHandles(redacted, SOMEBODY);
    }

    /**
     * @param text the name of a place or the like: "Park" is one, and "Mrs Parker's room" names somebody
     * @return it without names of which there can be no doubt: with a title, or whole
     */
    String redactCertain(String text, Collection<Labels.Key> near) {
        return withoutNames(text, near, true);
    }

    private String withoutNames(String text, Collection<Labels.Key> near, boolean certainOnly) {
        StringBuilder redacted = new StringBuilder();
        int done = 0;
        for (List<NamedWord> run : finder.namesIn(text)) {
            if (!certainOnly
                    || run.stream().filter(NamedWord::isCertain).count() > 1
                    || run.get(0).is(Part.TITLE)) {
                redacted.append(text, done, run.get(0).begin()).append(label(run, near));
                done = run.get(run.size() - 1).nameEnd();
            }
        }
        return redacted.append(text.substring(done)).toString();
    }

    /**
     * @return the label of the one person whose name all of it can be; where there are several, or none, that it was
     *     somebody
     */
    private String label(List<NamedWord> run, Collection<Labels.Key> near) {
        Set<Integer> possible = null;
        int words = 0;
        for (NamedWord word : run) {
            if (word.isName()) {
                words += word.isCertain() ? 1 : 0;
                possible = possible == null
                        ? word.whose()
                        : possible.stream().filter(word.whose()::contains).collect(Collectors.toSet());
            }
        }
        if (possible == null || possible.isEmpty()) {
            return SOMEBODY;
        }
        if (possible.size() == 1 && words > 1) {
            return "[" + labels.of(others.get(possible.iterator().next())) + "]";
        }
        Set<Integer> theirs = possible;
        List<Labels.Key> here = near.stream()
                .filter(key -> numbers.getOrDefault(key, List.of()).stream().anyMatch(theirs::contains))
                .distinct()
                .toList();
        return here.size() == 1 ? "[" + labels.of(here.get(0)) + "?]" : SOMEBODY;
    }

    /** What we put in ourselves stands in square brackets and stays. */
    private boolean isOurs(String text, NamedWord word) {
        int open = text.substring(Math.max(0, word.begin() - LONGEST_LABEL), word.begin())
                        .lastIndexOf('[')
                + Math.max(0, word.begin() - LONGEST_LABEL);
        int close = text.substring(word.end(), Math.min(text.length(), word.end() + LONGEST_LABEL))
                        .indexOf(']')
                + word.end();
        if (open < Math.max(0, word.begin() - LONGEST_LABEL) || close < word.end()) {
            return false;
        }
        String between = text.substring(open, close + 1);
        if (between.equals(SOMEBODY) || between.equals(WaysToReach.ADDRESS) || between.equals(WaysToReach.NUMBER)) {
            return true;
        }
        String inside = text.substring(open + 1, close);
        return labels.isOne(inside.endsWith("?") ? inside.substring(0, inside.length() - 1) : inside);
    }

    /** @return those whom the school knows, as a chronology calls them */
    static List<Somebody> of(List<EverybodysNames.Person> all) {
        return all.stream()
                .map(each -> new Somebody(
                        new Labels.Key(each.pupil() ? Person.Kind.PUPIL : Person.Kind.STAFF, each.id()), each.names()))
                .toList();
    }

    /**
     * Somebody who may be named in a text.
     *
     * @param key who
     * @param names all their names
     */
    record Somebody(Labels.Key key, List<String> names) {}

    /** What a document calls a person. */
    @FunctionalInterface
    public interface Calling {

        /**
         * @param pupil whether it is a pupil, and no member of staff
         * @param id the pupil's, or the account's
         * @return what they are called
         */
        String of(boolean pupil, long id);
    }

    /** A name was left in a text, which must not leave. */
    public static final class NameLeft extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NameLeft() {
            super("a name was left");
        }
    }
}
