package org.wholeschool.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text tells that the tables beside it keep back. */
class SmallNumbersTest {

    private static final int FEWEST = 10;

    private static String found(String text) {
        return SmallNumbers.in(text, FEWEST).stream()
                .map(each -> (each.certain() ? "!" : "?") + each.words())
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nobody is on duty there.; true",
                "No one stands at the gate.; true",
                "None of it helped.; true",
                "There were no exclusions.; false",
                "No pupils were hurt.; false",
                "Two may help.; false"
            })
    void aWordForNobodyCanBeToldFromACount(String text, boolean isOfNobody) {
        assertEquals(
                List.of(isOfNobody),
                SmallNumbers.in(text, FEWEST).stream()
                        .map(SmallNumbers.Found::isOfNobody)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Three girls in Year 9 were hurt.; !Three girls",
                "We looked after three Year 9 girls.; !three Year 9 girls",
                "This year three pupils were excluded.; !three pupils",
                "This week 3 pupils were excluded.; ?3 pupils",
                "Of 40 concerns 4 were about online harm.; ?4",
                "There were no exclusions.; !no exclusions",
                "Nobody was excluded.; ?Nobody",
                "No one was hurt.; ?No",
                "One pupil was hurt, and one hopes that it ends.; !One pupil",
                "It was only one.; ?one",
                "A single child told us.; !single child",
                "Both boys have moved.; !Both boys",
                "A couple of families asked.; !couple of families",
                "A handful told us.; ?handful",
                "Half a dozen children.; !Half a dozen children",
                "Seven. Pupils are well.; ?Seven",
                "Two of them were in care.; !Two of them",
                "4 children on child protection plans; !4 children",
                "Zero referrals; !Zero referrals",
                "9 % of the pupils; ?9 % of the pupils",
                "2.5 concerns a week; !2.5 concerns",
                "\u0663 children; !\u0663 children",
                "\uff13 children; !\uff13 children",
                "3 may have been hurt; ?3",
                "In 2026 we had 5 pupils in alternative provision; !5 pupils",
                "Years 7 and 8: 4 pupils; !4 pupils",
                "None told a member of staff.; ?None",
                "In the autumn term 3 pupils were excluded.; ?3 pupils",
                "In March 3 girls were hurt.; ?3 girls",
                "In Year 9, 3 girls were hurt.; ?3 girls",
                "During the week 3 pupils left.; ?3 pupils",
                "Three lunchtime fights stopped.; ?Three lunchtime fights",
                "There were 2 break assaults.; ?2 break assaults",
                "Two Year Nine girls left.; !Two Year Nine girls",
                "The year 3 pupils left.; ?3 pupils",
                "In autumn 2 girls were hurt.; !2 girls",
                "1 in 4 pupils told us.; ?1 in 4 pupils",
                "3 in 12 pupils told us.; ?3",
                "Two-thirds of staff came.; ?Two-thirds of staff",
                "Four in the corridor.; ?Four",
                "Two toilet fights.; !Two toilet fights",
                "Four left school.; ?Four",
                "Three missed lessons.; ?Three",
                "Two school leavers came.; ?Two",
                "Three sixth form students were seen.; !Three sixth form students",
                "Two third year girls came.; !Two third year girls",
            })
    void smallNumbersAreFound(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "About 140 concerns were logged, 20 a week.",
                "1,200 pupils are on roll.",
                "Years 7, 8 and 9 eat together, and Year 10 pupils do not.",
                "Key Stage 3 pupils use the courtyard.",
                "On 3 March 2026 at 8:30 staff met.",
                "The rota changed in half-term 2, within two school days.",
                "It takes three weeks, two half-terms or five more days.",
                "Room 4 is open in period 5.",
                "No doubt this can be one of the reasons.",
                "Friends look after one another, both in school and out of it.",
                "Staff were in the corridor at 3 pm.",
                "In Year Nine pupils asked for it.",
                "The policy of 1/9/2026 applies.",
                "Spring 2 was calmer than Summer 1.",
                "On 4th November staff met.",
                "No one place stands out.",
                "Two assemblies, three new posters and one bench.",
                "",
            })
    void whatIsNoSmallCountIsNot(String text) {
        assertEquals("", found(text));
    }

    @Test
    void theThresholdIsTheOneThatIsGiven() {
        assertEquals(List.of(), SmallNumbers.in("12 pupils", 10));
        assertEquals(1, SmallNumbers.in("12 pupils", 15).size());
        assertEquals(1, SmallNumbers.in("twelve pupils", 15).size());
    }

    @Property(tries = 300)
    void nothingThatIsTypedBreaksIt(@ForAll String text) {
        SmallNumbers.in(text, FEWEST).forEach(each -> assertEquals(true, text.contains(each.words())));
        SmallNumbers.exact(text, FEWEST, 5).forEach(each -> assertEquals(true, text.contains(each.words())));
    }
}
