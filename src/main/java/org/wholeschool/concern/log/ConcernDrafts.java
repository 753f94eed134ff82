package org.wholeschool.concern.log;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.attachment.FormFiles;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/**
 * Keeps what staff are typing, until they log it, throw it away or leave it. When {@link #keep} has returned, it is on
 * disk. A draft is one person's: nobody else is told that it is there, the safeguarding team neither. It names pupils
 * but is no {@code PupilRecords}, because only its owner can open it.
 */
@Service
public class ConcernDrafts {

    /**
     * A draft is a concern that nobody knows of: a week covers somebody who fell ill the same day, and what is older is
     * told anew.
     */
    static final Duration KEPT = Duration.ofDays(7);

    /** More than anybody begins and leaves in a week; beyond it somebody fills the disk. */
    static final int MOST = 20;

    /** A save every few seconds is one entry of the record. */
    private static final int WORKING_DAY_SECONDS = 12 * 60 * 60;

    private static final int HOUR = 60 * 60;

    @Inject
    private FormFiles files;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    /**
     * Keeps what stands in a form now.
     *
     * @param sent the form
     * @return what became of it
     */
    @Permit(
            code = "ConcernDrafts.keep",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = WORKING_DAY_SECONDS)
    public Outcome keep(Sent sent) {
        Optional<ConcernDraft> known = mine(sent.submission());
        if (known.isEmpty()) {
            return begin(sent);
        }
        current.about("draft", known.get().getId());
        return known.get().take(sent, Now.instant()) ? Outcome.KEPT : Outcome.ELSEWHERE;
    }

    private Outcome begin(Sent sent) {
        if (isLogged(sent.submission())) {
            return Outcome.LOGGED;
        }
        if (em.createQuery("select count(d) from ConcernDraft d where d.accountId = :me", Long.class)
                        .setParameter("me", me())
                        .getSingleResult()
                >= MOST) {
            return Outcome.FULL;
        }
        ConcernDraft draft = new ConcernDraft(sent, me(), Now.instant());
        em.persist(draft);
        em.flush();
        current.about("draft", draft.getId());
        return Outcome.KEPT;
    }

    private boolean isLogged(String submission) {
        return em.createQuery(
                                "select count(c) from Concern c where c.submission = :submission and c.loggedBy = :me",
                                Long.class)
                        .setParameter("submission", submission)
                        .setParameter("me", me())
                        .getSingleResult()
                > 0;
    }

    /**
     * Opens a draft, to go on with it.
     *
     * @param submission the form's own key
     * @return all that stood in it
     * @throws NotFound where there is none, or it is somebody else's
     */
    @Permit(
            code = "ConcernDrafts.open",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Opened open(String submission) {
        ConcernDraft draft = mine(submission).orElseThrow(() -> new NotFound("draft"));
        current.about("draft", draft.getId());
        return new Opened(
                draft.getSubmission(), draft.getOrigin(), draft.getStartedAt(), draft.mark(), draft.getContent());
    }

    /** @return the forms that who asks began and did not send, the latest first; nothing of what stands in them */
    @Permit(
            code = "ConcernDrafts.begun",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<Begun> begun() {
        return em.createQuery(
                        "select d from ConcernDraft d where d.accountId = :me and not exists (select c.id from "
                                + "Concern c where c.submission = d.submission and c.loggedBy = :me)"
                                + " order by d.startedAt desc, d.id desc",
                        ConcernDraft.class)
                .setParameter("me", me())
                .getResultStream()
                .map(draft -> new Begun(draft.getSubmission(), draft.getStartedAt()))
                .toList();
    }

    /**
     * Throws a draft away. Where there is none any more, nothing is left to do.
     *
     * @param submission the form's own key
     */
    @Permit(
            code = "ConcernDrafts.throwAway",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void throwAway(String submission) {
        files.forget(submission);
        mine(submission).ifPresent(draft -> {
            current.about("draft", draft.getId());
            em.remove(draft);
        });
    }

    /**
     * Throws away what nobody went on with, and what belongs to an account that has ended.
     *
     * @return how many
     */
    @Permit(code = "ConcernDrafts.expire", value = Role.JOB)
    public int expire() {
        LocalDate today = Now.day(schools.profile().zone());
        Instant oldest = Now.instant().minus(KEPT);
        int before = em.createQuery("delete from ConcernDraft d where d.touchedAt < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
        List<Long> ended = em.createQuery("select distinct d.accountId from ConcernDraft d", Long.class)
                .getResultStream()
                .filter(owner -> em.find(Account.class, owner).hasLeft(today))
                .toList();
        return before
                + (ended.isEmpty()
                        ? 0
                        : em.createQuery("delete from ConcernDraft d where d.accountId in :ended")
                                .setParameter("ended", ended)
                                .executeUpdate());
    }

    private Optional<ConcernDraft> mine(String submission) {
        return em.createQuery(
                        "select d from ConcernDraft d where d.submission = :submission and d.accountId = :me",
                        ConcernDraft.class)
                .setParameter("submission", submission)
                .setParameter("me", me())
                .getResultStream()
                .findFirst();
    }

    private long me() {
        return actors.current().accountId();
    }

    /** What became of what was sent to be kept. */
    public enum Outcome {

        /** It is on disk. */
        KEPT,

        /** The form was logged already: there is nothing to keep. */
        LOGGED,

        /** Another page goes on with the same form: it was not overwritten. */
        ELSEWHERE,

        /** There are more drafts than anybody needs. */
        FULL
    }

    /**
     * A form as a page sends it to be kept.
     *
     * @param submission its own key
     * @param origin the key of the form from which it went on apart, or null
     * @param writer the page's own key
     * @param count how often this page has sent something to be kept, from 1
     * @param base the mark of what this page was opened from, or null where it began empty
     * @param content all that stands in it
     */
    public record Sent(String submission, String origin, String writer, long count, String base, String content) {}

    /**
     * A draft to go on with.
     *
     * @param submission the form's own key
     * @param origin the key of the form from which it went on apart, or null
     * @param startedAt when it was begun
     * @param mark what a page that goes on from here says it was opened from
     * @param content all that stood in it
     */
    public record Opened(String submission, String origin, Instant startedAt, String mark, String content) {}

    /**
     * A form that was begun.
     *
     * @param submission its own key
     * @param startedAt when
     */
    public record Begun(String submission, Instant startedAt) {}
}
