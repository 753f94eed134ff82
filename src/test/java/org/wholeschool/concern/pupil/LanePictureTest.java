package org.wholeschool.concern.pupil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.concern.chronology.Chronicle;
import org.wholeschool.concern.chronology.EntryKind;

/** Entries over time: each in its lane, near ones together with their number, and months that do not overlap. */
class LanePictureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private int number;

    private Chronicle.Mark mark(EntryKind kind, LocalDate day) {
        return new Chronicle.Mark(++number, kind, day, day.toString(), "Bullying", 7L);
    }

    @Test
    void eachEntryIsInTheLaneOfItsKind() {
        LanePicture picture = LanePicture.of(
                List.of(
                        mark(EntryKind.CONCERN, TODAY.minusDays(90)),
                        mark(EntryKind.NOTE, TODAY.minusDays(60)),
                        mark(EntryKind.PARENTS, TODAY.minusDays(5)),
                        mark(EntryKind.REFERRAL, TODAY.minusDays(30)),
                        mark(EntryKind.PRINTED, TODAY)),
                TODAY,
                900);
        assertEquals(
                List.of(1, 2, 0, 1, 0),
                picture.lanes().stream().map(LanePicture.Lane::total).toList());
        assertEquals(
                List.of(1, 2, 0, 1, 0),
                picture.lanes().stream().map(lane -> lane.points().size()).toList());
        assertEquals(
                5,
                picture.lanes().stream().map(LanePicture.Lane::shape).distinct().count(),
                "not by colour alone");
    }

    @Test
    void whatIsTooNearIsOneMarkWithItsNumberAndLeadsToTheLatest() {
        LanePicture picture = LanePicture.of(
                List.of(
                        mark(EntryKind.CONCERN, TODAY.minusDays(2)),
                        mark(EntryKind.CONCERN, TODAY.minusDays(1)),
                        mark(EntryKind.CONCERN, TODAY.minusDays(100))),
                TODAY,
                900);
        List<LanePicture.Point> points = picture.lanes().get(0).points();
        assertEquals(
                List.of(1, 2), points.stream().map(LanePicture.Point::count).toList());
        assertEquals(2, points.get(1).number());
        assertEquals(
                "2 entries from 2026-11-29: Concern, Bullying", points.get(1).words());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 200, 400, 900, 2100, 4000})
    void marksAndMonthsStayInTheDrawingAndApart(int days) {
        for (int width : List.of(340, 900)) {
            LanePicture picture = LanePicture.of(List.of(mark(EntryKind.ACTION, TODAY.minusDays(days))), TODAY, width);
            picture.lanes().get(2).points().forEach(point -> assertTrue(point.x() >= 0 && point.x() <= width));
            List<LanePicture.Tick> ticks = picture.ticks();
            assertTrue(!ticks.isEmpty(), days + " days at " + width);
            for (int at = 1; at < ticks.size(); at++) {
                assertTrue(
                        ticks.get(at).x() - ticks.get(at - 1).x()
                                >= 10 * ticks.get(at).words().length(),
                        () -> "months overlap: " + ticks + " of " + days + " days at " + width);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {340, 900})
    void fourHundredEntriesAndTheirNumbersAreDrawnApart(int width) {
        List<Chronicle.Mark> marks = new ArrayList<>();
        for (int entry = 0; entry < 400; entry++) {
            marks.add(mark(EntryKind.CONCERN, TODAY.minusDays(entry < 300 ? entry / 3 : entry * 5L)));
        }
        LanePicture picture = LanePicture.of(marks, TODAY, width);
        List<LanePicture.Point> points = picture.lanes().get(0).points();
        assertEquals(400, points.stream().mapToInt(LanePicture.Point::count).sum());
        for (int at = 1; at < points.size(); at++) {
            LanePicture.Point last = points.get(at - 1);
            LanePicture.Point next = points.get(at);
            int numbers = 4 * (digits(last) + digits(next));
            assertTrue(next.x() - last.x() >= Math.max(12, numbers + 4), () -> last + " touches " + next);
        }
    }

    private static int digits(LanePicture.Point point) {
        return point.count() == 1 ? 0 : Integer.toString(point.count()).length();
    }
}
