package org.wholeschool.governance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.disclosure.family.PublishedAnswer;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.plans.PlanStatements;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.life.PlanProgress;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;

/**
 * What is proposed for the nine sections of a term's report: a line each at least, and nothing that data do not say.
 */
class ReportProposalTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final Hierarchy HIERARCHY = new Hierarchy(
            Map.of(), Map.of(), Map.of(), Map.of(), List.of("7", "8", "other"), List.of("HARMED", "ALLEGED"));
    private static final TermChanges NOTHING = new TermChanges(List.of(), START.plusDays(110), Optional.empty());

    private static Published halfTerm(int position, Measures measures, int... concerns) {
        LocalDate start = START.plusDays(60L * (position - 1));
        List<PublishedBlock> blocks = Stream.iterate(0, i -> i + 1)
                .limit(concerns.length)
                .map(i -> new PublishedBlock(i, i, concerns[i]))
                .toList();
        List<PublishedAnswer> answers = Stream.of(FamilyTable.CATEGORIES, FamilyTable.PLACES, FamilyTable.BANDS)
                .map(table -> new PublishedAnswer(
                        new Query(position, table),
                        new PublishedTable(
                                HIERARCHY.cells(table), 10, 5, table == FamilyTable.CATEGORIES ? blocks : List.of())))
                .toList();
        FamilyRelease release = new FamilyRelease(
                FamilyRelease.FORMAT,
                2026,
                position,
                0,
                0,
                start.plusDays(49),
                start.plusDays(60),
                35,
                10,
                5,
                HIERARCHY,
                List.of(100, 100, 0),
                answers);
        return new Published(
                start.plusDays(60),
                start.plusDays(67),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        "Autumn " + position,
                        start,
                        start.plusDays(49),
                        release,
                        List.of(),
                        measures,
                        List.of()));
    }

    private static Map<ReportSection, List<String>> proposed(TermChanges changes, Published... published) {
        List<Published> all = List.of(published);
        List<Dashboard> pages = all.stream()
                .map(each -> Dashboard.of(all, each, START.plusDays(200)))
                .toList();
        return new ReportProposal(pages, changes).lines();
    }

    private static Measures measures(Measures.Soon half, Measures.Soon nineInTen, int involved, int trained) {
        return new Measures(
                half, nineInTen, involved, List.of(new Measures.Trained("Prevent", 60, trained)), START.plusDays(49));
    }

    @Test
    void aTermWithoutConcernsHasATextForEachSectionAndNoNumber() {
        Map<ReportSection, List<String>> lines = proposed(NOTHING, halfTerm(1, null), halfTerm(2, null));
        assertEquals(List.of(ReportSection.values()), List.copyOf(lines.keySet()));
        lines.forEach((section, said) -> assertFalse(
                said.isEmpty() || said.stream().anyMatch(line -> line.isBlank() || line.matches(".*[0-9{].*")),
                section + ": " + said));
        assertEquals(List.of("There are too few concerns to say more."), lines.get(ReportSection.KINDS));
        assertEquals(List.of("Too few concerns were logged by staff to say more."), lines.get(ReportSection.HANDLED));
        assertEquals(
                List.of("No course was in the register at the end of the term."), lines.get(ReportSection.TRAINING));
        assertEquals(
                List.of("There is no intervention to review.", "We do not know yet how safe pupils felt in this term."),
                lines.get(ReportSection.CHANGES));
        assertEquals(
                List.of("Nothing in these numbers asks for a change. We look at them again after the next half-term."),
                lines.get(ReportSection.NEXT));
    }

    @Test
    void whatRoseWasLateOrIsMissingIsSaidAndComesNext() {
        PlanProgress.Started runs =
                new PlanProgress.Started(1, Lever.PREVENTION, START.plusDays(5), START.plusDays(150), null, 0, 0, null);
        TermChanges changes = new TermChanges(
                List.of(new PlanStatements.Told(runs, new PlanStatements.Words("More staff in the yard.", null), null)),
                START.plusDays(110),
                Optional.empty());
        Map<ReportSection, List<String>> lines = proposed(
                changes,
                halfTerm(
                        1,
                        measures(Measures.Soon.WITHIN_AN_HOUR, Measures.Soon.WITHIN_A_DAY, 40, 90),
                        20,
                        20,
                        20,
                        20,
                        20),
                halfTerm(2, measures(Measures.Soon.WITHIN_AN_HOUR, Measures.Soon.LATER, 50, 40), 90, 20, 20, 20, 20));
        assertEquals(
                List.of("More was logged than in the half-term before. That can mean more harm, or that pupils and "
                        + "staff tell us more."),
                lines.get(ReportSection.AMOUNT));
        assertEquals(
                "We look at why “Bullying and prejudice” rose: more harm, or pupils and staff telling us more.",
                lines.get(ReportSection.KINDS).get(1));
        assertEquals(List.of("The figure is higher than in the half-term before."), lines.get(ReportSection.INVOLVED));
        assertEquals(
                List.of(
                        "We find out why “Bullying and prejudice” rose.",
                        "We find out why some concerns waited too long.",
                        "We bring “Prevent” up to date.",
                        "We review the interventions that are running."),
                lines.get(ReportSection.NEXT));
        assertEquals(
                List.of("We met our target for picking up concerns."),
                proposed(
                                NOTHING,
                                halfTerm(
                                        1,
                                        measures(Measures.Soon.WITHIN_AN_HOUR, Measures.Soon.WITHIN_A_DAY, 40, 90),
                                        20,
                                        20,
                                        20,
                                        20,
                                        20))
                        .get(ReportSection.HANDLED));
    }
}
