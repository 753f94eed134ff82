package org.wholeschool.pattern.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownGroupTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate CHANGED = LocalDate.of(2027, 6, 29);

    /** For an hour of a summer's night it is still the day before in Greenwich. */
    @ParameterizedTest
    @CsvSource({
        "2027-06-28T22:59:00Z, true",
        "2027-06-28T23:30:00Z, true",
        "2027-06-29T22:59:00Z, true",
        "2027-06-29T23:30:00Z, false"
    })
    void whatIsSaidOnALaterDayOfTheSchoolIsSaidOfTheGroupAsItIs(Instant said, boolean changed) {
        PeerGroups.Known group =
                new PeerGroups.Known(1, 7, CHANGED.minusDays(9), CHANGED, null, null, "WATCHED", said, 1);
        assertEquals(changed, group.hasChangedSince(LONDON));
    }
}
