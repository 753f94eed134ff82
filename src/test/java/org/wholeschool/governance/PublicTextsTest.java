package org.wholeschool.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.roster.names.NamesInText;

/** What a lead may say beside rounded numbers without undoing them. */
class PublicTextsTest {

    private static final PublicationRule RULE = new PublicationRule(10, 5);

    private static String faults(String text, NamesInText.Found... named) {
        return PublicTexts.faults("said", text, null, List.of(named), RULE).stream()
                .map(fault -> fault.key() + " " + List.of(fault.arguments()))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We had 303 concerns exactly, 84 about bullying. | text.exact [303 concerns; 84]",
                "Of about 305 concerns 84 were about bullying. | text.exact [84]",
                "Of the 305 concerns, exactly 85 pupils were named. | text.exact [85 pupils]",
                "Precisely 305 incidents came in. | text.exact [305 incidents]",
                "There were 1,303 concerns in the year. | text.exact [1,303 concerns]",
                "Eleven children asked for it. | text.exact [Eleven children]",
                "Seventeen concerns came in. | text.exact [Seventeen concerns]",
                "There were 2,003 concerns. | text.exact [2,003 concerns]",
                "Of about 305 concerns, 84 of them were about bullying. | text.exact [84 of them]",
                "Look at Number 7726 again. | text.concern [Number 7726]",
                "It is in concern 12. | text.concern [concern 12]",
                "It is in case no. 431. | text.concern [case no. 431]",
                "See #7726. | text.concern [#7726]",
                "M\u0430x was there. | text.strange [M\u0430x]",
                "Max\u3164Stone was there. | text.strange [Max\u3164Stone]",
                "Thr\u00e9e girls told us. | text.numbers [Thr\u00e9e girls]",
                "Thr\u1d07e girls told us. | text.strange [Thr\u1d07e]",
                "\u01adhree girls told us. | text.strange [\u01adhree]",
                "T H R E E girls told us. | text.strange [T H R E E]",
                "It was J-e-s-s-i-c-a. | text.strange [J-e-s-s-i-c-a]",
            })
    void whatUndoesTheRoundingIsRefused(String text, String expected) {
        assertEquals(expected, faults(text).replaceAll(" \\| text\\.perhaps.*", ""));
    }

    @Test
    void whatIsNotSeenWithinANumberHidesItFromNobody() {
        assertEquals(
                "text.numbers [Th\u034free girls] | text.strange [Th\u034free]", faults("Th\u034free girls told us."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In Year 8 27 pupils were named. | text.perhaps [27 pupils]",
                "HAK was there. | text.perhaps [HAK]",
                "It was 84 about bullying. | text.perhaps [84]",
                "1 in 4 pupils told us. | text.perhaps [1 in 4 pupils]",
                "Nearly two-thirds of staff came. | text.perhaps [two-thirds of staff]",
                "A 4th pupil told us. | text.perhaps [4th pupil]",
                "No one was hurt. | text.perhaps [No]",
                "313 logged in all. | text.perhaps [313]",
                "20% of the 15 pupils came. | text.perhaps [20% of the 15 pupils]",
                "In Year 9 (3) and Year 8 (25) it stopped. | text.perhaps [3]",
            })
    void whatMayBeMeantOtherwiseIsAsked(String text, String expected) {
        assertEquals(expected, faults(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More came in Spring 2 than in Summer 1, 2025/26.",
                "Year 8 pupils have a new form room.",
                "On 4th November we met; the yard opens on the 2nd of May.",
                "No one place is behind it, and no one reason.",
                "We held two assemblies and put up three new posters.",
                "About 305 concerns, 32 a school week. No change that we can be sure of from the half-term "
                        + "before (Summer 1, 2025/26: about 185, 28 a school week).",
                "The DSL and the SLT met the ECT in PE; KS3 and Year 11 come next.",
                "In 2026 pupils asked for it, at 12:30 in Room 14, for 14 days.",
                "12 staff stand there, and about 85% of pupils know it.",
                "In case 2026 brings more, we keep the rota.",
                "It was a record: about 305 concerns.",
                "In this case 25 pupils know it.",
                "\u039c\u03b9\u03bb\u03ce\u03bd\u03c4\u03b1\u03c2 \u03bc\u03b5 \u03c4\u03bf\u03c5\u03c2 "
                        + "\u03bc\u03b1\u03b8\u03b7\u03c4\u03ad\u03c2.",
                "About 20% of all pupils came.",
            })
    void whatNamesAHalfTermADayAYearGroupOrAThingIsNot(String text) {
        assertEquals("", faults(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "th\u00adree pupils left.",
                "th\u200bree pupils left.",
                "\u2462 pupils left.",
                "There were \u00b3 pupils.",
                "Three girls in Spring 2 were hurt.",
                "Two assemblies were for 3 pupils.",
                "No one child was alone, but four boys were."
            })
    void itStaysStrictOnPeople(String text) {
        assertEquals("text.numbers", faults(text).replaceAll(" .*", ""));
    }
}
