package org.wholeschool.roster.names;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.names.NamedWord.Part;

/**
 * Says whose name stands in a text that is written for others to read: a pupil's whom the school has or had, or that of
 * somebody who has or had an account. It gives back words of that text and nothing of the roll. What it cannot know
 * ({@link NameFinder}) the writer has to see.
 */
@Service
public class NamesInText {

    @Inject
    private EverybodysNames names;

    /**
     * @param text what somebody wrote
     * @return what names somebody in it, in order; empty where nothing does
     */
    @Permit(
            code = "NamesInText.in",
            value = {Role.LEAD, Role.DEPUTY})
    public List<Found> in(String text) {
        return Found.in(
                text,
                names.all(null).others().stream()
                        .map(EverybodysNames.Person::names)
                        .toList());
    }

    /**
     * @param called what several things are called that others will read of
     * @return those that name somebody for certain
     */
    @Permit(
            code = "NamesInText.certainlyNaming",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.JOB, Role.SET_UP})
    public Set<String> certainlyNaming(Collection<String> called) {
        // One for all of them: it learns the names of a whole school.
        NameFinder finder = Found.finderOf(names.all(null).others().stream()
                .map(EverybodysNames.Person::names)
                .toList());
        return called.stream()
                .filter(each -> Found.in(each, finder).stream().anyMatch(Found::certain))
                .collect(Collectors.toSet());
    }

    /**
     * Words that name somebody.
     *
     * @param words as they stand in the text
     * @param certain whether it cannot be a word that was not meant as a name: two parts of one name, one with a title,
     *     an address
     */
    public record Found(String words, boolean certain) {

        private static final Pattern INITIALS =
                Pattern.compile("(?<![\\p{L}\\p{N}&.'’/-])\\p{Lu}{2,3}(?![\\p{L}\\p{N}&/-]|\\.\\p{L})");

        /** What is said in reports of a school besides usual abbreviations, and by which nobody is meant. */
        private static final Set<String> OF_SCHOOLS = Set.of(
                "ECT", "MAT", "CEO", "CFO", "CPD", "HR", "PTA", "EAL", "FSM", "SDQ", "DPO", "URN", "EWO", "TAC", "TAF",
                "CAF", "SRE", "RHE", "PPE", "KCS", "AP", "PPG", "SIP", "SEF", "DFE", "SRO", "PSA", "LGB", "MIS", "QR",
                "VPN", "PM", "AM", "NI", "DSO");

        /** @param everybody the names of everybody who may be named */
        static List<Found> in(String text, List<List<String>> everybody) {
            return in(text, finderOf(everybody));
        }

        private static NameFinder finderOf(List<List<String>> everybody) {
            return new NameFinder(List.of(), everybody, (whole, word) -> false);
        }

        private static List<Found> in(String text, NameFinder finder) {
            List<Found> found = new ArrayList<>();
            for (List<NamedWord> name : finder.namesIn(text)) {
                boolean certain = name.get(0).is(Part.TITLE)
                        || name.stream().filter(NamedWord::isCertain).count() > 1;
                found.add(new Found(
                        text.substring(
                                name.get(0).begin(), name.get(name.size() - 1).nameEnd()),
                        certain));
            }
            if (!WaysToReach.without(text).equals(text)) {
                found.add(new Found(reach(text), true));
            }
            return Collections.unmodifiableList(found);
        }

        /**
         * Letters that may stand for somebody, whoever it is: "HAK". In a text of capitals they cannot be told from
         * words.
         *
         * @param text what somebody wrote
         * @return two or three capitals that are no usual abbreviation; none of them is certain
         */
        public static List<Found> initialsIn(String text) {
            boolean shouts = text.codePoints().noneMatch(Character::isLowerCase);
            return shouts
                    ? List.of()
                    : INITIALS.matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .filter(letters -> !OrdinaryWords.isAbbreviation(Folded.of(letters))
                                    && !OF_SCHOOLS.contains(letters)
                                    && !letters.matches("[IVX]+"))
                            .distinct()
                            .map(letters -> new Found(letters, false))
                            .toList();
        }

        /** @return the first address or number that leads to somebody */
        private static String reach(String text) {
            String without = WaysToReach.without(text);
            int begin = 0;
            while (begin < without.length() && text.charAt(begin) == without.charAt(begin)) {
                begin++;
            }
            int end = begin;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return text.substring(begin, end);
        }
    }
}
