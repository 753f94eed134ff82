package org.wholeschool.concern.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.attachment.FileChronicle;
import org.wholeschool.concern.attachment.FileRemoval;
import org.wholeschool.concern.attachment.WhyPurged;
import org.wholeschool.concern.followup.situation.SituationsOfPupils;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.record.ConcernsOfPupils;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.triage.CaseLinks;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.oversight.LookedAt;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.persistence.FieldKeys;
import org.wholeschool.testing.InServer;

/**
 * The chronology of a pupil and of a place, on a real database: what stands in it, in which order, who reads it, and
 * what leaves as a PDF.
 */
@InServer
class ChronologyIT {

    private final LocalDate today = ChronologySchool.today();

    /** What tells others apart, however it was written. */
    private static final List<String> OTHERS = List.of(
            "Siân",
            "sians",
            "Neill",
            "Quillfeather",
            "Penelope",
            "Sam ",
            "Unknownfield",
            "Externalworker",
            "960123",
            "Test LEAD");

    @Inject
    private ChronologySchool chronologies;

    @Inject
    private ManyEntries many;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ChronologyFiles files;

    @Inject
    private ChronologySearch search;

    @Inject
    private CasePeople people;

    @Inject
    private CaseLinks links;

    @Inject
    private SituationsOfPupils records;

    @Inject
    private ConcernsOfPupils concerns;

    @Inject
    private LookedAt lookedAt;

    @Inject
    private FileRemoval removal;

    @Inject
    private FileChronicle chronicleOfFiles;

    @Inject
    private FieldKeys keys;

    @Inject
    private Actors actors;

    private List<ChronicleEntry> entries(ChronologySchool.Made made) {
        return entries(made.lead(), made.kofi());
    }

    private List<ChronicleEntry> entries(Actor reader, long pupil) {
        return actors.as(reader, () -> chronicle.ofPupil(pupil, ChronologyFilter.ALL, Chronicle.Order.EARLIEST, 1))
                .whole()
                .entries();
    }

    private static List<String> titles(List<ChronicleEntry> entries) {
        return entries.stream().map(entry -> entry.kind() + " " + entry.title()).toList();
    }

    private static ChronologyFilter text(String words) {
        return new ChronologyFilter(words, Set.of(), null, null, null, null);
    }

    private List<String> found(ChronologySchool.Made made, ChronologyFilter filter) {
        return titles(entries(made).stream().filter(filter::includes).toList());
    }

    @Test
    void everythingStandsWhenItHappenedWithWhoDidItAndWhatItIs() {
        ChronologySchool.Made made = chronologies.makeWithAllThatFollowed();
        List<ChronicleEntry> entries = entries(made);
        assertEquals(
                List.of(
                        "SITUATION Social worker: began",
                        "CONCERN Bullying: other",
                        "PARENTS Parents or carers informed",
                        "REFERRAL Referral made",
                        "SITUATION Social worker: ended",
                        "REFERRAL Answer to a referral",
                        "ADDITION Addition",
                        "DECISION Decided",
                        "DECISION Decision changed",
                        "ACTION Action assigned",
                        "ACTION Done"),
                titles(entries));
        ChronicleEntry concern = entries.get(1);
        assertEquals(today.minusDays(14), concern.day(), "when it happened, and not when it was written down");
        assertTrue(concern.when().endsWith(", 10:45"), concern.when());
        assertTrue(concern.written().contains(String.valueOf(today.getYear())), concern.written());
        assertEquals("Ms Penelope Quillfeather", concern.by().name());
        assertEquals(
                List.of("Kofi Osei was harmed", "Si\u00e2n O'Neill alleged to have harmed", "Pupil not named saw it"),
                concern.people().stream()
                        .map(part -> part.name() + " " + part.roleWords())
                        .toList());
        Map<String, String> says = concern.lines().stream()
                .collect(Collectors.toMap(ChronicleEntry.Line::label, ChronicleEntry.Line::text));
        assertEquals(ChronologySchool.FACTS, says.get("What happened"));
        assertEquals("I think Kofi is afraid.", says.get("Professional opinion"), "apart from what happened");
        assertEquals("I took Kofi to Dr Unknownfield.", says.get("What was done"));
        Map<String, String> second = entries.get(8).lines().stream()
                .collect(Collectors.toMap(ChronicleEntry.Line::label, ChronicleEntry.Line::text));
        assertEquals(
                "It happened again to Kofi. (before: Once, and Si\u00e2n O'Neill is sorry.)", second.get("Rationale"));
        assertEquals("Today (before: In its turn)", second.get("Priority").replace("Routine", "In its turn"));
        assertEquals(
                "Quiet since.",
                entries.get(10).lines().stream()
                        .filter(line -> line.label().equals("Outcome"))
                        .findFirst()
                        .orElseThrow()
                        .text());
        assertTrue(entries.stream().allMatch(entry -> entry.by() != null), "who did it");
        assertFalse(
                entries.stream().anyMatch(entry -> entry.everything().contains("Only about the other child")),
                "a referral of another child is that child's");
        assertEquals(
                1L, schools.audit(made.school()).get("Chronicle.ofPupil DONE LEAD pupil " + made.kofi()), "one look");
        assertTrue(
                actors.as(made.school().actor(Role.HEAD), records::kind)
                        .readings()
                        .containsAll(Set.of("Chronicle.ofPupil", "ChronologyFiles.redacted", "ChronologyFiles.whole")),
                "it counts as a look at the child");
    }

    @Test
    void onlyLeadsAndDeputiesReadIt() {
        ChronologySchool.Made made = chronologies.make();
        long place = schools.place(made.school(), "CANTEEN");
        for (Role role : Role.values()) {
            Actor actor =
                    made.school().accounts().containsKey(role) ? made.school().actor(role) : null;
            if (actor == null || role == Role.LEAD || role == Role.DEPUTY) {
                continue;
            }
            assertThrows(NotPermitted.class, () -> entries(actor, made.kofi()), role.name());
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(actor, () -> chronicle.ofPlace(place, null, ChronologyFilter.ALL, 1)),
                    role.name());
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(actor, () -> files.redacted(made.kofi(), ChronologyFilter.ALL)),
                    role.name());
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(actor, () -> files.whole(made.kofi(), ChronologyFilter.ALL, "Why")),
                    role.name());
            assertThrows(NotPermitted.class, () -> actors.as(actor, () -> search.find("kofi")), role.name());
        }
        assertEquals(1, entries(made.school().actor(Role.DEPUTY), made.kofi()).size());
        Actor elsewhere = schools.make().actor(Role.LEAD);
        assertThrows(NotFound.class, () -> entries(elsewhere, made.kofi()));
        assertThrows(
                NotFound.class,
                () -> actors.as(elsewhere, () -> chronicle.ofPlace(place, null, ChronologyFilter.ALL, 1)));
        assertThrows(NotFound.class, () -> actors.as(elsewhere, () -> chronicle.waysFrom(made.concern())));
        assertThrows(
                NotFound.class, () -> actors.as(elsewhere, () -> files.redacted(made.kofi(), ChronologyFilter.ALL)));
        assertThrows(
                NotFound.class,
                () -> actors.as(elsewhere, () -> files.whole(made.kofi(), ChronologyFilter.ALL, "Why")));
        assertEquals(0, schools.count(made.school(), "chronology_print"));
    }

    /**
     * A restricted one, and one about an adult, show nothing of themselves: not what hangs on them, not in a search,
     * not in a file, not at their place.
     */
    @Test
    void whatMayNotBeReadStandsNowhere() throws IOException {
        ChronologySchool.Made made = chronologies.makeWithAllThatFollowed();
        long adult = chronologies.log(made, made.kofi(), 3, "CANTEEN", "A secretsecret of an adult.");
        schools.change(made.school(), "update concern set about_adult_since = received_at where id = ?1", adult);
        schools.change(made.school(), "update concern set restricted_at = received_at where id = ?1", made.concern());
        assertEquals(
                List.of("SITUATION Social worker: began", "SITUATION Social worker: ended"), titles(entries(made)));
        assertEquals(List.of(), found(made, text("secretsecret")));
        Chronicle.OfPlace canteen = atPlace(made, "CANTEEN", ChronologyFilter.ALL);
        assertEquals("0 0", canteen.all() + " " + canteen.leaves().total());
        assertThrows(NotFound.class, () -> actors.as(made.lead(), () -> chronicle.waysFrom(made.concern())));
        String pdf = text(actors.as(made.lead(), () -> files.whole(made.kofi(), ChronologyFilter.ALL, "For court")));
        assertFalse(pdf.contains("lockers") || pdf.contains("secretsecret"), pdf);
        schools.change(
                made.school(),
                "insert into concern_reader (id, school_id, version, concern_id, account_id) values (?1, ?2, 1, ?3, ?4)",
                made.concern() + 1_000_000_000L,
                made.school().id(),
                made.concern(),
                made.school().accounts().get(Role.DEPUTY));
        assertTrue(
                titles(entries(made.school().actor(Role.DEPUTY), made.kofi())).contains("CONCERN Bullying: other"),
                "who is named reads it");
    }

    @Test
    void itIsSearchedWithoutAccentsAndCapitalsAndChosenFrom() {
        ChronologySchool.Made made = chronologies.makeWithAllThatFollowed();
        long later = chronologies.log(made, made.kofi(), 1, "CORRIDOR", "Kofi saw it.");
        assertEquals(
                List.of(
                        "CONCERN Bullying: other",
                        "ADDITION Addition",
                        "DECISION Decided",
                        "DECISION Decision changed"),
                found(made, text(" SIAN ")));
        assertEquals(List.of("PARENTS Parents or carers informed"), found(made, text("had  NOT known")));
        assertEquals(List.of(), found(made, text("nothing of that kind")));
        assertEquals(
                2,
                found(made, new ChronologyFilter(null, Set.of(EntryKind.DECISION), null, null, null, null))
                        .size());
        assertEquals(
                List.of("CONCERN Self-harm and suicidal thoughts"),
                found(
                        made,
                        new ChronologyFilter(
                                null, Set.of(), schools.category(made.school(), "SELF_HARM"), null, null, null)));
        assertEquals(
                List.of("CONCERN Self-harm and suicidal thoughts"),
                found(made, new ChronologyFilter(null, Set.of(), null, InvolvementRole.WITNESS, null, null)));
        assertEquals(
                List.of("CONCERN Bullying: other"),
                found(
                        made,
                        new ChronologyFilter(
                                null,
                                Set.of(),
                                null,
                                InvolvementRole.HARMED,
                                today.minusDays(14),
                                today.minusDays(13))));
        assertEquals(
                "CONCERN",
                entries(made).stream()
                        .filter(entry -> Long.valueOf(later).equals(entry.concernId()))
                        .findFirst()
                        .orElseThrow()
                        .kind()
                        .name());
        BadInput order = assertThrows(
                BadInput.class,
                () -> actors.as(
                        made.lead(),
                        () -> files.redacted(
                                made.kofi(),
                                new ChronologyFilter(null, Set.of(), null, null, today, today.minusDays(1)))));
        assertEquals("last dates.order", order.field() + " " + order.key());
        assertThrows(BadInput.class, () -> text("x".repeat(201)).check());
    }

    @Test
    void whatIsNotKnownStandsWhenItWasLoggedAndReportsOfOneEventNameEachOther() {
        ChronologySchool.Made made = chronologies.make();
        long other = chronologies.log(made, made.kofi(), 0, "CANTEEN", "He heard of it.");
        chronologies.as(made.lead(), () -> links.link(made.concern(), 0, other));
        List<ChronicleEntry> entries = entries(made);
        ChronicleEntry notKnown = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.CONCERN && entry.concernId() == other)
                .findFirst()
                .orElseThrow();
        assertEquals("When it happened is not known", notKnown.when());
        assertEquals(today, notKnown.day());
        assertEquals(
                Long.toString(made.concern()),
                notKnown.lines().stream()
                        .filter(line -> line.label().startsWith("Other reports"))
                        .findFirst()
                        .orElseThrow()
                        .text());
        assertTrue(
                titles(entries).contains("RECORD Linked with another report"),
                titles(entries).toString());
    }

    /**
     * Filed under the wrong child: it leaves that child's chronology, a mark without content stays, and in the others'
     * that a child was taken out.
     */
    @Test
    void aChildWhoWasFiledByMistakeKeepsAMarkWithoutContent() {
        ChronologySchool.Made made = chronologies.makeWithAllThatFollowed();
        long part = ((Number) schools.see(
                                made.school(),
                                "select id from involvement where concern_id = ?1 and pupil_id = ?2",
                                made.concern(),
                                made.kofi())
                        .get(0))
                .longValue();
        chronologies.as(made.lead(), () -> people.takeOut(made.concern(), 2, part));
        List<ChronicleEntry> entries = entries(made);
        assertEquals(
                List.of(
                        "SITUATION Social worker: began",
                        "SITUATION Social worker: ended",
                        "TAKEN_OUT An entry filed here by mistake was removed"),
                titles(entries));
        ChronicleEntry mark = entries.get(2);
        assertEquals("Test LEAD", mark.by().name());
        assertNull(mark.concernId());
        assertEquals(
                List.of("Kept: Only this line"),
                mark.lines().stream()
                        .map(line -> line.label() + ": " + line.text())
                        .toList());
        assertFalse(entries.toString().contains("lockers"));
        List<ChronicleEntry> sians = entries(made.lead(), made.sian());
        ChronicleEntry takenOut = sians.stream()
                .filter(entry -> entry.kind() == EntryKind.TAKEN_OUT)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), takenOut.lines());
        assertEquals(made.concern(), takenOut.concernId());
        assertEquals(
                0,
                schools.see(
                                made.school(),
                                "select id from chronology_tombstone where school_id = ?1 and id = ?2",
                                made.school().id(),
                                made.concern())
                        .size());
    }

    @Test
    void aPdfNamesNobodyElseAndIsOnRecord() throws IOException {
        ChronologySchool.Made made = chronologies.makeWithAllThatFollowed();
        String pdf = text(actors.as(made.lead(), () -> files.redacted(made.kofi(), ChronologyFilter.ALL)));
        String body = pdf.replaceAll("by\\s*Test LEAD\\s*(?=·|Page)", "");
        for (String name : OTHERS) {
            assertFalse(body.contains(name), name + " is in " + body);
        }
        assertTrue(
                pdf.contains("Chronology of Kofi Osei")
                        && pdf.contains("Confidential")
                        && pdf.replaceAll("\\s+", " ")
                                .contains("A person must read this document before it leaves the school."),
                pdf);
        assertTrue(
                body.replaceAll("\\s+", " ")
                        .contains("[Pupil A] pushed Kofi by the lockers. [Member of staff 2?] saw it, [Pupil A?] "
                                + "friend laughed, and [name] told [Pupil A] to stop."),
                body);
        assertTrue(body.contains("Pupil A: alleged to have harmed") && body.contains("[grinning face]"), body);

        String whole = text(actors.as(
                        made.lead(),
                        () -> files.whole(made.kofi(), ChronologyFilter.ALL, "For the conference \ud83d\ude00")))
                .replaceAll("\\s+", " ");
        for (String name : List.of(
                "Siân", "sians", "O'Neill", "Quillfeather", "Unknownfield", "Externalworker", "For the conference")) {
            assertTrue(whole.contains(name), name + " is not in " + whole);
        }
        assertEquals(1L, schools.audit(made.school()).get("ChronologyFiles.redacted DONE LEAD pupil " + made.kofi()));
        assertEquals(1L, schools.audit(made.school()).get("ChronologyFiles.whole DONE LEAD pupil " + made.kofi()));
        List<ChronicleEntry> prints = entries(made).stream()
                .filter(entry -> entry.kind() == EntryKind.PRINTED)
                .toList();
        assertEquals(
                List.of("Exported as a PDF without the names of others", "Exported as a PDF with everyone\u2019s name"),
                prints.stream().map(ChronicleEntry::title).toList());
        assertEquals(
                "For the conference \ud83d\ude00", prints.get(1).lines().get(0).text());
        String again = text(actors.as(made.lead(), () -> files.whole(made.kofi(), ChronologyFilter.ALL, "Again")));
        assertFalse(again.contains("For the conference"), "what was taken out before does not leave with it");
        String raw = schools
                .see(
                        made.school(),
                        "select reason from chronology_print where school_id = ?1 and reason is not null",
                        made.school().id())
                .stream()
                .map(bytes -> new String((byte[]) bytes, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
        assertFalse(raw.contains("conference"), "not encrypted");
        assertTrue(
                keys.columns().stream()
                        .anyMatch(column -> (column.table() + "." + column.name()).equals("chronology_print.reason")),
                "the change of keys finds it");
    }

    @Test
    void everybodysNameNeedsAReason() throws IOException {
        ChronologySchool.Made made = chronologies.make();
        for (String[] wrong : new String[][] {
            {null, "print.reason.required"},
            {" \n", "print.reason.required"},
            {"x".repeat(2001), "print.reason.long"},
            {"a\0b", "print.nul"}
        }) {
            BadInput refused = assertThrows(
                    BadInput.class,
                    () -> actors.as(made.lead(), () -> files.whole(made.kofi(), ChronologyFilter.ALL, wrong[0])));
            assertEquals("reason " + wrong[1], refused.field() + " " + refused.key());
        }
        assertEquals(0, schools.count(made.school(), "chronology_print"));
        String part = text(actors.as(
                        made.lead(),
                        () -> files.redacted(
                                made.kofi(),
                                new ChronologyFilter("siân", Set.of(EntryKind.DECISION), null, null, today, null))))
                .replaceAll("\\s+", " ");
        assertTrue(part.contains("with certain words") && part.contains("No entry matches of 1"), part);
        assertFalse(part.contains("siân"), "what was searched for can be a name");
    }

    @Test
    void aPlaceHasItsConcernsAndNothingElse() {
        ChronologySchool.Made made = chronologies.makeWithAllThatFollowed();
        chronologies.log(made, made.sian(), 20, "CANTEEN", "Earlier.");
        chronologies.log(made, made.sian(), 1, "CORRIDOR", "Elsewhere.");
        Chronicle.OfPlace place = atPlace(made, "CANTEEN", ChronologyFilter.ALL);
        assertEquals(
                List.of("CONCERN Bullying: other", "CONCERN Self-harm and suicidal thoughts"),
                titles(place.leaves().getShown()));
        assertEquals(
                2,
                place.leaves().getShown().get(0).people().stream()
                        .filter(part -> part.person() != null)
                        .count());
        assertThrows(BadInput.class, () -> atPlace(made, "CANTEEN", text("x".repeat(201))));
        assertEquals(1L, schools.audit(made.school()).get("Chronicle.ofPlace DONE LEAD place " + place.placeId()));
        Chronicle.Ways ways = actors.as(made.lead(), () -> chronicle.waysFrom(made.concern()));
        assertEquals(place.placeId(), ways.placeId());
        assertEquals(
                Set.of(made.kofi(), made.sian()),
                ways.pupils().stream().map(pupil -> pupil.id()).collect(Collectors.toSet()));
    }

    private Chronicle.OfPlace atPlace(ChronologySchool.Made made, String code, ChronologyFilter filter) {
        long place = schools.place(made.school(), code);
        return actors.as(made.lead(), () -> chronicle.ofPlace(place, null, filter, 1));
    }

    /**
     * Whoever reads concerns by their place has looked at them, and at the children whom they name: at those that were
     * shown, and at no other.
     */
    @Test
    void whoeverReadsThePlaceHasLookedAtEachChildWhomItShowed() {
        ChronologySchool.Made made = chronologies.make();
        long elsewhere = chronologies.log(made, made.kofi(), 2, "CORRIDOR", "Elsewhere.");
        long another = chronologies.log(made, made.sian(), 1, "CANTEEN", "She sat alone.");
        String looked = "Chronicle.ofPlace DONE LEAD concern ";
        assertEquals(1, atPlace(made, "CANTEEN", text("lockers")).leaves().total());
        Map<String, Long> audit = schools.audit(made.school());
        assertEquals(
                "1 null null",
                audit.get(looked + made.concern()) + " " + audit.get(looked + another) + " "
                        + audit.get(looked + elsewhere));
        assertTrue(
                looksAt(made, made.kofi()).contains("Chronicle.ofPlace concern " + made.concern()),
                looksAt(made, made.kofi()).toString());
        assertFalse(looksAt(made, made.sian()).contains("Chronicle.ofPlace concern " + another));

        atPlace(made, "CANTEEN", ChronologyFilter.ALL);
        assertTrue(looksAt(made, made.sian()).contains("Chronicle.ofPlace concern " + another));
        audit = schools.audit(made.school());
        assertEquals(
                "1 1 null",
                audit.get(looked + made.concern()) + " " + audit.get(looked + another) + " "
                        + audit.get(looked + elsewhere),
                "once in a while, and nothing of what was not shown");
        assertTrue(
                actors.as(made.school().actor(Role.HEAD), concerns::kind)
                        .readings()
                        .contains("Chronicle.ofPlace"),
                "the head's summary counts it");
    }

    private List<String> looksAt(ChronologySchool.Made made, long pupil) {
        return actors
                .as(made.school().actor(Role.DATA_PROTECTION_OFFICER), () -> lookedAt.read(pupil, null, null, 1))
                .reading()
                .lines()
                .stream()
                .map(line -> line.action() + " " + line.subjectKind() + " " + line.subjectId())
                .toList();
    }

    /** What is behind the page that was shown was not looked at. */
    @Test
    void onlyThePageThatWasShownWasLookedAt() {
        ChronologySchool.Made made = chronologies.make();
        for (int i = 0; i < Chronicle.AT_A_PLACE; i++) {
            chronologies.log(made, made.sian(), 1, "CANTEEN", "Number " + i);
        }
        assertEquals(11, atPlace(made, "CANTEEN", ChronologyFilter.ALL).leaves().total());
        assertNull(
                schools.audit(made.school()).get("Chronicle.ofPlace DONE LEAD concern " + made.concern()),
                "it is on the second page");
        long place = schools.place(made.school(), "CANTEEN");
        actors.as(made.lead(), () -> chronicle.ofPlace(place, null, ChronologyFilter.ALL, 2));
        assertEquals(1L, schools.audit(made.school()).get("Chronicle.ofPlace DONE LEAD concern " + made.concern()));
    }

    /** Few children have so many; their page and their chronology are read with as many queries as anyone's. */
    @Test
    void fourHundredEntriesAreNoQueryMore() {
        ChronologySchool.Made made = chronologies.makeWithAllThatFollowed();
        many.note(made);
        marks(made);
        List<String> before = chronologies.queries(() -> marks(made));
        int few = marks(made).size();
        many.add(made);
        List<Chronicle.Mark> all = marks(made);
        assertTrue(all.size() >= few + 4 * ManyEntries.OF_EACH, few + " and then " + all.size());
        List<String> after = chronologies.queries(() -> marks(made));
        assertEquals(before.size(), after.size(), () -> String.join("\n", after));
        for (EntryKind kind : List.of(EntryKind.CONCERN, EntryKind.NOTE, EntryKind.ACTION, EntryKind.REFERRAL)) {
            assertTrue(
                    all.stream().filter(mark -> mark.kind() == kind).count() >= ManyEntries.OF_EACH, kind.toString());
        }
    }

    private List<Chronicle.Mark> marks(ChronologySchool.Made made) {
        return actors.as(made.lead(), () -> chronicle.marks(made.kofi())).all();
    }

    /** However many children are named, it is read with as many queries. */
    @Test
    void aChildMoreIsNoQueryMore() {
        ChronologySchool.Made made = chronologies.make();
        chronologies.log(made, made.kofi(), 3, "CANTEEN", "One.");
        atPlace(made, "CANTEEN", ChronologyFilter.ALL);
        List<String> before = chronologies.queries(() -> atPlace(made, "CANTEEN", ChronologyFilter.ALL));
        made.school().pupils().forEach(pupil -> chronologies.log(made, pupil, 2, "CANTEEN", "Another."));
        assertTrue(
                made.school().pupils().size() > 2 && before.size() > 2,
                made.school().pupils().size() + " pupils, " + before);
        atPlace(made, "CANTEEN", ChronologyFilter.ALL);
        List<String> after = chronologies.queries(() -> atPlace(made, "CANTEEN", ChronologyFilter.ALL));
        assertEquals(before.size(), after.size(), () -> String.join("\n", after));
    }

    /**
     * That it came, was locked away and was purged, with what the record still says of it, and nothing of what is in
     * it.
     */
    @Test
    void documentsAndPicturesStandInItAsFarAsTheRecordSaysSo() throws IOException {
        ChronologySchool.Made made = chronologies.make();
        chronologies.attach(made, "chat with Sian O'Neill.txt");
        long wrong = chronologies.attach(made, "secretname.txt");
        assertEquals(
                List.of(
                        "CONCERN Bullying: other",
                        "FILE A document or picture was added",
                        "FILE A document or picture was added"),
                titles(entries(made)));
        ChronicleEntry added = entries(made).get(1);
        assertEquals("Test LEAD " + made.concern(), added.by().name() + " " + added.concernId());
        assertEquals(
                List.of("Name: chat with Sian O'Neill.txt", "What it is: Text, 1 KB"),
                added.lines().stream()
                        .map(line -> line.label() + ": " + line.text())
                        .toList());
        assertEquals(
                1,
                found(made, new ChronologyFilter("CHAT with sian", Set.of(EntryKind.FILE), null, null, null, null))
                        .size());

        Actor deputy = made.school().actor(Role.DEPUTY);
        chronologies.as(deputy, () -> removal.quarantine(wrong));
        assertEquals("FILE A document or picture was put in quarantine Test DEPUTY secretname.txt", last(made));
        chronologies.as(made.lead(), () -> removal.purge(wrong, WhyPurged.WRONG_FILE));
        assertEquals("FILE A document or picture was purged Test LEAD It belongs elsewhere", last(made));
        assertFalse(entries(made).toString().contains("secretname"), "what was purged has no name");
        assertFalse(entries(made).toString().contains("What she wrote"), "nothing of what is in one");

        String pdf = text(actors.as(made.lead(), () -> files.redacted(made.kofi(), ChronologyFilter.ALL)))
                .replaceAll("\\s+", " ");
        assertTrue(
                pdf.contains("chat with [Pupil A].txt")
                        && pdf.contains("A document or picture was purged")
                        && !pdf.contains("Neill"),
                pdf);
        schools.change(made.school(), "update concern set restricted_at = received_at where id = ?1", made.concern());
        assertEquals(
                List.of("PRINTED"),
                entries(made).stream().map(entry -> entry.kind().name()).toList(),
                "of a concern that may not be read there are no files either");
        assertEquals(List.of(), actors.as(made.lead(), () -> chronicleOfFiles.of(Set.of(made.concern()))));
    }

    private String last(ChronologySchool.Made made) {
        ChronicleEntry last = entries(made).get(entries(made).size() - 1);
        return last.kind() + " " + last.title() + " " + last.by().name() + " "
                + last.lines().get(0).text();
    }

    @Test
    void aPupilIsFoundByAnyPartOfTheNameOnRollOrLeft() {
        ChronologySchool.Made made = chronologies.make();
        assertEquals(List.of("Kofi Osei"), names(made, "OSE"));
        assertEquals(List.of("Si\u00e2n O'Neill"), names(made, "oneill"));
        schools.change(
                made.school(),
                "update pupil set left_on = ?1 where id = ?2",
                Date.valueOf(today.minusDays(1)),
                made.kofi());
        schools.change(made.school(), "update pupil set version = version + 1 where id = ?1", made.kofi());
        List<ChronologySearch.Hit> left = actors.as(made.lead(), () -> search.find("osei kofi"));
        assertEquals(
                List.of(true), left.stream().map(ChronologySearch.Hit::left).toList());
        schools.change(made.school(), "update concern set restricted_at = received_at where id = ?1", made.concern());
        assertEquals(List.of(), names(made, "osei"), "who has left and is named in no concern that they may read");
        assertThrows(BadInput.class, () -> names(made, " k "));
    }

    private List<String> names(ChronologySchool.Made made, String typed) {
        return actors.as(made.lead(), () -> search.find(typed)).stream()
                .map(ChronologySearch.Hit::name)
                .toList();
    }

    /** Three hundred entries are read, searched and printed. */
    @Test
    void aLongOneIsWhole() throws IOException {
        ChronologySchool.Made made = chronologies.make();
        chronologies.addMuch(made, 300);
        assertEquals(301, entries(made).size());
        assertEquals(List.of("ADDITION Addition"), found(made, text("number 299:")));
        Leaves<ChronicleEntry> last = new Leaves<>(entries(made), 99, Leaves.ON_A_PAGE);
        assertEquals("Entries 301 to 301 of 301", last.getWhere());
        assertTrue(last.isLast()
                && !last.isFirst()
                && last.isLong()
                && last.getShown().size() == 1);
        String pdf = text(actors.as(made.lead(), () -> files.redacted(made.kofi(), ChronologyFilter.ALL)));
        assertTrue(
                pdf.contains("Addition number 1:")
                        && pdf.contains("Addition number 300:")
                        && pdf.contains("301 entries."),
                "all of it");
        assertFalse(pdf.contains("Neill"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
