package org.wholeschool.intervention.meeting;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.PdfUa;

/** A screen reader can read what is handed to those at a meeting, also where a field was left blank. */
class MeetingPdfTest {

    @Test
    void theSheetKeepsToTheStandard() {
        PdfUa.assertKept(MeetingPdf.sheet(new Invitations.Sheet(
                "Northfield School", "Tuesday 8 December 2026, 16:00", "Room 4", "Welcome\nThe canteen at lunch")));
        PdfUa.assertKept(MeetingPdf.sheet(new Invitations.Sheet("Northfield School", null, null, "")));
    }

    @Test
    void theMinutesKeepToTheStandard() {
        PdfUa.assertKept(MeetingPdf.minutes(
                new Minutes(
                        "Northfield School",
                        "Tuesday 8 December 2026, 16:00",
                        "Room 4",
                        List.of(new Minutes.Person("Chair", "Ann Printer", "Present")),
                        List.of("No one was there for the police."),
                        "Welcome\n\u0645\u062d\u0645\u062f \u0627\u0644\u0623\u062d\u0645\u062f",
                        List.of(new Minutes.Decision("Two more staff at lunch", "It is crowded.")),
                        List.of(new Minutes.Action("Change the rota", "Ann Printer", "11 December"))),
                "Agreed by Ann Printer on 9 December 2026.",
                List.of(new MeetingView.Added("The rota has changed.", "Ann Printer, 11 December"))));
        PdfUa.assertKept(MeetingPdf.minutes(
                new Minutes("Northfield School", null, null, List.of(), List.of(), "", List.of(), List.of()),
                "Agreed.",
                List.of()));
    }
}
