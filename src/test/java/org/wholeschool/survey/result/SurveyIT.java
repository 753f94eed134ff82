package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.Outline;
import org.wholeschool.school.siteplan.PlanOfPlaces;
import org.wholeschool.school.siteplan.PlanReception;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.AskedFloor;
import org.wholeschool.survey.answer.Code;
import org.wholeschool.survey.answer.Feeling;
import org.wholeschool.survey.answer.GuessLimit;
import org.wholeschool.survey.answer.SurveyDoor;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.survey.answer.Why;
import org.wholeschool.survey.manage.SurveyLine;
import org.wholeschool.survey.manage.SurveyOpening;
import org.wholeschool.survey.manage.Surveys;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.testing.server.Traces;

/**
 * A code is used once and by nobody who guesses; who answered what is in no table, no record and no log; a survey that
 * too few answered says nothing.
 */
@InServer
class SurveyIT {

    private static final int PEOPLE = 24;

    /** Of 24 that are put in any order one is at its place on average, and nine or more once in a million times. */
    private static final int BY_CHANCE = 8;

    private static final String HERE = "198.51.100.7";
    private static final String SESSION = "__Host-session";
    private static final String ANSWER = "/survey/answer.xhtml";

    @Inject
    private TestSchools schools;

    @Inject
    private Surveys surveys;

    @Inject
    private SurveyOpening surveyOpening;

    @Inject
    private SurveyResults results;

    @Inject
    private FeltSafety safety;

    @Inject
    private Site site;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private SurveyDoor door;

    @Inject
    private PatternSchool patterns;

    @Inject
    private FloorPlans plans;

    @Inject
    private PlanReception reception;

    @Inject
    private PlanOfPlaces ofPlaces;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Resource
    private ManagedExecutorService threads;

    private TestSchool school;
    private long survey;

    @BeforeEach
    void survey() {
        school = schools.make();
        survey = open(SurveyKind.PUPILS);
    }

    private long open(SurveyKind kind) {
        return asLead(
                () -> surveyOpening.open(kind, surveyOpening.halfTerms().get(0).id(), "Talk to Mrs Lee"));
    }

    private <T> T asLead(Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
    }

    private List<String> slips(String className) {
        return asLead(() -> surveys.slips(survey, className, 0)).get(0).codes();
    }

    private void close() {
        asLead(() -> {
            surveys.close(survey);
            return null;
        });
    }

    private static AnswerSheet answer(int person) {
        return AnswerSheet.ofPupil(
                Feeling.SAFE,
                IntStream.range(0, 6)
                        .filter(bit -> (person >> bit & 1) == 1)
                        .boxed()
                        .toList(),
                Map.of(6, new AnswerSheet.Unsafe(Set.of(1), Set.of(Why.FIGHTING))));
    }

    private void aClassOf(int pupils) {
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(IntStream.range(0, pupils)
                    .mapToObj(number -> new Pupil(
                            String.format("C%012d", number),
                            "Surname" + number,
                            "Name" + number,
                            null,
                            LocalDate.of(2012, 1, 1),
                            "F",
                            8,
                            "8B",
                            null))
                    .toList());
            return null;
        });
    }

    private static String refused(Runnable deed) {
        return assertThrows(BadInput.class, deed::run).key();
    }

    @Test
    void aCodeIsUsedOnceAndAWrongOneNever() {
        List<String> codes = slips("9T");
        assertEquals(6, Set.copyOf(codes).size());
        Asked asked = door.look(codes.get(0), HERE);
        assertEquals("Talk to Mrs Lee", asked.talkTo());
        List<String> places = asked.places().stream().map(Asked.Named::name).toList();
        assertTrue(
                places.contains("Canteen") && !places.contains("Home") && !places.contains("Not known"),
                places.toString());
        List<String> times = asked.times().stream().map(Asked.Named::name).toList();
        assertTrue(
                times.containsAll(List.of("In lessons", "Lunch", "Evening", "Weekend or holiday"))
                        && !times.contains("Period 1")
                        && !times.contains("Not known"),
                times.toString());

        assertEquals(
                "answer.needed",
                refused(() -> door.answer(codes.get(0), HERE, AnswerSheet.ofPupil(null, Set.of(), Map.of()))));
        door.answer(codes.get(0).toLowerCase(Locale.UK).replace('-', ' '), HERE, answer(0));
        assertEquals("code.used", refused(() -> door.answer(codes.get(0), HERE, answer(1))));
        assertEquals("code.used", refused(() -> door.look(codes.get(0), HERE)));
        char last = codes.get(1).charAt(codes.get(1).length() - 1);
        assertEquals(
                "code.unknown",
                refused(() -> door.look(
                        codes.get(1).substring(0, codes.get(1).length() - 1) + (last == '2' ? '3' : '2'), HERE)));
        assertEquals("code.unknown", refused(() -> door.look("", HERE)));
        TestSchool other = schools.make();
        assertEquals(
                "code.unknown",
                refused(() -> door.look(
                        new Code(other.id(), Code.of(codes.get(1)).get(0).secret()).shown(), HERE)));
        assertEquals("slips.begun", refused(() -> slips("9T")), "whoever answered could answer again");
        assertEquals(1, asLead(() -> surveys.one(survey)).line().answers());
    }

    @Test
    void oneCodeThatIsSentEightTimesAtOnceIsOneAnswer() throws Exception {
        String code = slips("9T").get(0);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            AnswerSheet each = answer(i);
            all.add(threads.submit(() -> {
                try {
                    door.answer(code, HERE, each);
                    return "taken";
                } catch (BadInput fault) {
                    return fault.key();
                }
            }));
        }
        List<String> became = new ArrayList<>();
        for (Future<String> each : all) {
            became.add(each.get());
        }
        assertEquals(1, Collections.frequency(became, "taken"), became.toString());
        assertEquals(7, Collections.frequency(became, "code.used"), became.toString());
    }

    @Test
    void newSlipsTakeThePlaceOfOldOnesWhileNobodyHasAnswered() {
        List<String> lost = slips("9T");
        List<String> found = slips("9T");
        assertEquals("code.unknown", refused(() -> door.look(lost.get(0), HERE)));
        assertEquals(SurveyKind.PUPILS, door.look(found.get(0), HERE).kind());
        assertEquals("slips.nobody", refused(() -> slips("No such class")));
        assertEquals("slips.nobody", refused(() -> slips(null)), "every class has its slips");
        aClassOf(3);
        assertEquals(
                List.of("8B 3"),
                asLead(() -> surveys.slips(survey, null, 0)).stream()
                        .map(each -> each.className() + " " + each.codes().size())
                        .toList());
        assertEquals("open.kind.open", refused(() -> open(SurveyKind.PUPILS)));
        long staff = open(SurveyKind.STAFF);
        assertEquals("slips.number", refused(() -> asLead(() -> surveys.slips(staff, "", 0))));
        assertEquals(
                12, asLead(() -> surveys.slips(staff, null, 12)).get(0).codes().size());
    }

    @Test
    void whoeverTriesCodesHasToWaitAndWhoeverHasOneElsewhereHasNot() {
        String code = slips("9T").get(0);
        for (int i = 0; i < GuessLimit.OF_ADDRESS; i++) {
            assertThrows(BadInput.class, () -> door.look("x", "203.0.113.9"));
        }
        assertTrue(Stream.generate(() -> refused(() -> door.look("x", "203.0.113.9")))
                .limit(3)
                .anyMatch("code.wait"::equals));
        assertEquals(SurveyKind.PUPILS, door.look(code, HERE).kind());
    }

    /** A school is one address, and one script in it can try as often as it likes. */
    @Test
    void whoeverTriesCodesKeepsNobodyFromAnsweringWhoHasOne() throws Exception {
        List<String> codes = slips("9T");
        String wrong = new Code(school.id(), "BBBBBBBBBB").shown();
        String aShortOne = new Code(school.id(), "BBBBBBBB").shown();
        TestDatabase.asOwner()
                .change(
                        "insert into survey_code (code_hash, school_id, survey_id, class_name) values (?, ?, ?, '9T')",
                        new Code(school.id(), "BBBBBBBB").hash(),
                        school.id(),
                        survey);
        assertEquals(SurveyKind.PUPILS, door.look(aShortOne, "203.0.113.10").kind(), "slips of before are good");
        String locked = "203.0.113.11";
        // The limit eases by one try in two seconds, which a slow machine may take between two tries.
        assertTrue(
                IntStream.range(0, 20).anyMatch(round -> {
                    assertTrue(Stream.generate(() -> refused(() -> door.look(wrong, locked)))
                            .anyMatch("code.wait"::equals));
                    return "code.wait".equals(said(aShortOne, locked));
                }),
                "a wrong one waits, and so does one that could be guessed");
        assertEquals(SurveyKind.PUPILS, door.look(codes.get(0), locked).kind());
        door.floors(codes.get(0), locked);
        door.answer(codes.get(0), locked, answer(0));
        assertEquals("code.used", refused(() -> door.look(codes.get(0), locked)), "it was taken");
    }

    /** As while the database is away: a class that tries again has not guessed. */
    @Test
    void aLookThatFailsIsNoGuess() {
        String code = slips("9T").get(0);
        // The limit outlives the test: another address each time, where it is run again on one server.
        String address = "10." + school.id() / 62500 % 250 + "." + school.id() / 250 % 250 + "." + school.id() % 250;
        IntStream.range(0, GuessLimit.OF_ADDRESS - 5).forEach(guess -> refused(() -> door.look("x", address)));
        for (int i = 0; i < 20; i++) {
            assertThrows(NullPointerException.class, () -> door.answer(code, address, null));
        }
        assertEquals("code.unknown", refused(() -> door.look("x", address)));
    }

    private String said(String code, String address) {
        try {
            door.look(code, address);
            return null;
        } catch (BadInput refused) {
            return refused.key();
        }
    }

    @Test
    void aSurveyThatNineAnsweredSaysNothingAndKeepsNothing() {
        aClassOf(9);
        List<String> codes = slips("8B");
        IntStream.range(0, 9).forEach(person -> door.answer(codes.get(person), HERE, answer(person)));
        close();
        SurveyLine line = asLead(() -> surveys.one(survey)).line();
        assertNull(line.answers());
        assertEquals(9, line.slips());
        for (String table : List.of("survey_code", "survey_pool", "survey_answer")) {
            assertEquals(
                    0,
                    TestDatabase.asOwner()
                            .number("select count(*) from " + table + " where school_id = ?", school.id()),
                    table);
        }
        assertEquals("code.unknown", refused(() -> door.look(codes.get(0), HERE)));
        assertEquals("survey.is-closed", refused(this::close));
        assertEquals("survey.is-closed", refused(() -> slips("8B")));
    }

    @Test
    void whatIsToldIsOfTheWholeSchoolAndBesideTheSurveyBefore() {
        aClassOf(12);
        assertEquals(Optional.empty(), asLead(() -> results.of(survey)), "it is open");
        List<String> codes = slips("8B");
        codes.forEach(code -> door.answer(code, HERE, answer(1)));
        close();
        ResultsView first = asLead(() -> results.of(survey)).orElseThrow();
        assertEquals(Share.NEARLY_ALL, first.feelsSafe());
        assertNull(first.before());
        assertEquals(1, first.felt().size(), first.felt().toString());
        assertEquals(Share.NEARLY_ALL, first.felt().get(0).unsafe());
        assertEquals("pushing or fighting", first.felt().get(0).why());
        assertNull(first.felt().get(0).before());
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.LEAD), () -> results.of(survey)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> results.of(survey)));

        survey = open(SurveyKind.PUPILS);
        List<String> again = slips("8B");
        again.subList(0, 10)
                .forEach(code -> door.answer(code, HERE, AnswerSheet.ofPupil(Feeling.NOT_SAFE, Set.of(), Map.of())));
        close();
        ResultsView second = asLead(() -> results.of(survey)).orElseThrow();
        assertEquals(Share.FEW, second.feelsSafe());
        assertEquals(Share.NEARLY_ALL, second.feelsSafeBefore());
        assertEquals(List.of(), second.felt());
        assertTrue(second.before().startsWith("This month "), second.before());
        assertEquals(codes.size(), second.answersBefore());
        assertEquals(codes.size() <= 20, second.alike());
        assertEquals(
                Set.of(Share.FEW, Share.NEARLY_ALL),
                second.others().stream().map(ResultsView.PlaceRow::before).collect(Collectors.toSet()));
    }

    @Test
    void aPlanIsToldWhetherItsPlacesFeelSaferAndGovernorsHowSafeAllInAll() throws SQLException {
        aClassOf(24);
        slips("8B").forEach(code -> door.answer(code, HERE, answer(1)));
        close();
        String there =
                asLead(() -> results.of(survey)).orElseThrow().felt().get(0).name();
        long place = asLead(() -> site.places()).stream()
                .filter(each -> each.name().equals(there))
                .findFirst()
                .orElseThrow()
                .id();
        long other = asLead(() -> site.places()).stream()
                .filter(each -> each.id() != place && !each.code().equals(Place.NOT_KNOWN))
                .findFirst()
                .orElseThrow()
                .id();
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        assertEquals(
                Optional.empty(),
                actors.as(school.actor(Role.GOVERNOR), () -> safety.overTime()).stream()
                        .findFirst(),
                "leads and the head read it first");
        assertEquals(
                today.plusDays(7),
                actors.as(school.actor(Role.HEAD), () -> safety.coming())
                        .orElseThrow()
                        .visibleFrom());
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> safety.coming()));
        assertEquals(
                new FeltSafety.Felt(FeltChange.UNKNOWN, FeltChange.UNKNOWN, null, null),
                around(place, today.minusDays(40)),
                "nobody was asked before it began");

        TestDatabase.asOwner()
                .change(
                        "update survey set opened_at = ?, closed_at = ? where id = ?",
                        daysAgo(50),
                        daysAgo(45),
                        survey);
        assertEquals(Optional.empty(), asLead(() -> safety.coming()));
        FeltSafety.AllInAll alone = actors.as(school.actor(Role.GOVERNOR), () -> safety.overTime()).stream()
                .findFirst()
                .orElseThrow();
        assertEquals(Share.NEARLY_ALL, alone.feelsSafe());
        assertEquals(Share.NEARLY_ALL, alone.tookPart());
        assertNull(alone.before());
        assertEquals(Optional.of(alone), ofTerm(today.minusDays(46), today.minusDays(44)));
        assertEquals(
                Optional.empty(),
                ofTerm(today.minusDays(90), today.minusDays(46)),
                "it was still open at the end of that term");
        assertEquals(Optional.empty(), ofTerm(today.minusDays(44), today), "it was closed in the term before");
        assertEquals(FeltChange.UNKNOWN, around(place, today.minusDays(40)).pupils(), "nobody was asked since");
        survey = open(SurveyKind.PUPILS);
        slips("8B")
                .subList(0, 20)
                .forEach(code -> door.answer(code, HERE, AnswerSheet.ofPupil(Feeling.NOT_SAFE, Set.of(), Map.of())));
        assertEquals(FeltChange.UNKNOWN, around(place, today.minusDays(40)).pupils(), "what is open says nothing");
        close();
        assertEquals(
                new FeltSafety.Felt(FeltChange.BETTER, FeltChange.UNKNOWN, today.minusDays(45), today),
                around(place, today.minusDays(40)));
        assertEquals(
                FeltChange.NO_CLEAR_CHANGE, around(other, today.minusDays(40)).pupils());
        assertEquals(
                FeltChange.WORSE,
                asLead(() -> safety.atSchool(today.minusDays(40), today)).pupils(),
                "what they say all in all is not what they say of a place");
        assertEquals(
                FeltChange.UNKNOWN,
                asLead(() -> safety.atSchool(today.minusDays(20), today)).pupils());
        assertEquals(
                FeltChange.UNKNOWN,
                around(place, today.minusDays(20)).pupils(),
                "it had not been at work for four weeks when pupils were asked");
        assertEquals(FeltChange.UNKNOWN, around(place, today.plusYears(2)).pupils());
        FeltSafety.AllInAll both =
                actors.as(school.actor(Role.HEAD), () -> safety.coming()).orElseThrow();
        assertEquals(List.of(Share.FEW, Share.NEARLY_ALL), List.of(both.feelsSafe(), both.before()));
        assertEquals(
                Optional.of(alone),
                ofTerm(today.minusDays(46), today.minusDays(44)),
                "what came later is in no earlier term");
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> safety.overTime()));
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.GOVERNOR), () -> safety.around(Set.of(place), today, today)));
        assertThrows(
                NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> safety.atSchool(today, today)));
        assertEquals(List.of(), actors.as(schools.make().actor(Role.GOVERNOR), () -> safety.overTime()));
    }

    private Optional<FeltSafety.AllInAll> ofTerm(LocalDate from, LocalDate to) {
        return actors.as(school.actor(Role.GOVERNOR), () -> safety.latest(from, to));
    }

    /**
     * What stands in the heat grid is what stands on the survey's own page, of the same year and for the same people.
     */
    @Test
    void besideTheHotspotsStandsWhatTheSurveySaysAndNothingElse() {
        school = schools.makeEmpty();
        PatternSchool.Filled filled = patterns.fill(school.id());
        survey = open(SurveyKind.PUPILS);
        int year = filled.schoolYear;
        assertEquals(Optional.empty(), asLead(() -> results.beside(year)), "it is open");
        List<Asked.Named> places = door.look(slips("9Z").get(0), HERE).places();
        int hall = places.stream().map(Asked.Named::name).toList().indexOf("Hall");
        List<String> codes = slips("9Z");
        IntStream.range(0, 16)
                .forEach(person -> door.answer(
                        codes.get(person),
                        HERE,
                        AnswerSheet.ofPupil(
                                Feeling.SAFE,
                                Set.of(),
                                person < 6 ? Map.of(hall, new AnswerSheet.Unsafe(Set.of(0), Set.of())) : Map.of())));
        close();
        filled.concerns(12, "YARD", "BREAK", "FIGHT", filled.inSecond);
        FeltBeside beside = asLead(() -> results.beside(year)).orElseThrow();
        ResultsView told = asLead(() -> results.of(survey)).orElseThrow();
        assertEquals(survey, beside.surveyId());
        assertEquals(
                Map.of("Hall", Share.UNDER_A_HALF, "Yard", Share.FEW),
                beside.places().values().stream()
                        .collect(Collectors.toMap(FeltBeside.Felt::name, FeltBeside.Felt::unsafe)));
        Stream.concat(told.felt().stream(), told.others().stream())
                .forEach(row -> assertEquals(
                        row.unsafe(),
                        beside.places().values().stream()
                                .filter(felt -> felt.name().equals(row.name()))
                                .findFirst()
                                .orElseThrow()
                                .unsafe()));
        assertEquals("Break", told.felt().get(0).times());
        assertTrue(told.felt().get(0).unheard());
        FeltBeside.First first = beside.first().get(0);
        assertEquals(List.of("Hall", true), List.of(first.name(), first.isMore()));
        assertTrue(first.logged().startsWith("None logged"), first.logged());
        assertEquals(beside, told.beside(), "the survey's own page says the same");
        Map<String, String> reported = told.others().stream()
                .collect(Collectors.toMap(ResultsView.PlaceRow::name, ResultsView.PlaceRow::reported));
        assertTrue(reported.get("Yard").startsWith("12 logged"), reported.toString());
        assertEquals(Optional.empty(), asLead(() -> results.beside(year - 1)), "nobody was asked that year");
        assertEquals(Optional.empty(), actors.as(schools.make().actor(Role.LEAD), () -> results.beside(year)));
        for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR)) {
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> results.beside(year)), role.name());
        }
        assertEquals(
                List.of(List.of("survey", survey)),
                TestDatabase.asOwner()
                        .rows(
                                "select subject_kind, subject_id from audit_entry where school_id = ? and action "
                                        + "= 'SurveyResults.of' and outcome = 'DONE'",
                                school.id()));
    }

    private FeltSafety.Felt around(long place, LocalDate startsOn) {
        return asLead(() -> safety.around(Set.of(place), startsOn, Now.day(ZoneId.of("Europe/London"))));
    }

    /** By the school's clocks: an hour before midnight, days of 24 hours lead into another day of summer time. */
    private static Timestamp daysAgo(int days) {
        return Timestamp.from(
                Now.instant().atZone(ZoneId.of("Europe/London")).minusDays(days).toInstant());
    }

    @Test
    void onlyLeadsOpenPrintAndCloseAndOnlyTheirOwn() {
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> surveys.one(survey)));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> surveys.slips(survey, "9T", 1)));
        for (Role role :
                List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(school.actor(role), () -> surveys.slips(survey, "9T", 1)),
                    role.name());
        }
        slips("9T");
        close();
        List<String> actions = TestDatabase.asOwner()
                .rows("select action from audit_entry where school_id = ? and outcome = 'DONE'", school.id())
                .stream()
                .map(row -> row.get(0).toString())
                .toList();
        assertTrue(actions.containsAll(List.of("Surveys.open", "Surveys.slips", "Surveys.close")), actions.toString());
    }

    /** Draws a floor with these places beside each other. */
    private long floor(String name, List<String> places) {
        byte[] picture = ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 140\"><title>Plan</title><rect "
                        + "width=\"200\" height=\"140\" fill=\"#eee\"/></svg>")
                .getBytes(StandardCharsets.UTF_8);
        return actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            long floor = plans.add(name, reception.receive(picture));
            plans.draw(
                    floor,
                    0,
                    IntStream.range(0, places.size())
                            .mapToObj(i -> new FloorPlans.DrawnShape(
                                    place(places.get(i)), Outline.rectangle(20 + 120 * i, 20, 100, 80)))
                            .toList());
            return floor;
        });
    }

    private long place(String name) {
        return site.places().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** @return a browser in which the code was typed */
    private static HttpVisitor atThePlaces(String code) {
        HttpVisitor browser = new HttpVisitor();
        assertTrue(places(browser, code).body().contains("How safe do you feel at school?"), "the code was not taken");
        return browser;
    }

    private static HttpResponse<String> places(HttpVisitor browser, String code) {
        return browser.post(
                        ANSWER,
                        browser.get(ANSWER),
                        Map.of("start", "start", "start:code", code, "start:begin", "Start"))
                .join();
    }

    /** One script could else open so many that those of pupils end. */
    @Test
    void noSessionBeginsBeforeACodeIsGood() {
        HttpVisitor browser = new HttpVisitor();
        places(browser, new Code(school.id(), "BBBBBBBBBB").shown());
        browser.get(ANSWER);
        assertNull(browser.cookie(SESSION));
        places(browser, slips("9T").get(0));
        assertNotNull(browser.cookie(SESSION));
    }

    @Test
    void aCodeThatIsTypedAgainElsewhereIsGoneOnWithThereAlone() {
        List<String> codes = slips("9T");
        HttpVisitor first = new HttpVisitor();
        HttpResponse<String> page = places(first, codes.get(0));
        HttpVisitor neighbour = new HttpVisitor();
        HttpResponse<String> besides = places(neighbour, codes.get(1));
        HttpVisitor second = new HttpVisitor();
        HttpResponse<String> again =
                places(second, codes.get(0).toLowerCase(Locale.UK).replace("-", " "));
        Map<String, String> fields = Map.of("places", "places", "places:feeling", "SAFE", "places:next", "Next");
        assertEquals(400, first.post(ANSWER, page, fields).join().statusCode());
        assertEquals(200, neighbour.post(ANSWER, besides, fields).join().statusCode());
        assertEquals(200, second.post(ANSWER, again, fields).join().statusCode());
    }

    private static int floorIn(HttpVisitor browser, long floor) {
        return browser.get("/survey/floor?floor=" + floor).statusCode();
    }

    @Test
    void whoeverHasAnUnusedCodeSeesThePlanOfWhatIsAskedAndNobodyElse() {
        List<String> codes = slips("9T");
        assertEquals(List.of(), door.floors(codes.get(0), HERE), "the school has no plan");
        assertFalse(places(new HttpVisitor(), codes.get(0)).body().contains("id=\"mark\""));
        long ground = floor("Ground floor", List.of("Canteen", "Home", "Library"));
        long notAsked = floor("Cellar", List.of("Home"));
        Asked asked = door.look(codes.get(0), HERE);
        List<AskedFloor> floors = door.floors(codes.get(0), HERE);
        assertEquals(
                List.of("Ground floor"),
                floors.stream().map(AskedFloor::name).toList(),
                "of what is not asked nothing is shown");
        assertEquals(
                List.of("Canteen", "Library"),
                floors.get(0).marks().stream()
                        .map(mark -> asked.places().get(mark.place()).name())
                        .toList());

        HttpResponse<String> page = places(new HttpVisitor(), codes.get(1));
        assertTrue(page.body().contains("/survey/floor?floor=" + ground + "\"")
                && page.body()
                        .contains("data-place=\"" + floors.get(0).marks().get(1).place() + "\""));
        assertFalse(page.body().contains("?floor=" + notAsked)
                || page.body().contains("/school/floor")
                || page.body().replaceAll("name=\"[^\"]*\"", "").contains(codes.get(1)));
        HttpVisitor one = atThePlaces(codes.get(0));
        HttpResponse<String> shown = one.get("/survey/floor?floor=" + ground);
        assertEquals(200, shown.statusCode());
        assertTrue(shown.body().contains("<rect") && !shown.body().contains("Canteen"), shown.body());
        assertEquals(List.of("no-store"), shown.headers().allValues("Cache-Control"));
        assertTrue(shown.headers().allValues("Content-Security-Policy").stream()
                .allMatch(policy -> policy.contains("default-src 'none'") && policy.contains("sandbox")));
        HttpResponse<String> toAnother = atThePlaces(codes.get(1)).get("/survey/floor?floor=" + ground);
        assertEquals(headers(toAnother), headers(shown), "it tells one asker from another");
        assertEquals(toAnother.body(), shown.body());

        assertEquals(404, floorIn(one, notAsked));
        assertEquals(404, one.get("/survey/floor").statusCode());
        assertEquals(404, one.get("/school/floor?floor=" + ground).statusCode(), "the staff's door is for staff");
        HttpVisitor nobody = new HttpVisitor();
        assertEquals(404, floorIn(nobody, ground));
        nobody.get(ANSWER);
        assertEquals(404, floorIn(nobody, ground), "the page was opened, and no code typed");
        places(nobody, new Code(school.id(), "BBBBBBBBBB").shown());
        assertEquals(404, floorIn(nobody, ground), "a wrong code was typed");
        survey = open(SurveyKind.STAFF);
        String ofStaff =
                asLead(() -> surveys.slips(survey, null, 1)).get(0).codes().get(0);
        assertEquals(List.of(), door.floors(ofStaff, HERE));
        assertThrows(NotFound.class, () -> door.picture(ofStaff, ground));

        // Another school's code opens no floor of this one, nor this one's a floor of the other.
        TestSchool first = school;
        school = schools.make();
        survey = open(SurveyKind.PUPILS);
        long elsewhere = floor("Ground floor", List.of("Canteen"));
        HttpVisitor stranger = atThePlaces(slips("9T").get(0));
        assertEquals(200, floorIn(stranger, elsewhere));
        assertEquals(404, floorIn(stranger, ground));
        assertEquals(404, floorIn(one, elsewhere));
        school = first;

        door.answer(codes.get(0), HERE, answer(0));
        assertEquals(404, floorIn(one, ground), "the code was used");
        assertThrows(BadInput.class, () -> door.floors(codes.get(0), HERE));
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.LEAD), () -> ofPlaces.picture(Set.of(1L), ground)));
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Date"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The list is what is sent: what the plan does not show is in it, and what is in neither is not taken. */
    @Test
    void aPlaceThatGoesMeanwhileIsStillAskedAndOneThatWasNeverAskedIsNotTaken() {
        List<String> codes = slips("9T");
        long floor = floor("Ground floor", List.of("Canteen", "Library"));
        HttpVisitor browser = new HttpVisitor();
        HttpResponse<String> page = places(browser, codes.get(0));
        Asked asked = door.look(codes.get(0), HERE);
        int canteen = asked.places().stream().map(Asked.Named::name).toList().indexOf("Canteen");
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            siteChanges.rename(place("Library"), "Reading room", true);
            siteChanges.close(place("Canteen"), Now.day(ZoneId.of("Europe/London")));
            plans.remove(floor);
            return null;
        });
        assertEquals(List.of(), door.floors(codes.get(0), HERE));
        assertEquals(404, floorIn(browser, floor));
        List<String> names = door.look(codes.get(0), HERE).places().stream()
                .map(Asked.Named::name)
                .toList();
        assertTrue(
                names.containsAll(List.of("Canteen", "Library")) && !names.contains("Reading room"),
                "it is asked as it was");
        Map<String, String> ticked = Map.of(
                "places",
                "places",
                "places:feeling",
                "SAFE",
                "places:unsafe",
                "" + asked.places().size(),
                "places:next",
                "Next");
        HttpResponse<String> refused = browser.post(ANSWER, page, ticked).join();
        assertTrue(refused.body().contains("This is not one of the choices. Choose again."), refused.body());
        assertTrue(
                refused.body()
                        .matches(
                                "(?s).*<input[^>]*value=\"SAFE\"[^>]*checked.*|(?s).*<input[^>]*checked[^>]*value=\"SAFE\".*"),
                "what was answered stays");
        Map<String, String> gone = Map.of(
                "places", "places", "places:feeling", "SAFE", "places:unsafe", "" + canteen, "places:next", "Next");
        HttpResponse<String> further = browser.post(ANSWER, refused, gone).join();
        assertTrue(
                further.body().contains("Tell us a bit more") && further.body().contains("Canteen"), further.body());
        assertEquals(
                "answer.unknown",
                refused(() -> door.answer(
                        codes.get(1),
                        HERE,
                        AnswerSheet.ofPupil(Feeling.SAFE, Set.of(asked.places().size()), Map.of()))));
        HttpResponse<String> thanks = browser.post(
                        ANSWER, further, Map.of("reasons", "reasons", "reasons:send", "Send"))
                .join();
        assertTrue(
                thanks.statusCode() == 200 && thanks.body().contains("Thank you"),
                "in the same answer, at no address of its own");
        assertFalse(browser.get(ANSWER).body().contains("Thank you"), "and not for whoever is next");
        assertEquals("code.used", refused(() -> door.look(codes.get(0), HERE)));
    }

    /** The attack, and beside it what it finds where answers are kept as anybody would keep them. */
    @Test
    void nothingThatIsKeptTiesACodeToAnAnswer() throws SQLException {
        aClassOf(PEOPLE);
        long floor = floor("Ground floor", List.of("Canteen", "Library"));
        TestDatabase owner = TestDatabase.asOwner();
        owner.change("create table planted_answer (id bigint not null primary key, school_id bigint not null, "
                + "answered_at timestamp(3) not null, slip varchar(64) not null, content varchar(500) not null)");
        owner.change("create table planted_shuffled (answer_key varchar(36) not null primary key, school_id bigint "
                + "not null, content varchar(500) not null)");
        try {
            List<String> slips = new ArrayList<>(slips("8B"));
            Collections.shuffle(slips, new Random(5));
            List<Integer> people =
                    new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
            Collections.shuffle(people, new Random(9));
            List<String> hashes =
                    slips.stream().map(slip -> Code.of(slip).get(0).hash()).toList();
            List<String> texts =
                    people.stream().map(person -> answer(person).text()).toList();
            List<Seen> meanwhile = new ArrayList<>(List.of(Seen.now(school.id())));
            for (int came = 0; came < PEOPLE; came++) {
                // As a browser does: the page, the code, the plan's picture; then the answer.
                HttpVisitor browser = atThePlaces(slips.get(came));
                assertEquals(200, browser.get("/survey/floor?floor=" + floor).statusCode());
                door.answer(slips.get(came), HERE, answer(people.get(came)));
                owner.change(
                        "insert into planted_answer values (?, ?, ?, ?, ?)",
                        came + 1L,
                        school.id(),
                        Timestamp.from(Instant.parse("2026-11-26T09:00:00Z").plusSeconds(came)),
                        hashes.get(came),
                        texts.get(came));
                owner.change(
                        "insert into planted_shuffled values (?, ?, ?)",
                        UUID.randomUUID().toString(),
                        school.id(),
                        texts.get(came));
                meanwhile.add(Seen.now(school.id()));
            }
            close();
            LinkAttack attack = new LinkAttack(hashes, texts, meanwhile, Seen.now(school.id()));
            notOneIsFound(attack);
            plantedOnesAreFound(attack);
            List<String> traces = new ArrayList<>(slips);
            slips.forEach(slip -> traces.add(Code.of(slip).get(0).secret()));
            assertEquals(Map.of(), Traces.of(traces));
            assertEquals(
                    List.of(),
                    owner.rows(
                            "select action, actor_role from audit_entry where school_id = ? and (action like "
                                    + "'SurveyAnswers%' or action like 'PlanOfPlaces%' or actor_role = 'VISITOR')",
                            school.id()));
            assertEquals(
                    0,
                    owner.number("select count(*) from sign_in_throttle where key_hash in ("
                            + hashes.stream().map(hash -> "'" + hash + "'").collect(Collectors.joining(",")) + ")"));
        } finally {
            owner.change("drop table planted_answer");
            owner.change("drop table planted_shuffled");
        }
    }

    private static void notOneIsFound(LinkAttack attack) {
        assertTrue(
                attack.bySharedValues().get("survey_answer") <= BY_CHANCE,
                "a value stands with a code and with its answer: " + attack.bySharedValues());
        assertNull(attack.byAppearing().get("survey_answer"), "an answer was there before the survey was closed");
        Map<String, Integer> order = attack.byOrder();
        assertTrue(order.containsKey("survey_answer." + Seen.PLACE_OF_ROW), order.toString());
        order.forEach((column, right) ->
                assertTrue(!column.startsWith("survey_answer.") || right <= BY_CHANCE, column + " " + right));
        assertEquals(
                Set.of(),
                order.keySet().stream()
                        .filter(column -> !column.startsWith("survey_answer.") && !column.startsWith("planted_"))
                        .collect(Collectors.toSet()),
                "answers stand in other tables");
        assertEquals(1, attack.changesOfCodes(), "a row of a code has changed");
        assertEquals(1, attack.lengthsHeld(), "how long the pool is tells of an answer");
        assertTrue(attack.byOrderInThePool() <= BY_CHANCE, "the pool has an order: " + attack.byOrderInThePool());
    }

    private static void plantedOnesAreFound(LinkAttack attack) {
        assertEquals(PEOPLE, attack.bySharedValues().get("planted_answer"));
        assertEquals(PEOPLE, attack.byAppearing().get("planted_answer"));
        assertEquals(PEOPLE, attack.byAppearing().get("planted_shuffled"));
        for (String column :
                List.of("planted_answer.id", "planted_answer.answered_at", "planted_shuffled." + Seen.PLACE_OF_ROW)) {
            assertEquals(PEOPLE, attack.byOrder().get(column), column);
        }
        assertNotEquals(PEOPLE, attack.byOrder().get("planted_shuffled.answer_key"));
        assertEquals(
                PEOPLE,
                attack.byReadingThePool(),
                "the limit that is written down: keys, and the database before and after each");
    }
}
