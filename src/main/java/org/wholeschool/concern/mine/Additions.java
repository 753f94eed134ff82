package org.wholeschool.concern.mine;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Keeps what people add to the concerns that they logged. When {@link #add} has returned, it is on disk, as with a
 * concern. What was added after a lead had acknowledged or closed the concern waits for a lead's eyes again, until one
 * says that they have read it. Whoever may read a concern ({@link ReadableConcerns}) reads what was added to it: of one
 * about an adult that is the head.
 */
@Service
public class Additions {

    private static final int HOUR = 60 * 60;
    private static final int LONGEST_KEY = 64;

    private static final String UNREAD = " where not exists (select s from AdditionSeen s where s.addition = a)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns rule;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Event<ConcernEvent> events;

    /**
     * Adds to a concern that the actor logged, however far the safeguarding team has got with it.
     *
     * @param concernId which concern
     * @param words what they say, up to {@value ConcernLog#LONGEST_TEXT} characters
     * @param submission the form's own key: the same form again changes nothing
     * @throws NotFound where there is no such concern, or somebody else logged it
     * @throws BadInput where there are no words, or too many
     */
    @Permit(
            code = "Additions.add",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void add(long concernId, String words, String submission) {
        Concern concern = rule.ownOrNotFound(em.find(Concern.class, concernId));
        long me = actors.current().accountId();
        current.about("concern", concernId);
        check(words, submission);
        Optional<Long> before = em.createQuery(
                        "select a.concern.id from Addition a where a.submission = :submission and a.addedBy = :me",
                        Long.class)
                .setParameter("submission", submission)
                .setParameter("me", me)
                .getResultStream()
                .findFirst();
        hold(before.isEmpty() || before.get() == concernId, null, "form.unknown");
        if (before.isEmpty()) {
            Addition addition = new Addition(concern, submission, Now.instant(), me, words.strip());
            em.persist(addition);
            em.flush();
            events.fire(new ConcernEvent(concernId, ConcernEvent.What.ADDED_TO, addition.getId()));
        }
    }

    private static void check(String words, String submission) {
        hold(submission != null && !submission.isBlank() && submission.length() <= LONGEST_KEY, null, "form.unknown");
        hold(words != null && !words.isBlank(), "words", "words.required");
        int length = words.codePointCount(0, words.length());
        hold(length <= ConcernLog.LONGEST_TEXT, "words", "words.long", ConcernLog.LONGEST_TEXT, length);
        hold(words.indexOf('\0') < 0, "words", "words.nul");
    }

    private static void hold(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            throw new BadInput(field, key, arguments);
        }
    }

    /**
     * Writes additions that nobody makes now.
     *
     * @param additions to concerns of the school that is set up
     * @param seen which of them were read
     */
    @Permit(code = "Additions.create", value = Role.SET_UP)
    public void create(List<Addition> additions, List<AdditionSeen> seen) {
        additions.forEach(em::persist);
        seen.forEach(em::persist);
    }

    /**
     * Reads what was added to a concern.
     *
     * @param concernId which concern
     * @return in the order in which it was added
     * @throws NotFound where this school has no such concern
     */
    @Permit(
            code = "Additions.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public List<Added> of(long concernId) {
        Concern concern = readable(em.find(Concern.class, concernId));
        Map<Long, AdditionSeen> seen = em.createQuery(
                        "select s from AdditionSeen s where s.addition.concern = :concern", AdditionSeen.class)
                .setParameter("concern", concern)
                .getResultStream()
                .collect(Collectors.toMap(each -> each.getAddition().getId(), Function.identity()));
        return em.createQuery(
                        "select a from Addition a where a.concern = :concern order by a.addedAt, a.id", Addition.class)
                .setParameter("concern", concern)
                .getResultStream()
                .map(addition -> added(addition, seen.get(addition.getId())))
                .toList();
    }

    private Added added(Addition addition, AdditionSeen seen) {
        return new Added(
                addition.getId(),
                addition.getAddedAt(),
                nameOf(addition.getAddedBy()),
                addition.getWords(),
                seen == null ? null : seen.getSeenAt(),
                seen == null ? null : nameOf(seen.getSeenBy()));
    }

    /**
     * A lead has read additions to a concern. Those that somebody has read before stay as they are.
     *
     * @param concernId which concern
     * @param ids those that stood on the lead's page: what came since waits on
     * @throws NotFound where this school has no such concern
     */
    @Permit(
            code = "Additions.acknowledge",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void acknowledge(long concernId, Collection<Long> ids) {
        // Locked, so that of two who press it at once the second comes second, and is not refused.
        Concern concern = readable(em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE));
        Instant now = Now.instant();
        long me = actors.current().accountId();
        em.createQuery("select a from Addition a" + UNREAD + " and a.concern = :concern", Addition.class)
                .setParameter("concern", concern)
                .getResultStream()
                .filter(addition -> ids.contains(addition.getId()))
                .forEach(addition -> em.persist(new AdditionSeen(addition, now, me)));
    }

    /**
     * @return how many concerns have additions that no lead has read; the inbox and the home page of leads count them.
     */
    @Permit(
            code = "Additions.waiting",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public long waiting() {
        return rule.bind(em.createQuery(
                        "select count(distinct a.concern.id) from Addition a" + UNREAD + " and "
                                + rule.condition("a.concern"),
                        Long.class))
                .getSingleResult();
    }

    /** @return the concerns with additions that no lead has read, the one that waits longest first */
    @Permit(
            code = "Additions.unread",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<Unread> unread() {
        Map<Concern, List<Addition>> byConcern = rule.bind(em.createQuery(
                        "select a from Addition a join fetch a.concern" + UNREAD + " and " + rule.condition("a.concern")
                                + " order by a.addedAt, a.id",
                        Addition.class))
                .getResultStream()
                .collect(Collectors.groupingBy(Addition::getConcern, LinkedHashMap::new, Collectors.toList()));
        return byConcern.entrySet().stream()
                .map(each -> new Unread(
                        each.getKey().getId(),
                        each.getKey().getCategory().getName(),
                        each.getValue().size(),
                        each.getValue().get(0).getAddedAt()))
                .toList();
    }

    private Concern readable(Concern found) {
        Concern concern = rule.orNotFound(found);
        current.about("concern", concern.getId());
        return concern;
    }

    private String nameOf(Long accountId) {
        Account account = em.find(Account.class, accountId);
        return account == null ? null : account.getDisplayName();
    }

    /**
     * What was added to a concern, as leads read it.
     *
     * @param id its number
     * @param addedAt when
     * @param by by whom; null where that account is not there any more
     * @param words what they say
     * @param seenAt when a lead read it; null while none has
     * @param seenBy which lead; null while none has
     */
    public record Added(long id, Instant addedAt, String by, String words, Instant seenAt, String seenBy) {

        public boolean isSeen() {
            return seenAt != null;
        }
    }

    /**
     * A concern with additions that no lead has read.
     *
     * @param concernId which concern
     * @param category what it is about
     * @param count how many additions wait
     * @param since since when the first of them does
     */
    public record Unread(long concernId, String category, int count, Instant since) {}
}
