package org.wholeschool.governance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.access.token.ApiTokens;
import org.wholeschool.access.token.TokenScope;
import org.wholeschool.attack.Attacker;
import org.wholeschool.attack.Cells;
import org.wholeschool.attack.Found;
import org.wholeschool.attack.Seen;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.FortySchools;
import org.wholeschool.disclosure.family.Ledger;
import org.wholeschool.disclosure.family.MadeUpSchool;
import org.wholeschool.disclosure.family.PublishedAnswer;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.governance.PeriodComments;
import org.wholeschool.governance.plans.PlanStatements;
import org.wholeschool.governance.question.QuestionDesk;
import org.wholeschool.governance.question.Questions;
import org.wholeschool.governance.report.ProposedTexts;
import org.wholeschool.governance.report.ReportPresenting;
import org.wholeschool.governance.report.ReportWriting;
import org.wholeschool.governance.report.Reports;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.pattern.closed.Ledgers;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.PdfWords;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Attacks the running product as a governor: walks wherever the role can go, asks for what it should not get, reads
 * every number in what comes back, and works out of them what can be worked out. Controls show that the walk finds a
 * page that tells too much, and that the attack wins where nothing is merged.
 */
@InServer
@DisabledIfSystemProperty(
        named = "wholeschool.test.database",
        matches = "postgresql",
        disabledReason = "it reads pages, which are made from the same releases on both databases: once is enough")
class GovernorAttackIT {

    private static final int FEWEST = 10;
    private static final String DASHBOARD = "/governance/dashboard.xhtml";

    /** A busy school, of which a year by the rule alone proves a presence, and a quiet one. */
    private static final List<MadeUpSchool> SCHOOLS =
            List.of(new MadeUpSchool(27, 1_000, 800), new MadeUpSchool(10_003, 750, 300));

    @Inject
    private Plans plans;

    @Inject
    private PlanActions actions;

    @Inject
    private PlanStatements statements;

    @Inject
    private TestSchools schools;

    @Inject
    private GovernedSchool governed;

    @Inject
    private Ledgers ledgers;

    @Inject
    private Reports reports;

    @Inject
    private ReportWriting writing;

    @Inject
    private ReportPresenting presenting;

    @Inject
    private PeriodComments comments;

    @Inject
    private Questions questions;

    @Inject
    private QuestionDesk desk;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Actors actors;

    @Inject
    private ServletContext product;

    private ProductWords productWords;
    private HttpVisitor twin;

    /** What came of one school. */
    private record Attacked(
            Found seen,
            int smallPairs,
            Found unmerged,
            int answers,
            int numbers,
            int placed,
            List<String> leak,
            Found leaked) {}

    @Test
    void nothingSmallFollowsFromAllThatAGovernorCanReach() throws Exception {
        productWords = new ProductWords(product);
        List<Attacked> all = new ArrayList<>();
        for (MadeUpSchool school : SCHOOLS) {
            all.add(attack(school));
        }
        StringBuilder table = new StringBuilder(String.format(
                "%-78s %7s %9s %9s %10s%n%-78s %7s %9s %9s %10s%n",
                "the running product, attacked as a governor, two schools",
                "small",
                "exactly",
                "upper",
                "presence",
                "",
                "cells",
                "known",
                "under 9",
                "proven"));
        Found seen = all.stream().map(Attacked::seen).reduce(Found.NOTHING, Found::and);
        Found leaked = all.stream().map(Attacked::leaked).reduce(Found.NOTHING, Found::and);
        Found unmerged = all.stream().map(Attacked::unmerged).reduce(Found.NOTHING, Found::and);
        line(table, "every number that was seen, all together, whole concerns", seen);
        line(table, "CONTROL and one page that shows one small cell of each half-term", leaked);
        line(table, "CONTROL pages that merge nothing, and totals rounded by themselves", unmerged);
        table.append(String.format(
                "%nanswers read: %d; pieces with a number, all of them placed: %d; numbers in tables: %d%n",
                all.stream().mapToInt(Attacked::answers).sum(),
                all.stream().mapToInt(Attacked::numbers).sum(),
                all.stream().mapToInt(Attacked::placed).sum()));
        table.append(String.format(
                "differences and trackers that tell of a few: %d; numbers of the page that tells too much that "
                        + "were found (CONTROL): %d%n",
                all.stream().mapToInt(Attacked::smallPairs).sum(),
                all.stream().mapToInt(each -> each.leak().size()).sum()));
        System.out.println(table);
        if (Files.isDirectory(Path.of("target"))) {
            Files.writeString(Path.of("target/governor-attack.txt"), table);
        }
        assertTrue(seen.small() > 20, table::toString);
        assertEquals(0, seen.exactly() + seen.bounded() + seen.presences() + seen.halves(), table::toString);
        assertEquals(0, all.stream().mapToInt(Attacked::smallPairs).sum(), table::toString);
        assertTrue(leaked.exactly() > 0, table::toString);
        assertTrue(unmerged.presences() > 0, table::toString);
        assertTrue(all.stream().noneMatch(each -> each.leak().isEmpty()), table::toString);
    }

    private static void line(StringBuilder table, String what, Found found) {
        table.append(String.format(
                "%-78s %7d %9d %9d %10d%n", what, found.small(), found.exactly(), found.bounded(), found.presences()));
    }

    private Attacked attack(MadeUpSchool madeUp) throws Exception {
        TestSchool school = schools.makeEmpty();
        governed.fill(school.id(), madeUp);
        int year = GovernedSchool.schoolYear();
        List<Published> published = actors.as(Actor.job(school.id()), () -> ledgers.published());
        assertEquals(7, published.size(), "six half-terms and their school year");
        assertSameAsTheArithmetic(madeUp, published);
        assertEquals(
                404,
                governor(school)
                        .get("/governance/dashboard.xhtml?half=" + year + "-1")
                        .statusCode(),
                "not before its day");
        String token = token(school, TokenScope.PUBLISHED_READ);
        assertNotFound(token, year + "-1");
        assertEquals(Set.of(), PublishedApi.periods(token), "not before its day, also for another system");
        visible(school, "period <> '" + year + "-0'");
        assertEquals(Query.HALF_TERMS, PublishedApi.periods(token).size());
        assertNotFound(token, year + "-0");
        HttpVisitor early = governor(school);
        assertFalse(
                early.get("/governance/dashboard.xhtml").body().contains("half=" + year + "-0"),
                "the school year is not there before its day");
        assertRefusedAndOnRecord(school, early, "/governance/dashboard.xhtml?half=" + year + "-0");
        visible(school, "1 = 1");
        report(school, year);

        Told told = told(published, year);
        Collector collector = collector(told, school);
        HttpVisitor governor = governor(school);
        twin = governor(schools.make());
        Walk walk = new Walk(governor, twin, collector);
        walk.from(SCHOOLS.indexOf(madeUp) == 0 ? addresses() : List.of("/index.xhtml"));
        if (SCHOOLS.indexOf(madeUp) == 0) {
            outside(year, walk, school, governor);
        }
        files(governor, told, collector, year);
        printed(governor, told, collector);
        new PublishedApi(token, told, collector).read(governor);
        assertEquals(List.of(), collector.faults(), "numbers that nothing explains");
        assertEquals(List.of(), walk.cached(), "what a cache may keep");
        assertEquals(
                Set.of(),
                walk.answers().entrySet().stream()
                        .filter(answer -> answer.getValue() >= 500 && answer.getValue() != 501)
                        .collect(Collectors.toSet()),
                "faults");
        assertEverythingWasRead(published, collector);
        assertOthersSeeNothing(school, year);
        assertOtherSystemsSeeNothing(school, token, year);

        int[] truth = FortySchools.truth(GovernedSchool.facts(madeUp));
        Found seen = attack(collector.seen(), truth);
        int pairs = new Attacker(collector.seen()).smallOnes(FEWEST).size();
        Collector leak = leak(told, school, governor, truth);
        List<Seen> withLeak = new ArrayList<>(collector.seen());
        withLeak.addAll(leak.seen());
        Collector unmerged = unmerged(told, school, truth);
        assertFalse(unmerged.faults().isEmpty());
        assertLeadsPageIsFound(school, told);
        return new Attacked(
                seen,
                pairs,
                attack(withTotals(unmerged.seen(), truth), truth),
                walk.answers().size(),
                collector.explained(),
                collector.placed().size(),
                leak.faults(),
                attack(withLeak, truth));
    }

    private static Found attack(List<Seen> seen, int[] truth) {
        return Found.by(seen, FortySchools.targets(), truth, FEWEST);
    }

    /**
     * What the attack on the arithmetic has shown holds for the product, because it publishes the same to the digit.
     */
    private static void assertSameAsTheArithmetic(MadeUpSchool madeUp, List<Published> published) {
        Ledger alone =
                GovernedSchool.published(madeUp, published.get(0).release().hierarchy());
        for (FamilyRelease release : alone.releases()) {
            FamilyRelease there = published.stream()
                    .map(Published::release)
                    .filter(each -> each.period() == release.period())
                    .findFirst()
                    .orElseThrow();
            assertEquals(release.answers(), there.answers(), "period " + release.period());
        }
    }

    private static void visible(TestSchool school, String which) throws SQLException {
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set visible_from = ? where school_id = ? and audience = "
                                + "'GOVERNORS' and "
                                + which,
                        Now.day(ZoneId.of("Europe/London")).minusDays(1),
                        school.id());
    }

    private static HttpVisitor governor(TestSchool school) {
        return in(school, Role.GOVERNOR);
    }

    private static HttpVisitor in(TestSchool school, Role role) {
        HttpVisitor visitor = new HttpVisitor();
        assertEquals(
                302, visitor.signIn(school.email(role), TestSchool.PASSWORD).statusCode());
        return visitor;
    }

    private <T> T asLead(TestSchool school, Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
    }

    /**
     * An intervention runs, of which governors are told in words for them; a draft is nobody else's. What leads read of
     * both has numbers that stand nowhere else.
     */
    private void plans(TestSchool school) {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        asLead(school, () -> {
            plans.begin(plan("The 737 fights of the draft", today), PlanOrigin.NONE, null);
            PlanText text = plan("The 747 fights at the wall", today);
            long plan = plans.begin(text, PlanOrigin.NONE, null);
            plans.start(plan, 1, text, null);
            actions.ask(
                    plan,
                    new PlanActions.Asked(
                            "Count the 757 stones", school.accounts().get(Role.ACTION_OWNER), today, null, null),
                    null);
            statements.say(plan, 0, new PlanStatements.Words("More staff are in the yard at lunch.", null), null);
            return null;
        });
    }

    private static PlanText plan(String title, LocalDate today) {
        return new PlanText(
                title,
                ContextKind.SCHOOL,
                Set.of(),
                Set.of(),
                null,
                null,
                FirstContext.PEERS,
                "They cheer 767 times",
                Lever.PREVENTION,
                List.of(new GoalText("Pushed 777 times", "Unhurt", Measure.FELT_SAFETY, null)),
                Set.of(),
                "Tea for 787",
                TestText.NONE,
                today,
                today.plusWeeks(12));
    }

    /** The report of the autumn is presented, that of the spring is a draft, and of the summer there is none. */
    private void report(TestSchool school, int year) {
        plans(school);
        asLead(school, () -> {
            for (String term : List.of(year + "-1", year + "-2")) {
                writing.begin(term);
                writing.write(term, reports.one(term).id(), ProposedTexts.of(reports.one(term)), null);
            }
            presenting.present(year + "-1", reports.one(year + "-1").content(), null);
            comments.say(year + "-1", 0, "The yard was closed for building work.", null);
            return null;
        });
        actors.as(school.actor(Role.GOVERNOR), () -> {
            desk.ask(year + "-1", "How do pupils who are new here learn whom to tell?", null);
            return null;
        });
        asLead(school, () -> {
            desk.answer(
                    questions.beside(year + "-1").get(0).id(), 0, "Tutors walk them round on their first day.", null);
            return null;
        });
    }

    private static Told told(List<Published> published, int year) {
        List<Told.Period> periods = published.stream()
                .sorted(Comparator.comparing(each -> each.release().period() == Query.YEAR
                        ? 7
                        : each.release().period()))
                .map(each -> Told.Period.of(each))
                .toList();
        return new Told(
                periods,
                List.of(year + "-1"),
                published.stream()
                        .filter(each -> each.period().measures() != null)
                        .flatMap(each -> each.period().measures().training().stream())
                        .toList());
    }

    private Collector collector(Told told, TestSchool school) {
        List<Pattern> ours = Stream.of(
                        "Test school " + school.id(),
                        "\\b00" + school.id() + "\\b",
                        school.email(Role.GOVERNOR),
                        // What they did themselves, how many notices they have, how long a password has to be, and what
                        // a device is asked.
                        "\\d+ times?, from ",
                        "\\b(\\d+ )?\\d+ (new )?[Nn]otices?\\b",
                        "At least 12 characters",
                        "(?s)\\{\"publicKey\".*",
                        "\"status\":40[145]")
                .map(Pattern::compile)
                .toList();
        return new Collector(told, productWords::stand, ours);
    }

    /**
     * Home, every page that there is for anybody, with and without a number, every servlet, and what servers answer by
     * themselves.
     */
    private Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>(List.of("/index.xhtml", "/"));
        for (String page : PageAccess.table().keySet()) {
            addresses.add(page);
        }
        PageAccess.table().forEach((page, roles) -> {
            if (roles.contains(Role.GOVERNOR)) {
                addresses.add(page + "?id=1");
            }
        });
        product.getServletRegistrations().values().stream()
                .flatMap(each -> each.getMappings().stream())
                .filter(mapping -> mapping.startsWith("/")
                        && !mapping.startsWith("/testing/")
                        && !mapping.contains("ArquillianServletRunner"))
                .forEach(mapping -> addresses.add(mapping.replace("/*", "/") + (mapping.endsWith("/*") ? "1" : "")));
        addresses.addAll(List.of(
                "/api",
                "/api/v1/concerns",
                "/api/openapi.json",
                "/health",
                "/health/ready",
                "/health/live",
                "/metrics",
                "/openapi",
                "/WEB-INF/web.xml",
                "/WEB-INF/classes/text/governance.properties",
                "/META-INF/MANIFEST.MF",
                "/governance/",
                "/governance/dashboard",
                "/governance/dashboard.json",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=1"));
        return addresses;
    }

    /** What is outside of the family is not found, and is on record. */
    private void outside(int year, Walk walk, TestSchool school, HttpVisitor governor) throws SQLException {
        String dashboard = "/governance/dashboard.xhtml?half=";
        for (String half : List.of(
                "2099-1",
                (year - 1) + "-1",
                year + "-7",
                year + "--1",
                year + "-0-1",
                year + "-1-1",
                year + "-01",
                year + "-1%27%20or%201=1",
                "0",
                "" + year,
                "null",
                "%00",
                "..%2F",
                year + "-1,2",
                "all",
                "open")) {
            assertRefusedAndOnRecord(school, governor, dashboard + half);
            walk.once("GET", dashboard + half);
        }
        String report = "/governance/report.xhtml?term=";
        for (String term : List.of(year + "-2", year + "-3", year + "-4", "2099-1", "x", "")) {
            assertRefusedAndOnRecord(school, governor, report + term);
            walk.once("GET", report + term);
        }
        for (String more : List.of(
                "by=place",
                "place=1",
                "band=1",
                "year=9",
                "pupil=1",
                "from=" + year + "-09-01",
                "sort=concerns",
                "order=desc",
                "format=json",
                "exact=true",
                "half=" + year + "-2",
                "primefaces.download=1")) {
            assertRefusedAndOnRecord(school, governor, dashboard + year + "-1&" + more);
            walk.once("GET", dashboard + year + "-1&" + more);
        }
        for (String page : List.of(
                "/governance/dashboard.xhtml",
                "/governance/reports.xhtml",
                "/governance/questions.xhtml?half=" + year + "-1",
                "/governance/training.xhtml",
                "/governance/report.xhtml?term=" + year + "-1",
                "/index.xhtml")) {
            for (String method : List.of("HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH")) {
                walk.once(method, page);
            }
            walk.once("GET", page, "Faces-Request", "partial/ajax");
            walk.once("GET", page, "Accept", "application/json");
            walk.once("GET", page, "Range", "bytes=0-99999");
        }
    }

    private static void assertRefusedAndOnRecord(TestSchool school, HttpVisitor governor, String address)
            throws SQLException {
        long before = onRecord(school);
        assertEquals(404, governor.ask("GET", address).statusCode(), address);
        assertEquals(before + 1, onRecord(school), address + " is on record");
    }

    private static long onRecord(TestSchool school) throws SQLException {
        return TestDatabase.asOwner()
                .number(
                        "select count(*) from audit_entry where school_id = ? and account_id = ? and outcome <> 'DONE'",
                        school.id(),
                        school.accounts().get(Role.GOVERNOR));
    }

    /** The report as PDF and as spreadsheet has the numbers of its page, which the walk has read, and no other. */
    private void files(HttpVisitor governor, Told told, Collector collector, int year) throws IOException {
        String address = "/governance/report.xhtml?term=" + year + "-1";
        HttpResponse<String> page = governor.get(address);
        List<Integer> known = new ArrayList<>(numbers(page.body()));
        HttpResponse<byte[]> pdf = governor.file(address, page, Map.of("report", "report", "report:pdf", "pdf"));
        assertTrue(
                pdf.headers().firstValue("Cache-Control").orElse("").contains("no-store"),
                pdf.headers().map().toString());
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            // A line may end within the name of a school year.
            String text = new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .replaceAll("(\\d{4}) ?/ ?(\\d\\d)\\b", "$1/$2");
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                text = text.replace("Page " + number + " of " + document.getNumberOfPages(), " ");
            }
            within(collector.rest("the PDF", text), known, "the PDF");
            collector.words(
                    "the PDF's title",
                    document.getDocumentInformation().getTitle() + " "
                            + document.getDocumentInformation().getSubject());
        }
        PdfWords drawn = PdfWords.of(pdf.body());
        assertTrue(drawn.figures().size() > 6, "pictures of " + drawn.figures());
        new PrintedReader(told, told.periods().get(0), page.body())
                .unlike(drawn.says("", drawn.figures()))
                .forEach(what -> collector.unlike("the report's PDF", what));
        HttpResponse<byte[]> sheet =
                governor.file(address, governor.get(address), Map.of("report", "report", "report:sheet", "sheet"));
        assertTrue(
                sheet.headers().firstValue("Cache-Control").orElse("").contains("no-store"),
                sheet.headers().map().toString());
        Map<String, String> files = unzipped(sheet.body());
        List<List<String>> rows = rows(files, "xl/worksheets/sheet3.xml");
        Texts words = Texts.of("governance");
        for (List<String> row : rows.subList(1, rows.size())) {
            for (FamilyTable which : FamilyTable.values()) {
                String caption = words.get("table." + which) + ", ";
                if (row.get(1).startsWith(caption) && row.get(3).equals(words.get("counts." + which))) {
                    told.titled(row.get(1).substring(caption.length()))
                            .ifPresent(period -> collector.place(period, which, row.get(2), row.get(4)));
                }
            }
        }
        Stream.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml")
                .forEach(name -> {
                    List<Integer> numbers = new ArrayList<>();
                    rows(files, name)
                            .forEach(row -> row.stream()
                                    .filter(cell -> !productWords.stand(cell))
                                    .forEach(cell -> numbers.addAll(collector.rest("the spreadsheet, " + name, cell))));
                    within(numbers, known, "the spreadsheet, " + name);
                });
    }

    /** @return the text, in which a rounded number has another last digit: one that makes no number of the page */
    private static String withAnotherNumber(String text, String page) {
        Matcher about = Pattern.compile("\\bAbout ([\\d,]*\\d)[05]\\b").matcher(text);
        if (!about.find()) {
            return text;
        }
        String number = IntStream.of(7, 3, 1, 2, 4, 6, 8, 9)
                .mapToObj(digit -> about.group(1) + digit)
                .filter(each ->
                        !Pattern.compile("\\b" + each + "\\b").matcher(page).find())
                .findFirst()
                .orElseThrow();
        return text.substring(0, about.start(1)) + number + text.substring(about.end());
    }

    /**
     * A dashboard as a PDF has only what its page has, which the walk has read. CONTROL: a number that was not
     * published is found in its words and in what is read out for a picture.
     */
    private static void printed(HttpVisitor governor, Told told, Collector collector) throws IOException {
        for (Told.Period period : told.periods()) {
            HttpResponse<String> page = governor.get(DASHBOARD + "?half=" + period.key());
            PdfWords pdf = PdfWords.of(printed(governor, page, period.key()).body());
            assertTrue(pdf.pages() <= 2 && pdf.figures().size() > 1, period.key() + " has pictures on two pages");
            PrintedReader reader = new PrintedReader(told, period, page.body());
            reader.unlike(pdf).forEach(what -> collector.unlike("the PDF of " + period.key(), what));
            String another = withAnotherNumber(pdf.text(), page.body());
            for (PdfWords wrong : List.of(
                    pdf.says(pdf.text() + " In the yard there were 1, 2, 3 and 4.", List.of()),
                    pdf.says(another, List.of()),
                    pdf.says("", List.of(pdf.figures().get(0) + " 1,237")))) {
                assertTrue(
                        wrong.text().equals(pdf.text()) || !reader.unlike(wrong).isEmpty(),
                        () -> "a number that was not published: " + wrong);
            }
        }
        HttpResponse<String> page = governor.get(DASHBOARD);
        for (String key : List.of("2099-1", "", "..%2F")) {
            assertEquals(404, printed(governor, page, key).statusCode(), key);
        }
    }

    private static HttpResponse<byte[]> printed(HttpVisitor governor, HttpResponse<String> page, String key) {
        return governor.file(
                DASHBOARD, page, Map.of("printed", "printed", "printed:half", key, "printed:pdf", "Save as PDF"));
    }

    /** @return the numbers in the tables of a report's page. */
    private static List<Integer> numbers(String body) {
        List<Integer> numbers = new ArrayList<>();
        Matcher cell = Pattern.compile("<td class=\"num\">([\\d,]+)</td>").matcher(body);
        while (cell.find()) {
            numbers.add(Collector.number(cell.group(1)));
        }
        return numbers;
    }

    private static void within(List<Integer> numbers, List<Integer> known, String where) {
        List<Integer> left = new ArrayList<>(numbers);
        known.forEach(left::remove);
        assertEquals(List.of(), left, where + " has numbers that its page has not");
        assertTrue(where.endsWith("sheet1.xml") || numbers.size() >= known.size(), where + " has all of them");
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> files = new HashMap<>();
        Path kept = Files.createTempFile("report", ".xlsx");
        Files.write(kept, file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(kept);
        }
        return files;
    }

    private static List<List<String>> rows(Map<String, String> files, String sheet) {
        List<String> shared = new ArrayList<>();
        Matcher item = Pattern.compile("(?s)<si>(.*?)</si>").matcher(files.getOrDefault("xl/sharedStrings.xml", ""));
        while (item.find()) {
            shared.add(plain(item.group(1)));
        }
        List<List<String>> rows = new ArrayList<>();
        Matcher row = Pattern.compile("(?s)<row[^>]*>(.*?)</row>").matcher(files.get(sheet));
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = Pattern.compile("(?s)<c ([^>]*)>(.*?)</c>")
                    .matcher(row.group(1).replaceAll("<c [^>]*/>", ""));
            while (cell.find()) {
                String value = plain(cell.group(2));
                cells.add(cell.group(1).contains("t=\"s\"") ? shared.get(Integer.parseInt(value)) : value);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String plain(String markup) {
        return Pattern.compile("&#x([0-9A-Fa-f]+);")
                .matcher(markup)
                .replaceAll(each -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(each.group(1), 16))))
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** A harness that reads nothing finds nothing: every published block was seen. */
    private static void assertEverythingWasRead(List<Published> published, Collector collector) {
        Set<String> seen = collector.placed().stream()
                .map(each -> each.query() + " " + each.first() + " " + each.last() + " " + each.shown())
                .collect(Collectors.toSet());
        for (Published each : published) {
            for (PublishedAnswer answer : each.release().answers()) {
                answer.published()
                        .blocks()
                        .forEach(block -> assertTrue(
                                seen.contains(answer.query() + " " + block.first() + " " + block.last() + " "
                                        + block.concerns()),
                                answer.query() + " " + block + " was not seen"));
            }
        }
    }

    /** Whoever is not in, and another school's governor, have nothing of it, whatever lies in a cache. */
    private void assertOthersSeeNothing(TestSchool school, int year) {
        HttpVisitor elsewhere = governor(schools.make());
        HttpVisitor nobody = new HttpVisitor();
        for (String address : List.of(
                "/governance/dashboard.xhtml?half=" + year + "-1", "/governance/report.xhtml?term=" + year + "-1")) {
            assertEquals(200, governor(school).get(address).statusCode());
            assertEquals(404, elsewhere.get(address).statusCode());
            assertEquals(302, nobody.get(address).statusCode());
        }
    }

    private String token(TestSchool school, TokenScope scope) {
        return actors.as(
                school.actor(Role.ADMINISTRATOR),
                () -> tokens.make(
                        "Board papers",
                        scope,
                        Now.day(ZoneId.of("Europe/London")).plusDays(30)));
    }

    private static void assertNotFound(String token, String period) {
        HttpResponse<byte[]> answer = PublishedApi.ask(token, PublishedApi.ADDRESS + "/" + period);
        assertEquals(404, answer.statusCode(), period);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
    }

    /** Another scope, another school, what was not published and every other question are told in a sentence each. */
    private void assertOtherSystemsSeeNothing(TestSchool school, String token, int year) throws SQLException {
        String here = PublishedApi.ADDRESS + "/" + year + "-1";
        assertNotFound(token(school, TokenScope.CONCERNS_WRITE), year + "-1");
        String elsewhere = token(schools.make(), TokenScope.PUBLISHED_READ);
        assertNotFound(elsewhere, year + "-1");
        assertEquals(Set.of(), PublishedApi.periods(elsewhere));
        for (String period : List.of("2099-1", (year - 1) + "-1", year + "-7", year + "-0-1", "0", "open")) {
            assertNotFound(token, period);
        }
        for (String more : List.of("format=xml", "format=csv&format=json", "by=place", "format=json&half=" + year)) {
            HttpResponse<byte[]> answer = PublishedApi.ask(token, here + "?" + more);
            assertEquals(400, answer.statusCode(), more);
            assertTrue(new String(answer.body(), StandardCharsets.UTF_8)
                    .contains("The only parameter is format, once: json or csv."));
        }
        assertEquals(406, PublishedApi.ask(token, here, "Accept", "image/png").statusCode());
        assertEquals(401, PublishedApi.ask("ws_1_" + "x".repeat(43), here).statusCode());
        HttpVisitor system = new HttpVisitor();
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertEquals(
                    405,
                    system.ask(method, here, "Authorization", "Bearer " + token).statusCode(),
                    method);
        }
        assertEquals(
                200,
                PublishedApi.ask(token, PublishedApi.ADDRESS + "/openapi.json").statusCode());
        assertTrue(
                TestDatabase.asOwner()
                                .number(
                                        "select count(*) from audit_entry where school_id = ? and actor_role = "
                                                + "'READING_SYSTEM' and action = 'PublishedNumbers.one' and outcome = 'REFUSED'",
                                        school.id())
                        >= 8,
                "what is not found is on record");
    }

    /** CONTROL a page that shows one small cell of each half-term as it is. */
    private Collector leak(Told told, TestSchool school, HttpVisitor governor, int[] truth) {
        Collector collector = collector(told, school);
        for (Told.Period period : told.periods()) {
            if (!period.isOfYear()) {
                IntStream.range(0, 5)
                        .filter(cell -> count(period, FamilyTable.CATEGORIES, cell, truth) < FEWEST)
                        .limit(1)
                        .forEach(cell -> {
                            LeakServlet.says(page(
                                    period,
                                    oneWay(
                                            period,
                                            FamilyTable.CATEGORIES,
                                            List.of(cell),
                                            each -> String.valueOf(
                                                    count(period, FamilyTable.CATEGORIES, each, truth)))));
                            new Walk(governor, twin, collector).once("GET", LeakServlet.ADDRESS);
                        });
            }
        }
        if (collector.faults().isEmpty()) {
            Told.Period half = told.periods().get(0);
            LeakServlet.says(
                    page(half, "<p>In the yard there were " + count(half, FamilyTable.CATEGORIES, 0, truth) + "</p>"));
            new Walk(governor, twin, collector).once("GET", LeakServlet.ADDRESS);
        }
        return collector;
    }

    /** CONTROL all tables with every cell by itself. */
    private Collector unmerged(Told told, TestSchool school, int[] truth) {
        Collector collector = collector(told, school);
        for (Told.Period period : told.periods()) {
            for (PublishedAnswer answer : period.release().answers()) {
                FamilyTable which = answer.query().table();
                if (FortySchools.cells(answer.query(), 0, 0) != null) {
                    List<Integer> all = IntStream.range(0, answer.published().size())
                            .boxed()
                            .toList();
                    collector.markup(
                            "unmerged",
                            page(
                                    period,
                                    which.ways().size() == 1
                                            ? oneWay(
                                                    period,
                                                    which,
                                                    all,
                                                    cell -> shown(count(period, which, cell, truth)))
                                            : twoWay(period, which, cell -> shown(count(period, which, cell, truth)))));
                }
            }
        }
        return collector;
    }

    private static List<Seen> withTotals(List<Seen> cells, int[] truth) {
        List<Seen> all = new ArrayList<>(cells);
        IntStream.rangeClosed(1, Query.HALF_TERMS)
                .mapToObj(half -> Cells.of(new int[] {half}, new int[0], new int[0], new int[0]))
                .filter(half -> half.count(truth) >= FEWEST)
                .forEach(half -> all.add(Seen.rounded("a total", half, (half.count(truth) + 2) / 5 * 5, 5, FEWEST)));
        return all;
    }

    private static int count(Told.Period period, FamilyTable which, int cell, int[] truth) {
        return FortySchools.cells(new Query(period.release().period(), which), cell, cell)
                .count(truth);
    }

    private static String shown(int count) {
        return count < FEWEST ? "fewer than 10" : String.valueOf((count + 2) / 5 * 5);
    }

    private static String page(Told.Period period, String body) {
        return "<html><body><a href=\"/governance/dashboard.xhtml?half=" + period.key()
                + "\" aria-current=\"true\">this</a>" + body + "</body></html>";
    }

    private static String oneWay(
            Told.Period period, FamilyTable which, List<Integer> cells, java.util.function.IntFunction<String> number) {
        List<String> names = Collector.names(period, which.ways().get(0));
        return "<table><caption>" + Texts.of("governance").get("table." + which) + "</caption><tbody>"
                + cells.stream()
                        .map(cell -> "<tr><th>" + names.get(cell) + "</th><td>" + number.apply(cell) + "</td></tr>")
                        .collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String twoWay(Told.Period period, FamilyTable which, java.util.function.IntFunction<String> number) {
        int columns = Collector.names(period, which.ways().get(1)).size();
        int rows = Collector.names(period, which.ways().get(0)).size();
        return "<table><caption>" + Texts.of("governance").get("table." + which) + "</caption><tbody>"
                + IntStream.range(0, rows)
                        .mapToObj(row -> "<tr><th>row</th>"
                                + IntStream.range(0, columns)
                                        .mapToObj(column -> "<td colspan=\"1\" rowspan=\"1\">"
                                                + number.apply(row * columns + column) + "</td>")
                                        .collect(Collectors.joining())
                                + "</tr>")
                        .collect(Collectors.joining())
                + "</tbody></table>";
    }

    /** CONTROL a lead's page has numbers that are not rounded: the collector must not be able to place them. */
    private void assertLeadsPageIsFound(TestSchool school, Told told) {
        Collector collector = collector(told, school);
        HttpVisitor lead = in(school, Role.LEAD);
        Map<String, Integer> answers = new TreeMap<>();
        for (String address : List.of("/pattern/school.xhtml", "/concern/list.xhtml")) {
            HttpResponse<String> answer = lead.get(address);
            answers.put(address, answer.statusCode());
            int before = collector.faults().size();
            collector.markup(address, answer.body());
            assertTrue(collector.faults().size() > before, address + " " + answers);
        }
    }
}
