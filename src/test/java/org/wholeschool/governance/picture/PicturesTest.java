package org.wholeschool.governance.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the governors' pictures show follows from their numbers, also where there are few, one or none. */
class PicturesTest {

    private static YearBars.HalfTerm half(String name, Integer now, Integer before, boolean chosen) {
        return new YearBars.HalfTerm(name, true, now, before != null, before, chosen);
    }

    @Test
    void aBarIsAsHighAsItsNumberAndTheYearBeforeStandsBesideIt() {
        YearBars bars =
                new YearBars(List.of(half("Autumn 1", 20, 40, true), half("Autumn 2", null, null, false)), "few");
        List<YearBars.Bar> first = bars.slots().get(0).bars();
        assertEquals(
                List.of("before", "now chosen"),
                first.stream().map(YearBars.Bar::look).toList());
        assertEquals(List.of(110, 55), first.stream().map(YearBars.Bar::height).toList());
        assertEquals(bars.floor(), first.get(1).y() + first.get(1).height());
        assertTrue(first.get(0).x() + bars.wide() < first.get(1).x());
        YearBars.Bar withheld = bars.slots().get(1).bars().get(0);
        assertEquals("few", withheld.says());
        assertEquals(0, withheld.height());
        YearBars alone = new YearBars(List.of(half("Autumn 1", 20, null, true)), "few");
        assertEquals(
                alone.slots().get(0).middle(),
                alone.slots().get(0).bars().get(0).middle(),
                1,
                "in a first year the bar is above its name");
    }

    @Test
    void aLongNameIsCutAndNeverMeetsTheNextOne() {
        YearBars bars = new YearBars(List.of(half("Michaelmas first half of term", 20, null, true)), "few");
        assertEquals(
                List.of("Michael…", "first", "half"),
                bars.slots().get(0).name().stream().map(YearBars.Word::words).toList());
    }

    @Test
    void aNumberThatIsNotToldLeavesNoPoint() {
        Sparkline line = new Sparkline(Arrays.asList(10, null, 20));
        assertEquals("4,16 28,4", line.points());
        assertEquals(28, line.endX());
        assertEquals(4, line.endY());
        assertTrue(line.isDrawn());
        assertFalse(new Sparkline(Arrays.asList(10, null)).isDrawn(), "one number is no line");
        assertFalse(new Sparkline(List.of()).isDrawn());
    }

    @Test
    void theLineJumpsWhereTheNumberDoesAndHasAGapWhereItIsNotTold() {
        StepLine line = new StepLine(List.of(
                new StepLine.Told("one", 15),
                new StepLine.Told("two", 15),
                new StepLine.Told("three", 30),
                new StepLine.Told("four", null)));
        assertEquals(
                List.of("15", "30"),
                line.levels().stream().map(StepLine.Level::says).toList());
        assertEquals(List.of(170), line.jumps().stream().map(StepLine.Jump::x).toList());
        assertEquals(line.levels().get(0).to(), line.levels().get(1).from());
        assertEquals("four", line.last());
        assertEquals(5, line.marks().size());
        assertFalse(new StepLine(List.of(new StepLine.Told("one", null))).isTold());
    }

    @Test
    void aBarIsFilledUpToTheAnswerAndShowsTheTarget() {
        List<Step> steps = Step.upTo(2, 1, List.of("an hour", "a day", "two days", "later"));
        assertEquals(
                List.of(true, true, true, false),
                steps.stream().map(Step::reached).toList());
        assertEquals(
                List.of(false, true, false, false),
                steps.stream().map(Step::target).toList());
        assertEquals(
                List.of(false, false, true, false),
                steps.stream().map(Step::holds).toList());
        assertEquals(
                List.of(false, true, false, false),
                Step.one(1, List.of("a", "b", "c", "d")).stream()
                        .map(Step::reached)
                        .toList());
    }
}
