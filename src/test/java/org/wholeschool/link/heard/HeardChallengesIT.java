package org.wholeschool.link.heard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.link.review.LinkNights;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.notice.NoticeRound;
import org.wholeschool.oversight.LookedAt;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;

/**
 * A child tells a tutor that what is recorded is wrong: the tutor enters it and learns nothing of what is, and a lead
 * answers for it by the day that the child is owed.
 */
@InServer
class HeardChallengesIT {

    private final LocalDate today = LinkSchool.today();
    private final LocalDate monday =
            LinkSchool.monday().atZone(ZoneId.of("Europe/London")).toLocalDate();
    private final LocalDate told = today.minusDays(5);
    private static final String WORDS = "We are not friends, we only sit together";
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern EDITION = Pattern.compile("data-edition=\"([^\"]*)\"");

    @Inject
    private LinkSchool schools;

    @Inject
    private HeardChallenges heard;

    @Inject
    private LinkEntry entry;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private LinkReading reading;

    @Inject
    private LinkFacts facts;

    @Inject
    private PupilsHeard ofPupils;

    @Inject
    private LookedAt lookedAt;

    @Inject
    private MyNotices myNotices;

    @Inject
    private NoticeRound mails;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Actors actors;

    @Resource
    private ManagedExecutorService threads;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private NewHeard about(int pupil, String words) {
        return new NewHeard(school.pupils().get(pupil), new NewChallenge(Challenge.By.PUPIL, told, words));
    }

    private long hear(Role role, int pupil, String words) {
        return schools.as(school, role, () -> heard.hear(about(pupil, words)));
    }

    private HeardView one(Role role, long id) {
        return schools.as(school, role, () -> heard.one(id));
    }

    private static List<Long> ids(HeardView view) {
        return view.links().stream().map(LinkView.Line::id).toList();
    }

    /** @return about which pupil it is */
    private long about(long id) {
        return owner.number("select pupil_id from heard_challenge where id = ?", id);
    }

    private List<String> refused(Role role, Runnable deed) {
        return assertThrows(BadInput.class, () -> schools.as(school, role, deed)).all().stream()
                .map(fault -> {
                    assertFalse(
                            Texts.of("link").get(fault.key(), fault.arguments()).isBlank());
                    return fault.field() + " " + fault.key();
                })
                .toList();
    }

    private int ties() {
        return schools.as(school, Role.LEAD, () -> facts.read(today.minusDays(30), today, today, "1"))
                .ties()
                .size();
    }

    /** @return what somebody was told of what was heard, the first at the front */
    private List<String> told(Role role) {
        return owner
                .rows(
                        "select kind, page from notice where account_id = ? and kind like 'LINK_HEARD%' order by id",
                        school.accounts().get(role))
                .stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
    }

    @Test
    void aTeacherHearsItALeadTakesItUpAndItTiesNobody() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long other = schools.established(school, 2, 0, LinkKind.ONLINE);
        schools.established(school, 1, 2, LinkKind.FRIENDSHIP);
        assertEquals(3, ties());
        long id = hear(Role.TEACHER, 0, WORDS);
        assertEquals(3, ties(), "nobody has said yet what it is about");
        String raw = new String(
                (byte[]) schools.see(school, "select said from heard_challenge where id = ?1", id)
                        .get(0),
                StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("friends"));

        HeardView view = one(Role.LEAD, id);
        assertEquals(Set.of(link, other), Set.copyOf(ids(view)), "this pupil's, and nobody else's");
        assertEquals(WORDS, view.said());
        assertEquals(LinkWords.day(told.plusDays(28)), view.answerBy(), "from the day on which it was said");
        assertTrue(view.heard().contains("Test TEACHER"), view.heard());
        assertEquals(
                List.of("links heard.links.required"),
                refused(Role.LEAD, () -> heard.takeUp(id, about(id), List.of())));
        schools.as(school, Role.LEAD, () -> heard.takeUp(id, about(id), List.of(link)));
        assertEquals(2, ties(), "it counts nowhere from then on");
        LinkView.Challenged open = schools.view(school, link).openChallenge();
        assertEquals(WORDS, open.said());
        assertEquals(LinkWords.day(told), open.received());
        assertEquals(LinkWords.day(told.plusDays(28)), open.answerBy());
        assertEquals("Test TEACHER (Teacher)", open.entered(), "whom the child told");
        assertEquals(null, schools.view(school, other).openChallenge());
        HeardView taken = one(Role.LEAD, id);
        assertFalse(taken.isOpen());
        assertEquals(List.of(link), ids(taken));
        assertEquals(
                List.of("null heard.taken"),
                refused(Role.DEPUTY, () -> heard.takeUp(id, about(id), List.of(other))),
                "the second one");
        assertEquals(List.of("null heard.taken"), refused(Role.LEAD, () -> heard.nothing(id, about(id), "Nothing")));

        int edition = schools.view(school, link).edition();
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        link,
                        edition,
                        schools.owed(school, link),
                        Challenge.Outcome.UPHELD,
                        "They are right; told them"));
        assertEquals(LinkState.WITHDRAWN, schools.view(school, link).state());
        Map<String, Long> audit = schools.audit(school);
        for (String line : List.of(
                "HeardChallenges.hear DONE TEACHER heard " + id,
                "HeardChallenges.one DONE LEAD heard " + id,
                "HeardChallenges.takeUp DONE LEAD heard " + id,
                "HeardChallenges.takeUp DONE LEAD link " + link)) {
            assertEquals(1, audit.get(line), line + audit);
        }
    }

    /**
     * The page that somebody is sent to, what it shows, what stands in their record: the same for a pupil with links,
     * one with a relationship, and one with none.
     */
    @Test
    void whoHearsItLearnsNothingOfWhatIsOnRecord() {
        List<String> seen = new ArrayList<>();
        for (LinkKind kind : Arrays.asList(null, LinkKind.FRIENDSHIP, LinkKind.RELATIONSHIP)) {
            school = schools.make();
            if (kind != null) {
                actors.as(
                        new Actor(school.accounts().get(Role.HEAD), school.id(), Set.of(Role.LEAD)),
                        () -> entry.propose(LinkSchool.link(
                                school.pupils().get(0), school.pupils().get(1), kind, LinkSchool.SECRET)));
            }
            HttpVisitor teacher = new HttpVisitor();
            teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
            HttpResponse<String> answer = teacher.post(
                            "/link/hear.xhtml",
                            teacher.get("/link/hear.xhtml"),
                            Map.of(
                                    "hear",
                                    "hear",
                                    "hear:pupil",
                                    "Testname1",
                                    "hear:by",
                                    "PUPIL",
                                    "hear:receivedOn",
                                    told.toString(),
                                    "hear:said",
                                    WORDS,
                                    "hear:send",
                                    "Give it to the lead"))
                    .join();
            assertEquals(302, answer.statusCode(), answer.body());
            String to = answer.headers().firstValue("Location").orElseThrow();
            assertTrue(to.endsWith("/link/mine.xhtml?heard=true"), to);
            Matcher main =
                    MAIN.matcher(teacher.get("/link/mine.xhtml?heard=true").body());
            assertTrue(main.find());
            assertTrue(
                    main.group()
                            .contains("The safeguarding lead has it. They are owed an answer by "
                                    + LinkWords.day(told.plusDays(28)) + "."),
                    main.group());
            assertTrue(main.group().contains("It waits for the lead"), main.group());
            Map<String, Long> audit = new TreeMap<>(schools.audit(school));
            audit.keySet().removeIf(line -> !line.contains(" TEACHER "));
            String id = owner.number("select id from heard_challenge where school_id = ?", school.id()) + "";
            assertEquals(1, audit.get("HeardChallenges.hear DONE TEACHER heard " + id), audit.toString());
            seen.add(main.group() + audit.toString().replace(id, "ID").replaceAll("account \\d+", "account"));
        }
        assertEquals(seen.get(0), seen.get(1), "with a link");
        assertEquals(seen.get(0), seen.get(2), "with one that only the lead sees");
    }

    /** Whatever a lead finds, whoever heard it is told the same, once, and sees the same. */
    @Test
    void whatCameOfItWhoHeardItIsNotTold() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long one = hear(Role.TEACHER, 0, WORDS);
        long two = hear(Role.TEACHER, 5, WORDS);
        String page = " /link/heard.xhtml?id=";
        assertEquals(List.of("LINK_HEARD" + page + one, "LINK_HEARD" + page + two), told(Role.LEAD), "at once");
        assertEquals(told(Role.LEAD), told(Role.DEPUTY));
        assertEquals(List.of(), told(Role.TEACHER));
        long another = schools.established(school, 0, 2, LinkKind.FRIENDSHIP);
        schools.as(school, Role.LEAD, () -> heard.takeUp(one, about(one), List.of(link, another)));
        assertEquals(List.of("LINK_HEARD_SEEN /link/mine.xhtml"), told(Role.TEACHER), "once, and not for each link");
        assertEquals(
                List.of(true, false),
                schools.as(school, Role.TEACHER, () -> heard.mine()).stream()
                        .map(HeardView.Mine::waiting)
                        .toList());
        assertEquals(
                "Test TEACHER (Teacher)",
                schools.view(school, link).openChallenge().entered(),
                "who decides reads who heard it, and as what they work here");
        assertEquals(
                "\u2068Testname1 Testsurname1\u2069 says so",
                schools.view(school, link).openChallenge().by());
        assertEquals(
                List.of("answer challenge.answer.required"),
                refused(Role.LEAD, () -> heard.nothing(two, about(two), " ")));
        assertEquals(
                List.of("answer text.long"),
                refused(Role.LEAD, () -> heard.nothing(two, about(two), "x".repeat(4001))));
        schools.as(school, Role.LEAD, () -> heard.nothing(two, about(two), "We have looked; told them"));
        assertEquals(
                List.of("LINK_HEARD_SEEN /link/mine.xhtml", "LINK_HEARD_SEEN /link/mine.xhtml"),
                told(Role.TEACHER),
                "the same of what is about nothing");
        answer(link);
        answer(another);
        assertEquals(
                List.of("LINK_HEARD_SEEN /link/mine.xhtml", "LINK_HEARD_SEEN /link/mine.xhtml"),
                told(Role.TEACHER),
                "of an answer they are not told");
        assertEquals(List.of(), told(Role.LEAD), "nothing asks for what is done");
        assertEquals(List.of(), told(Role.DEPUTY));
        List<HeardView.Mine> mine = schools.as(school, Role.TEACHER, () -> heard.mine());
        assertEquals(List.of(two, one), mine.stream().map(HeardView.Mine::id).toList());
        assertEquals(
                List.of(false, false),
                mine.stream().map(HeardView.Mine::waiting).toList());
        assertEquals(List.of(), schools.as(school, Role.HEAD, () -> heard.mine()), "one's own and nobody else's");
        HeardView nothing = one(Role.LEAD, two);
        assertTrue(nothing.nothing());
        assertEquals("We have looked; told them", nothing.answer());
        assertEquals(List.of(), nothing.links());
    }

    private void answer(long link) {
        LinkView now = schools.view(school, link);
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        link, now.edition(), now.openChallenge().id(), Challenge.Outcome.NOT_UPHELD, "We have looked"));
    }

    /**
     * A deputy sees no relationship: not in the list, not by entering, not by what is shown of it once the lead has
     * taken it up.
     */
    @Test
    void aDeputyLearnsNothingOfARelationshipAndDoesNotSayThatThereIsNothing() {
        long secret = schools.established(school, 0, 1, LinkKind.RELATIONSHIP);
        long friends = schools.established(school, 0, 2, LinkKind.FRIENDSHIP);
        long foreign = schools.established(school, 3, 4, LinkKind.FRIENDSHIP);
        long about = hear(Role.TEACHER, 0, WORDS);
        assertEquals(List.of(friends), ids(one(Role.DEPUTY, about)));
        assertFalse(one(Role.DEPUTY, about).seesAll());
        assertEquals(Set.of(secret, friends), Set.copyOf(ids(one(Role.LEAD, about))));
        assertThrows(
                NotFound.class,
                () -> schools.as(
                        school, Role.DEPUTY, () -> heard.takeUp(about, about(about), List.of(friends, secret))));
        assertThrows(
                NotFound.class,
                () -> schools.as(school, Role.LEAD, () -> heard.takeUp(about, about(about), List.of(foreign))),
                "none of this pupil's");
        assertTrue(one(Role.LEAD, about).isOpen(), "nothing was half entered");
        assertEquals(null, schools.view(school, friends).openChallenge());
        schools.as(school, Role.LEAD, () -> heard.takeUp(about, about(about), List.of(secret)));
        assertEquals(List.of(secret), ids(one(Role.LEAD, about)));

        long another = hear(Role.HEAD, 5, WORDS);
        schools.as(school, Role.LEAD, () -> heard.nothing(another, about(another), "We have looked"));
        for (long settled : List.of(about, another)) {
            HeardView seen = one(Role.DEPUTY, settled);
            assertEquals(List.of(), seen.links());
            assertFalse(
                    seen.nothing(), "to a deputy that nothing is and that something is which they do not see are one");
            assertEquals(null, seen.answer());
        }
        HttpVisitor deputy = new HttpVisitor();
        deputy.signIn(school.email(Role.DEPUTY), TestSchool.PASSWORD);
        long third = hear(Role.TEACHER, 5, "Another day");
        String page = deputy.get("/link/heard.xhtml?id=" + third).body();
        assertTrue(page.contains("You do not see every link."), page);
        assertFalse(page.contains("heard:nothing"), page);
        schools.as(
                school,
                Role.DEPUTY,
                () -> heard.takeUp(hear(Role.TEACHER, 2, WORDS), school.pupils().get(2), List.of(friends)));
        assertEquals(WORDS, schools.view(school, friends).openChallenge().said(), "what a deputy sees they take up");
    }

    /**
     * A deputy heard it. What they see of it from first to last is one, whether nothing on record is about it or a
     * relationship is, and whether somebody is answered about that at once or after more than a year; of a link that
     * they may read they see that it was entered against it.
     */
    @Test
    void toADeputyWhoHeardItARelationshipAndNothingAreOneUntilItIsGone() throws SQLException {
        List<List<String>> own = new ArrayList<>();
        List<List<String>> seen = new ArrayList<>();
        for (Heard each : List.of(
                new Heard(null, false),
                new Heard(LinkKind.RELATIONSHIP, true),
                new Heard(LinkKind.RELATIONSHIP, false),
                new Heard(LinkKind.FRIENDSHIP, false))) {
            own.add(new ArrayList<>());
            seen.add(new ArrayList<>());
            follow(each, own.get(own.size() - 1), seen.get(seen.size() - 1));
        }
        for (int stage = 0; stage < own.get(0).size(); stage++) {
            for (int of = 1; of < own.size(); of++) {
                assertEquals(
                        own.get(0).get(stage),
                        own.get(of).get(stage),
                        "as whoever heard it, stage " + stage + " of " + of);
            }
            assertEquals(seen.get(0).get(stage), seen.get(1).get(stage), "answered at once, stage " + stage);
            assertEquals(seen.get(0).get(stage), seen.get(2).get(stage), "answered late, stage " + stage);
        }
        assertTrue(
                own.get(0).get(0).contains("It waits for the lead"), own.get(0).get(0));
        for (int stage : List.of(1, 2, 3)) {
            assertTrue(
                    own.get(0).get(stage).contains("A lead has it and answers the person who said it.")
                            && own.get(0).get(stage).contains("LINK_HEARD_SEEN"),
                    own.get(0).get(stage));
            assertTrue(
                    seen.get(0).get(stage).contains("You cannot see more about it here."),
                    seen.get(0).get(stage));
        }
        assertTrue(
                seen.get(3).get(1).contains("Entered against these links, and answered there:"),
                seen.get(3).get(1));
        for (int stage : List.of(4, 5, 6)) {
            assertFalse(
                    own.get(0).get(stage).contains("A lead has it"),
                    "by the time since it was taken up, before the night has come too: "
                            + own.get(0).get(stage));
            assertTrue(
                    seen.get(0).get(stage).startsWith("[] gone 404"),
                    seen.get(0).get(stage));
        }
    }

    private record Heard(LinkKind against, boolean atOnce) {}

    /**
     * What the deputy sees at each stage: while it waits, taken up, answered or not, almost a year later, more than a
     * year later before and after the night, and when the last answer was given.
     */
    private void follow(Heard it, List<String> own, List<String> seen) throws SQLException {
        school = schools.make();
        Long link = it.against() == null ? null : schools.established(school, 0, 1, it.against());
        HttpVisitor deputy = new HttpVisitor();
        deputy.signIn(school.email(Role.DEPUTY), TestSchool.PASSWORD);
        long id = hear(Role.DEPUTY, 0, WORDS);
        owner.change("update heard_challenge set entered_at = ? where id = ?", at(370), id);
        own.add(own(deputy));
        seen.add("");
        if (link == null) {
            schools.as(school, Role.LEAD, () -> heard.nothing(id, about(id), "We have looked"));
        } else {
            schools.as(school, Role.LEAD, () -> heard.takeUp(id, about(id), List.of(link)));
        }
        look(deputy, id, 0, own, seen);
        if (it.atOnce()) {
            answer(link);
        }
        look(deputy, id, 0, own, seen);
        owner.change("update heard_challenge set answer_by = ? where id = ?", Date.valueOf(monday.minusDays(3)), id);
        owner.change(
                "update link_challenge set answer_by = ? where heard_id = ?", Date.valueOf(monday.minusDays(3)), id);
        schools.remind(school.id(), LinkSchool.monday());
        long late = owner.number(
                "select count(*) from notice where account_id = ? and kind = 'LINK_CHALLENGE_LATE'",
                school.accounts().get(Role.LEAD));
        assertEquals(link == null || it.atOnce() ? 0 : 1, late, "the lead is reminded of what is owed");
        schools.night(school.id(), today);
        look(deputy, id, 363, own, seen);
        look(deputy, id, 367, own, seen);
        schools.night(school.id(), today);
        look(deputy, id, 367, own, seen);
        assertEquals(
                link == null ? 0 : 1,
                schools.count(school, "heard_challenge"),
                "what a challenge needs is kept, and what nothing needs is not");
        if (link != null && !it.atOnce()) {
            assertEquals(
                    "\u2068Testname1 Testsurname1\u2069 says so",
                    schools.view(school, link).openChallenge().by(),
                    "whoever answers reads who says so");
            answer(link);
        }
        look(deputy, id, 367, own, seen);
        owner.change("update link_challenge set answered_at = ? where heard_id = ?", at(367), id);
        schools.night(school.id(), today);
        assertEquals(0, schools.count(school, "heard_challenge"));
    }

    private OffsetDateTime at(int daysAgo) {
        return today.minusDays(daysAgo).atTime(12, 0).atOffset(ZoneOffset.UTC);
    }

    /** So many days after it was taken up. */
    private void look(HttpVisitor deputy, long id, int days, List<String> own, List<String> seen) throws SQLException {
        owner.change("update heard_challenge set settled_at = ? where id = ?", at(days), id);
        own.add(own(deputy));
        String one;
        String refused;
        try {
            one = one(Role.DEPUTY, id).toString();
        } catch (NotFound gone) {
            one = "gone";
        }
        try {
            schools.as(
                    school, Role.DEPUTY, () -> heard.takeUp(id, school.pupils().get(0), List.of(1L)));
            refused = "done";
        } catch (BadInput taken) {
            refused = taken.key();
        } catch (NotFound gone) {
            refused = "gone";
        }
        HttpResponse<String> page = deputy.get("/link/heard.xhtml?id=" + id);
        seen.add(unnumbered(schools.as(school, Role.DEPUTY, () -> heard.all()) + " " + one + " " + page.statusCode()
                + " " + (page.statusCode() == 200 ? main(page) : "") + main(deputy.get("/link/heard-list.xhtml"))
                + refused));
    }

    /** @return what whoever heard it sees of it as such: their page, and what they were told */
    private String own(HttpVisitor visitor) {
        return unnumbered(schools.as(school, Role.DEPUTY, () -> heard.mine())
                + main(visitor.get("/link/mine.xhtml"))
                + told(Role.DEPUTY));
    }

    private static String unnumbered(String text) {
        return text.replaceAll("\\b(id|pupil)=\\d+", "$1=N");
    }

    private static String main(HttpResponse<String> page) {
        Matcher main = MAIN.matcher(page.body());
        assertTrue(main.find(), page.body());
        return main.group();
    }

    /**
     * Somebody else may be owed an answer already about the same link, by an earlier or a later day: each of them gets
     * one.
     */
    @Test
    void aLinkThatIsChallengedAlreadyIsChallengedOnceMore() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.enter(
                        link, 2, new NewChallenge(Challenge.By.PARENT, today, "They hardly know each other")));
        long id = hear(Role.TEACHER, 0, WORDS);
        assertTrue(one(Role.LEAD, id).links().get(0).challenged(), "the page says so");
        schools.as(school, Role.LEAD, () -> heard.takeUp(id, about(id), List.of(link)));
        assertEquals(
                List.of(true, true),
                schools.view(school, link).challenges().stream()
                        .map(LinkView.Challenged::isOpen)
                        .toList());
        assertEquals(WORDS, schools.view(school, link).openChallenge().said(), "entered later and owed earlier");
        List<Long> both = schools.view(school, link).challenges().stream()
                .map(LinkView.Challenged::id)
                .toList();
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        link, 4, both.get(0), Challenge.Outcome.NOT_UPHELD, "Two teachers saw it; told them"));
        assertEquals(
                List.of(Challenge.Outcome.NOT_UPHELD + "", "null"),
                schools.view(school, link).challenges().stream()
                        .map(each -> each.outcome() + "")
                        .toList(),
                "the one that was answered, and no other");
        assertEquals(WORDS, schools.view(school, link).openChallenge().said(), "the other one waits");
        assertEquals(0, ties());
        assertEquals(
                List.of("null challenge.answered"),
                refused(
                        Role.LEAD,
                        () -> challenges.answer(link, 5, both.get(0), Challenge.Outcome.UPHELD, "Answered already")));
        assertEquals(
                List.of("null changed"),
                refused(
                        Role.LEAD,
                        () -> challenges.answer(link, 4, both.get(1), Challenge.Outcome.UPHELD, "As it was before")));
        long another = schools.established(school, 1, 2, LinkKind.FRIENDSHIP);
        assertThrows(
                NotFound.class,
                () -> schools.as(
                        school,
                        Role.LEAD,
                        () -> challenges.answer(another, 2, both.get(1), Challenge.Outcome.UPHELD, "Of another link")));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(link, 5, both.get(1), Challenge.Outcome.UPHELD, "They are right; told them"));
        assertEquals(LinkState.WITHDRAWN, schools.view(school, link).state());

        long ended = schools.established(school, 0, 2, LinkKind.FRIENDSHIP);
        long late = hear(Role.TEACHER, 0, "Nor with her");
        schools.pass(school.id(), ended, today.minusDays(1));
        assertEquals(List.of(), ids(one(Role.LEAD, late)), "whatever the night has noticed");
        assertEquals(
                List.of("links heard.ended"),
                refused(Role.LEAD, () -> heard.takeUp(late, about(late), List.of(ended))));
    }

    /**
     * Two leads answer one challenge, and somebody else is owed an answer too: what the second lead typed is shown to
     * them, and reaches nobody else's challenge however often it is sent.
     */
    @Test
    void whatWasTypedForOneChallengeAnswersNoOther() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long first = hear(Role.TEACHER, 0, WORDS);
        schools.as(school, Role.LEAD, () -> heard.takeUp(first, about(first), List.of(link)));
        long owed = schools.owed(school, link);
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        String page = "/link/challenge.xhtml?id=" + link;
        HttpResponse<String> opened = lead.get(page);
        assertTrue(opened.body().contains(WORDS), opened.body());
        String edition = edition(opened);
        long second = hear(Role.TEACHER, 1, "Nor do I know her");
        schools.as(school, Role.DEPUTY, () -> heard.takeUp(second, about(second), List.of(link)));
        schools.as(
                school,
                Role.DEPUTY,
                () -> challenges.answer(link, 4, owed, Challenge.Outcome.NOT_UPHELD, "Two teachers saw it"));
        Map<String, String> typed = Map.of(
                "reply",
                "reply",
                "reply:outcome",
                "UPHELD",
                "reply:answer",
                "You are right, we told you so",
                "reply:send",
                "Answer it");
        HttpResponse<String> again = lead.post(page, opened, typed).join();
        for (String each : List.of(
                "A colleague has answered this meanwhile.",
                "Two teachers saw it",
                "You are right, we told you so",
                "Answer the other one")) {
            assertTrue(again.body().contains(each), each + again.body());
        }
        assertFalse(again.body().contains("reply:send"), again.body());
        assertFalse(again.body().contains("Nor do I know her"), again.body());
        lead.post(page, again, typed).join();
        assertEquals(
                "Nor do I know her", schools.view(school, link).openChallenge().said());
        HttpResponse<String> other = lead.get(page);
        assertTrue(other.body().contains("Nor do I know her") && other.body().contains("reply:send"), other.body());
        assertFalse(other.body().contains("You are right"), other.body());
        assertFalse(
                edition(other).equals(edition), "what was typed for one is not sent for the other after a sign-out");
        assertEquals(302, lead.post(page, other, typed).join().statusCode());
        assertEquals(LinkState.WITHDRAWN, schools.view(school, link).state());
    }

    /**
     * A challenge that is to be answered earlier comes in while another one is being answered: the page stays with its
     * own.
     */
    @Test
    void whatComesInMeanwhileIsNotAnsweredInPlaceOfWhatThePageShows() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.enter(
                        link, 2, new NewChallenge(Challenge.By.PARENT, today, "They hardly know each other")));
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        String page = "/link/challenge.xhtml?id=" + link;
        HttpResponse<String> opened = lead.get(page);
        long first = hear(Role.TEACHER, 0, WORDS);
        schools.as(school, Role.DEPUTY, () -> heard.takeUp(first, about(first), List.of(link)));
        Map<String, String> typed = Map.of(
                "reply",
                "reply",
                "reply:outcome",
                "NOT_UPHELD",
                "reply:answer",
                "Two teachers saw it",
                "reply:send",
                "Answer it");
        HttpResponse<String> again = lead.post(page, opened, typed).join();
        assertTrue(
                again.body().contains("They hardly know each other")
                        && again.body().contains("Two teachers saw it"),
                again.body());
        assertFalse(again.body().contains(WORDS), again.body());
        assertFalse(
                edition(again).equals(edition(lead.get(page))),
                "a page that is opened now answers the other one first");
        assertEquals(302, lead.post(page, again, typed).join().statusCode());
        assertEquals(WORDS, schools.view(school, link).openChallenge().said());
    }

    private static String edition(HttpResponse<String> page) {
        Matcher edition = EDITION.matcher(page.body());
        assertTrue(edition.find(), page.body());
        return edition.group(1);
    }

    @Test
    void whatCannotBeTakenIsSaidLineByLineAndWhatIsSentTwiceIsEnteredOnce() {
        NewChallenge fine = new NewChallenge(Challenge.By.PUPIL, told, WORDS);
        assertEquals(
                List.of(
                        "pupil pupil.required",
                        "by challenge.by.required",
                        "receivedOn challenge.day.required",
                        "said challenge.said.required"),
                refused(Role.TEACHER, () -> heard.hear(new NewHeard(null, new NewChallenge(null, null, " \n ")))));
        long foreign = schools.make().pupils().get(0);
        assertEquals(
                List.of("pupil pupil.unknown"), refused(Role.TEACHER, () -> heard.hear(new NewHeard(foreign, fine))));
        assertEquals(List.of("pupil pupil.unknown"), refused(Role.TEACHER, () -> heard.hear(new NewHeard(-1L, fine))));
        long pupil = school.pupils().get(0);
        assertEquals(
                List.of("receivedOn evidence.future"),
                refused(
                        Role.TEACHER,
                        () -> heard.hear(
                                new NewHeard(pupil, new NewChallenge(Challenge.By.PARENT, today.plusDays(1), "x")))));
        assertEquals(
                List.of("receivedOn day.long-ago"),
                refused(
                        Role.TEACHER,
                        () -> heard.hear(new NewHeard(
                                pupil,
                                new NewChallenge(
                                        Challenge.By.PARENT, today.minusYears(1).minusDays(1), "x")))));
        assertEquals(
                List.of("said text.long"),
                refused(Role.TEACHER, () -> heard.hear(about(0, "\ud83d\ude00".repeat(4001)))));
        assertEquals(List.of("said text.nul"), refused(Role.TEACHER, () -> heard.hear(about(0, "not\0so"))));
        assertEquals(0, schools.count(school, "heard_challenge"));

        long id = hear(Role.TEACHER, 0, "\ud83d\ude00".repeat(4000));
        assertEquals(id, hear(Role.TEACHER, 0, " " + "\ud83d\ude00".repeat(4000) + "\r\n"), "sent twice");
        assertEquals(1, told(Role.LEAD).size());
        assertEquals(
                4,
                Set.of(
                                id,
                                hear(Role.HEAD, 0, "\ud83d\ude00".repeat(4000)),
                                hear(Role.TEACHER, 1, "\ud83d\ude00".repeat(4000)),
                                hear(Role.TEACHER, 0, WORDS))
                        .size(),
                "another one, of another one, in other words");
        schools.as(school, Role.LEAD, () -> heard.nothing(id, about(id), "Told them"));
        assertFalse(hear(Role.TEACHER, 0, "\ud83d\ude00".repeat(4000)) == id, "what was answered is not what waits");
    }

    @Test
    void whatIsSentTwiceAtOnceIsEnteredOnce() throws Exception {
        List<Future<Long>> sent = new ArrayList<>();
        Callable<Long> send = () -> hear(Role.TEACHER, 0, WORDS);
        for (int times = 0; times < 4; times++) {
            sent.add(threads.submit(send));
        }
        for (Future<Long> each : sent) {
            each.get();
        }
        assertEquals(1, schools.count(school, "heard_challenge"));
    }

    /** Of two who take it up at once one does, and the other one is told so. */
    @Test
    void ofTwoWhoTakeItUpAtOnceOneDoes() throws Exception {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long id = hear(Role.TEACHER, 0, WORDS);
        List<Future<String>> both = new ArrayList<>();
        for (Role role : List.of(Role.LEAD, Role.DEPUTY)) {
            both.add(threads.submit(() -> {
                try {
                    schools.as(school, role, () -> heard.takeUp(id, about(id), List.of(link)));
                    return "done";
                } catch (BadInput refused) {
                    return refused.key();
                }
            }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> each : both) {
            answers.add(each.get());
        }
        assertEquals(List.of("done", "heard.taken"), answers.stream().sorted().toList());
        assertEquals(1, schools.view(school, link).challenges().size());
    }

    @Test
    void anotherSchoolsAndAnotherRolesIdsLeadNowhere() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long id = hear(Role.TEACHER, 0, WORDS);
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> heard.one(id)));
        assertThrows(
                NotFound.class, () -> schools.as(other, Role.LEAD, () -> heard.takeUp(id, about(id), List.of(link))));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> heard.nothing(id, about(id), "x")));
        assertEquals(List.of(), schools.as(other, Role.LEAD, () -> heard.all()));
        assertEquals(0L, schools.as(other, Role.LEAD, () -> heard.waiting()));
        TestSchool mine = school;
        school = other;
        long theirs = hear(Role.TEACHER, 0, WORDS);
        assertThrows(
                NotFound.class,
                () -> schools.as(other, Role.LEAD, () -> heard.takeUp(theirs, about(theirs), List.of(link))),
                "another school's link");
        for (Role role :
                List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            HttpVisitor visitor = new HttpVisitor();
            visitor.signIn(mine.email(role), TestSchool.PASSWORD);
            assertEquals(404, visitor.get("/link/heard.xhtml?id=" + id).statusCode(), role.name());
            assertEquals(404, visitor.get("/link/heard-list.xhtml").statusCode(), role.name());
            assertEquals(
                    role == Role.TEACHER || role == Role.HEAD ? 200 : 404,
                    visitor.get("/link/hear.xhtml").statusCode(),
                    role.name());
        }
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(other.email(Role.LEAD), TestSchool.PASSWORD);
        for (String wrong : List.of("?id=" + id, "?id=" + link, "?id=x", "")) {
            assertEquals(404, lead.get("/link/heard.xhtml" + wrong).statusCode(), wrong);
        }
        assertEquals(200, lead.get("/link/heard.xhtml?id=" + theirs).statusCode());
    }

    @Test
    void anAnswerThatIsOwedIsToldBeforeItsDayAndThenEachWeekUntilItIsTakenUp() throws SQLException {
        long id = hear(Role.TEACHER, 0, WORDS);
        long early = hear(Role.TEACHER, 1, WORDS);
        schools.as(school, Role.LEAD, () -> myNotices.readAll());
        owner.change("update heard_challenge set answer_by = ? where id = ?", Date.valueOf(monday.plusDays(5)), id);
        owner.change(
                "update heard_challenge set answer_by = ? where id = ?",
                Date.valueOf(monday.plusDays(LinkNights.DAYS_BEFORE + 1)),
                early);
        String page = " /link/heard.xhtml?id=" + id;
        schools.remind(school.id(), LinkSchool.monday());
        schools.remind(school.id(), LinkSchool.monday());
        List<String> due =
                List.of("LINK_HEARD" + page, "LINK_HEARD /link/heard.xhtml?id=" + early, "LINK_HEARD_DUE" + page);
        assertEquals(due, told(Role.LEAD), "once, and only that one: for the other there is time");
        assertEquals(due, told(Role.DEPUTY));
        schools.as(school, Role.LEAD, () -> heard.nothing(early, about(early), "Told them"));
        for (int week = 1; week <= 2; week++) {
            schools.remind(school.id(), LinkSchool.monday().plus(7L * week, ChronoUnit.DAYS));
        }
        assertEquals(
                List.of(
                        "LINK_HEARD" + page,
                        "LINK_HEARD_DUE" + page,
                        "LINK_HEARD_LATE" + page,
                        "LINK_HEARD_LATE" + page),
                told(Role.LEAD));
        owner.change("update heard_challenge set answer_by = ? where id = ?", Date.valueOf(today.minusDays(1)), id);
        assertTrue(one(Role.LEAD, id).late());
        schools.as(school, Role.LEAD, () -> heard.nothing(id, about(id), "Told them"));
        assertEquals(List.of(), told(Role.LEAD));
        assertEquals(List.of(), told(Role.DEPUTY));
        schools.remind(school.id(), LinkSchool.monday().plus(21, ChronoUnit.DAYS));
        assertEquals(List.of(), told(Role.LEAD));
    }

    /** In the application and by mail: what is to be done, and nobody's name or word. */
    @Test
    void noNameAndNoWordGoesOutAndEachNoticeLeadsToAPageThatIsTheirs() throws Exception {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long done = hear(Role.TEACHER, 0, WORDS);
        schools.as(school, Role.LEAD, () -> heard.takeUp(done, about(done), List.of(link)));
        answer(link);
        long late = hear(Role.TEACHER, 2, WORDS);
        long soon = hear(Role.TEACHER, 3, WORDS);
        owner.change("update heard_challenge set answer_by = ? where id = ?", Date.valueOf(monday.minusDays(3)), late);
        owner.change("update heard_challenge set answer_by = ? where id = ?", Date.valueOf(monday.plusDays(3)), soon);
        schools.remind(school.id(), LinkSchool.monday());
        mails.go(school.id());
        Set<String> followed = new TreeSet<>();
        for (Role role : List.of(Role.TEACHER, Role.LEAD, Role.DEPUTY)) {
            HttpVisitor visitor = new HttpVisitor();
            visitor.signIn(school.email(role), TestSchool.PASSWORD);
            Collection<Mailbox.Received> received = mailbox.of(school.email(role));
            assertFalse(received.isEmpty(), role.name());
            for (Mailbox.Received mail : received) {
                String all = (mail.subject() + mail.body()).toLowerCase(Locale.ROOT);
                for (String never : List.of("testname", "testsurname", "friend", "sit together", "9t", "bridge")) {
                    assertFalse(all.contains(never), never + ": " + all);
                }
            }
            for (MyNotices.Line line : schools.as(school, role, () -> myNotices.mine())) {
                assertEquals(null, line.about());
                assertEquals(
                        200,
                        visitor.get(schools.as(school, role, () -> myNotices.follow(line.id())))
                                .statusCode(),
                        role + " " + line.kind());
                followed.add(line.kind().name());
            }
        }
        assertTrue(
                followed.containsAll(Set.of("LINK_HEARD", "LINK_HEARD_DUE", "LINK_HEARD_LATE", "LINK_HEARD_SEEN")),
                followed.toString());
    }

    @Test
    void theHomePageAndTheListOfLinksSayFirstThatItWaits() {
        hear(Role.TEACHER, 0, WORDS);
        hear(Role.TEACHER, 1, WORDS);
        schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP);
        HttpVisitor deputy = new HttpVisitor();
        deputy.signIn(school.email(Role.DEPUTY), TestSchool.PASSWORD);
        assertTrue(deputy.get("/index.xhtml").body().contains("Links: 2 challenged records to take up, one to decide"));
        String list = deputy.get("/link/list.xhtml").body();
        int first = list.indexOf("Pupils or parents told colleagues 2 times that a record is wrong.");
        assertTrue(first > 0 && first < list.indexOf("One link waits for your decision."), list);
        assertEquals(2L, schools.as(school, Role.DEPUTY, () -> heard.waiting()));
        assertEquals(new LinkReading.Waiting(1, 0, 0), schools.as(school, Role.DEPUTY, () -> reading.waiting()));
    }

    /** However long nobody takes it up, whoever heard it sees it waiting, and is told when somebody has. */
    @Test
    void whatNobodyTakesUpForAYearIsStillToldToWhoHeardIt() throws SQLException {
        long id = hear(Role.TEACHER, 0, WORDS);
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        owner.change(
                "update heard_challenge set answer_by = ?, entered_at = ? where id = ?",
                Date.valueOf(today.minusDays(380)),
                Now.instant().atOffset(ZoneOffset.UTC).minusDays(408),
                id);
        schools.night(school.id(), today);
        assertEquals(
                List.of(true),
                schools.as(school, Role.TEACHER, () -> heard.mine()).stream()
                        .map(each -> each.waiting() && each.late())
                        .toList());
        HttpVisitor teacher = new HttpVisitor();
        teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        String page = teacher.get("/link/mine.xhtml").body();
        assertTrue(
                page.contains("An answer was owed by " + LinkWords.day(today.minusDays(380)) + ". Remind the lead."),
                page);
        assertEquals(List.of(), told(Role.TEACHER));
        schools.as(school, Role.LEAD, () -> heard.takeUp(id, about(id), List.of(link)));
        assertEquals(List.of("LINK_HEARD_SEEN /link/mine.xhtml"), told(Role.TEACHER));
        schools.night(school.id(), today);
        assertEquals(
                List.of(false),
                schools.as(school, Role.TEACHER, () -> heard.mine()).stream()
                        .map(each -> each.waiting() || each.late())
                        .toList(),
                "it stands there for a while, for whoever follows the notice");
        page = teacher.get("/link/mine.xhtml").body();
        assertTrue(
                page.contains("A lead has it and answers the person who said it.")
                        && !page.contains("Remind the lead."),
                page);
    }

    @Test
    void whatWasTakenUpIsDeletedLaterAndWhatWaitsNever() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long taken = hear(Role.TEACHER, 0, WORDS);
        long nothing = hear(Role.TEACHER, 2, WORDS);
        long waits = hear(Role.TEACHER, 3, WORDS);
        schools.as(school, Role.LEAD, () -> heard.takeUp(taken, about(taken), List.of(link)));
        schools.as(school, Role.LEAD, () -> heard.nothing(nothing, about(nothing), "Told them"));
        schools.pass(school.id(), link, today.plusDays(800));
        answer(link);
        schools.night(school.id(), today.plusDays(364));
        assertEquals(3, schools.count(school, "heard_challenge"));
        schools.night(school.id(), today.plusDays(367));
        assertEquals(
                List.of(waits),
                schools.as(school, Role.LEAD, () -> heard.all()).stream()
                        .map(HeardView.Line::id)
                        .toList());
        assertEquals(
                List.of("CHALLENGE ANSWERED", "HEARD ANSWERED", "HEARD ANSWERED"),
                schools.see(
                        school,
                        "select concat(kind, ' ', why) from link_tombstone where school_id = ?1 order by kind",
                        school.id()));
        assertEquals(List.of(), schools.view(school, link).challenges(), "and the link stays");
    }

    /** A wrong child is put right, and nothing of it stays with them. */
    @Test
    void whatWasEnteredAboutTheWrongChildLeavesThatChild() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long id = hear(Role.TEACHER, 3, WORDS);
        one(Role.LEAD, id);
        long wrong = school.pupils().get(3);
        long foreign = schools.make().pupils().get(0);
        assertEquals(
                List.of("pupil pupil.required"), refused(Role.LEAD, () -> heard.correctPupil(id, about(id), null)));
        assertEquals(
                List.of("pupil pupil.unknown"), refused(Role.LEAD, () -> heard.correctPupil(id, about(id), foreign)));
        assertEquals(
                List.of("pupil heard.pupil.same"), refused(Role.LEAD, () -> heard.correctPupil(id, about(id), wrong)));
        schools.as(
                school,
                Role.DEPUTY,
                () -> heard.correctPupil(id, about(id), school.pupils().get(0)));
        assertEquals(List.of(link), ids(one(Role.LEAD, id)));
        assertEquals(LinkWords.day(told.plusDays(28)), one(Role.LEAD, id).answerBy(), "the day stays");
        assertEquals(
                Set.of(school.pupils().get(0)),
                actors.as(Actor.job(school.id()), () -> ofPupils.inUse(school.pupils())));
        assertFalse(schools.as(school, Role.DATA_PROTECTION_OFFICER, () -> lookedAt.read(wrong, null, null, 1))
                .reading()
                .toString()
                .contains("HeardChallenges"));
        assertTrue(schools.as(
                        school,
                        Role.DATA_PROTECTION_OFFICER,
                        () -> lookedAt.read(school.pupils().get(0), null, null, 1))
                .reading()
                .toString()
                .contains("HeardChallenges.correctPupil"));
        schools.as(school, Role.LEAD, () -> heard.takeUp(id, about(id), List.of(link)));
        assertEquals(List.of("null heard.taken"), refused(Role.LEAD, () -> heard.correctPupil(id, about(id), wrong)));
    }

    /**
     * A lead looked at one pupil's links, a colleague said meanwhile that it is about another one: what the lead
     * decided of the one decides nothing of the other.
     */
    @Test
    void whatWasDecidedOfOnePupilDecidesNothingOfAnother() {
        long wrong = school.pupils().get(3);
        long right = school.pupils().get(0);
        long link = schools.established(school, 0, 3, LinkKind.FRIENDSHIP);
        long id = hear(Role.TEACHER, 3, WORDS);
        long bare = hear(Role.TEACHER, 4, WORDS);
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        String page = "/link/heard.xhtml?id=" + bare;
        HttpResponse<String> opened = lead.get(page);
        schools.as(school, Role.DEPUTY, () -> heard.correctPupil(id, wrong, right));
        schools.as(
                school,
                Role.DEPUTY,
                () -> heard.correctPupil(
                        bare, school.pupils().get(4), school.pupils().get(5)));

        assertEquals(
                List.of("null heard.changed"), refused(Role.LEAD, () -> heard.nothing(id, wrong, "Nothing says so")));
        assertEquals(
                List.of("null heard.changed"),
                refused(Role.LEAD, () -> heard.takeUp(id, wrong, List.of(link))),
                "the link is of both");
        assertEquals(
                List.of("null heard.changed"),
                refused(
                        Role.LEAD,
                        () -> heard.correctPupil(id, wrong, school.pupils().get(1))));
        assertTrue(one(Role.LEAD, id).isOpen());
        assertEquals(null, schools.view(school, link).openChallenge());
        assertEquals(right, one(Role.LEAD, id).pupil().id());

        Map<String, String> typed = Map.of(
                "heard",
                "heard",
                "heard:answer",
                "Nothing says so",
                "heard:nothing",
                "Nothing on record is about this");
        HttpResponse<String> again = lead.post(page, opened, typed).join();
        assertTrue(
                again.body().contains("A colleague has said meanwhile that this is about another pupil."),
                again.body());
        assertTrue(again.body().contains("Nothing says so"), "what was typed stays");
        assertTrue(one(Role.LEAD, bare).isOpen(), "nobody has looked at this pupil yet");
        assertFalse(edition(opened).equals(edition(again)), "of neither there is a link, and they are not one");
        assertEquals(302, lead.post(page, again, typed).join().statusCode(), "now somebody has");
        assertFalse(one(Role.LEAD, bare).isOpen());
    }

    @Test
    void aLongListIsReadAtOnceAndSaysHowMuchMoreWaits() throws SQLException {
        for (int number = 0; number < HeardChallenges.MOST; number++) {
            hear(Role.TEACHER, number % 6, "In other words: " + number);
        }
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        assertFalse(lead.get("/link/heard-list.xhtml").body().contains("after these"), "all of them are there");
        long first = hear(Role.TEACHER, 0, WORDS);
        hear(Role.TEACHER, 1, WORDS);
        owner.change("update heard_challenge set answer_by = ? where id = ?", Date.valueOf(today.minusDays(1)), first);
        List<HeardView.Line> all = schools.as(school, Role.LEAD, () -> heard.all());
        assertEquals(HeardChallenges.MOST, all.size());
        assertEquals(first, all.get(0).id(), "what is owed first is never among those that are left out");
        assertTrue(
                lead.get("/link/heard-list.xhtml").body().contains("2 more wait and are to be answered after these"));
        assertEquals(
                1,
                ofHeard(schools.queries(() -> schools.as(school, Role.TEACHER, () -> {
                    heard.mine();
                }))));
        assertEquals(
                2,
                ofHeard(schools.queries(() -> schools.as(school, Role.LEAD, () -> {
                    heard.all();
                }))),
                "what waits and what was taken up");
    }

    /** @return how many statements read what was heard or the pupils in it */
    private static long ofHeard(List<String> statements) {
        return statements.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(each -> each.contains("from heard_challenge")
                        || each.contains("heard_challenge t")
                        || each.contains("from pupil"))
                .count();
    }

    @Test
    void whatWasHeardGoesByNight() {
        long id = hear(Role.TEACHER, 2, WORDS);
        schools.as(school, Role.LEAD, () -> heard.nothing(id, about(id), "Told them"));
        schools.night(school.id(), today.plusDays(367));
        assertEquals(0, schools.count(school, "heard_challenge"));
        assertEquals(
                List.of("HEARD"),
                schools.see(school, "select kind from link_tombstone where school_id = ?1", school.id()));
    }

    @Test
    void whoHasLookedAtAChildIsToldOfItAndTheRollKeepsTheChild() {
        long id = hear(Role.TEACHER, 4, WORDS);
        one(Role.LEAD, id);
        schools.as(school, Role.LEAD, () -> heard.nothing(id, about(id), "Told them"));
        String entries = schools.as(
                        school,
                        Role.DATA_PROTECTION_OFFICER,
                        () -> lookedAt.read(school.pupils().get(4), null, null, 1))
                .reading()
                .toString();
        assertTrue(
                entries.contains("HeardChallenges.hear")
                        && entries.contains("HeardChallenges.one")
                        && entries.contains("HeardChallenges.nothing"),
                entries);
        assertFalse(entries.contains("friends"));
        assertFalse(schools.as(
                        school,
                        Role.DATA_PROTECTION_OFFICER,
                        () -> lookedAt.read(school.pupils().get(3), null, null, 1))
                .reading()
                .toString()
                .contains("HeardChallenges"));
        assertEquals(
                Map.of(id, Set.of(school.pupils().get(4))),
                schools.as(school, Role.HEAD, () -> ofPupils.pupilsIn(List.of(id, 1L))));
        assertEquals(
                Set.of(school.pupils().get(4)),
                actors.as(Actor.job(school.id()), () -> ofPupils.inUse(school.pupils())),
                "whom the roll may not delete");
    }
}
