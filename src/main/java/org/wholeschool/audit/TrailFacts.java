package org.wholeschool.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.platform.Service;

/**
 * What the head's summary counts of the record: who signed in and how, who was refused, and who opened which record
 * when.
 */
@Service
public class TrailFacts {

    private static final int LOOKING = 10 * 60;
    private static final Set<String> SIGN_INS = Set.of("SignIn.attempt", "PasskeySignIn.attempt", "SingleSignOn.enter");
    private static final String COUNTED = "new org.wholeschool.audit.TrailFacts.Counted";
    private static final String PASSWORD_ALONE = "SignIn.withPasswordAlone";
    private static final String IN_PERIOD = " and e.outcome = :outcome and e.at >= :from and e.at < :to";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    /**
     * @param from from this moment on
     * @param to up to this moment, without it
     * @return by account, how often its owner came in with a password alone
     */
    @Permit(code = "TrailFacts.passwordsAlone", value = Role.HEAD, onceInSeconds = LOOKING)
    public Map<Long, Long> passwordsAlone(Instant from, Instant to) {
        Map<Long, Long> counts = new HashMap<>();
        em.createQuery(
                        "select " + COUNTED + "(e.subjectId, count(e)) from AuditEntry e where e.action = '"
                                + PASSWORD_ALONE + "'" + IN_PERIOD + " group by e.subjectId",
                        Counted.class)
                .setParameter("outcome", Recorder.Outcome.DONE)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .forEach(row -> counts.put(row.account(), row.count()));
        return counts;
    }

    /**
     * Finds when accounts last signed in, and reads older entries only of those that were not used lately.
     *
     * @param accounts of which
     * @param lately from when on an account counts as used lately
     * @return by account, its last sign-in; no entry where none is recorded
     */
    @Permit(code = "TrailFacts.lastSignIns", value = Role.HEAD, onceInSeconds = LOOKING)
    public Map<Long, Instant> lastSignIns(Collection<Long> accounts, Instant lately) {
        Map<Long, Instant> last = new HashMap<>();
        signIns("e.at >= :lately")
                .setParameter("lately", lately)
                .getResultList()
                .forEach(row -> last.put(row.account(), row.at()));
        // One by one: among several numbers the embedded database would look through all sign-ins of the school.
        for (long account : accounts) {
            if (!last.containsKey(account)) {
                signIns("e.subjectId = :account")
                        .setParameter("account", account)
                        .getResultList()
                        .forEach(row -> last.put(row.account(), row.at()));
            }
        }
        return last;
    }

    private TypedQuery<LastSignIn> signIns(String which) {
        return em.createQuery(
                        "select new org.wholeschool.audit.TrailFacts.LastSignIn(e.subjectId, max(e.at)) from "
                                + "AuditEntry e where e.subjectKind = 'account' and e.action in :actions and "
                                + "e.outcome = :done and " + which + " group by e.subjectId",
                        LastSignIn.class)
                .setParameter("actions", SIGN_INS)
                .setParameter("done", Recorder.Outcome.DONE);
    }

    /**
     * @param from from this moment on
     * @param to up to this moment, without it
     * @return each time that the owner of an account was refused something, wrong passwords included
     */
    @Permit(code = "TrailFacts.refusals", value = Role.HEAD, onceInSeconds = LOOKING)
    public List<Refusal> refusals(Instant from, Instant to) {
        return em.createQuery(
                        "select new org.wholeschool.audit.TrailFacts.Refusal(e.accountId, e.action, e.subjectKind, "
                                + "e.subjectId, e.at) from AuditEntry e where (e.accountId is not null or "
                                + "(e.subjectKind = 'account' and e.subjectId is not null))" + IN_PERIOD,
                        Refusal.class)
                .setParameter("outcome", Recorder.Outcome.REFUSED)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * @param kind of which records, "concern"
     * @param actions done with them, by their codes
     * @param from from this moment on
     * @param to up to this moment, without it
     * @return each time that somebody did one of those with a record
     */
    @Permit(
            code = "TrailFacts.done",
            value = {Role.HEAD, Role.DATA_PROTECTION_OFFICER},
            onceInSeconds = LOOKING)
    public List<Done> done(String kind, Set<String> actions, Instant from, Instant to) {
        return actions.isEmpty()
                ? List.of()
                : deeds("", kind, actions, from, to).getResultList();
    }

    /**
     * As {@link #done}, of some people only.
     *
     * @param accounts whose deeds
     * @param kind of which records, "concern"
     * @param actions done with them, by their codes
     * @param from from this moment on
     * @param to up to this moment, without it
     * @return each time that one of them did one of those with a record
     */
    @Permit(
            code = "TrailFacts.doneBy",
            value = {Role.HEAD, Role.DATA_PROTECTION_OFFICER},
            onceInSeconds = LOOKING)
    public List<Done> doneBy(Collection<Long> accounts, String kind, Set<String> actions, Instant from, Instant to) {
        return accounts.isEmpty() || actions.isEmpty()
                ? List.of()
                : deeds(" and e.accountId in :accounts", kind, actions, from, to)
                        .setParameter("accounts", accounts)
                        .getResultList();
    }

    private TypedQuery<Done> deeds(String whose, String kind, Set<String> actions, Instant from, Instant to) {
        return em.createQuery(
                        "select new org.wholeschool.audit.TrailFacts.Done(e.accountId, e.subjectId, e.at) from "
                                + "AuditEntry e where e.accountId is not null "
                                + "and e.subjectKind = :kind and e.action in :actions"
                                + IN_PERIOD + whose + " order by e.at",
                        Done.class)
                .setParameter("kind", kind)
                .setParameter("actions", actions)
                .setParameter("outcome", Recorder.Outcome.DONE)
                .setParameter("from", from)
                .setParameter("to", to);
    }

    /** @return when the record of the actor's school began; nothing where nothing is on it. */
    @Permit(
            code = "TrailFacts.begin",
            value = {Role.HEAD, Role.JOB},
            onceInSeconds = LOOKING)
    public Optional<Instant> begin() {
        return em.createQuery("select e.at from AuditEntry e order by e.schoolId, e.at", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * @return up to where the record of the actor's school is sealed: "1234 3fa9..." as somebody can keep it outside;
     *     "" where nothing is.
     */
    @Permit(
            code = "TrailFacts.head",
            value = {Role.HEAD, Role.JOB},
            onceInSeconds = LOOKING)
    public String head() {
        AuditHead head = em.find(AuditHead.class, actors.current().schoolId());
        return head == null || head.getLastSeq() == 0 ? "" : head.getLastSeq() + " " + head.getLastHash();
    }

    /**
     * @param action the code of an action
     * @param kind what it was about
     * @param number which
     * @return whether it is on record that it was done
     */
    @Permit(
            code = "TrailFacts.wasDone",
            value = {Role.HEAD, Role.JOB},
            onceInSeconds = LOOKING)
    public boolean wasDone(String action, String kind, int number) {
        return em.createQuery(
                                "select count(e) from AuditEntry e where e.action = :action and e.subjectKind = "
                                        + ":kind and e.subjectId = :number and e.outcome = :done",
                                Long.class)
                        .setParameter("action", action)
                        .setParameter("kind", kind)
                        .setParameter("number", (long) number)
                        .setParameter("done", Recorder.Outcome.DONE)
                        .getSingleResult()
                > 0;
    }

    /**
     * Somebody did something with a record.
     *
     * @param account who
     * @param record with which
     * @param at when
     */
    public record Done(long account, long record, Instant at) {}

    /**
     * An account's owner was refused something.
     *
     * @param by the account that acted; null where a visitor tried to sign in to one
     * @param action what was tried, by its code
     * @param kind what it was about, null where nothing says
     * @param subject which one
     * @param at when
     */
    public record Refusal(Long by, String action, String kind, Long subject, Instant at) {

        /** @return whose refusal it is */
        public long account() {
            return by == null ? subject : by;
        }
    }

    /**
     * How often something was recorded of an account.
     *
     * @param account which, or null where the record does not say
     * @param count how often
     */
    public record Counted(Long account, Long count) {}

    /**
     * When the owner of an account last signed in.
     *
     * @param account which
     * @param at when
     */
    public record LastSignIn(Long account, Instant at) {}
}
