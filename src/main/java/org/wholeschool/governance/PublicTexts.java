package org.wholeschool.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.SmallNumbers;
import org.wholeschool.disclosure.StrangeLetters;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.WordEdge;
import org.wholeschool.roster.names.NamesInText;

/**
 * Looks through what a lead writes for governors before anybody is shown it: a name of a pupil or of somebody who works
 * here, a small number of children or concerns, one that is exact where the published one is rounded, and the number of
 * a concern, are refused; a word that may be one, and initials, are shown to the writer, who changes it or says that it
 * is meant otherwise. A text that says who it was without either ({@link SmallNumbers},
 * {@link org.wholeschool.roster.names.NameFinder}) is the writer's to see.
 */
@ApplicationScoped
public class PublicTexts {

    /** Code points in one text. */
    static final int LONGEST = 4_000;

    private static final String BETWEEN = "; ";

    /** "Number 7726", "concern no. 12", "#7726". */
    private static final Pattern OF_A_CONCERN = Pattern.compile(WordEdge.in("(?iu)"
            + "(?:\\b(?:number|no\\.|nr\\.?|reference|ref\\.?)\\s*+(?::\\s*+)?+|#\\s?+)\\p{Nd}{3,}+\\b"
            + "|\\b(?:(?:concern|incident)\\s*+(?:number\\s*+|no\\.?+\\s*+|nr\\.?+\\s*+|#\\s?+)?+"
            + "|(?:case|record|entry)\\s*+(?:number|no\\.?|nr\\.?|#)\\s*+)"
            + "(?!(?:19|20)\\p{Nd}{2}\\b)\\p{Nd}++\\b"));

    /** "20% of the 15 pupils" is three. */
    private static final Pattern OF_FEW = Pattern.compile(WordEdge.in("(?iu)"
            + "\\b\\p{Nd}++(?:[.,]\\p{Nd}++)?+\\s*+(?:%|per\\s?cent) of "
            + "(?:the |our |these |those |about )?\\p{Nd}{1,2}\\b(?: \\p{L}++)?"));

    /** Whose texts are looked through for names. */
    private static final Set<Role> LOOKED_FOR_NAMES = Set.of(Role.LEAD, Role.DEPUTY);

    @Inject
    private NamesInText names;

    @Inject
    private Actors actors;

    /**
     * @param field where it was typed
     * @param typed what
     * @param looked the words that its writer has said are meant otherwise, as {@link #perhaps} gave them; null for
     *     none
     * @param ours lines that published numbers say, and that may stand in it as they are
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
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new BadInput(field, "text.nothing");
        }
        String theirs = without(text, ours);
        BadInput.throwAll(faults(field, theirs, looked, named(theirs), Thresholds.forGovernors()));
        return text;
    }

    /**
     * Refuses a text that names a pupil or a member of staff.
     *
     * @param key of the sentence that says so, with the names
     * @param text what was written before
     * @throws BadInput where it names someone
     */
    public void refuseNames(String key, String text) {
        List<BadInput> faults = new ArrayList<>();
        refuse(
                faults,
                null,
                key,
                named(text).stream().filter(NamesInText.Found::certain).map(NamesInText.Found::words));
        BadInput.throwAll(faults);
    }

    /**
     * @param writer who writes
     * @return whether their texts are looked through for names: a governor could learn from the answer who is on roll
     */
    public static boolean looksForNames(Actor writer) {
        return !Collections.disjoint(writer.roles(), LOOKED_FOR_NAMES);
    }

    private List<NamesInText.Found> named(String text) {
        return looksForNames(actors.current()) ? names.in(text) : List.of();
    }

    /** @return what is wrong with a text; named is who is named in it */
    static List<BadInput> faults(
            String field, String theirs, String looked, List<NamesInText.Found> named, PublicationRule rule) {
        List<BadInput> faults = new ArrayList<>();
        refuse(
                faults,
                field,
                "text.names",
                named.stream().filter(NamesInText.Found::certain).map(NamesInText.Found::words));
        refuse(
                faults,
                field,
                "text.numbers",
                SmallNumbers.in(theirs, rule.fewest()).stream()
                        .filter(SmallNumbers.Found::certain)
                        .map(SmallNumbers.Found::words));
        refuse(
                faults,
                field,
                "text.exact",
                SmallNumbers.exact(theirs, rule.fewest(), rule.base()).stream()
                        .filter(SmallNumbers.Found::certain)
                        .map(SmallNumbers.Found::words));
        refuse(faults, field, "text.strange", StrangeLetters.in(theirs).stream());
        refuse(
                faults,
                field,
                "text.concern",
                OF_A_CONCERN.matcher(theirs).results().map(MatchResult::group));
        String perhaps = perhaps(theirs, named, rule);
        if (!perhaps.isEmpty() && !perhaps.equals(looked)) {
            faults.add(new BadInput(field, "text.perhaps", perhaps));
        }
        return faults;
    }

    private static void refuse(List<BadInput> faults, String field, String key, Stream<String> words) {
        String quoted = words.distinct().collect(Collectors.joining(BETWEEN));
        if (!quoted.isEmpty()) {
            faults.add(new BadInput(field, key, quoted));
        }
    }

    /** @return a text without the lines that published numbers say */
    public static String without(String text, Collection<String> ours) {
        return text.lines().filter(line -> !ours.contains(line.strip())).collect(Collectors.joining("\n"));
    }

    /**
     * @return the words of a text that may be a name or a small number and may be meant otherwise, in one line; empty
     *     where there are none
     */
    public String perhaps(String typed, Collection<String> ours) {
        String text = typed == null ? "" : without(typed.replace("\r\n", "\n").strip(), ours);
        return text.isEmpty() ? "" : perhaps(text, named(text), Thresholds.forGovernors());
    }

    private static String perhaps(String text, List<NamesInText.Found> named, PublicationRule rule) {
        Stream<String> somebody = Stream.concat(named.stream(), NamesInText.Found.initialsIn(text).stream())
                .filter(found -> !found.certain())
                .map(NamesInText.Found::words);
        Stream<String> numbers = Stream.concat(
                        SmallNumbers.in(text, rule.fewest()).stream(),
                        SmallNumbers.exact(text, rule.fewest(), rule.base()).stream())
                .filter(found -> !found.certain())
                .map(SmallNumbers.Found::words);
        Stream<String> ofFew = OF_FEW.matcher(text).results().map(MatchResult::group);
        return Stream.of(somebody, numbers, ofFew)
                .flatMap(each -> each)
                .distinct()
                .collect(Collectors.joining(BETWEEN));
    }
}
