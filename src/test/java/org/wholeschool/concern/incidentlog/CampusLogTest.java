package org.wholeschool.concern.incidentlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.incidentlog.read.DateOrder;
import org.wholeschool.concern.incidentlog.read.KnownConcerns;
import org.wholeschool.concern.incidentlog.read.RowVerdict;
import org.wholeschool.concern.incidentlog.read.RowVerdict.Likeness;
import org.wholeschool.concern.incidentlog.read.WhenGuess;
import org.wholeschool.concern.incidentlog.read.WhenGuess.Certainty;

/**
 * A real log of 1,348 incidents on one campus, read as it is: every row is accounted for, and each that stays out has
 * its reason.
 */
@Tag("reference")
class CampusLogTest {

    private CampusLog log;

    @BeforeEach
    void read() throws IOException {
        if (!CampusLog.isThere("CampusLogTest")) {
            abort("The reference data is not beside the project: " + CampusLog.FILE);
        }
        log = CampusLog.read();
    }

    @Test
    void itsTwoFormatsAreRecognised() {
        List<String> values = log.table.column("Date and Time of Occurrence");
        assertEquals(Certainty.CERTAIN, WhenGuess.of(values, CampusLog.ZONE).certainty());
        Map<String, Integer> shapes = new TreeMap<>();
        WhenGuess.shapes(values, DateOrder.MONTH_FIRST, CampusLog.ZONE)
                .forEach(shape -> shapes.put(
                        shape.problem() == null
                                ? shape.pattern()
                                : shape.problem().key(),
                        shape.count()));
        assertEquals(
                Map.of(
                        "MM/DD/YYYY HHMM hours",
                        837,
                        "BetweenMM/DD/YYYY HHMMMM/DD/YYYY HHMM",
                        507,
                        "row.endsBeforeItBegins",
                        4),
                shapes);
    }

    @Test
    void everyRowIsAccountedFor() {
        List<RowVerdict> verdicts = log.verdicts(new KnownConcerns());
        Map<Integer, String> out = new TreeMap<>();
        Map<String, Integer> remarks = new TreeMap<>();
        int accepted = 0;
        int intervals = 0;
        for (RowVerdict verdict : verdicts) {
            if (verdict instanceof RowVerdict.Accepted taken) {
                accepted++;
                intervals += taken.entry().when().isInstant() ? 0 : 1;
                taken.entry().remarks().forEach(remark -> remarks.merge(remark.key(), 1, Integer::sum));
            } else if (verdict instanceof RowVerdict.Refused refused) {
                out.put(refused.line(), refused.reason().key());
            } else if (verdict instanceof RowVerdict.Repeats repeats) {
                out.put(repeats.line(), repeats.likeness() + " of line " + repeats.earlierLine());
            }
        }
        assertEquals(1348, verdicts.size());
        assertEquals(1343, accepted);
        assertEquals(506, intervals);
        assertEquals(
                Map.of(
                        562,
                        "row.endsBeforeItBegins",
                        958,
                        "row.endsBeforeItBegins",
                        989,
                        "row.endsBeforeItBegins",
                        990,
                        "row.endsBeforeItBegins",
                        1084,
                        "REFERENCE of line 1083"),
                out);
        assertEquals(Map.of("remark.afterReported", 11, "remark.twinOfLine", 1), remarks);
    }

    @Test
    void aSecondTimeEveryRowIsADuplicateOrRefusedAgain() {
        KnownConcerns known = new KnownConcerns();
        long id = 1;
        for (RowVerdict verdict : log.verdicts(known)) {
            if (verdict instanceof RowVerdict.Accepted taken) {
                known.add(
                        id++,
                        taken.entry().reference(),
                        KnownConcerns.content(
                                taken.entry().when(),
                                taken.place(),
                                taken.category(),
                                taken.entry().whatHappened()));
            }
        }
        List<RowVerdict> again = log.verdicts(known);
        assertEquals(
                1344,
                again.stream()
                        .filter(v -> v instanceof RowVerdict.Known k && k.likeness() == Likeness.REFERENCE)
                        .count());
        assertEquals(
                4, again.stream().filter(v -> v instanceof RowVerdict.Refused).count());
    }
}
