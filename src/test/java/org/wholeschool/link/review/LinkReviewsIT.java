package org.wholeschool.link.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.situation.KeyAdultEntry;
import org.wholeschool.concern.followup.situation.KeyAdults;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.SightingSource;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Grade.SourceGrade;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * A link is reviewed with a dated sighting, ended, or made unconfirmed; each answer can be taken back; and only who may
 * have seen the two can be asked.
 */
@InServer
class LinkReviewsIT {

    private final LocalDate today = LinkSchool.today();
    private final TestDatabase owner = TestDatabase.asOwner();

    @Inject
    private LinkSchool schools;

    @Inject
    private LinkEntry entry;

    @Inject
    private LinkDecisions decisions;

    @Inject
    private LinkReviews reviews;

    @Inject
    private ReviewQueue queue;

    @Inject
    private SightingQuestions questions;

    @Inject
    private LinkReading reading;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private LinkFacts facts;

    @Inject
    private KeyAdults keyAdults;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private long due(int one, int other, LinkKind kind, int inDays) {
        long id = schools.established(school, one, other, kind);
        schools.pass(school.id(), id, today.plusDays(inDays));
        return id;
    }

    private String refused(Runnable deed) {
        BadInput refused = assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, deed));
        refused.all()
                .forEach(fault -> assertFalse(
                        Texts.of("link").get(fault.key(), fault.arguments()).isBlank()));
        return refused.all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .collect(Collectors.joining(", "));
    }

    private int ties() {
        return schools.as(school, Role.LEAD, () -> facts.read(today.minusDays(30), today, today, "1"))
                .ties()
                .size();
    }

    private List<String> told(Role role) {
        return owner
                .rows(
                        "select kind, page from notice where account_id = ? and kind like 'SIGHTING%' order by id",
                        school.accounts().get(role))
                .stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
    }

    private List<Long> due(Role role) {
        return schools.as(school, role, () -> queue.due()).ids();
    }

    @Test
    void whatIsDueComesInOrderAndWhatWaitsForAnotherDecisionIsNotAskedAbout() {
        long one = due(0, 1, LinkKind.FRIENDSHIP, 0);
        long two = due(0, 2, LinkKind.ONLINE, 14);
        long news = due(0, 3, LinkKind.FRIENDSHIP, 1);
        long challenged = due(1, 3, LinkKind.FRIENDSHIP, 1);
        due(1, 2, LinkKind.FRIENDSHIP, 15);
        due(2, 3, LinkKind.FRIENDSHIP, -1);
        long restricted = due(3, 4, LinkKind.RELATIONSHIP, 2);
        schools.as(school, Role.LEAD, () -> entry.addEvidence(news, 2, LinkSchool.evidence("More of it")));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.enter(challenged, 2, new NewChallenge(Challenge.By.PUPIL, today, "No")));
        assertEquals(List.of(one, two), due(Role.DEPUTY), "the first one first, and none that only the lead sees");
        assertEquals(List.of(one, restricted, two), due(Role.LEAD));
        assertEquals(1, schools.as(school, Role.LEAD, () -> queue.due()).waiting());
        assertEquals(
                3, schools.as(school, Role.LEAD, () -> reading.waiting()).review(), "the count is that of the queue");

        assertEquals(
                "null reviews.waits",
                refused(() ->
                        reviews.stillTrue(challenged, 3, today, new LinkReviews.Known(SightingSource.MYSELF, null))),
                "challenged meanwhile");
        assertEquals("null reviews.waits", refused(() -> reviews.unknown(news, 3, null)));
        assertEquals(3, schools.view(school, challenged).edition(), "and nothing of it was changed");
        assertThrows(NotFound.class, () -> schools.as(school, Role.DEPUTY, () -> reviews.unknown(restricted, 2, null)));
        assertThrows(NotFound.class, () -> schools.as(schools.make(), Role.LEAD, () -> reviews.unknown(one, 2, null)));
    }

    @Test
    void aLinkIsKeptByADatedSightingOnlyAndFromThatDayOn() {
        long id = due(0, 1, LinkKind.FRIENDSHIP, 1);
        assertEquals(
                "how reviews.how.required, seenOn reviews.seen.required",
                refused(() -> reviews.stillTrue(id, 2, null, new LinkReviews.Known(null, null))));
        assertEquals(
                "seenOn reviews.seen.future",
                refused(() -> reviews.stillTrue(
                        id, 2, today.plusDays(1), new LinkReviews.Known(SightingSource.STAFF, null))));
        assertEquals(
                "seenOn reviews.seen.before",
                refused(() -> reviews.stillTrue(
                        id, 2, today.minusDays(4), new LinkReviews.Known(SightingSource.STAFF, null))));
        schools.change(
                school, "update link_evidence set observed_on = ?1 where link_id = ?2", today.minusWeeks(20), id);
        assertEquals(
                "seenOn reviews.seen.long-ago",
                refused(() -> reviews.stillTrue(
                        id, 2, today.minusWeeks(10), new LinkReviews.Known(SightingSource.STAFF, null))));
        assertEquals(
                "null changed",
                refused(() -> reviews.stillTrue(id, 1, today, new LinkReviews.Known(SightingSource.STAFF, null))));
        assertEquals(2, schools.view(school, id).edition(), "nothing is half done");

        schools.as(
                school,
                Role.DEPUTY,
                () -> reviews.stillTrue(id, 2, today.minusDays(10), new LinkReviews.Known(SightingSource.STAFF, null)));
        LinkView kept = schools.view(school, id);
        assertEquals(today.minusDays(10).plusWeeks(12), kept.reviewOn());
        assertEquals(LinkState.ESTABLISHED, kept.state());
        assertEquals("Reviewed: still true", kept.history().get(0).what());
        assertEquals(
                today.minusDays(10),
                schools.as(school, Role.LEAD, () -> queue.since(id)).on());
        assertEquals(List.of(), due(Role.LEAD));
        assertEquals(
                List.of(today.minusDays(10) + " STAFF"),
                owner
                        .rows("select seen_on, seen_how from peer_link_version where link_id = ? and edition = 3", id)
                        .stream()
                        .map(row -> row.get(0) + " " + row.get(1))
                        .toList());
        assertEquals(1, schools.audit(school).get("LinkReviews.stillTrue DONE DEPUTY link " + id));
    }

    @Test
    void whatNoOneKnowsIsUnconfirmedUntilNewEvidenceEstablishesIt() {
        long id = due(0, 1, LinkKind.FRIENDSHIP, 1);
        assertEquals(1, ties());
        schools.as(school, Role.LEAD, () -> reviews.unknown(id, 2, null));
        assertEquals(LinkState.UNCONFIRMED, schools.view(school, id).state());
        assertEquals(today.plusWeeks(12), schools.view(school, id).reviewOn());
        assertEquals(0, ties());
        assertEquals(List.of(), due(Role.LEAD));
        assertEquals(
                LinkState.UNCONFIRMED,
                schools.confirm(school, id, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY),
                "what is older than that establishes nothing");
        schools.as(
                school,
                Role.LEAD,
                () -> entry.addEvidence(
                        id,
                        schools.view(school, id).edition(),
                        new NewEvidence(
                                "Seen today",
                                null,
                                today,
                                LinkSchool.evidence("x").told())));
        assertEquals(
                LinkState.ESTABLISHED, schools.confirm(school, id, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY));
        assertEquals(1, ties());

        long weak =
                schools.graded(school, 0, 2, LinkKind.FRIENDSHIP, SourceGrade.RELIABLE, Information.KNOWN_INDIRECTLY);
        schools.pass(school.id(), weak, today.plusDays(3));
        schools.as(school, Role.LEAD, () -> reviews.unknown(weak, 2, null));
        assertEquals(today.plusDays(3), schools.view(school, weak).reviewOn(), "it ends on its day");
        assertEquals(List.of(), due(Role.LEAD), "and no one is asked about it once more");

        long again = due(0, 3, LinkKind.FRIENDSHIP, 1);
        schools.as(school, Role.LEAD, () -> reviews.unknown(again, 2, null));
        schools.as(
                school,
                Role.LEAD,
                () -> reviews.stillTrue(again, 3, today, new LinkReviews.Known(SightingSource.MYSELF, null)));
        assertEquals(LinkState.ESTABLISHED, schools.view(school, again).state(), "who saw them knows again");
    }

    /** How a lead knew is kept with the version, in one of four ways and in their own words. */
    @Test
    void aLinkEndsOnlyBySayingHowThatIsKnown() {
        long id = due(0, 1, LinkKind.FRIENDSHIP, 1);
        assertEquals(
                "how reviews.how.required",
                refused(() -> reviews.notAnyMore(id, 2, new LinkReviews.Known(null, "They fell out"))));
        assertEquals(
                "words reviews.words.required",
                refused(() -> reviews.notAnyMore(id, 2, new LinkReviews.Known(SightingSource.OTHER, " "))));
        assertEquals(
                "words text.nul",
                refused(() -> reviews.notAnyMore(id, 2, new LinkReviews.Known(SightingSource.STAFF, "a\0b"))));
        for (SightingSource told : List.of(SightingSource.PUPIL, SightingSource.OTHER)) {
            assertEquals(
                    "how reviews.how.evidence",
                    refused(() -> reviews.stillTrue(id, 2, today, new LinkReviews.Known(told, "Said so"))),
                    "what was not seen by staff is graded first");
        }
        assertEquals(2, schools.view(school, id).edition(), "nothing is half done");

        schools.as(
                school,
                Role.LEAD,
                () -> reviews.notAnyMore(id, 2, new LinkReviews.Known(SightingSource.PUPIL, " They fell out ")));
        LinkView.Step ended = schools.view(school, id).history().get(0);
        assertEquals(
                "Reviewed: not any more, from a pupil: They fell out",
                ended.what() + ", " + ended.known() + ": " + ended.why());
        assertEquals(
                List.of("PUPIL"),
                owner.rows("select ended_how from peer_link_version where link_id = ? and edition = 3", id).stream()
                        .map(row -> row.get(0))
                        .toList());
        assertEquals(1, schools.audit(school).get("LinkReviews.notAnyMore DONE LEAD link " + id));

        long kept = due(0, 2, LinkKind.FRIENDSHIP, 1);
        schools.as(
                school,
                Role.LEAD,
                () -> reviews.stillTrue(kept, 2, today, new LinkReviews.Known(SightingSource.STAFF, "At lunch")));
        LinkView.Step still = schools.view(school, kept).history().get(0);
        assertEquals("from a member of staff: At lunch", still.known() + ": " + still.why());
        schools.as(school, Role.LEAD, () -> reviews.unknown(kept, 3, "No one has seen them"));
        LinkView.Step unknown = schools.view(school, kept).history().get(0);
        assertEquals("null: No one has seen them", unknown.known() + ": " + unknown.why());
    }

    @Test
    void eachAnswerIsTakenBackByWhoGaveItForAWeek() throws SQLException {
        long kept = due(0, 1, LinkKind.FRIENDSHIP, 2);
        long ended = due(0, 2, LinkKind.FRIENDSHIP, 3);
        long unknown = due(0, 3, LinkKind.FRIENDSHIP, 0);
        owner.change(
                "update peer_link_version set review_on = (select l.review_on from peer_link l where "
                        + "l.id = peer_link_version.link_id) where school_id = ?",
                school.id());
        LinkReviews.Answered first = schools.as(
                school,
                Role.LEAD,
                () -> reviews.stillTrue(kept, 2, today, new LinkReviews.Known(SightingSource.MYSELF, null)));
        LinkReviews.Answered second = schools.as(
                school,
                Role.LEAD,
                () -> reviews.notAnyMore(ended, 2, new LinkReviews.Known(SightingSource.STAFF, null)));
        LinkReviews.Answered third = schools.as(school, Role.LEAD, () -> reviews.unknown(unknown, 2, null));
        assertEquals(LinkState.WITHDRAWN, schools.view(school, ended).state());
        assertEquals(
                List.of(third.id(), second.id(), first.id()),
                schools.as(school, Role.LEAD, () -> reviews.latest()).stream()
                        .map(LinkReviews.Answered::id)
                        .toList());
        assertEquals(List.of(), schools.as(school, Role.DEPUTY, () -> reviews.latest()), "one's own");
        assertThrows(NotFound.class, () -> schools.as(school, Role.DEPUTY, () -> reviews.undo(first.id())));
        assertThrows(NotFound.class, () -> schools.as(schools.make(), Role.LEAD, () -> reviews.undo(first.id())));

        for (LinkReviews.Answered each : List.of(second, third)) {
            schools.as(school, Role.LEAD, () -> reviews.undo(each.id()));
        }
        for (long id : List.of(ended, unknown)) {
            assertEquals(LinkState.ESTABLISHED, schools.view(school, id).state());
            assertEquals(
                    "Review taken back",
                    schools.view(school, id).history().get(0).what());
        }
        assertEquals(today.plusDays(3), schools.view(school, ended).reviewOn(), "as it was");
        assertEquals(List.of(unknown, ended), due(Role.LEAD));
        assertEquals("null reviews.undo.changed", refused(() -> reviews.undo(second.id())), "a second time");
        schools.as(
                school,
                Role.DEPUTY,
                () -> decisions.change(kept, 3, new LinkTexts(null, null, "Otherwise", "Otherwise"), null));
        assertEquals("null reviews.undo.changed", refused(() -> reviews.undo(first.id())));
        LinkReviews.Answered late = schools.as(
                school,
                Role.LEAD,
                () -> reviews.notAnyMore(ended, 4, new LinkReviews.Known(SightingSource.STAFF, null)));
        owner.change(
                "update peer_link_version set kept_at = ? where id = ?",
                Timestamp.from(Now.instant().minus(LinkReviews.UNDONE_WITHIN).minusSeconds(60)),
                late.id());
        assertEquals("null reviews.undo.late", refused(() -> reviews.undo(late.id())));
    }

    @Test
    void whatHasHappenedSinceIsReadFromConcernsThatTheReaderMayRead() throws SQLException {
        long id = due(0, 1, LinkKind.FRIENDSHIP, 2);
        schools.concern(school, "BULLYING_OTHER", Map.of(0, InvolvementRole.HARMED, 1, InvolvementRole.WITNESS));
        schools.concern(school, "BULLYING_OTHER", Map.of(0, InvolvementRole.HARMED));
        assertEquals(
                1,
                schools.as(school, Role.LEAD, () -> queue.since(id)).concerns().size(),
                "that name both");
        owner.change("update concern set restricted_at = received_at where school_id = ?", school.id());
        assertEquals(
                List.of(), schools.as(school, Role.LEAD, () -> queue.since(id)).concerns());
        schools.change(
                school,
                "update pupil set left_on = ?1 where id = ?2",
                today,
                school.pupils().get(1));
        assertEquals(
                1, schools.as(school, Role.LEAD, () -> queue.since(id)).left().size());
    }

    @Test
    void onlyWhoMayHaveSeenThemIsAskedAndLearnsNoKind() {
        long id = due(0, 1, LinkKind.FRIENDSHIP, 2);
        long teacher = school.accounts().get(Role.TEACHER);
        long head = school.accounts().get(Role.HEAD);
        assertEquals(
                List.of(teacher),
                schools.as(school, Role.LEAD, () -> questions.people(id)).stream()
                        .map(SightingQuestions.Witness::account)
                        .toList(),
                "who recorded it");
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> questions.ask(id, head)));
        for (int pupil : List.of(0, 1)) {
            schools.as(
                    school,
                    Role.LEAD,
                    () -> keyAdults.choose(school.pupils().get(pupil), 0, new KeyAdultEntry(head, null, today)));
            assertEquals(
                    pupil == 1,
                    schools.as(school, Role.LEAD, () -> questions.people(id)).stream()
                            .anyMatch(each -> each.account() == head),
                    "the key adult of both, and of one alone not");
        }
        schools.as(school, Role.LEAD, () -> questions.ask(id, teacher));
        assertEquals("null reviews.asked-already", refused(() -> questions.ask(id, teacher)));
        long question = (Long) owner.rows("select id from sighting_question where school_id = ?", school.id())
                .get(0)
                .get(0);
        assertEquals(List.of("SIGHTING_ASKED /link/asked.xhtml?id=" + question), told(Role.TEACHER));
        assertEquals(List.of(), told(Role.HEAD), "no one else learns of it");
        assertEquals(1, schools.audit(school).get("SightingQuestions.ask DONE LEAD link " + id));
        for (Role other : List.of(Role.LEAD, Role.HEAD)) {
            assertThrows(NotFound.class, () -> schools.as(school, other, () -> questions.one(question)));
            assertThrows(NotFound.class, () -> schools.as(school, other, () -> questions.answer(question, today)));
        }
        assertThrows(NotFound.class, () -> schools.as(schools.make(), Role.TEACHER, () -> questions.one(question)));
        String asked =
                schools.as(school, Role.TEACHER, () -> questions.one(question)).toString();
        assertFalse(
                asked.contains("FRIEND") || asked.contains("ESTABLISHED") || asked.contains(LinkSchool.SECRET), asked);

        BadInput future = assertThrows(
                BadInput.class,
                () -> schools.as(school, Role.TEACHER, () -> questions.answer(question, today.plusDays(1))));
        assertEquals("reviews.seen.future", future.all().get(0).key());
        schools.as(school, Role.TEACHER, () -> questions.answer(question, today.minusDays(1)));
        assertEquals(List.of(), told(Role.TEACHER));
        assertEquals(List.of("SIGHTING_ANSWERED /link/reviews.xhtml?id=" + id), told(Role.LEAD));
        assertEquals(
                today.minusDays(1),
                schools.as(school, Role.LEAD, () -> questions.people(id)).get(0).seenOn());
        assertEquals(LinkState.ESTABLISHED, schools.view(school, id).state(), "an answer alone changes nothing");
        schools.as(
                school,
                Role.LEAD,
                () -> reviews.stillTrue(id, 2, today.minusDays(1), new LinkReviews.Known(SightingSource.STAFF, null)));
        assertEquals(0, schools.count(school, "sighting_question"));
        assertEquals(List.of(), told(Role.LEAD));
    }

    /** What was asked goes with its link, by the night as by a review. */
    @Test
    void aQuestionGoesWithItsLink() {
        long id = due(0, 1, LinkKind.FRIENDSHIP, 2);
        schools.as(school, Role.LEAD, () -> questions.ask(id, school.accounts().get(Role.TEACHER)));
        schools.pass(school.id(), id, today.minusDays(1));
        schools.night(school.id(), today);
        assertEquals(0, schools.count(school, "sighting_question"));
        assertEquals(List.of(), told(Role.TEACHER));

        long restricted = due(3, 4, LinkKind.RELATIONSHIP, 2);
        schools.change(
                school,
                "update link_evidence set recorded_by = ?1 where link_id = ?2",
                school.accounts().get(Role.TEACHER),
                restricted);
        assertEquals(
                List.of(),
                schools.as(school, Role.LEAD, () -> questions.people(restricted)),
                "of a restricted kind no one is asked who may not read it");
    }

    /** A week of a school with 420 links, answered one by one. */
    @Test
    void aWholeWeekOfReviewsEndsTheQueue() {
        schools.many(school, 420, 35);
        List<Long> ids = due(Role.LEAD);
        assertEquals(35, ids.size());
        ids.forEach(id -> schools.as(school, Role.LEAD, () -> reviews.unknown(id, 1, null)));
        assertEquals(List.of(), due(Role.LEAD));
        assertEquals(new LinkReading.Waiting(0, 0, 0), schools.as(school, Role.LEAD, () -> reading.waiting()));
    }
}
