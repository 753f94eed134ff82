package org.wholeschool.concern.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.safety.SafetyEntry;
import org.wholeschool.concern.safety.SafetyOutcome;
import org.wholeschool.concern.safety.SafetyPlans;
import org.wholeschool.testing.InServer;

/** The steps of a safety plan in its pupil's chronology and in the PDF, and not in the other pupil's. */
@InServer
class ChronologySafetyIT {

    private final LocalDate today = ChronologySchool.today();

    @Inject
    private ChronologySchool chronologies;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ChronologyFiles files;

    @Inject
    private SafetyPlans plans;

    @Inject
    private Actors actors;

    private List<ChronicleEntry> steps(ChronologySchool.Made made, long pupil) {
        return actors
                .as(made.lead(), () -> chronicle.ofPupil(pupil, ChronologyFilter.ALL, Chronicle.Order.EARLIEST, 1))
                .whole()
                .entries()
                .stream()
                .filter(entry -> entry.kind() == EntryKind.SAFETY_PLAN)
                .toList();
    }

    private static List<String> said(ChronicleEntry entry) {
        return entry.lines().stream()
                .map(line -> line.label() + ": " + line.text())
                .toList();
    }

    @Test
    void eachStepStandsInTheChronologyOfItsPupilAlone() throws IOException {
        ChronologySchool.Made made = chronologies.make();
        long lead = made.school().accounts().get(Role.LEAD);
        SafetyEntry entry = new SafetyEntry(
                "Siân O'Neill waits for Kofi",
                List.of(new SafetyEntry.Spot(schools.place(made.school(), "CANTEEN"), null)),
                null,
                "Another sitting",
                null,
                "Rang Dr Unknownfield",
                made.quill().accountId(),
                lead,
                today.plusWeeks(2));
        long plan = actors.as(made.lead(), () -> plans.begin(made.concern(), made.kofi(), entry, true));
        actors.as(made.lead(), () -> plans.review(plan, 1, "Kofi feels safer", today.plusWeeks(4)));
        actors.as(made.lead(), () -> plans.end(plan, 2, SafetyOutcome.SAFE, "Quiet since"));
        List<ChronicleEntry> steps = steps(made, made.kofi());
        assertEquals(
                List.of("Safety plan put in force", "Safety plan reviewed", "Safety plan ended"),
                steps.stream().map(ChronicleEntry::title).toList());
        assertTrue(
                said(steps.get(0))
                        .containsAll(List.of(
                                "Risks: Siân O'Neill waits for Kofi",
                                "Trusted adult: Ms Penelope Quillfeather",
                                "Owner: Test LEAD")),
                said(steps.get(0)).toString());
        assertEquals("What has changed: Kofi feels safer", said(steps.get(1)).get(0));
        assertTrue(said(steps.get(2)).contains("Outcome: No longer needed: the pupil is safe"));
        assertEquals(List.of(), steps(made, made.sian()), "the other pupil's chronology tells nothing of it");
        String pdf = text(actors.as(made.lead(), () -> files.redacted(made.kofi(), ChronologyFilter.ALL)));
        assertTrue(pdf.contains("Safety plan reviewed") && pdf.contains("Kofi feels safer"), pdf);
        assertTrue(pdf.contains("Owner Member of staff") && pdf.contains("[Pupil A] waits for Kofi"), pdf);
        assertFalse(pdf.contains("O'Neill") || pdf.contains("Quillfeather"), pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
