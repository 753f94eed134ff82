package org.wholeschool.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that has its turn on some days is without one. */
class FullRunTest {

    private static final String DAY = "wholeschool.test.day";
    private static final long FIRST_DAY = 20_790;

    private final String asked = System.getProperty(DAY);

    @BeforeEach
    void turnsAreTaken() {
        assumeFalse(FullRun.isIt(), "a full run leaves nothing out");
    }

    @AfterEach
    void asBefore() {
        if (asked == null) {
            System.clearProperty(DAY);
        } else {
            System.setProperty(DAY, asked);
        }
    }

    private static <T> List<T> onDays(int days, LongFunction<T> today) {
        return LongStream.range(FIRST_DAY, FIRST_DAY + days)
                .mapToObj(day -> {
                    System.setProperty(DAY, Long.toString(day));
                    return today.apply(day);
                })
                .toList();
    }

    @Test
    void eachDayOfFiveComesOnceInFiveDays() {
        assertEquals(
                List.of(InTurn.Day.values()),
                onDays(
                        5,
                        day -> Stream.of(InTurn.Day.values())
                                .filter(InTurn.Day::isIt)
                                .findAny()
                                .orElseThrow()));
    }

    /** Its day and its width come from one number, so that no width falls on days without a turn. */
    @Test
    void aStoryThatIsToldOnOneDayInThreeComesToBothWidthsInSix() {
        for (String story : List.of("SignInStoryITwhoLeavesIsOut", "MapStoryITanEmergency", "a", "b", "c", "d")) {
            List<String> told = onDays(6, day -> FullRun.hasItsTurn(story, 3) ? "" + FullRun.part(story, 2) : "");
            assertEquals(
                    Set.of("0", "1"),
                    told.stream().filter(width -> !width.isEmpty()).collect(Collectors.toSet()));
            assertEquals(4, told.stream().filter(String::isEmpty).count(), "days without it");
        }
    }

    @Test
    void allCasesOfASampleCome() {
        assertEquals(
                Set.of("one", "two", "three", "four", "five"),
                onDays(
                                5,
                                day -> FullRun.todaysOf(2, "one", "two", "three", "four", "five")
                                        .toList())
                        .stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()));
    }
}
