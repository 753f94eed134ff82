package org.wholeschool.concern.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.record.ConcernsOfPupils;
import org.wholeschool.oversight.LookedAt;
import org.wholeschool.platform.BadInput;
import org.wholeschool.testing.InServer;

/**
 * Who else stands in a chronology: under which names they are found and go, that they count as looked at, and the
 * chronology of a place as a PDF, in which everybody is somebody else.
 */
@InServer
class ChronologyOfOthersIT {

    @Inject
    private ChronologySchool chronologies;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ChronologyFiles files;

    @Inject
    private ChronologySearch search;

    @Inject
    private ConcernReading reading;

    @Inject
    private ConcernsOfPupils concerns;

    @Inject
    private LookedAt lookedAt;

    @Inject
    private Actors actors;

    private static ChronologyFilter text(String words) {
        return new ChronologyFilter(words, Set.of(), null, null, null, null);
    }

    private Chronicle.OfPupil ofKofi(ChronologySchool.Made made, ChronologyFilter filter, int page) {
        return actors.as(made.lead(), () -> chronicle.ofPupil(made.kofi(), filter, Chronicle.Order.EARLIEST, page));
    }

    /**
     * Marriage, adoption, a safer name: old texts call them otherwise, and neither name leaves; the subject's own stay,
     * and a lead is told.
     */
    @Test
    void whatSomebodyWasCalledBeforeIsKnownToTheSearchAndTheRedaction() throws IOException {
        ChronologySchool.Made made = chronologies.makeWithAllThatFollowed();
        chronologies.rename(made, made.sian(), "Rowan", "Marlowe");
        chronologies.rename(made, made.kofi(), "Kofi", "Adjei");
        Chronicle.OfPupil read = ofKofi(made, ChronologyFilter.ALL, 1);
        assertEquals("Kofi Adjei", read.whole().name());
        ChronicleEntry concern = read.whole().entries().get(1);
        assertEquals(
                List.of(
                        "Kofi Adjei (then called Kofi Osei)",
                        "Rowan Marlowe (then called Si\u00e2n O'Neill)",
                        "Pupil not named"),
                concern.people().stream().map(ChronicleEntry.Part::name).toList());
        assertEquals(
                List.of("Kofi Adjei (then called Kofi Osei)", "Rowan Marlowe (then called Si\u00e2n O'Neill)"),
                actors.as(made.lead(), () -> reading.read(made.concern())).people().stream()
                        .map(ConcernReading.Somebody::name)
                        .filter(name -> name != null)
                        .toList());

        String redacted = pdf(actors.as(made.lead(), () -> files.redacted(made.kofi(), ChronologyFilter.ALL)));
        for (String name : List.of("Si\u00e2n", "sians", "Neill", "Rowan", "Marlowe")) {
            assertFalse(redacted.contains(name), name + " is in " + redacted);
        }
        assertTrue(
                redacted.contains("[Pupil A] pushed Kofi by the lockers.")
                        && redacted.contains("Called Kofi Osei until "),
                redacted);
        assertTrue(
                redacted.contains("Kofi Adjei (then called Kofi Osei): was harmed")
                        && redacted.contains("Pupil A: alleged to have harmed"),
                redacted);

        assertEquals(
                List.of(
                        "Rowan Marlowe before Si\u00e2n O'Neill",
                        "Kofi Adjei before Kofi Osei",
                        "Rowan Marlowe before null"),
                List.of(hit(made, "oneill"), hit(made, "kofi ose"), hit(made, "marlo")));
        schools.change(
                made.school(),
                "update pupil set left_on = ?1, version = version + 1 where id = ?2",
                Date.valueOf(ChronologySchool.today().minusDays(1)),
                made.sian());
        assertEquals("Rowan Marlowe before Si\u00e2n O'Neill", hit(made, "oneill"), "who has left too");
        schools.change(made.school(), "update concern set restricted_at = received_at where id = ?1", made.concern());
        assertEquals(
                List.of(),
                actors.as(made.lead(), () -> search.find("oneill")),
                "and is named in no concern that they may read");
    }

    private String hit(ChronologySchool.Made made, String typed) {
        List<ChronologySearch.Hit> hits = actors.as(made.lead(), () -> search.find(typed));
        assertEquals(1, hits.size(), hits.toString());
        return hits.get(0).name() + " before " + hits.get(0).before();
    }

    /**
     * Whoever reads a pupil's chronology has looked at the others whom its concerns name, as whoever opens those
     * concerns: at those that were shown, and at no other.
     */
    @Test
    void othersWhomAPupilsChronologyNamesHaveBeenLookedAt() {
        ChronologySchool.Made made = chronologies.make();
        long alone = chronologies.log(made, made.kofi(), 2, "CORRIDOR", "He sat alone.");
        String looked = "Chronicle.ofPupil DONE LEAD concern ";
        assertEquals(1, ofKofi(made, text("sat alone"), 1).leaves().total());
        assertNull(schools.audit(made.school()).get(looked + made.concern()), "was not shown");
        assertEquals(List.of(), looksAt(made, made.sian()));

        ofKofi(made, ChronologyFilter.ALL, 1);
        ofKofi(made, ChronologyFilter.ALL, 1);
        Map<String, Long> audit = schools.audit(made.school());
        assertEquals(
                "1 null",
                audit.get(looked + made.concern()) + " " + audit.get(looked + alone),
                "once in a while; where nobody else is named it is a look at the pupil alone");
        assertEquals(List.of("Chronicle.ofPupil concern " + made.concern()), looksAt(made, made.sian()));
        assertTrue(
                actors.as(made.school().actor(Role.HEAD), concerns::kind)
                        .readings()
                        .containsAll(
                                Set.of("Chronicle.ofPupil", "ChronologyFiles.whole", "ChronologyFiles.wholeOfPlace")),
                "the head's summary counts it");

        actors.as(made.lead(), () -> files.redacted(made.kofi(), ChronologyFilter.ALL));
        assertNull(
                schools.audit(made.school()).get("ChronologyFiles.redacted DONE LEAD concern " + made.concern()),
                "others are not named in it");
        actors.as(made.lead(), () -> files.whole(made.kofi(), ChronologyFilter.ALL, "For court"));
        assertEquals(1L, schools.audit(made.school()).get("ChronologyFiles.whole DONE LEAD concern " + made.concern()));
    }

    private List<String> looksAt(ChronologySchool.Made made, long pupil) {
        return actors
                .as(made.school().actor(Role.DATA_PROTECTION_OFFICER), () -> lookedAt.read(pupil, null, null, 1))
                .reading()
                .lines()
                .stream()
                .map(line -> line.action() + " " + line.subjectKind() + " " + line.subjectId())
                .filter(line -> line.startsWith("Chron"))
                .toList();
    }

    @Test
    void aPlacesPdfNamesNobodyAndWithAReasonEverybody() throws IOException {
        ChronologySchool.Made made = chronologies.makeWithAllThatFollowed();
        long place = schools.place(made.school(), "CANTEEN");
        long later = chronologies.log(made, made.kofi(), 1, "CANTEEN", "Kofi Osei cried.");
        chronologies.log(made, made.kofi(), 1, "CORRIDOR", "Elsewhere.");
        schools.change(made.school(), "update place set name = ?1 where id = ?2", "Ms Quillfeather's canteen", place);
        String redacted = pdf(actors.as(made.lead(), () -> files.redactedOfPlace(place, null, ChronologyFilter.ALL)));
        for (String name : List.of("Kofi", "Osei", "Si\u00e2n", "Neill", "Quillfeather", "Unknownfield", "Elsewhere")) {
            assertFalse(redacted.contains(name), name + " is in " + redacted);
        }
        assertTrue(
                redacted.contains("Chronology of a place: [Member of staff 1?]'s canteen")
                        || redacted.contains("Chronology of a place: [name]'s canteen"),
                redacted);
        assertTrue(
                redacted.contains("[Pupil B] pushed [Pupil A?] by the lockers.")
                        && redacted.contains("[Pupil A] cried.")
                        && redacted.contains("2 entries."),
                redacted);
        assertTrue(redacted.indexOf("pushed") < redacted.indexOf("cried"), "earliest first");
        assertTrue(redacted.contains("A person must read this document before it leaves the school."), redacted);

        String chosen = pdf(actors.as(made.lead(), () -> files.redactedOfPlace(place, null, text("Kofi cri"))));
        assertTrue(chosen.contains("with certain words") && chosen.contains("No entry matches of 2"), chosen);
        for (String[] wrong : new String[][] {
            {null, "print.reason.required"}, {"x".repeat(2001), "print.reason.long"}, {"a\0b", "print.nul"}
        }) {
            assertEquals(
                    "reason " + wrong[1],
                    refused(() -> actors.as(
                            made.lead(), () -> files.wholeOfPlace(place, null, ChronologyFilter.ALL, wrong[0]))));
        }
        String whole =
                pdf(actors.as(made.lead(), () -> files.wholeOfPlace(place, null, text("cried"), "For the police")));
        assertTrue(
                whole.contains("Kofi Osei cried.")
                        && whole.contains("For the police")
                        && whole.contains("Quillfeather")
                        && !whole.contains("lockers"),
                whole);

        Map<String, Long> audit = schools.audit(made.school());
        assertEquals(
                "2 1",
                audit.get("ChronologyFiles.redactedOfPlace DONE LEAD place " + place) + " "
                        + audit.get("ChronologyFiles.wholeOfPlace DONE LEAD place " + place));
        assertEquals(
                "1 null",
                audit.get("ChronologyFiles.wholeOfPlace DONE LEAD concern " + later) + " "
                        + audit.get("ChronologyFiles.wholeOfPlace DONE LEAD concern " + made.concern()),
                "a look at whom it names");
        List<ChronicleEntry> prints = actors.as(
                        made.lead(), () -> chronicle.ofPlace(place, null, ChronologyFilter.ALL, 1))
                .prints();
        assertEquals(
                List.of(
                        "Exported as a PDF with everyone\u2019s name",
                        "Exported as a PDF without the names of others",
                        "Exported as a PDF without the names of others"),
                prints.stream().map(ChronicleEntry::title).toList());
        assertEquals(
                "For the police Test LEAD",
                prints.get(0).lines().get(0).text() + " " + prints.get(0).by().name());
        assertEquals(
                List.of(),
                ofKofi(made, ChronologyFilter.ALL, 1).whole().entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.PRINTED)
                        .toList(),
                "it is no pupil's");
        assertFalse(
                pdf(actors.as(made.lead(), () -> files.wholeOfPlace(place, null, ChronologyFilter.ALL, "Again")))
                        .contains("For the police"),
                "what was taken out before does not leave with it");
    }

    private static String refused(Runnable deed) {
        BadInput refused = assertThrows(BadInput.class, deed::run);
        return refused.field() + " " + refused.key();
    }

    @Test
    void aPlacesPdfIsForLeadsOfThatSchoolAndOfWhatTheyMayRead() throws IOException {
        ChronologySchool.Made made = chronologies.make();
        long place = schools.place(made.school(), "CANTEEN");
        for (Role role : List.of(
                Role.TEACHER,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER)) {
            Actor actor = made.school().actor(role);
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(actor, () -> files.redactedOfPlace(place, null, ChronologyFilter.ALL)),
                    role.name());
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(actor, () -> files.wholeOfPlace(place, null, ChronologyFilter.ALL, "Why")),
                    role.name());
        }
        Actor elsewhere = schools.make().actor(Role.LEAD);
        assertThrows(
                NotFound.class,
                () -> actors.as(elsewhere, () -> files.redactedOfPlace(place, null, ChronologyFilter.ALL)));
        assertThrows(
                NotFound.class,
                () -> actors.as(elsewhere, () -> files.wholeOfPlace(place, null, ChronologyFilter.ALL, "Why")));
        schools.change(made.school(), "update concern set restricted_at = received_at where id = ?1", made.concern());
        String whole = pdf(actors.as(made.lead(), () -> files.wholeOfPlace(place, null, ChronologyFilter.ALL, "Why")));
        assertTrue(whole.contains("No entries.") && !whole.contains("lockers"), whole);
    }

    private static String pdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // The foot says who made it.
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .replaceAll("by Test LEAD ?(?=·|Page)", "")
                    .replaceAll("[\u2068\u2069]", "");
        }
    }
}
