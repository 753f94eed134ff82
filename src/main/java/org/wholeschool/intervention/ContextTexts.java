package org.wholeschool.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.SmallNumbers;
import org.wholeschool.disclosure.StrangeLetters;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.platform.BadInput;
import org.wholeschool.roster.names.NamesInText;

/**
 * Looks through what is written about a context before it is kept: a name of a pupil or of a person who works here is
 * refused, because it is the context that has to change; a word that may be one is shown to the writer, who changes it
 * or says that it is meant otherwise. A text that says who it was without a name is the writer's to see.
 */
@ApplicationScoped
public class ContextTexts {

    /** Code points in one text. */
    public static final int LONGEST = 2_000;

    /** Code points in a name or title. */
    public static final int LONGEST_TITLE = 120;

    /** What is wrong where words may be a person's name; its one argument is those words. */
    public static final String PERHAPS = "text.perhaps";

    /** The same where they may also be a small number of people. */
    private static final String PERHAPS_NUMBERS = "text.perhaps.numbers";

    private static final String BETWEEN = "; ";

    @Inject
    private NamesInText names;

    /**
     * @param looked the words that the writer has said are meant otherwise, as {@link #PERHAPS} told them; null for
     *     none
     * @return something that looks at a form, field by field
     */
    public Given look(String looked) {
        return new Given(looked);
    }

    /** @return the words of which a refusal says that they may be a person's name; empty where it says it of none. */
    public static String perhaps(BadInput refused) {
        return refused.all().stream()
                .filter(each -> each.key().equals(PERHAPS) || each.key().equals(PERHAPS_NUMBERS))
                .map(each -> each.arguments()[0].toString())
                .findFirst()
                .orElse("");
    }

    /**
     * @param looked words that the writer has said are meant otherwise; null for none
     * @param refused says of which others that has to be said
     * @return both, as one
     */
    public static String both(String looked, BadInput refused) {
        return Stream.of(looked == null ? "" : looked, perhaps(refused))
                .flatMap(words -> Stream.of(words.split(BETWEEN)))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * Looks at what a form gave, field by field in their order on the page, and says at the end of all of them what is
     * wrong.
     */
    public final class Given {

        private final String looked;
        private final List<BadInput> faults = new ArrayList<>();
        private final Set<String> perhaps = new LinkedHashSet<>();
        private String which = PERHAPS;

        private Given(String looked) {
            this.looked = looked;
        }

        /**
         * @param field where it was typed
         * @param typed what
         * @param longest code points at most
         * @param required the sentence for nothing; null where nothing may stand there
         * @return the text without what stands around it; null for nothing
         */
        public String text(String field, String typed, int longest, String required) {
            String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
            if (text.isEmpty()) {
                refuse(required != null, field, required);
                return null;
            }
            refuse(text.codePointCount(0, text.length()) > longest, field, "text.long", longest);
            refuse(text.indexOf('\0') >= 0, field, "text.nul");
            Set<String> named = new LinkedHashSet<>();
            for (NamesInText.Found found : names.in(text)) {
                (found.certain() ? named : perhaps).add(found.words());
            }
            refuse(!named.isEmpty(), field, "text.names", String.join(BETWEEN, named));
            return text;
        }

        /**
         * @param field where it was typed
         * @param number what, or null for nothing
         * @param most more than this is a mistyped one
         */
        public void number(String field, Integer number, int most) {
            refuse(number != null && (number < 0 || number > most), field, "own.number", most);
        }

        /**
         * As {@link #text}, of what people outside the school may read: a small number of people or concerns tells of a
         * person, too. It is shown to the writer; in a text that tells of a pattern one that cannot mean anything else
         * is refused.
         *
         * @param isOfPattern whether it tells of a pattern; else it also counts staff and gates, as a decision does
         * @param ours lines that may stand in it as they are
         */
        public String shared(
                String field,
                String typed,
                int longest,
                String required,
                boolean isOfPattern,
                Collection<String> ours) {
            String text = text(field, typed, longest, required);
            if (text == null) {
                return null;
            }
            String theirs = text.lines().filter(line -> !ours.contains(line)).collect(Collectors.joining("\n"));
            Set<String> certain = new LinkedHashSet<>();
            for (SmallNumbers.Found found :
                    SmallNumbers.in(theirs, Thresholds.forGovernors().fewest())) {
                if (found.isOfNobody()) {
                    // "No one is on duty there": no name, and beside no published number that it could tell of.
                    continue;
                }
                (isOfPattern && found.certain() ? certain : perhaps).add(found.words());
            }
            refuse(!certain.isEmpty(), field, "text.numbers", String.join(BETWEEN, certain));
            List<String> strange = StrangeLetters.in(theirs);
            refuse(!strange.isEmpty(), field, "text.strange", String.join(BETWEEN, strange));
            which = PERHAPS_NUMBERS;
            return text;
        }

        /**
         * @param isWrong whether something cannot be taken
         * @param field where
         * @param sentence what is said of it
         * @param arguments what stands in its braces
         */
        public void refuse(boolean isWrong, String field, String sentence, Object... arguments) {
            if (isWrong) {
                faults.add(new BadInput(field, sentence, arguments));
            }
        }

        /** Adds what another check has found. */
        public void add(List<BadInput> found) {
            faults.addAll(found);
        }

        private boolean isLookedAt() {
            return looked == null
                    ? perhaps.isEmpty()
                    : List.of(looked.split(BETWEEN)).containsAll(perhaps);
        }

        /**
         * @throws BadInput with everything that cannot be taken, or that the writer has to look at first; where there
         *     is nothing, nothing happens
         */
        public void orThrow() {
            String words = String.join(BETWEEN, perhaps);
            refuse(!isLookedAt(), null, which, words);
            BadInput.throwAll(faults);
        }
    }
}
