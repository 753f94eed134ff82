package org.wholeschool.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.Span;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.disclosure.family.PublicationOutcome;
import org.wholeschool.disclosure.family.PublicationOutcome.Further;
import org.wholeschool.disclosure.family.PublishedAnswer;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.governance.picture.Step;
import org.wholeschool.governance.picture.StepLine;
import org.wholeschool.governance.picture.YearBars;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.pattern.closed.Editions;

class DashboardTest {

    private static final PublishedBlock[] ALL_SHOWN = {
        block(0, 0, 20), block(1, 1, 20), block(2, 2, 20), block(3, 3, 20), block(4, 4, 20)
    };

    private static final LocalDate TODAY = LocalDate.of(2028, 1, 1);
    private static final Hierarchy HIERARCHY = new Hierarchy(
            Map.of(), Map.of(), Map.of(), Map.of(), List.of("7", "8", "other"), List.of("HARMED", "ALLEGED"));

    private final Published year = wholeYear();
    private final Published yearBefore = halfTerm(2025, 1, ALL_SHOWN);
    private final Published before =
            halfTerm(2025, 6, block(0, 1, 60), block(2, 2, 20), block(3, 3, 20), block(4, 4, 20));
    private final Published latest = halfTerm(2026, 1, block(0, 0, 65), block(1, 1, 20), block(2, 4, 90));
    private final Published withheld = halfTerm(2026, 2);

    @Test
    void whatIsShownTogetherSaysSoAndIsComparedTogether() {
        List<OneWay.Block> blocks = shown(latest).table("CATEGORIES").blocks();
        assertEquals(
                List.of(
                        "Bullying and prejudice",
                        "Physical harm and weapons",
                        "Sexual harm and relationships; Exploitation, substances and missing; Home life, health, "
                                + "online and other"),
                blocks.stream().map(OneWay.Block::name).toList());
        assertEquals(
                List.of(false, false, true),
                blocks.stream().map(OneWay.Block::together).toList());
        assertEquals("no figures for that time", blocks.get(0).before(), "it was shown together with another then");
        assertEquals("from 20: could be chance", blocks.get(1).yearBefore());
        assertEquals("▲ more than 20", blocks.get(0).yearBefore());
        assertEquals("from 60: could be chance", blocks.get(2).before(), "the sum of what was published of them");
    }

    @Test
    void thereIsOneTotalAndItsRate() {
        assertEquals("About 175 concerns, 25 a school week.", shown(latest).total());
        assertEquals(2, shown(latest).comparisons().size());
        assertTrue(
                shown(latest)
                        .comparisons()
                        .get(1)
                        .equals("▲ Up from 14 a school week in Half-term 1, 2025/26 (about 100). Too large to be "
                                + "chance."),
                shown(latest).comparisons().toString());
    }

    @Test
    void aWithheldHalfTermHasOneBandAndNoNumber() {
        Dashboard dashboard = shown(withheld);
        assertTrue(dashboard.isWithheld());
        assertEquals("Fewer than 10 concerns or pupils, or mostly about one or two.", dashboard.total());
        assertEquals(List.of(), dashboard.table("CATEGORIES").blocks());
        assertEquals(List.of(), dashboard.comparisons());
        Dashboard.Line last = dashboard.lines().get(dashboard.lines().size() - 1);
        assertEquals("fewer than 10", last.concerns());
        assertEquals("not shown", last.perWeek());
        List<YearBars.Slot> slots = dashboard.weeks().ofTheYear().slots();
        YearBars.Bar bar = slots.get(slots.size() - 2).bars().get(0);
        assertEquals(0, bar.height());
        assertEquals("few", bar.says());
    }

    @Test
    void theFirstHalfTermIsComparedWithNothing() {
        Dashboard dashboard = new Dashboard(List.of(yearBefore), yearBefore, TODAY);
        assertEquals(List.of(), dashboard.comparisons());
        assertTrue(dashboard.table("CATEGORIES").blocks().stream()
                .allMatch(block -> block.before().equals("no figures for that time")));
        assertEquals("The half-term before", dashboard.beforeTitle());
    }

    /** Half-term 1 of both years, half-term 2 of this one, half-term 6 of the year before. */
    @Test
    void theYearStandsBesideTheOneBefore() {
        HalfTermNumbers weeks = shown(latest).weeks();
        assertEquals(
                List.of("14 before, 25 now chosen", "few now", "17 before"),
                weeks.ofTheYear().slots().stream()
                        .map(slot -> slot.bars().stream()
                                .map(bar -> bar.says() + " " + bar.look())
                                .collect(Collectors.joining(", ")))
                        .toList());
        assertEquals(
                "Concerns a school week in each half-term of 2026/27, beside 2025/26. The table below has the numbers.",
                weeks.words());
        assertEquals(
                "Concerns a school week in each half-term of 2025/26. The table below has the numbers.",
                shown(before).weeks().words());
        assertEquals(
                List.of("2026/27", "2025/26"),
                shown(latest).years().stream()
                        .map(PeriodChoices.SchoolYear::name)
                        .toList());
    }

    @Test
    void thePageSaysTheThresholdThatTheHalfTermWasPublishedWith() {
        Published raised = published(2026, 3, 20, 10);
        Dashboard dashboard = new Dashboard(List.of(raised, latest), raised, TODAY);
        assertEquals("Fewer than 20 concerns or pupils, or mostly about one or two.", dashboard.total());
        assertTrue(dashboard.about().contains("rounded to 10;"), dashboard.about());
        assertTrue(
                dashboard
                        .means()
                        .get(4)
                        .contains("fewer than 20 concerns, or whose concerns are about fewer than 20 pupils"),
                dashboard.means().get(4));
        assertTrue(
                shown(latest).means().get(4).contains("fewer than 10 concerns"),
                shown(latest).means().get(4));
        assertTrue(
                shown(latest).means().get(0).contains("a child's life"),
                "an apostrophe is lost where a sentence is filled in");
    }

    /** Each of the page's answers is one sentence, and none has a number that was not published. */
    @Test
    void placesAndPartsOfTheDayAreAnsweredInASentence() {
        Dashboard dashboard = shown(latest);
        assertEquals(
                "Of what is known, most come from “Shared indoors”: about 50. About 95 more are “Outdoors and gates; "
                        + "Off site, online or not known”.",
                dashboard.table("PLACES").says());
        assertEquals(
                List.of(31, 52, 100),
                dashboard.table("PLACES").blocks().stream()
                        .map(OneWay.Block::bar)
                        .toList(),
                "bars by their numbers");
        assertEquals(
                "By part of the day there is too little to show: fewer than 10 concerns or pupils, or mostly "
                        + "about one or two.",
                dashboard.table("BANDS").says());
    }

    @Test
    void whatIsToldBesideTheTablesIsWordsAndRoundedNumbers() {
        Dashboard dashboard = shown(latest);
        assertEquals(
                List.of(
                        "A typical (median) concern was picked up within one school hour. Target met (within one school "
                                + "hour).",
                        "Nine in ten were picked up after more than two school days, or not yet. Target missed (within "
                                + "one school day): ask why."),
                dashboard.beside().handled().stream().map(Beside.Soon::says).toList());
        assertEquals(
                List.of("an hour", "later"),
                dashboard.beside().handled().stream()
                        .flatMap(soon -> soon.steps().stream())
                        .filter(Step::holds)
                        .map(Step::name)
                        .toList());
        assertEquals(
                List.of(
                        "About 45 of the pupils in our school have such help (count of 9 December 2026).",
                        "In Half-term 6, 2025/26 it was about 45.",
                        "In Half-term 1, 2025/26 it was about 45."),
                dashboard.beside().involved());
        assertEquals(
                List.of("45"),
                dashboard.beside().involvedChart().levels().stream()
                        .map(StepLine.Level::says)
                        .toList());
        assertEquals(
                List.of(
                        "About 70% are up to date, about 30% due or expired (about 60 people need it).",
                        "All or nearly all are up to date (about 20 people need it).",
                        "Few or none are up to date (about 15 people need it).",
                        "Too few people take this course to show a number. Ask the lead whether all have done it."),
                dashboard.beside().courses().stream().map(Beside.Course::says).toList());
        assertEquals(5, dashboard.questions().size());
        assertTrue(
                dashboard.questions().get(0).contains("Bullying and prejudice"),
                dashboard.questions().toString());
        assertEquals("Counted on 20 December 2026.", dashboard.beside().coursesCounted());
        Dashboard small = shown(withheld);
        assertEquals(
                List.of("Too few concerns were logged by staff to say."),
                small.beside().handled().stream().map(Beside.Soon::says).toList());
        assertEquals(
                "That was not published for this half-term.",
                small.beside().involved().get(0));
    }

    /** A number and a sentence each; what gives reason to ask comes first. */
    @Test
    void theRowOfAnswersIsEnoughByItself() {
        List<Summary.Answer> answers = shown(latest).summary().answers();
        assertEquals(
                List.of(
                        "Concerns a school week: 25, ▲ up from 17 in Half-term 6, 2025/26, too large to be chance",
                        "Picked up in time: 9 in 10, picked up after more than two school days, or not yet: target "
                                + "missed",
                        "Training, lowest course: Few or none, Online safety (about 15 people)",
                        "Where most: 50 of 175, Shared indoors"),
                answers.stream()
                        .map(answer -> answer.title() + ": " + answer.number() + ", " + answer.says())
                        .toList());
        assertEquals(
                List.of(true, true, true, false),
                answers.stream().map(Summary.Answer::asks).toList());
        assertEquals(List.of(), shown(withheld).summary().answers(), "nothing that is withheld has a number");
    }

    @Test
    void whatRoseTooMuchToBeChanceIsSaidOfEachOrOfAllTogether() {
        Published then = withPlaces(2025, block(0, 0, 20), block(1, 1, 20), block(2, 2, 20), block(3, 3, 40));
        assertEquals(
                "Since Half-term 1, 2025/26, too large to be chance: the rise in “Classrooms”.",
                places(then, block(0, 0, 90), block(1, 1, 20), block(2, 2, 20), block(3, 3, 40))
                        .changed(Change.UP));
        OneWay eachALittle = places(then, block(0, 0, 35), block(1, 1, 35), block(2, 2, 35), block(3, 3, 60));
        assertEquals(
                "Since Half-term 1, 2025/26, any one of these changes could be chance. All together rose too much to be chance.",
                eachALittle.changed(Change.UP));
        assertEquals(
                "Since Half-term 1, 2025/26, any one of these changes could be chance.",
                eachALittle.changed(Change.NO_CLEAR_CHANGE));
        assertEquals("", places(block(0, 0, 35), block(1, 3, 130)).changed(Change.NOT_COMPARED));
        assertEquals(4, eachALittle.dots().rows().size());
        assertEquals("5", eachALittle.dots().rows().get(0).says(), "35 in seven weeks");
    }

    private static OneWay places(Published before, PublishedBlock... blocks) {
        return new OneWay(FamilyTable.PLACES, withPlaces(2026, blocks), before, null);
    }

    /** What holds the places that nobody knows may be any of them: nothing is made of it, however many it has. */
    @Test
    void nothingIsSaidOfWhatIsNotKnown() {
        assertEquals(
                "Most come from “Shared indoors”: about 85 of 275.",
                places(block(0, 0, 50), block(1, 1, 85), block(2, 2, 60), block(3, 3, 80))
                        .says());
        OneWay mostNotKnown = places(block(0, 0, 50), block(1, 1, 85), block(2, 2, 60), block(3, 3, 105));
        assertEquals(
                "Of what is known, most come from “Shared indoors”: about 85. About 105 more are “Off site, online or "
                        + "not known”.",
                mostNotKnown.says());
        assertEquals(
                "About 280 concerns; no place is clearly ahead.",
                places(block(0, 0, 85), block(1, 1, 85), block(2, 3, 110)).says());
        assertEquals(
                "About 180 concerns; no place is shown by itself, because some would be too small.",
                places(block(0, 3, 180)).says());
        OneWay more = new OneWay(
                FamilyTable.PLACES,
                withPlaces(2026, block(0, 0, 90), block(1, 1, 20), block(2, 2, 20), block(3, 3, 200)),
                withPlaces(2025, block(0, 0, 20), block(1, 1, 20), block(2, 2, 20), block(3, 3, 20)),
                null);
        assertEquals("▲ more than 20", more.blocks().get(3).before());
        assertEquals(
                List.of(
                        new OneWay.Risen("Classrooms", true, true),
                        new OneWay.Risen("Off site, online or not known", false, true)),
                more.risen(),
                "what may be anywhere is asked about as such");
    }

    /**
     * A place that moved to another group in the holidays is a rise of one group and a fall of another that nobody had:
     * no arrow, and no question.
     */
    @Test
    void nothingIsComparedAcrossAMoveToAnotherGroup() {
        PublishedBlock[] low = {block(0, 0, 20), block(1, 1, 20), block(2, 2, 20), block(3, 3, 20)};
        PublishedBlock[] high = {block(0, 0, 90), block(1, 1, 20), block(2, 2, 20), block(3, 3, 20)};
        Published earlier = withPlaces(
                2025,
                new Hierarchy(
                        Map.of(),
                        Map.of("1", 1, "2", 2),
                        Map.of(),
                        Map.of(),
                        List.of("7", "8", "other"),
                        List.of("HARMED", "ALLEGED")),
                low);
        Hierarchy moved = new Hierarchy(
                Map.of(),
                Map.of("1", 0, "2", 2),
                Map.of(),
                Map.of(),
                List.of("7", "8", "other"),
                List.of("HARMED", "ALLEGED"));
        OneWay table = new OneWay(FamilyTable.PLACES, withPlaces(2026, moved, high), null, earlier);
        assertTrue(
                table.blocks().stream().allMatch(block -> block.yearBefore().equals("no figures for that time")),
                table.blocks().toString());
        assertEquals(List.of(), table.risen());
        OneWay stayed = new OneWay(
                FamilyTable.PLACES,
                withPlaces(
                        2026,
                        new Hierarchy(
                                Map.of(),
                                Map.of("1", 1, "3", 0),
                                Map.of(),
                                Map.of(),
                                List.of("7", "8", "other"),
                                List.of("HARMED", "ALLEGED")),
                        high),
                null,
                earlier);
        assertEquals("▲ more than 20", stayed.blocks().get(0).yearBefore(), "what is new, or gone, does no harm");
        assertEquals(
                List.of("Classrooms"),
                stayed.risen().stream().map(OneWay.Risen::name).toList());
    }

    private static OneWay places(PublishedBlock... blocks) {
        return new OneWay(FamilyTable.PLACES, withPlaces(2026, blocks), null, null);
    }

    private static Published withPlaces(int year, PublishedBlock... blocks) {
        return withPlaces(year, HIERARCHY, blocks);
    }

    private static Published withPlaces(int year, Hierarchy hierarchy, PublishedBlock... blocks) {
        LocalDate start = LocalDate.of(year, 9, 1);
        List<PublishedAnswer> answers = List.of(
                answer(1, FamilyTable.CATEGORIES, 10, 5, List.of(block(0, 4, 100))),
                answer(1, FamilyTable.PLACES, 10, 5, List.of(blocks)),
                answer(1, FamilyTable.BANDS, 10, 5, List.of()));
        return new Published(
                start.plusDays(60),
                start.plusDays(67),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        "Half-term 1",
                        start,
                        start.plusDays(49),
                        new FamilyRelease(
                                FamilyRelease.FORMAT,
                                year,
                                1,
                                0,
                                0,
                                start.plusDays(49),
                                start.plusDays(60),
                                35,
                                10,
                                5,
                                hierarchy,
                                List.of(100, 100, 0),
                                answers),
                        List.of(),
                        null,
                        List.of()));
    }

    @Test
    void whatIsNeededToReadATableStandsBesideIt() {
        assertEquals(
                List.of("Small rows are joined in fixed pairs (“shown together”)."),
                shown(latest).table("CATEGORIES").notes());
        assertEquals(List.of(), shown(yearBefore).table("CATEGORIES").notes());
        Published other = withPlaces(2026, block(0, 0, 50), block(1, 3, 55));
        assertTrue(new Dashboard(List.of(other), other, TODAY).isTotalsDiffer(), "100 by kind, and 105 by place");
        assertFalse(shown(yearBefore).isTotalsDiffer(), "one table");
        assertEquals(
                List.of("A pupil can be in several rows here, so do not add them up."),
                new Dashboard(List.of(yearOfParts()), yearOfParts(), TODAY)
                        .table("ROLES")
                        .notes());
        assertEquals(
                "About 395 pupils were recorded as harmed at least once in the year.",
                new Dashboard(List.of(yearOfParts()), yearOfParts(), TODAY)
                        .table("ROLES")
                        .says());
    }

    @Test
    void whatIsInEachKindIsToldByTheNamesThatTheSchoolGave() {
        Map<String, String> names = new java.util.LinkedHashMap<>(Map.of("7", "Neglect"));
        names.put("8", "Fights");
        names.put("9", "Mental health");
        Published known = withHierarchy(new Hierarchy(
                Map.of("7", 4, "8", 1, "9", 4),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of("7", "8", "other"),
                List.of("HARMED", "ALLEGED")));
        List<GroupContents.Inside> inside = new Dashboard(List.of(known), known, TODAY, names).inside("CATEGORIES");
        assertEquals(
                new GroupContents.Inside("Home life, health, online and other", "Neglect, Mental health"),
                inside.get(4));
        assertEquals(new GroupContents.Inside("Physical harm and weapons", "Fights"), inside.get(1));
        assertEquals("nothing by now", inside.get(0).holds());
        assertTrue(shown(latest).inside("PLACES").get(3).holds().contains("concerns of which the place is not known"));
    }

    private static Published withHierarchy(Hierarchy hierarchy) {
        LocalDate start = LocalDate.of(2026, 9, 1);
        List<PublishedAnswer> answers = List.of(
                answer(1, FamilyTable.CATEGORIES, 10, 5, List.of(ALL_SHOWN)),
                answer(1, FamilyTable.PLACES, 10, 5, List.of()),
                answer(1, FamilyTable.BANDS, 10, 5, List.of()));
        return new Published(
                start.plusDays(60),
                start.plusDays(67),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        "Half-term 1",
                        start,
                        start.plusDays(49),
                        new FamilyRelease(
                                FamilyRelease.FORMAT,
                                2026,
                                1,
                                0,
                                0,
                                start.plusDays(49),
                                start.plusDays(60),
                                35,
                                10,
                                5,
                                hierarchy,
                                List.of(100, 100, 0),
                                answers),
                        List.of(),
                        null,
                        List.of()));
    }

    private static Published yearOfParts() {
        LocalDate end = LocalDate.of(2027, 8, 31);
        List<PublishedAnswer> answers =
                List.of(answer(0, FamilyTable.ROLES, 10, 5, List.of(block(0, 0, 395), block(1, 1, 200))));
        return new Published(
                end.plusDays(8),
                end.plusDays(8),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        "",
                        LocalDate.of(2026, 9, 1),
                        end,
                        new FamilyRelease(
                                FamilyRelease.FORMAT,
                                2026,
                                0,
                                0,
                                1,
                                end,
                                end.plusDays(8),
                                190,
                                10,
                                5,
                                HIERARCHY,
                                List.of(100, 100, 0),
                                answers),
                        List.of(),
                        null,
                        List.of()));
    }

    @Test
    void aSchoolYearIsAGridOfBlocksInWhichEachCellStandsOnce() {
        Dashboard dashboard = new Dashboard(List.of(year, latest), year, TODAY);
        TwoWay grid = dashboard.crossed().get(0);
        assertEquals("Which kinds happen where?", grid.title());
        assertEquals(4, grid.columns().size());
        assertEquals(5, grid.rows().size());
        assertEquals(
                20,
                grid.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(cell -> cell.across() * cell.down())
                        .sum(),
                "cells of the table");
        assertEquals(
                List.of(0, 1),
                grid.rows().subList(3, 5).stream()
                        .map(row -> row.cells().size())
                        .sorted()
                        .toList(),
                "two rows are one block");
        assertEquals("the school year 2026/27", Periods.title(year));
        assertTrue(dashboard.total().startsWith("About 175 concerns"), dashboard.total());
        assertEquals(
                "About 70 pupils are named; no year is clearly ahead.",
                dashboard.table("YEAR_GROUPS").says());
        assertEquals(
                List.of("Whole year", "Half-term 1"),
                dashboard.years().get(0).choices().stream()
                        .map(PeriodChoices.Choice::name)
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
    }

    /** The half-term and the year are one line each, and the numbers that were told anew say what they were. */
    @Test
    void aCorrectionSaysWhenAndWhatItWas() {
        LocalDate day = LocalDate.of(2028, 1, 8);
        List<PublishedAnswer> answers = Stream.concat(
                        latest.release().answers().stream(), year.release().answers().stream())
                .map(answer -> switch (answer.query().table()) {
                    case CATEGORIES ->
                        answer(
                                1,
                                FamilyTable.CATEGORIES,
                                10,
                                5,
                                List.of(block(0, 0, 125), block(1, 1, 20), block(2, 4, 90)));
                    case CATEGORIES_BY_PLACES ->
                        answer(
                                0,
                                FamilyTable.CATEGORIES_BY_PLACES,
                                10,
                                5,
                                List.of(
                                        block(0, 0, 80),
                                        block(1, 1, 20),
                                        block(2, 3, 40),
                                        block(4, 7, 15),
                                        block(8, 11, 60),
                                        block(12, 19, 60)));
                    default -> answer;
                })
                .toList();
        FamilyRelease edition = new FamilyRelease(
                FamilyRelease.FORMAT,
                2026,
                0,
                1,
                9,
                LocalDate.of(2027, 8, 31),
                day,
                190,
                10,
                5,
                HIERARCHY,
                List.of(100, 100, 0),
                answers);
        Published correction = new Published(
                day,
                day.plusDays(7),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        "",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 8, 31),
                        edition,
                        List.of(
                                new Further(
                                        new Query(0, FamilyTable.ROLES), new Span(0, 1), PublicationOutcome.What.FEW),
                                new Further(
                                        new Query(1, FamilyTable.PLACES),
                                        new Span(1, 1),
                                        PublicationOutcome.What.UNTOLD)),
                        null,
                        List.of()));
        List<Published> all = Editions.latest(List.of(correction, year, latest, yearBefore));
        assertEquals(3, all.size());
        Dashboard half = new Dashboard(all, all.get(1), TODAY);
        assertEquals("2026-1", half.shownKey());
        assertEquals("Corrected on 8 January 2028", half.corrected());
        assertEquals(
                List.of("“Bullying and prejudice” in “Concerns by kind”: about 125 instead of about 65."),
                half.corrections());
        assertEquals("About 235 concerns, 34 a school week.", half.total());
        assertEquals(
                List.of("Concerns by place: a change at Shared indoors is not told."),
                half.merges().byAudit().stream()
                        .map(sentence -> sentence.replaceAll("at .* is not", "at Shared indoors is not"))
                        .toList());
        assertEquals(
                List.of("The school year 2026/27 was looked at again on 8 January 2028; its numbers are as they "
                        + "were corrected then."),
                half.correctedYears());
        assertTrue(half.waits().startsWith("Governors see this from 15 January 2028"), half.waits());
        Dashboard whole = new Dashboard(all, all.get(0), TODAY);
        assertEquals("About 235 concerns, the sum of its half-terms.", whole.total());
        assertEquals(3, whole.corrections().size());
        assertTrue(
                whole.corrections().get(0).startsWith("“Bullying and prejudice, "),
                whole.corrections().toString());
        assertTrue(
                whole.corrections()
                        .get(2)
                        .startsWith("“Exploitation, substances and missing; Home life, health, online and other” in "
                                + "“Which kinds happen where?”: about 60 instead of about 40"),
                whole.corrections().toString());
        assertTrue(
                whole.merges().byAudit().get(0).contains("about too few pupils"),
                whole.merges().byAudit().toString());
        Dashboard other = new Dashboard(all, all.get(2), TODAY);
        assertEquals("", other.corrected());
        assertEquals(1, other.correctedYears().size(), "its table of half-terms has corrected ones");
    }

    /** What the audit put together stands apart from what the rule did, cells of two ways by both. */
    @Test
    void leadsReadWhatIsTogetherAndWhy() {
        assertEquals(
                List.of(
                        "Concerns by kind: Sexual harm and relationships; Exploitation, substances and missing; Home "
                                + "life, health, online and other are one.",
                        "Concerns by place: Outdoors and gates; Off site, online or not known are one.",
                        "Concerns by part of the day is not shown."),
                shown(latest).merges().byRule());
        assertEquals(List.of(), shown(latest).merges().byAudit());
        assertTrue(
                new Merges(places()).byRule().isEmpty() && !new Merges(places()).isNone(),
                "all of it was the audit's doing");
        assertEquals(
                List.of(
                        "Which kinds happen where?: Bullying and prejudice, Outdoors and gates; Off site, online "
                                + "or not known are one.",
                        "Which kinds happen where?: Physical harm and weapons are one."),
                new Merges(year).byRule().subList(0, 2));
        Published audited = new Published(
                year.publishedOn(),
                year.visibleFrom(),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        "",
                        year.period().startsOn(),
                        year.period().endsOn(),
                        year.release(),
                        List.of(
                                new Further(
                                        new Query(0, FamilyTable.CATEGORIES_BY_PLACES),
                                        new Span(2, 3),
                                        PublicationOutcome.What.TOGETHER),
                                new Further(
                                        new Query(0, FamilyTable.ROLES),
                                        new Span(0, 1),
                                        PublicationOutcome.What.WITHHELD)),
                        null,
                        List.of()));
        assertEquals(
                List.of(
                        "Which kinds happen where?: Bullying and prejudice, Outdoors and gates; Off site, online "
                                + "or not known are one.",
                        "Pupils by their part is not shown."),
                new Merges(audited).byAudit());
        assertEquals(
                new Merges(year).byRule().size() - 2,
                new Merges(audited).byRule().size(),
                "nothing is said twice");
        assertTrue(new Merges(yearOfParts()).isNone());
    }

    private static Published places() {
        Published shown = withPlaces(2026, block(0, 0, 50), block(1, 3, 50));
        FamilyRelease release = shown.release();
        return new Published(
                shown.publishedOn(),
                shown.visibleFrom(),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        "",
                        shown.period().startsOn(),
                        shown.period().endsOn(),
                        release,
                        List.of(
                                new Further(
                                        new Query(1, FamilyTable.CATEGORIES),
                                        new Span(0, 4),
                                        PublicationOutcome.What.TOGETHER),
                                new Further(
                                        new Query(1, FamilyTable.PLACES),
                                        new Span(0, 3),
                                        PublicationOutcome.What.TOGETHER),
                                new Further(
                                        new Query(1, FamilyTable.BANDS),
                                        new Span(0, 2),
                                        PublicationOutcome.What.WITHHELD)),
                        null,
                        List.of()));
    }

    /** Each answer says what it means, and none of it is left to another page. */
    @Test
    void eachAnswerSaysWhatItMeans() {
        for (Meaning of : Meaning.values()) {
            assertFalse(shown(latest).means(of.name()).isEmpty(), of.name());
        }
        assertTrue(
                shown(latest).means("PLACES").get(1).contains("fewer than 10 concerns"),
                shown(latest).means("PLACES").toString());
        assertTrue(new Dashboard(List.of(published(2026, 3, 20, 10)), published(2026, 3, 20, 10), TODAY)
                .means("TRAINING")
                .get(0)
                .contains("fewer than 20 people"));
    }

    @Test
    void leadsReadFromWhenOnGovernorsSeeIt() {
        assertTrue(
                shown(latest).waits().startsWith("Governors have seen this since "),
                shown(latest).waits());
        assertTrue(new Dashboard(List.of(latest), latest, latest.publishedOn())
                .waits()
                .startsWith("Governors see this from "));
    }

    private Dashboard shown(Published which) {
        return new Dashboard(List.of(withheld, latest, before, yearBefore), which, TODAY);
    }

    private static Published halfTerm(int year, int position, PublishedBlock... blocks) {
        return published(year, position, 10, 5, blocks);
    }

    private static Published published(int year, int position, int fewest, int base, PublishedBlock... blocks) {
        LocalDate start = LocalDate.of(year, 9, 1).plusDays(50L * position);
        boolean tells = blocks.length > 0;
        List<PublishedBlock> places =
                position == 1 && year == 2026 ? List.of(block(0, 0, 30), block(1, 1, 50), block(2, 3, 95)) : List.of();
        List<PublishedAnswer> answers = List.of(
                answer(position, FamilyTable.CATEGORIES, fewest, base, List.of(blocks)),
                answer(position, FamilyTable.PLACES, fewest, base, places),
                answer(position, FamilyTable.BANDS, fewest, base, List.of()));
        FamilyRelease release = new FamilyRelease(
                FamilyRelease.FORMAT,
                year,
                position,
                0,
                0,
                start.plusDays(49),
                start.plusDays(60),
                35,
                fewest,
                base,
                HIERARCHY,
                List.of(100, 100, 0),
                answers);
        Measures measures = tells
                ? new Measures(
                        Measures.Soon.WITHIN_AN_HOUR,
                        Measures.Soon.LATER,
                        45,
                        List.of(
                                new Measures.Trained("Safeguarding, Level 1", 60, 70),
                                new Measures.Trained("Prevent", 20, 100),
                                new Measures.Trained("Online safety", 15, 0),
                                new Measures.Trained("Safer recruitment", null, null)),
                        null)
                : null;
        return new Published(
                start.plusDays(60),
                start.plusDays(67),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        "Half-term " + position,
                        start,
                        start.plusDays(49),
                        release,
                        List.of(),
                        measures,
                        List.of()));
    }

    private static Published wholeYear() {
        LocalDate end = LocalDate.of(2027, 8, 31);
        List<PublishedAnswer> answers = List.of(
                answer(
                        0,
                        FamilyTable.CATEGORIES_BY_PLACES,
                        10,
                        5,
                        List.of(
                                block(0, 0, 20),
                                block(1, 1, 20),
                                block(2, 3, 20),
                                block(4, 7, 15),
                                block(8, 11, 60),
                                block(12, 19, 40))),
                answer(0, FamilyTable.CATEGORIES_BY_BANDS, 10, 5, List.of()),
                answer(0, FamilyTable.PLACES_BY_BANDS, 10, 5, List.of()),
                answer(0, FamilyTable.YEAR_GROUPS, 10, 5, List.of(block(0, 1, 60), block(2, 2, 10))),
                answer(0, FamilyTable.ROLES, 10, 5, List.of()));
        return new Published(
                end.plusDays(8),
                end.plusDays(8),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        "",
                        LocalDate.of(2026, 9, 1),
                        end,
                        new FamilyRelease(
                                FamilyRelease.FORMAT,
                                2026,
                                0,
                                0,
                                1,
                                end,
                                end.plusDays(8),
                                190,
                                10,
                                5,
                                HIERARCHY,
                                List.of(100, 100, 0),
                                answers),
                        List.of(),
                        null,
                        List.of()));
    }

    private static PublishedAnswer answer(
            int period, FamilyTable table, int fewest, int base, List<PublishedBlock> blocks) {
        return new PublishedAnswer(
                new Query(period, table), new PublishedTable(HIERARCHY.cells(table), fewest, base, blocks));
    }

    private static PublishedBlock block(int first, int last, int concerns) {
        return new PublishedBlock(first, last, concerns);
    }
}
