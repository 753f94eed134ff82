package org.wholeschool.link.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.crypto.KeysForTests;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Grade;
import org.wholeschool.school.Grade.Handling;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Grade.SourceGrade;
import org.wholeschool.testing.Ids;

/**
 * What a link's evidence makes of it, and until when it holds: the rules themselves. Who may decide, and what is on
 * record of it, is {@code LinksIT}'s.
 */
class PeerLinkTest {

    private static final LocalDate REVIEW = LocalDate.of(2027, 2, 12);
    private static final LocalDate SEEN = LocalDate.of(2026, 11, 20);
    private static final Instant THEN = Instant.parse("2026-11-24T08:00:00Z");
    private static final long LEAD = 1;

    private PeerLink link;

    @BeforeEach
    void aProposal() {
        KeysForTests.use();
        link = new PeerLink(pupil(20), pupil(10), LinkKind.FRIENDSHIP, LinkState.PROPOSED, REVIEW);
    }

    private static Pupil pupil(long id) {
        return Ids.give(
                new Pupil("A123456789012", "Osei", "Kofi", null, LocalDate.of(2013, 9, 1), "M", 8, "8B", null), id);
    }

    private Evidence piece(SourceGrade source, Information information) {
        Evidence piece = new Evidence(
                link, new NewEvidence("Walked home together.", null, SEEN, Source.SAW_OR_HEARD), LEAD, THEN);
        piece.grade(new Grading(0, source, information, Handling.SHARING_PERMITTED, null), LEAD, THEN);
        return piece;
    }

    private Challenge challenge() {
        return new Challenge(
                link, new NewChallenge(Challenge.By.PARENT, SEEN, "That is not so."), SEEN.plusDays(28), LEAD, THEN);
    }

    @Test
    void thePupilWithTheSmallerIdComesFirst() {
        assertEquals(
                List.of(10L, 20L),
                List.of(link.getPupilA().getId(), link.getPupilB().getId()));
        assertTrue(link.isAbout(pupil(20)));
        assertFalse(link.isAbout(pupil(30)));
    }

    /**
     * Each of the fifteen grades by itself: two sources times two ways of knowing establish, what may be false is none.
     */
    @ParameterizedTest
    @EnumSource
    void whatOnePieceMakesOfALink(SourceGrade source) {
        for (Information information : Information.values()) {
            aProposal();
            piece(source, information);
            if (information == Information.SUSPECTED_FALSE) {
                assertEquals(
                        "grade.false",
                        assertThrows(BadInput.class, () -> link.confirm(REVIEW)).key());
                assertSame(LinkState.PROPOSED, link.getState(), "nothing is half done");
            } else {
                link.confirm(REVIEW);
                assertSame(
                        Grade.establishes(source, information) ? LinkState.ESTABLISHED : LinkState.UNCONFIRMED,
                        link.getState(),
                        information.name());
            }
        }
    }

    @Test
    void onePieceThatEstablishesIsEnoughBesideAnyOther() {
        piece(SourceGrade.NOT_RELIABLE, Information.SUSPECTED_FALSE);
        piece(SourceGrade.UNTESTED, Information.KNOWN_INDIRECTLY_CORROBORATED);
        link.confirm(REVIEW);
        assertSame(LinkState.ESTABLISHED, link.getState());
    }

    @Test
    void withTheEvidenceThatGoesFallsWhatRestedOnIt() {
        Evidence good = piece(SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY);
        Evidence weak = piece(SourceGrade.NOT_RELIABLE, Information.NOT_KNOWN);
        piece(SourceGrade.UNTESTED, Information.SUSPECTED_FALSE);
        link.confirm(REVIEW);
        link.takeOut(good);
        link.fall();
        assertSame(LinkState.UNCONFIRMED, link.getState(), "the weak piece holds no more than that");
        link.takeOut(weak);
        link.fall();
        assertSame(LinkState.PROPOSED, link.getState(), "what may be false holds nothing: a lead decides");
    }

    @Test
    void evidenceThatNobodyHasGradedHoldsNothingAndIsNews() {
        assertFalse(link.hasNews());
        Evidence piece = new Evidence(
                link, new NewEvidence("Walked home together.", null, SEEN, Source.SAW_OR_HEARD), LEAD, THEN);
        assertTrue(link.hasNews());
        assertFalse(piece.counts());
        assertFalse(piece.establishes());
        assertThrows(BadInput.class, () -> link.confirm(REVIEW));
    }

    @Test
    void itHoldsOnTheDayOfItsReviewAndNotOnTheNext() {
        piece(SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY);
        link.confirm(REVIEW);
        assertSame(LinkState.ESTABLISHED, link.standingOn(REVIEW));
        assertSame(LinkState.EXPIRED, link.standingOn(REVIEW.plusDays(1)), "whether or not a job has come by");
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "REJECTED", "EXPIRED"})
    void whatHasEndedStaysSoUntilSomebodyProposesItAgain(LinkState end) {
        link.end(end, SEEN);
        assertSame(end, link.standingOn(REVIEW.plusYears(1)));
        assertEquals(SEEN, link.getEndedOn());
        link.proposeAgain(REVIEW);
        assertSame(LinkState.PROPOSED, link.standingOn(REVIEW));
        assertNull(link.getEndedOn());
    }

    @Test
    void itIsChallengedUntilEachOfItsChallengesIsAnswered() {
        Challenge one = challenge();
        Challenge other = challenge();
        one.answer(Challenge.Outcome.NOT_UPHELD, "Two people saw it.", LEAD, THEN);
        assertTrue(link.isChallenged());
        other.answer(Challenge.Outcome.CORRECTED, "We changed what is said.", LEAD, THEN);
        assertFalse(link.isChallenged());
    }

    @Test
    void anAnswerIsLateFromTheDayAfterItWasOwedAndNotOnceItIsGiven() {
        Challenge open = challenge();
        assertFalse(open.isLateOn(SEEN.plusDays(28)));
        assertTrue(open.isLateOn(SEEN.plusDays(29)));
        assertFalse(open.isAnsweredBefore(THEN));
        open.answer(Challenge.Outcome.UPHELD, "You are right.", LEAD, THEN);
        assertFalse(open.isLateOn(SEEN.plusDays(29)));
        assertTrue(open.isAnsweredBefore(THEN));
        assertFalse(open.isAnsweredBefore(THEN.minusSeconds(1)));
    }

    @Test
    void whatAListDidIsUndoneToTheEarlierReviewAndNeverToALaterOne() {
        link.reviewNoLaterThan(REVIEW.plusDays(1));
        assertEquals(REVIEW, link.getReviewOn());
        link.reviewNoLaterThan(REVIEW.minusDays(1));
        assertEquals(REVIEW.minusDays(1), link.getReviewOn());
    }
}
