package org.wholeschool.link.challenge;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.facts.LinkChallenged;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.HeardChallenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.LinkSettings;

/**
 * What pupils and parents say against links. They have no account: a lead enters it for them, and answers by a day.
 * From the first moment until then the link counts nowhere; groups, which are worked out once a week, are without it
 * from the next week on. Of several open challenges the page answers the one due first, and names it.
 */
@Service
public class LinkChallenges {

    private static final int LOOKING = 10 * 60;

    /** By these a link can be put right. */
    private static final Set<LinkStep> CORRECTIONS =
            EnumSet.of(LinkStep.CONFIRMED, LinkStep.CHANGED, LinkStep.EVIDENCE_TAKEN_OUT);

    private static final List<LinkState> CONFIRMED =
            Stream.of(LinkState.values()).filter(LinkState::isConfirmed).toList();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkSteps steps;

    @Inject
    private LinkNews news;

    @Inject
    private Event<LinkChallenged> events;

    /**
     * @param id which link
     * @param edition which version of it the page showed
     * @param entry what they say
     * @throws BadInput at each field that cannot be taken; where there is one that was not answered; where somebody has
     *     changed the link meanwhile
     */
    @Permit(
            code = "LinkChallenges.enter",
            value = {Role.LEAD, Role.DEPUTY})
    public void enter(long id, int edition, NewChallenge entry) {
        PeerLink link = found(id);
        LinkSteps.sameEdition(link, edition);
        if (!link.standingOn(steps.today()).isAlive()) {
            throw new BadInput(null, "ended");
        }
        NewChallenge checked = entry.checked(steps.today());
        if (link.isChallenged()) {
            throw new BadInput(null, "challenge.open");
        }
        keep(new Challenge(
                link, checked, checked.receivedOn().plusDays(LinkSettings.challengeDays()), steps.me(), steps.now()));
    }

    /**
     * Enters what a member of staff heard against one of the pupil's links, as from the day on which it was said.
     * Another challenge that is not answered yet is no reason against it: each is owed an answer.
     *
     * @param id which link
     * @param heard what was heard
     * @throws BadInput where the link has ended
     * @throws NotFound where it is none of the pupil's that whoever acts may read
     */
    @Permit(
            code = "LinkChallenges.bringIn",
            value = {Role.LEAD, Role.DEPUTY})
    @RoomOnly
    public void bringIn(long id, HeardChallenge heard) {
        PeerLink link = found(id);
        if (!link.isAbout(heard.getPupil())) {
            throw new NotFound("link");
        }
        if (!link.standingOn(steps.today()).isAlive()) {
            throw new BadInput("links", "heard.ended");
        }
        keep(new Challenge(link, heard.asEntry(), heard.getAnswerBy(), heard.getEnteredBy(), steps.now())
                .heardAs(heard));
    }

    private void keep(Challenge challenge) {
        em.persist(challenge);
        em.persist(steps.take(challenge.getLink(), LinkStep.CHALLENGED, null));
        news.challenged(challenge);
        events.fire(LinkChallenged.of(challenge, challenge.getLink().getState().isConfirmed()));
    }

    /**
     * Answers a challenge of a link, and no other one that may be open too. Upheld: the link is taken back at once.
     * Corrected: a lead has graded its evidence again, deleted some, or changed what is said of it, since the challenge
     * came.
     *
     * @param id which link
     * @param edition which version of it the page showed
     * @param challenge which of its challenges
     * @param outcome what came of it
     * @param words what they were told, and why
     * @throws BadInput at each field that cannot be taken; where nothing was put right; where somebody has answered it
     *     or changed the link meanwhile
     * @throws NotFound where whoever acts may not read the link, or it has no such challenge
     */
    @Permit(
            code = "LinkChallenges.answer",
            value = {Role.LEAD, Role.DEPUTY})
    public void answer(long id, int edition, long challenge, Challenge.Outcome outcome, String words) {
        PeerLink link = found(id);
        Challenge open = link.getChallenges().stream()
                .filter(each -> each.getId() == challenge)
                .findFirst()
                .orElseThrow(() -> new NotFound("challenge"));
        if (!open.isOpen()) {
            throw new BadInput(null, "challenge.answered");
        }
        LinkSteps.sameEdition(link, edition);
        LinkFormCheck form = new LinkFormCheck();
        form.required("outcome", outcome, "challenge.outcome.required");
        String told = form.text("answer", words, "challenge.answer.required");
        form.refuse(
                outcome == Challenge.Outcome.CORRECTED && !wasPutRight(link, open),
                "outcome",
                "challenge.correct-first");
        form.orThrow();
        open.answer(outcome, told, steps.me(), steps.now());
        if (outcome == Challenge.Outcome.UPHELD && link.getState().isAlive()) {
            link.end(LinkState.WITHDRAWN, steps.today());
            news.seen(link.getEvidence());
        }
        em.persist(steps.take(link, LinkStep.CHALLENGE_ANSWERED, null));
        news.answered(open);
        news.settled();
        events.fire(LinkChallenged.of(open, wasConfirmedSince(link, open)));
    }

    /** @return what pupils and parents said that waits for an answer, for who watches over deadlines */
    @Permit(code = "LinkChallenges.deadlines", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = LOOKING)
    public Deadlines deadlines() {
        LocalDate today = steps.today();
        List<LocalDate> days = Stream.of("Challenge", "HeardChallenge")
                .flatMap(kind -> em.createQuery(
                                "select c.answerBy from " + kind + " c where c.outcome is null", LocalDate.class)
                        .getResultStream())
                .sorted()
                .toList();
        return new Deadlines(
                days.size(),
                days.isEmpty() ? null : days.get(0),
                days.stream().filter(day -> day.isBefore(today)).count());
    }

    /**
     * Challenges that wait for an answer.
     *
     * @param open how many
     * @param first by when the first is to be answered; null where none waits
     * @param late how many should have been answered by now
     */
    public record Deadlines(long open, LocalDate first, long late) {}

    private boolean wasPutRight(PeerLink link, Challenge open) {
        return em.createQuery(
                                "select count(v) from LinkVersion v where v.link = :link and v.edition > "
                                        + ":edition and v.step in :corrections",
                                Long.class)
                        .setParameter("link", link)
                        .setParameter("edition", open.getEdition())
                        .setParameter("corrections", CORRECTIONS)
                        .getSingleResult()
                > 0;
    }

    private boolean wasConfirmedSince(PeerLink link, Challenge open) {
        return em.createQuery(
                                "select count(v) from LinkVersion v where v.link = :link and v.edition >= "
                                        + ":edition and v.state in :confirmed",
                                Long.class)
                        .setParameter("link", link)
                        .setParameter("edition", open.getEdition())
                        .setParameter("confirmed", CONFIRMED)
                        .getSingleResult()
                > 0;
    }

    private PeerLink found(long id) {
        return readable.orNotFound(em.find(PeerLink.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
