package org.wholeschool.concern.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * What an urgent concern is to a head to whom it came because no lead and no deputy acknowledged it: that one waits, of
 * which kind, since when and who was told. Nothing that stands in it, and not its number; of one that only some may
 * read not even its kind. The head finds somebody of the safeguarding team, and says here that they do.
 */
@Service
class UrgentForHead {

    private static final int LOOKING = 10 * 60;

    /**
     * Those that came to the head and that nobody has acknowledged since. One about an adult the head reads, on another
     * page.
     */
    private static final String WAITING =
            "select new org.wholeschool.concern.inbox.UrgentForHead.Came(s, c) from Escalation s, InboxEntry e, Concern c where s.step = :head and e.concernId = "
                    + "s.concernId and e.turn = s.turn and c.id = s.concernId"
                    + " and e.urgentSince is not null and e.settledAt is null and c.acknowledgedAt is null and "
                    + "c.aboutAdultSince is null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private AccountReader accounts;

    /** @return what waits, what came to the head first at the front */
    @Permit(code = "UrgentForHead.waiting", value = Role.HEAD, onceInSeconds = LOOKING)
    public List<Waiting> waiting() {
        Map<Long, String> heads = accounts.people(actors.current().schoolId(), EnumSet.of(Role.HEAD)).stream()
                .collect(Collectors.toMap(AccountReader.Person::id, AccountReader.Person::name));
        return em.createQuery(WAITING + " order by s.takenAt, s.id", Came.class)
                .setParameter("head", Escalation.Step.HEAD)
                .getResultStream()
                .map(came -> waiting(came.step, came.concern, heads))
                .toList();
    }

    private Waiting waiting(Escalation came, Concern concern, Map<Long, String> heads) {
        List<CaseLeads.Step> steps = em.createQuery(
                        "select s from Escalation s where s.concernId = :concern and s.turn = :turn order by "
                                + "s.takenAt, s.id",
                        Escalation.class)
                .setParameter("concern", came.getConcernId())
                .setParameter("turn", came.getTurn())
                .getResultStream()
                .map(step -> new CaseLeads.Step(step.getStep(), step.getTakenAt(), step.getTold(), null, null))
                .toList();
        return new Waiting(
                came.getId(),
                concern.getReceivedAt(),
                concern.isRestricted() ? null : concern.getCategory().getName(),
                steps,
                came.getTakenUpAt(),
                came.getTakenUpBy() == null ? null : heads.get(came.getTakenUpBy()));
    }

    /**
     * The head sees to it that somebody of the safeguarding team acknowledges it. The leads read that on the concern. A
     * second time changes nothing.
     *
     * @param id which of those that came to the head, by the step that brought it
     * @throws NotFound where none came by that
     * @throws BadInput where somebody has acknowledged it meanwhile
     */
    @Permit(code = "UrgentForHead.takeUp", value = Role.HEAD)
    public void takeUp(long id) {
        Escalation came = em.find(Escalation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (came == null || came.getStep() != Escalation.Step.HEAD) {
            throw new NotFound("escalation");
        }
        current.about("concern", came.getConcernId());
        if (em.createQuery(WAITING + " and s.id = :id", Came.class)
                .setParameter("head", Escalation.Step.HEAD)
                .setParameter("id", id)
                .getResultList()
                .isEmpty()) {
            throw new BadInput(null, "urgent.over");
        }
        came.takeUp(actors.current().accountId(), Now.instant());
    }

    /**
     * An urgent concern that came to the head.
     *
     * @param id the step that brought it
     * @param loggedAt when it was logged
     * @param category of which kind it is, null where only some may read it
     * @param steps who was told of it, and when
     * @param takenUpAt since when a head sees to it, null while none does
     * @param takenUpBy which head, null where they have left
     */
    public record Waiting(
            long id,
            Instant loggedAt,
            String category,
            List<CaseLeads.Step> steps,
            Instant takenUpAt,
            String takenUpBy) {}

    /** A row of a query: a concern, and the step by which it came to the head. */
    record Came(Escalation step, Concern concern) {

        /** Public, because a query finds no other constructor. */
        public Came {}
    }
}
