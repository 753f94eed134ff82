package org.wholeschool.concern.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;

class ConcernCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-24T13:10:00Z");
    private static final String EMOJI = "\ud83d\ude00";

    @Test
    void aCompleteFormHasNoProblem() {
        assertEquals(List.of(), keys(form("Two boys pushed a third.", null, NOW, NOW, List.of())));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        NewConcern empty = new NewConcern(
                "k", " ", null, null, null, null, null, null, null, List.of(new NewConcern.Person(null, null)));
        assertEquals(List.of("facts.required", "place.required", "category.required"), keys(empty));
    }

    @Test
    void whoWasThereWhichPartTheyHadAndHowOneKnowsNeverBlock() {
        List<NewConcern.Person> people = List.of(new NewConcern.Person(1L, null), new NewConcern.Person(null, null));
        assertEquals(List.of(), keys(new NewConcern("k", "x", null, NOW, NOW, 1L, null, 1L, null, people)));
    }

    @Test
    void whatWasDoneAndSaidIsTakenUpToTheSameLength() {
        String longest = EMOJI.repeat(20_000);
        String longer = "x".repeat(20_001);
        assertEquals(List.of(), keys(answered(new FirstResponse(longest, longest, longest))));
        assertEquals(
                List.of("text.long", "text.long", "text.nul"), keys(answered(new FirstResponse(longer, longer, "\0"))));
    }

    private static NewConcern answered(FirstResponse response) {
        return new NewConcern("k", "x", null, NOW, NOW, 1L, null, 1L, null, List.of(), response);
    }

    @Test
    void twentyThousandCharactersAreTakenAndOneMoreIsNot() {
        assertEquals(List.of(), keys(form("x".repeat(20_000), EMOJI.repeat(20_000), NOW, NOW, List.of())));
        assertEquals(
                List.of("text.long", "text.long"),
                keys(form("x".repeat(20_001), EMOJI.repeat(20_001), NOW, NOW, List.of())));
    }

    @Test
    void aNulIsNotTaken() {
        assertEquals(List.of("text.nul", "text.nul"), keys(form("a\0b", "\0", NOW, NOW, List.of())));
    }

    @Test
    void markupEmojiAndOverridesOfDirectionAreKept() {
        assertEquals(
                List.of(),
                keys(form("<script>alert(1)</script> " + EMOJI + " \u202egnorw", "\u202e", NOW, NOW, List.of())));
    }

    @Test
    void theFutureIsNotTakenButAPhoneMayRunAhead() {
        assertEquals(List.of(), keys(form("x", null, NOW.plusSeconds(299), NOW.plusSeconds(299), List.of())));
        assertEquals(List.of("when.future"), keys(form("x", null, NOW, NOW.plusSeconds(301), List.of())));
    }

    @Test
    void anIntervalHasTwoEndsInOrder() {
        assertEquals(List.of("when.half"), keys(form("x", null, NOW, null, List.of())));
        assertEquals(List.of("when.half"), keys(form("x", null, null, NOW, List.of())));
        assertEquals(List.of("when.order"), keys(form("x", null, NOW, NOW.minusSeconds(1), List.of())));
    }

    @Test
    void fiftyPeopleAreTakenAndOneMoreIsNot() {
        List<NewConcern.Person> fifty = java.util.Collections.nCopies(50, new NewConcern.Person(null, null));
        List<NewConcern.Person> more = java.util.Collections.nCopies(51, new NewConcern.Person(null, null));
        assertEquals(List.of(), keys(form("x", null, NOW, NOW, fifty)));
        assertEquals(List.of("people.many"), keys(form("x", null, NOW, NOW, more)));
    }

    private static List<String> keys(NewConcern form) {
        return ConcernCheck.problems(form, NOW).stream().map(BadInput::key).toList();
    }

    private static NewConcern form(
            String facts, String opinion, Instant from, Instant to, List<NewConcern.Person> people) {
        return new NewConcern("k", facts, opinion, from, to, 1L, null, 1L, Source.SAW_OR_HEARD, people);
    }
}
