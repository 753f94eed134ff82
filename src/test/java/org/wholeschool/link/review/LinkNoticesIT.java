package org.wholeschool.link.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.SightingSource;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.NoticeRound;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Grade.SourceGrade;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;

/**
 * Who decides about links is told that something waits, once, and never whom it is about; whoever proposed one hears
 * that a lead has looked at it, and not what was made of it.
 */
@InServer
class LinkNoticesIT {

    private final LocalDate monday =
            LinkSchool.monday().atZone(ZoneId.of("Europe/London")).toLocalDate();

    @Inject
    private LinkSchool schools;

    @Inject
    private LinkEntry entry;

    @Inject
    private LinkDecisions decisions;

    @Inject
    private LinkReviews reviews;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private LinkReading reading;

    @Inject
    private MyNotices myNotices;

    @Inject
    private NoticeRound mails;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Actors actors;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    /** @return what somebody was told, the first at the front, with where it leads */
    private List<String> told(Role role) {
        return owner
                .rows(
                        "select kind, page from notice where account_id = ? order by id",
                        school.accounts().get(role))
                .stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
    }

    private void readAll(Role role) {
        schools.as(school, role, () -> myNotices.readAll());
    }

    private void remind() {
        schools.remind(school.id(), LinkSchool.monday());
    }

    private long challenged(long link, LocalDate answerBy) throws SQLException {
        int edition = schools.view(school, link).edition();
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.enter(
                        link,
                        edition,
                        new NewChallenge(Challenge.By.PARENT, LinkSchool.today(), "They hardly know each other")));
        owner.change("update link_challenge set answer_by = ? where link_id = ?", Date.valueOf(answerBy), link);
        return owner.number("select id from link_challenge where link_id = ?", link);
    }

    @Test
    void whatWaitsIsToldOnceUntilItIsReadAndTakenBackWhenItIsDecided() {
        long first = schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP);
        long second = schools.proposed(school, Role.TEACHER, 0, 2, LinkKind.ONLINE);
        List<String> waits = List.of("LINK_WAITING /link/list.xhtml?show=WAITING");
        assertEquals(waits, told(Role.LEAD));
        assertEquals(waits, told(Role.DEPUTY), "one, however much comes in");
        assertEquals(List.of(), told(Role.TEACHER));
        assertEquals(List.of(), told(Role.HEAD), "who reads no links");
        readAll(Role.LEAD);
        schools.proposed(school, Role.HEAD, 0, 3, LinkKind.FRIENDSHIP);
        assertEquals(2, told(Role.LEAD).size(), "who has read it is told of what is new");
        assertEquals(1, told(Role.DEPUTY).size());

        schools.confirm(school, first, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY);
        schools.as(school, Role.LEAD, () -> decisions.reject(second, 1, "They hardly know each other"));
        List<String> seen = List.of("LINK_SEEN /link/mine.xhtml", "LINK_SEEN /link/mine.xhtml");
        assertEquals(seen, told(Role.TEACHER), "the same words for what was established and what was rejected");
        assertEquals(2, told(Role.LEAD).size(), "one still waits");
        long third = schools.as(
                        school, Role.LEAD, () -> reading.list(new LinkFilter(null, LinkFilter.Show.WAITING, null), 1))
                .lines()
                .get(0)
                .id();
        schools.as(school, Role.DEPUTY, () -> decisions.remove(third, 1));
        assertEquals(List.of(), told(Role.LEAD));
        assertEquals(List.of(), told(Role.DEPUTY));
        assertEquals(seen.subList(0, 1), told(Role.HEAD), "the same words for what was deleted as a mistake");

        schools.as(school, Role.DEPUTY, () -> entry.addEvidence(first, 2, LinkSchool.evidence("And again")));
        assertEquals(waits, told(Role.LEAD), "new evidence waits too");
        assertEquals(List.of(), told(Role.DEPUTY), "nobody is told what they did themselves");
        schools.pass(school.id(), first, LinkSchool.today().minusDays(1));
        schools.night(school.id(), LinkSchool.today());
        assertEquals(List.of(), told(Role.LEAD), "what has expired waits no more");
    }

    /**
     * Whatever a lead decides of a proposal, whoever made it is told the same, and their page is the same then and
     * later.
     */
    @Test
    void whatWasDecidedNoLineOfTheirsTells() {
        Map<String, List<Object>> seen = new TreeMap<>();
        for (String way : List.of(
                "established", "unconfirmed", "rejected", "withdrawn", "upheld", "deleted", "taken out", "expired")) {
            school = schools.make();
            schools.proposed(school, Role.TEACHER, 3, 4, LinkKind.FRIENDSHIP);
            long link = schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.ONLINE);
            long evidence = owner.number("select id from link_evidence where link_id = ?", link);
            assertEquals(2, linesOfTheTeacher().split("A lead has not looked at it yet", -1).length - 1);
            switch (way) {
                case "established" -> schools.confirm(school, link, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY);
                case "unconfirmed" -> schools.confirm(school, link, SourceGrade.UNTESTED, Information.NOT_KNOWN);
                case "rejected" ->
                    schools.as(school, Role.LEAD, () -> decisions.reject(link, 1, "They hardly know each other"));
                case "withdrawn" ->
                    schools.as(school, Role.LEAD, () -> decisions.withdraw(link, 1, "They hardly know each other"));
                case "upheld" -> {
                    schools.as(
                            school,
                            Role.LEAD,
                            () -> challenges.enter(
                                    link,
                                    1,
                                    new NewChallenge(
                                            Challenge.By.PARENT, LinkSchool.today(), "They hardly know each other")));
                    schools.as(
                            school,
                            Role.LEAD,
                            () -> challenges.answer(
                                    link,
                                    2,
                                    schools.owed(school, link),
                                    Challenge.Outcome.UPHELD,
                                    "They are right; told them"));
                }
                case "deleted" -> schools.as(school, Role.LEAD, () -> decisions.remove(link, 1));
                case "taken out" -> {
                    schools.as(
                            school,
                            Role.HEAD,
                            () -> entry.propose(LinkSchool.link(
                                    school.pupils().get(0),
                                    school.pupils().get(1),
                                    LinkKind.ONLINE,
                                    "They play online")));
                    schools.as(school, Role.LEAD, () -> decisions.takeOut(link, 2, evidence));
                }
                default -> {
                    schools.pass(school.id(), link, LinkSchool.today().minusDays(1));
                    schools.night(school.id(), LinkSchool.today());
                    assertEquals(
                            List.of(),
                            told(Role.TEACHER),
                            "nobody has looked at what has expired, so nobody is told that somebody has");
                }
            }
            String then = linesOfTheTeacher();
            schools.night(school.id(), LinkSchool.today().plusDays(28));
            seen.put(
                    way,
                    List.of(
                            then,
                            linesOfTheTeacher(),
                            "expired".equals(way) ? List.of("LINK_SEEN /link/mine.xhtml") : told(Role.TEACHER)));
        }
        assertTrue(
                seen.get("expired").get(0).toString().split("A lead has not looked at it yet", -1).length == 2,
                "the other one stays");
        seen.forEach((way, sight) -> assertEquals(seen.get("expired"), sight, way));
    }

    private String linesOfTheTeacher() {
        HttpVisitor teacher = new HttpVisitor();
        teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        String page = teacher.get("/link/mine.xhtml").body();
        // Without the form's state.
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("<input[^>]*ViewState[^>]*>|<input[^>]*nonce[^>]*>", "");
    }

    @Test
    void ofARelationshipADeputyLearnsNothing() throws SQLException {
        Actor another = new Actor(school.accounts().get(Role.HEAD), school.id(), Set.of(Role.LEAD));
        actors.as(
                another,
                () -> entry.propose(LinkSchool.link(
                        school.pupils().get(0), school.pupils().get(1), LinkKind.RELATIONSHIP, LinkSchool.SECRET)));
        assertEquals(1, told(Role.LEAD).size());
        long link = schools.as(school, Role.LEAD, () -> reading.list(new LinkFilter(null, null, null), 1))
                .lines()
                .get(0)
                .id();
        schools.confirm(school, link, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY);
        assertEquals(List.of(), told(Role.HEAD), "whoever is the lead no more is led to nothing");
        schools.pass(school.id(), link, LinkSchool.today().plusDays(2));
        remind();
        assertEquals(List.of("LINK_REVIEWS /link/reviews.xhtml"), told(Role.LEAD));
        challenged(link, monday.minusDays(1));
        remind();
        assertEquals(
                List.of("LINK_CHALLENGE_LATE /link/view.xhtml?id=" + link),
                told(Role.LEAD),
                "what is challenged is not due for review any more");
        long open = schools.established(school, 2, 3, LinkKind.FRIENDSHIP);
        assertEquals(
                List.of(),
                told(Role.DEPUTY).stream()
                        .filter(line -> !line.startsWith("LINK_WAITING"))
                        .toList());
        long fresh = schools.proposed(school, Role.TEACHER, 2, 4, LinkKind.FRIENDSHIP);
        actors.as(
                another,
                () -> entry.propose(LinkSchool.link(
                        school.pupils().get(0), school.pupils().get(2), LinkKind.RELATIONSHIP, LinkSchool.SECRET)));
        assertEquals(1, told(Role.DEPUTY).size());
        schools.confirm(school, fresh, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY);
        assertEquals(List.of(), told(Role.DEPUTY), "what waits now is the lead's alone");
        assertEquals(
                1,
                told(Role.LEAD).stream()
                        .filter(line -> line.startsWith("LINK_WAITING"))
                        .count());
        assertEquals(LinkState.ESTABLISHED, schools.view(school, open).state());
    }

    @Test
    void whatIsDueIsToldOnceAWeekAndByDayOnly() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        remind();
        assertEquals(List.of(), told(Role.LEAD));
        schools.pass(school.id(), link, LinkSchool.today().plusDays(LinkSteps.DAYS_BEFORE));
        schools.remind(school.id(), LinkSchool.monday().minus(12, ChronoUnit.HOURS));
        assertEquals(List.of(), told(Role.LEAD), "nobody is reminded on a Sunday evening");
        remind();
        remind();
        List<String> due = List.of("LINK_REVIEWS /link/reviews.xhtml");
        assertEquals(due, told(Role.LEAD));
        assertEquals(due, told(Role.DEPUTY));
        schools.remind(school.id(), LinkSchool.monday().plus(7, ChronoUnit.DAYS));
        assertEquals(2, told(Role.LEAD).size(), "the next week again");
        schools.as(
                school,
                Role.LEAD,
                () -> reviews.stillTrue(
                        link, 2, LinkSchool.today(), new LinkReviews.Known(SightingSource.MYSELF, null)));
        assertEquals(List.of(), told(Role.LEAD));
        assertEquals(List.of(), told(Role.DEPUTY));
    }

    @Test
    void anAnswerThatIsOwedIsToldBeforeItsDayAndThenEachWeekUntilItIsGiven() throws SQLException {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        challenged(link, monday.plusDays(5));
        String page = " /link/view.xhtml?id=" + link;
        assertEquals(List.of("LINK_CHALLENGE" + page), told(Role.DEPUTY));
        assertEquals(List.of(), told(Role.LEAD), "who entered it");
        remind();
        remind();
        assertEquals(List.of("LINK_CHALLENGE_DUE" + page), told(Role.LEAD));
        for (int week = 1; week <= 2; week++) {
            schools.remind(school.id(), LinkSchool.monday().plus(7L * week, ChronoUnit.DAYS));
        }
        assertEquals(
                List.of("LINK_CHALLENGE_DUE" + page, "LINK_CHALLENGE_LATE" + page, "LINK_CHALLENGE_LATE" + page),
                told(Role.LEAD));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        link,
                        3,
                        schools.owed(school, link),
                        Challenge.Outcome.NOT_UPHELD,
                        "Two teachers saw it; told them"));
        assertEquals(List.of(), told(Role.LEAD));
        assertEquals(List.of(), told(Role.DEPUTY));
        schools.remind(school.id(), LinkSchool.monday().plus(21, ChronoUnit.DAYS));
        assertEquals(List.of(), told(Role.LEAD));

        long early = schools.established(school, 0, 2, LinkKind.FRIENDSHIP);
        challenged(early, monday.plusDays(LinkReminders.DAYS_BEFORE + 1));
        remind();
        assertEquals(List.of(), told(Role.LEAD), "there is time");
    }

    /**
     * Every kind is told by what really tells it, goes by mail, names nobody, and leads whoever was told to a page that
     * is theirs.
     */
    @Test
    void everyNoticeNamesNobodyAndLeadsToAPageThatIsTheirs() throws Exception {
        long seen = schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP);
        schools.confirm(school, seen, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY);
        challenged(seen, monday.plusDays(3));
        long late = schools.established(school, 0, 2, LinkKind.FRIENDSHIP);
        challenged(late, monday.minusDays(3));
        schools.pass(
                school.id(),
                schools.established(school, 0, 3, LinkKind.ONLINE),
                LinkSchool.today().plusDays(3));
        schools.proposed(school, Role.TEACHER, 1, 2, LinkKind.FRIENDSHIP);
        remind();
        mails.go(school.id());

        Set<NoticeKind> followed = EnumSet.noneOf(NoticeKind.class);
        Map<String, Integer> wrong = new TreeMap<>();
        for (Role role : List.of(Role.TEACHER, Role.LEAD, Role.DEPUTY)) {
            List<MyNotices.Line> lines = schools.as(school, role, () -> myNotices.mine());
            assertEquals(lines.size(), mailbox.of(school.email(role)).size(), role.name());
            for (Mailbox.Received mail : mailbox.of(school.email(role))) {
                String all = (mail.subject() + mail.body()).toLowerCase(Locale.ROOT);
                for (String never : List.of("testname", "testsurname", "bridge", "friend", "hardly", "online", "9t")) {
                    assertFalse(all.contains(never), never + ": " + all);
                }
            }
            HttpVisitor visitor = new HttpVisitor();
            visitor.signIn(school.email(role), TestSchool.PASSWORD);
            for (MyNotices.Line line : lines) {
                assertEquals(null, line.about());
                String page = schools.as(school, role, () -> myNotices.follow(line.id()));
                followed.add(line.kind());
                int status = visitor.get(page).statusCode();
                if (status != 200) {
                    wrong.put(role + " " + line.kind() + " " + page, status);
                }
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(
                followed.containsAll(EnumSet.of(
                        NoticeKind.LINK_WAITING,
                        NoticeKind.LINK_REVIEWS,
                        NoticeKind.LINK_SEEN,
                        NoticeKind.LINK_CHALLENGE,
                        NoticeKind.LINK_CHALLENGE_DUE,
                        NoticeKind.LINK_CHALLENGE_LATE)),
                followed.toString());
    }

    @Test
    void theHomePageSaysHowManyWait() {
        schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP);
        schools.proposed(school, Role.TEACHER, 0, 2, LinkKind.FRIENDSHIP);
        schools.pass(
                school.id(),
                schools.established(school, 0, 3, LinkKind.ONLINE),
                LinkSchool.today().plusDays(3));
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        assertTrue(lead.get("/index.xhtml").body().contains("Links: 2 to decide, one due for review"));
        HttpVisitor teacher = new HttpVisitor();
        teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        assertFalse(teacher.get("/index.xhtml").body().contains("to decide"));
    }
}
