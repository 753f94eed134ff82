package org.wholeschool.concern.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes first in the inbox and on home. */
class NeedTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private static final boolean URGENT = true;
    private static final boolean SEEN = true;

    private static Need need(long id, boolean isUrgent, boolean isSeen, Integer dueInHours) {
        Instant due = dueInHours == null ? null : NOW.plus(Duration.ofHours(dueInHours));
        return new Need(isUrgent, isSeen, due, NOW.minus(Duration.ofDays(1)), id);
    }

    private static List<Long> order(Need... needs) {
        return Stream.of(needs).sorted(Need.at(NOW)).map(Need::id).toList();
    }

    @Test
    void urgentOnesComeFirstThenWhatIsOverdueThenTheOthersByTime() {
        Need tomorrow = need(1, !URGENT, !SEEN, 24);
        Need decisionOverdue = need(2, !URGENT, SEEN, -72);
        Need acknowledgementOverdue = need(3, !URGENT, !SEEN, -1);
        Need urgentSeen = need(4, URGENT, SEEN, 48);
        Need urgentNew = need(5, URGENT, !SEEN, 20);
        Need later = need(6, !URGENT, SEEN, 30);
        Need withoutTarget = need(7, !URGENT, SEEN, null);
        assertEquals(
                List.of(5L, 4L, 2L, 3L, 1L, 6L, 7L),
                order(tomorrow, withoutTarget, later, decisionOverdue, acknowledgementOverdue, urgentSeen, urgentNew));
    }

    @Test
    void manyToAcknowledgeTomorrowDoNotPushOutADecisionThatIsOverdue() {
        Stream<Need> fresh = Stream.iterate(10L, id -> id + 1).limit(20).map(id -> need(id, !URGENT, !SEEN, 23));
        Need decision = need(2, !URGENT, SEEN, -1);
        assertEquals(
                2L,
                Stream.concat(fresh, Stream.of(decision))
                        .sorted(Need.at(NOW))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void ofTwoDueAtOnceWhatNoOneHasSeenComesFirstAndThenWhatWaitsLonger() {
        Need younger = new Need(!URGENT, !SEEN, NOW, NOW.minusSeconds(60), 1);
        Need older = new Need(!URGENT, !SEEN, NOW, NOW.minusSeconds(90), 2);
        Need seen = new Need(!URGENT, SEEN, NOW, NOW.minusSeconds(120), 3);
        assertEquals(List.of(2L, 1L, 3L), order(younger, seen, older));
    }

    @Test
    void theEarlierOfTwoTargetsCountsAndOneMayBeMissing() {
        Instant later = NOW.plusSeconds(1);
        assertEquals(NOW, Need.earlier(NOW, later));
        assertEquals(NOW, Need.earlier(later, NOW));
        assertEquals(NOW, Need.earlier(null, NOW));
        assertEquals(NOW, Need.earlier(NOW, null));
    }
}
