package org.wholeschool.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.SmallNumbers;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.platform.BadInput;
import org.wholeschool.roster.names.NamesInText;

/**
 * Looks through what a lead writes for governors before anybody is shown it: a name of a pupil or of somebody who works here, and a small number of children or concerns, is refused; a word that may be one is shown to the writer,
 * who changes it or says that it is meant otherwise. A text that says who it was without either ({@link SmallNumbers}, {@link org.wholeschool.roster.names.NameFinder}) is the writer's to see.
 */
@ApplicationScoped
public class PublicTexts {

    /** Code points in one text. */
    static final int LONGEST = 4_000;

    private static final String BETWEEN = "; ";

    @Inject
    private NamesInText names;

    /**
     * @param field  where it was typed
     * @param typed  what
     * @param looked the words that its writer has said are meant otherwise, as {@link #perhaps} gave them; null for none
     * @param ours   lines that published numbers say, and that may stand in it as they are
     * @return the text without what stands around it; null where there is none
     * @throws BadInput where it cannot be shown to governors, or its writer has to look at words first
     */
    public String checked(String field, String typed, String looked, Collection<String> ours) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new BadInput(field, "text.long", LONGEST);
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadInput(field, "text.nul");
        }
        List<BadInput> faults = new ArrayList<>();
        String theirs = without(text, ours);
        List<NamesInText.Found> named = names.in(theirs);
        List<SmallNumbers.Found> numbers = numbers(theirs);
        refuse(faults, field, "text.names", named.stream().filter(NamesInText.Found::certain).map(NamesInText.Found::words));
        refuse(faults, field, "text.numbers", numbers.stream().filter(SmallNumbers.Found::certain).map(SmallNumbers.Found::words));
        String perhaps = perhaps(named, numbers);
        if (!perhaps.isEmpty() && !perhaps.equals(looked)) {
            faults.add(new BadInput(field, "text.perhaps", perhaps));
        }
        BadInput.throwAll(faults);
        return text;
    }

    private static void refuse(List<BadInput> faults, String field, String key, Stream<String> words) {
        String quoted = words.distinct().collect(Collectors.joining(BETWEEN));
        if (!quoted.isEmpty()) {
            faults.add(new BadInput(field, key, quoted));
        }
    }

    private static String without(String text, Collection<String> ours) {
        return text.lines().filter(line -> !ours.contains(line.strip())).collect(Collectors.joining("\n"));
    }

    /** @return the words of a text that may be a name or a small number and may be meant otherwise, in one line; empty where there are none */
    public String perhaps(String typed, Collection<String> ours) {
        String text = typed == null ? "" : without(typed.replace("\r\n", "\n").strip(), ours);
        return text.isEmpty() ? "" : perhaps(names.in(text), numbers(text));
    }

    private static String perhaps(List<NamesInText.Found> named, List<SmallNumbers.Found> numbers) {
        return Stream.concat(named.stream().filter(found -> !found.certain()).map(NamesInText.Found::words), numbers.stream().filter(found -> !found.certain()).map(SmallNumbers.Found::words)).distinct().collect(Collectors.joining(BETWEEN));
    }

    private static List<SmallNumbers.Found> numbers(String text) {
        return SmallNumbers.in(text, Thresholds.forGovernors().fewest());
    }
}
