package org.wholeschool.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.audit.TrailFacts;

/** A refusal says what it was about where that tells of no child, and of no record that is restricted. */
class RefusedTest {

    private static final Instant AT = Instant.parse("2026-11-03T09:00:00Z");
    private static final Map<Long, String> NAMES = Map.of(1L, "Ada", 2L, "Ben");

    private static TrailFacts.Refusal refusal(Long by, String action, String kind, Long subject) {
        return new TrailFacts.Refusal(by, action, kind, subject, AT);
    }

    private static List<RefusedRows.Row> rows(TrailFacts.Refusal... refusals) {
        return RefusedRows.of(Refused.of(List.of(refusals), NAMES, 3L));
    }

    @Test
    void aPlanHasItsNumberAndAnAccountItsName() {
        assertEquals(
                List.of(
                        new RefusedRows.Row("Ada", "Read a concern", "intervention plan 8287", 2),
                        new RefusedRows.Row("Ben", "Signed in, or tried to", "account of Ben", 1)),
                rows(
                        refusal(1L, "ConcernReading.read", "plan", 8287L),
                        refusal(1L, "ConcernReading.read", "plan", 8287L),
                        refusal(null, "SignIn.attempt", "account", 2L)));
    }

    @Test
    void anAccountThatIsGoneIsLeftOut() {
        assertEquals(
                List.of(new RefusedRows.Row("Ada", "Signed in, or tried to", "", 1)),
                rows(refusal(1L, "SignIn.attempt", "account", 9L)));
    }

    @Test
    void ofOthersNothingTellsWhetherThereIsSuchARecord() {
        assertEquals(
                List.of("", "", "", "", ""),
                rows(
                                refusal(1L, "0", "concern", 4L),
                                refusal(1L, "a", "link", 5L),
                                refusal(1L, "b", "map", 6L),
                                refusal(1L, "c", "pupil", 7L),
                                refusal(1L, "d", null, null))
                        .stream()
                        .map(RefusedRows.Row::about)
                        .toList());
        assertEquals(
                1,
                rows(refusal(1L, "a", "link", 5L), refusal(1L, "a", "link", 6L)).size(),
                "nor how many different ones");
    }

    /** Who reads it would learn from it which of the numbers that they tried are those of restricted records. */
    @Test
    void ofTheReadersOwnRefusalsOnlyWhatWasTriedIsTold() {
        List<Refused> own = Refused.of(List.of(refusal(1L, "a", "plan", 5L)), NAMES, 1L);
        assertEquals(List.of(new Refused.Thing("a", null, "", 1)), own.get(0).things());
    }

    @Test
    void whoTriesManyNumbersHasFiveRowsAndOneForTheOthers() {
        List<RefusedRows.Row> rows = rows(Stream.concat(
                        LongStream.rangeClosed(101, 109)
                                .mapToObj(number -> refusal(2L, "ConcernReading.read", "plan", number)),
                        Stream.of(refusal(9L, "ConcernReading.read", "plan", 101L)))
                .toArray(TrailFacts.Refusal[]::new));
        assertEquals(6, rows.size(), "someone whose account is gone has no name and no row");
        assertEquals(new RefusedRows.Row("Ben", "4 other things", "", 4), rows.get(5));
    }
}
