package org.wholeschool.governance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.governance.PeriodComments;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.pattern.Json;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * A lead writes the report of a term and says something beside its numbers; governors read what was presented, and it
 * stays as it was.
 */
@InServer
class ReportsIT {

    @Inject
    private Reports reports;

    @Inject
    private ReportWriting writing;

    @Inject
    private ReportPresenting presenting;

    @Inject
    private ReportFiles reportFiles;

    @Inject
    private PeriodComments comments;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private PatternSchool patterns;

    @Inject
    private TestSchools schools;

    @Inject
    private Plans plans;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    private TestSchool school;
    private PatternSchool.Filled filled;
    private String term;
    private String half;

    @BeforeEach
    void aTermThatWasPublished() {
        school = schools.makeEmpty();
        filled = patterns.fill(school.id());
        filled.concerns(40, "YARD", "BREAK", "FIGHT", filled.inFirst);
        filled.concerns(60, "HALL", "LESSON", "BULLYING", filled.inSecond);
        term = filled.schoolYear + "-1";
        half = filled.schoolYear + "-1";
        publish();
    }

    private void publish() {
        boolean another = true;
        while (another) {
            another = actors.as(Actor.job(school.id()), () -> closed.publishNext());
        }
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private void write(Role role, ReportSection section, int edition, String text, String looked) {
        writeTogether(role, List.of(new TypedText(section, edition, text, true, looked)));
    }

    private void present() {
        present(view(Role.LEAD).content());
    }

    private void present(ReportContent read) {
        as(Role.LEAD, () -> {
            presenting.present(term, read, presenting.doubts(term));
            return null;
        });
    }

    /** An intervention ran in the term, which the report says. */
    private void startPlan() throws SQLException {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        PlanText text = new PlanText(
                "The yard",
                ContextKind.SCHOOL,
                Set.of(),
                Set.of(),
                null,
                null,
                FirstContext.PEERS,
                "They cheer",
                Lever.PREVENTION,
                List.of(new GoalText("Pushed", "Unhurt", Measure.FELT_SAFETY, null)),
                Set.of(),
                "Tea",
                TestText.NONE,
                today,
                today.plusWeeks(12));
        as(Role.LEAD, () -> {
            plans.start(plans.begin(text, PlanOrigin.NONE, null), 1, text, null);
            return null;
        });
        TestDatabase.asOwner()
                .change("update intervention_plan set starts_on = ? where school_id = ?", filled.inSecond, school.id());
    }

    /** What began after the term, and was done after it, is in the report of a later one. */
    @Test
    void eachPartIsOfTheTerm() throws SQLException {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
        begin();
        LocalDate end = as(Role.LEAD, () -> closed.published()).stream()
                .map(each -> each.period().endsOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        startPlan();
        assertEquals(
                "One intervention ran in this term.",
                part(view(Role.LEAD), ReportSection.CHANGES).says().get(0));
        TestDatabase.asOwner()
                .change("update intervention_plan set starts_on = ? where school_id = ?", end.plusDays(1), school.id());
        assertEquals(
                List.of(
                        "No intervention ran in this term.",
                        "No survey of how safe pupils feel was closed in this term with enough answers."),
                part(view(Role.LEAD), ReportSection.CHANGES).says());
        assertEquals(
                List.of("No course was in the register on " + day.format(end) + "."),
                part(view(Role.LEAD), ReportSection.TRAINING).says());
    }

    private void begin() {
        as(Role.LEAD, () -> {
            writing.begin(term);
            return null;
        });
    }

    private Reports.View view(Role role) {
        return as(role, () -> reports.one(term));
    }

    private void writeAll() {
        for (ReportSection section : ReportSection.values()) {
            int edition = view(Role.LEAD).editions().get(section.ordinal());
            String draft = String.join("\n", part(view(Role.LEAD), section).says());
            write(Role.LEAD, section, edition, draft.isEmpty() ? "Nothing to say." : draft, null);
        }
    }

    private static ReportContent.Part part(Reports.View view, ReportSection section) {
        return view.content().parts().get(section.ordinal());
    }

    /** Governors are told some days after it was published. */
    private void theyMaySeeIt() throws SQLException {
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set visible_from = ? where school_id = ? and audience = 'GOVERNORS'",
                        Now.day(ZoneId.of("Europe/London")).minusDays(1),
                        school.id());
    }

    private static Set<String> keys(BadInput refused) {
        return refused.all().stream()
                .map(fault -> (fault.field() + " " + fault.key()).replaceAll("part:\\d:text text", "text text"))
                .collect(Collectors.toSet());
    }

    @Test
    void aReportIsWrittenPresentedAndStaysAsItWas() throws SQLException, IOException {
        assertEquals(
                List.of(Reports.State.OPEN),
                as(Role.LEAD, () -> reports.all()).stream()
                        .map(Reports.Line::state)
                        .filter(state -> state != Reports.State.TOO_EARLY)
                        .toList());
        assertEquals(List.of(), as(Role.GOVERNOR, () -> reports.all()));
        begin();
        begin();
        assertEquals(
                1, as(Role.HEAD, () -> reports.all()).size(), "the head sees the draft, and no term to be written");
        assertThrows(NotFound.class, () -> view(Role.GOVERNOR), "a draft is not there for governors");
        assertThrows(NotFound.class, () -> as(Role.GOVERNOR, () -> reportFiles.pdf(term)));

        Set<String> missing = keys(assertThrows(BadInput.class, this::present));
        assertEquals(ReportSection.values().length + 1, missing.size(), missing.toString());
        assertTrue(
                missing.contains("part:8:text section.empty") && missing.contains("null not-visible"),
                missing.toString());
        writeAll();
        assertEquals(
                Set.of("null not-visible"),
                keys(assertThrows(BadInput.class, this::present)),
                "not before they see the numbers");
        theyMaySeeIt();
        Reports.View shown = view(Role.LEAD);
        write(
                Role.DEPUTY,
                ReportSection.NEXT,
                shown.editions().get(ReportSection.NEXT.ordinal()),
                "We look at the yard.",
                null);
        assertEquals(
                Set.of("null written-since"),
                keys(assertThrows(BadInput.class, () -> present(shown.content()))),
                "nobody has read that yet");
        ReportContent read = view(Role.LEAD).content();
        startPlan();
        assertEquals(
                Set.of("null written-since"),
                keys(assertThrows(BadInput.class, () -> present(read))),
                "nor that something is changed in school");
        assertEquals(List.of(), told(), "nobody is told of a draft");
        TestDatabase.asOwner()
                .change(
                        "insert into account_role (account_id, role) values (?, 'GOVERNOR')",
                        school.accounts().get(Role.LEAD));
        present();
        assertEquals(
                List.of(List.of(school.accounts().get(Role.GOVERNOR), "/governance/report.xhtml?term=" + term)),
                told());

        Reports.View presented = view(Role.GOVERNOR);
        assertTrue(presented.presented());
        assertFalse(presented.writable());
        assertEquals(
                Set.of("null presented"),
                keys(assertThrows(
                        BadInput.class, () -> write(Role.LEAD, ReportSection.NEXT, 1, "Something else.", null))));
        assertEquals(Set.of("null presented"), keys(assertThrows(BadInput.class, this::present)));
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inSecond);
        TestDatabase.asOwner().change("update school_term set name = 'Another name' where school_id = ?", school.id());
        assertEquals(presented.content(), view(Role.GOVERNOR).content(), "to the digit, whatever comes later");

        String paper;
        try (PDDocument pdf = Loader.loadPDF(as(Role.GOVERNOR, () -> reportFiles.pdf(term)))) {
            paper = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
        assertTrue(paper.contains("About 40 concerns") && paper.contains("About 60 concerns"), paper);
        for (ReportContent.Part part : presented.content().parts()) {
            part.tables()
                    .forEach(table -> table.rows()
                            .forEach(row -> row.cells()
                                    .forEach(cell -> assertTrue(
                                            paper.contains(cell.words()), cell.words() + " is not in " + paper))));
        }
        assertTrue(as(Role.GOVERNOR, () -> reportFiles.spreadsheet(term)).length > 0);
        assertFalse(paper.contains(PatternSchool.SURNAME), paper);
    }

    private List<List<Object>> told() throws SQLException {
        return TestDatabase.asOwner()
                .rows(
                        "select account_id, page from notice where school_id = ? and kind = 'REPORT_PRESENTED'",
                        school.id());
    }

    @Test
    void whatNamesSomebodyOrTellsASmallNumberIsNotKept() {
        begin();
        comes("Osei", "Kofi", 200_000_000_000L);
        assertEquals(
                Set.of("text text.nothing"),
                keys(assertThrows(BadInput.class, () -> write(Role.LEAD, ReportSection.NEXT, 0, ".", null))));
        assertEquals(
                Set.of("text text.names"),
                keys(assertThrows(
                        BadInput.class,
                        () -> write(Role.LEAD, ReportSection.NEXT, 0, "We speak to Kofi Osei and the family.", null))));
        assertEquals(
                Set.of("text text.numbers"),
                keys(assertThrows(
                        BadInput.class,
                        () -> write(Role.LEAD, ReportSection.NEXT, 0, "Three pupils have moved.", null))));
        BadInput perhaps = assertThrows(
                BadInput.class, () -> write(Role.LEAD, ReportSection.NEXT, 0, "Nobody is left alone.", null));
        assertEquals("[Nobody]", List.of(perhaps.arguments()).toString());
        assertEquals(
                Set.of("text text.perhaps"),
                keys(assertThrows(
                        BadInput.class,
                        () -> write(
                                Role.LEAD, ReportSection.NEXT, 0, "Nobody is left alone, and 4 is enough.", "Nobody"))),
                "what was looked at was another text");
        assertNull(part(view(Role.LEAD), ReportSection.NEXT).text());
        write(Role.LEAD, ReportSection.NEXT, 0, "Nobody is left alone.", "Nobody");
        assertEquals(
                "Nobody is left alone.",
                part(view(Role.HEAD), ReportSection.NEXT).text());
        assertEquals(
                Set.of("text text.long"),
                keys(assertThrows(
                        BadInput.class, () -> write(Role.LEAD, ReportSection.NEXT, 1, "x".repeat(4001), null))));
        assertEquals(
                Set.of("text text.nul"),
                keys(assertThrows(BadInput.class, () -> write(Role.LEAD, ReportSection.NEXT, 1, "a\0b", null))));
    }

    private void comes(String surname, String forename, long number) {
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(List.of(new Pupil(
                    "A" + (number + school.id()),
                    surname,
                    forename,
                    null,
                    LocalDate.of(2012, 1, 1),
                    "X",
                    9,
                    "9Z",
                    null)));
            return null;
        });
    }

    /** What named nobody when it was written may name somebody who has come to the school since. */
    @Test
    void textsAreLookedThroughAgainWhenItIsPresented() throws SQLException {
        begin();
        writeAll();
        theyMaySeeIt();
        write(Role.LEAD, ReportSection.NEXT, 1, "Zebedee stays with us, as the play that we put on in May.", null);
        comes("Quillfeather", "Zebedee", 300_000_000_000L);
        ReportContent read = view(Role.LEAD).content();
        BadInput unseen = assertThrows(
                BadInput.class,
                () -> as(Role.LEAD, () -> {
                    presenting.present(term, read, null);
                    return null;
                }));
        assertEquals("present.perhaps [Zebedee]", unseen.key() + " " + List.of(unseen.arguments()));
        write(Role.DEPUTY, ReportSection.NEXT, 2, "The play stays with us.", null);
        write(Role.LEAD, ReportSection.CHANGES, 1, "Yolanda Brimblecombe helped us.", null);
        comes("Brimblecombe", "Yolanda", 400_000_000_000L);
        assertEquals(Set.of("text text.names"), keys(assertThrows(BadInput.class, this::present)));
        write(Role.LEAD, ReportSection.CHANGES, 2, "A visitor helped us.", null);
        present();
        assertTrue(view(Role.GOVERNOR).presented());
    }

    /** Whatever a lead writes, what was published stands beside it, on the page and in both files. */
    @Test
    void whatWasPublishedCannotBeWrittenAway() throws SQLException, IOException {
        begin();
        writeAll();
        theyMaySeeIt();
        String published = part(view(Role.LEAD), ReportSection.HANDLED).says().get(0);
        write(Role.LEAD, ReportSection.HANDLED, 1, "All was handled well.", null);
        present();
        ReportContent.Part part = part(view(Role.GOVERNOR), ReportSection.HANDLED);
        assertEquals(published, part.says().get(0));
        assertEquals(List.of("All was handled well."), part.written());
        assertEquals(
                "",
                part(view(Role.GOVERNOR), ReportSection.KINDS).text(),
                "what the draft said is not said twice, nor later as if a lead said it");
        try (PDDocument pdf = Loader.loadPDF(as(Role.GOVERNOR, () -> reportFiles.pdf(term)))) {
            String paper = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(
                    paper.contains(published) && paper.contains("The safeguarding lead says All was handled well."),
                    paper);
        }
    }

    /** One press saves all nine as they were proposed; where one cannot be kept, none is, and the fault says which. */
    @Test
    void whatIsProposedIsSavedTogether() throws SQLException {
        begin();
        Map<ReportSection, List<String>> proposed = view(Role.LEAD).proposed();
        assertEquals(List.of(ReportSection.values()), List.copyOf(proposed.keySet()));
        assertEquals(
                "The difference from the half-term before could be chance.",
                proposed.get(ReportSection.AMOUNT).get(0));
        List<TypedText> typed = ProposedTexts.of(view(Role.LEAD));
        List<TypedText> oneIsWrong = new ArrayList<>(typed);
        oneIsWrong.set(7, new TypedText(ReportSection.CHANGES, 0, "Three girls asked for it.", true, null));
        assertEquals(
                "part:7:text text.numbers",
                assertThrows(BadInput.class, () -> writeTogether(Role.LEAD, oneIsWrong)).all().stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .collect(Collectors.joining(", ")));
        assertNull(part(view(Role.LEAD), ReportSection.AMOUNT).text(), "none is saved without the others");
        write(Role.DEPUTY, ReportSection.NEXT, 0, "We look at the yard.", null);
        writeTogether(Role.LEAD, typed);
        Reports.View saved = view(Role.LEAD);
        assertEquals(
                "We look at the yard.",
                part(saved, ReportSection.NEXT).text(),
                "a proposal that was not touched gives way to what a colleague wrote");
        assertEquals(
                String.join("\n", proposed.get(ReportSection.KINDS)),
                part(saved, ReportSection.KINDS).text());
        assertEquals(Map.of(), view(Role.HEAD).proposed(), "only those who write have proposals");
        theyMaySeeIt();
        present();
        assertTrue(view(Role.GOVERNOR).presented());
    }

    private void writeTogether(Role role, List<TypedText> typed) {
        write(role, view(role).id(), typed);
    }

    private void write(Role role, long id, List<TypedText> typed) {
        as(role, () -> {
            writing.write(term, id, typed, null);
            return null;
        });
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldWhatTheFirstWrote() {
        begin();
        write(Role.LEAD, ReportSection.CHANGES, 0, "More staff in the yard.", null);
        BadInput clash =
                assertThrows(BadInput.class, () -> write(Role.DEPUTY, ReportSection.CHANGES, 0, "A new rota.", null));
        assertEquals(
                "part:7:text changed [More staff in the yard.]",
                clash.field() + " " + clash.key() + " " + List.of(clash.arguments()));
        BadInput clashFirst = assertThrows(
                BadInput.class,
                () -> write(Role.DEPUTY, ReportSection.CHANGES, 0, "Three girls asked for a new rota.", null));
        assertEquals("changed", clashFirst.key(), "whatever else is wrong, that comes first");
        write(Role.DEPUTY, ReportSection.CHANGES, 1, "More staff in the yard, and a new rota.", null);
    }

    /**
     * What was presented stays as it was; governors read the new version, why it is there, and still the earlier one.
     */
    @Test
    void aReportIsReplacedWithAReasonAndNeverChanged() throws SQLException, IOException {
        begin();
        writeTogether(Role.LEAD, ProposedTexts.of(view(Role.LEAD)));
        theyMaySeeIt();
        assertEquals(
                "replace.begun", assertThrows(BadInput.class, this::replace).key(), "a draft is changed as it is");
        present();
        ReportContent first = view(Role.GOVERNOR).content();
        assertFalse(Json.write(first).contains("replaces"), "as it was stored before reports could be replaced");
        assertTrue(view(Role.LEAD).standing().replaceable());
        assertFalse(view(Role.HEAD).standing().replaceable());
        replace();
        assertEquals(
                "replace.begun", assertThrows(BadInput.class, this::replace).key(), "one at a time");
        assertEquals(first, view(Role.GOVERNOR).content(), "they read the earlier one until it is presented");
        assertEquals(
                List.of(Reports.State.REPLACING),
                as(Role.HEAD, () -> reports.all()).stream()
                        .map(Reports.Line::state)
                        .toList());
        assertEquals(
                List.of(Reports.State.PRESENTED),
                as(Role.GOVERNOR, () -> reports.all()).stream()
                        .map(Reports.Line::state)
                        .toList());
        assertThrows(NotFound.class, () -> as(Role.GOVERNOR, () -> reports.one(term + "-2")));
        assertEquals(
                part(view(Role.GOVERNOR), ReportSection.NEXT).text(),
                part(view(Role.LEAD), ReportSection.NEXT).text(),
                "it begins with the texts of the earlier one");

        assertEquals(Set.of("reason reason.empty"), keys(assertThrows(BadInput.class, this::present)));
        assertEquals(
                Set.of("reason text.numbers"),
                keys(assertThrows(BadInput.class, () -> because("Three pupils were missing.", ""))));
        because("We left out the hall.", "");
        BadInput clash = assertThrows(BadInput.class, () -> because("We forgot the yard.", ""));
        assertEquals("changed [We left out the hall.]", clash.key() + " " + List.of(clash.arguments()));
        write(Role.LEAD, ReportSection.NEXT, 1, "We look at the hall.", null);
        TestDatabase.asOwner().change("delete from notice where school_id = ?", school.id());
        present();

        Reports.View now = view(Role.GOVERNOR);
        assertEquals("We left out the hall.", now.content().replaces().reason());
        assertEquals(
                List.of("We look at the hall."), part(now, ReportSection.NEXT).written());
        assertEquals(term + "-1", now.standing().earlier());
        Reports.View was = as(Role.GOVERNOR, () -> reports.one(term + "-1"));
        assertEquals(first, was.content(), "the same to the digit");
        assertEquals("We left out the hall.", was.standing().later().reason());
        assertTrue(was.state().matches("Presented on .*\\. Replaced on .*"), was.state());
        assertEquals(
                1, as(Role.GOVERNOR, () -> reports.all()).size(), "one line for a term: the newest that is presented");
        assertEquals(
                List.of(List.of(school.accounts().get(Role.GOVERNOR), "REPORT_REPLACED")),
                TestDatabase.asOwner().rows("select account_id, kind from notice where school_id = ?", school.id()));
        for (String key : List.of(term, term + "-1")) {
            try (PDDocument pdf = Loader.loadPDF(as(Role.GOVERNOR, () -> reportFiles.pdf(key)))) {
                String paper = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertEquals(
                        key.equals(term),
                        paper.contains("This replaces the report") && paper.contains("Reason: We left out the hall."),
                        paper);
                assertEquals(!key.equals(term), paper.contains(". Replaced on "), paper);
            }
        }

        assertEquals(
                "discard.gone",
                assertThrows(BadInput.class, this::discard).key(),
                "what was presented is never taken away");
        replace();
        long stale = view(Role.LEAD).id();
        discard();
        assertEquals(now.content(), view(Role.LEAD).content());
        replace();
        for (Callable<Object> late : List.<Callable<Object>>of(
                () -> {
                    writing.discard(term, stale);
                    return null;
                },
                () -> {
                    writing.write(term, stale, List.of(), new TypedReason("We left out the gym.", "", null));
                    return null;
                })) {
            assertTrue(
                    Set.of("discard.gone", "presented")
                            .contains(assertThrows(BadInput.class, () -> as(Role.LEAD, late))
                                    .key()),
                    "a page of a version that is gone changes nothing of the one that came after it");
        }
        assertNull(view(Role.LEAD).content().replaces().reason());
        discard();
        assertEquals(
                2,
                TestDatabase.asOwner().number("select count(*) from governor_report where school_id = ?", school.id()));
        assertThrows(
                NotPermitted.class,
                () -> as(Role.HEAD, () -> {
                    writing.replace(term);
                    return null;
                }));
        assertThrows(
                NotFound.class,
                () -> actors.as(schools.make().actor(Role.LEAD), () -> {
                    writing.replace(term);
                    return null;
                }));
    }

    private void replace() {
        as(Role.LEAD, () -> {
            writing.replace(term);
            return null;
        });
    }

    private void discard() {
        as(Role.DEPUTY, () -> {
            writing.discard(term, reports.one(term).id());
            return null;
        });
    }

    private void because(String reason, String seen) {
        as(Role.LEAD, () -> {
            writing.write(term, reports.one(term).id(), List.of(), new TypedReason(reason, seen, null));
            return null;
        });
    }

    @Test
    void whoMayNotAndWhatIsNotThere() {
        assertThrows(
                NotPermitted.class,
                () -> as(Role.HEAD, () -> {
                    writing.begin(term);
                    return null;
                }));
        assertThrows(NotPermitted.class, () -> write(Role.HEAD, 1, List.of()));
        assertThrows(NotPermitted.class, () -> write(Role.GOVERNOR, 1, List.of()));
        assertThrows(NotPermitted.class, () -> as(Role.TEACHER, () -> reports.all()));
        assertThrows(NotPermitted.class, () -> as(Role.DATA_PROTECTION_OFFICER, () -> reports.one(term)));
        begin();
        TestSchool elsewhere = schools.make();
        for (String key : List.of(term, term + "-1", "2099-1", "2026-4", "2026-1-0", "x", "")) {
            assertThrows(NotFound.class, () -> actors.as(elsewhere.actor(Role.LEAD), () -> reports.one(key)), key);
            assertThrows(NotFound.class, () -> actors.as(elsewhere.actor(Role.LEAD), () -> reportFiles.pdf(key)), key);
            assertThrows(
                    NotFound.class,
                    () -> actors.as(elsewhere.actor(Role.LEAD), () -> {
                        writing.write(
                                key, 1, List.of(new TypedText(ReportSection.NEXT, 0, "Elsewhere.", true, null)), null);
                        return null;
                    }),
                    key);
        }
        assertThrows(NotFound.class, () -> as(Role.LEAD, () -> reports.one(null)));
        String later = filled.schoolYear + "-2";
        assertThrows(
                NotFound.class,
                () -> as(Role.LEAD, () -> {
                    writing.begin(later);
                    return null;
                }),
                "nothing of it was published");
    }

    private void say(Role role, int after, String said) {
        as(role, () -> {
            comments.say(half, after, said, null);
            return null;
        });
    }

    private PeriodComments.Comment comment(Role role) {
        return as(role, () -> comments.of(half));
    }

    @Test
    void whatALeadSaysBesideNumbersIsShownWithThemAndNothingOfItIsLost() throws SQLException {
        assertEquals(
                Set.of("said text.numbers"),
                keys(assertThrows(BadInput.class, () -> say(Role.LEAD, 0, "Four incidents were one fight."))));
        say(Role.LEAD, 0, "The yard was closed for building work.");
        assertNull(comment(Role.GOVERNOR).said(), "not before they see the numbers");
        theyMaySeeIt();
        assertEquals(
                "The yard was closed for building work.", comment(Role.GOVERNOR).said());
        assertEquals(
                Set.of("null comment.changed"),
                keys(assertThrows(BadInput.class, () -> say(Role.DEPUTY, 0, "Something else."))));
        say(Role.DEPUTY, comment(Role.DEPUTY).edition(), "The yard was closed in October.");
        say(Role.LEAD, comment(Role.LEAD).edition(), "");
        assertNull(comment(Role.GOVERNOR).said());
        assertEquals(
                3,
                TestDatabase.asOwner().number("select count(*) from period_comment where school_id = ?", school.id()),
                "every version is on record");
        assertThrows(
                NotFound.class,
                () -> actors.as(schools.make().actor(Role.LEAD), () -> {
                    comments.say(half, 0, "Elsewhere.", null);
                    return null;
                }));
        assertThrows(NotPermitted.class, () -> say(Role.GOVERNOR, 0, "I say so."));
        assertThrows(NotPermitted.class, () -> comment(Role.TEACHER));
    }
}
