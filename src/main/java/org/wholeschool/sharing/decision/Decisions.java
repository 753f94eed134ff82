package org.wholeschool.sharing.decision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.calendar.SchoolTime;
import org.wholeschool.sharing.request.AskedFor;
import org.wholeschool.sharing.request.RequestEnds;
import org.wholeschool.sharing.request.RequestReading;

/** Keeps what the school decided about sharing, with its reasons; in an emergency first what was shared. */
@Service
public class Decisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestReading requests;

    @Inject
    private RequestEnds ends;

    @Inject
    private AgencyPeople people;

    @Inject
    private Roster roster;

    @Inject
    private SchoolTime time;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * Keeps a decision. The same form sent twice makes one.
     *
     * @param entry what a form gave
     * @return its id
     * @throws BadInput at each field that cannot be taken, or where the request was decided meanwhile
     */
    @Permit(
            code = "Decisions.decide",
            value = {Role.LEAD, Role.DEPUTY})
    long decide(DecisionEntry entry) {
        AskedFor asked = asked(entry);
        Answers answers = new DecisionCheck(today()).decided(entry, parts(asked), isChecked(entry, asked));
        Decision same = same(entry, answers);
        if (same != null) {
            return same.getId();
        }
        if (asked != null) {
            refuseSecond(asked.id());
        }
        Decision decision = new Decision(entry.requestId(), me(), now());
        keep(decision, entry, answers);
        return decision.getId();
    }

    /**
     * Keeps that something was shared in an emergency, by its short form. The reasons are due a school day later.
     *
     * @param entry what the short form gave
     * @return its id
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "Decisions.shareNow",
            value = {Role.LEAD, Role.DEPUTY})
    long shareNow(DecisionEntry entry) {
        AskedFor asked = asked(entry);
        Answers answers = new DecisionCheck(today()).inEmergency(entry, parts(asked));
        Decision same = same(entry, answers);
        if (same != null) {
            return same.getId();
        }
        Decision decision = new Decision(entry.requestId(), me(), now());
        decision.beEmergency(time.hours().plusDays(Now.instant(), 1));
        fill(decision, entry, answers, Outcome.SHARE, DecisionFields.Step.EMERGENCY);
        return decision.getId();
    }

    /**
     * Changes a decision, or completes one of an emergency. What it said before stays as a version.
     *
     * @param id the decision
     * @param edition which version of it the form showed
     * @param entry what the form gave
     * @throws NotFound where the school has no such decision
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it meanwhile
     */
    @Permit(
            code = "Decisions.change",
            value = {Role.LEAD, Role.DEPUTY})
    void change(long id, int edition, DecisionEntry entry) {
        Decision decision = locked(id);
        AskedFor asked = asked(entry);
        boolean isChecked = decision.isEmergency() || isChecked(entry, asked);
        Answers answers = new DecisionCheck(today()).decided(entry, parts(asked), isChecked);
        boolean isMine = decision.getEdition() == edition + 1 && Objects.equals(me(), decision.getKeptBy());
        if (isMine && decision.answers().equals(answers) && decision.getOutcome() == entry.outcome()) {
            return;
        }
        if (decision.getEdition() != edition) {
            throw new BadInput(null, "changed");
        }
        decision.complete();
        keep(decision, entry, answers);
    }

    private void keep(Decision decision, DecisionEntry entry, Answers answers) {
        boolean needsSecond = answers.needsSecond(entry.outcome());
        decision.lookAgain(entry.lookAgainOn());
        decision.agree(null);
        fill(
                decision,
                entry,
                answers,
                entry.outcome(),
                needsSecond ? DecisionFields.Step.PROPOSED : DecisionFields.Step.DECIDED);
        if (entry.requestId() != null) {
            if (needsSecond || entry.outcome() == Outcome.NOT_YET) {
                ends.reopen(entry.requestId());
            } else {
                ends.answered(entry.requestId());
            }
            current.about(DecisionReading.SUBJECT, decision.getId());
        }
    }

    private void fill(
            Decision decision, DecisionEntry entry, Answers answers, Outcome outcome, DecisionFields.Step step) {
        refuseUnknown(entry.pupils());
        decision.goTo(entry.to().agencyCode(), entry.to().personId());
        decision.say(outcome, answers);
        decision.beginEdition(step, null, me(), now());
        em.persist(decision);
        em.persist(new DecisionVersion(decision));
        Set<Long> left = new HashSet<>(entry.pupils());
        em.createQuery("select p from DecisionPupil p where p.decision = :decision", DecisionPupil.class)
                .setParameter("decision", decision)
                .getResultList()
                .forEach(kept -> {
                    if (!left.remove(kept.getPupilId())) {
                        em.remove(kept);
                    }
                });
        left.forEach(pupil -> em.persist(new DecisionPupil(decision, pupil)));
        em.flush();
        current.about(DecisionReading.SUBJECT, decision.getId());
    }

    private void refuseUnknown(List<Long> pupils) {
        if (roster.named(pupils).size() < new HashSet<>(pupils).size()) {
            throw new BadInput("children", "children.gone");
        }
    }

    private AskedFor asked(DecisionEntry entry) {
        return entry.requestId() == null ? null : requests.forDecision(entry.requestId());
    }

    private static List<String> parts(AskedFor asked) {
        return asked == null ? List.of() : asked.parts();
    }

    /** It was checked who asks, or the recipient is verified in the directory. */
    private boolean isChecked(DecisionEntry entry, AskedFor asked) {
        Long person = entry.to().personId();
        boolean isVerified =
                person != null && people.all().stream().anyMatch(line -> line.id() == person && line.isVerified());
        boolean isTheOneWhoAsks = asked != null
                && asked.isIdentityChecked()
                && asked.from().agencyCode().equals(entry.to().agencyCode())
                && Objects.equals(asked.from().name(), entry.to().name());
        return isVerified || isTheOneWhoAsks;
    }

    /** Of two who decide one request at once the second is told. */
    private void refuseSecond(long request) {
        boolean isDecided = em.createQuery("select d from Decision d where d.requestId = :request", Decision.class)
                .setParameter("request", request)
                .getResultStream()
                .anyMatch(known -> known.getStep() != DecisionFields.Step.SENT_BACK
                        && known.getOutcome() != Outcome.NOT_YET
                        && !known.isEmergency());
        if (isDecided) {
            throw new BadInput(null, "decided");
        }
    }

    private Decision same(DecisionEntry entry, Answers answers) {
        return em.createQuery("select d from Decision d where d.edition = 1 and d.keptBy = :me", Decision.class)
                .setParameter("me", me())
                .getResultStream()
                .filter(known -> Objects.equals(known.getRequestId(), entry.requestId())
                        && known.answers().equals(answers)
                        && (entry.outcome() == null || known.getOutcome() == entry.outcome()))
                .findFirst()
                .orElse(null);
    }

    /** Locks it, so that of two who change it at once the second one is told. */
    private Decision locked(long id) {
        Decision decision = em.find(Decision.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (decision == null) {
            throw new NotFound(DecisionReading.SUBJECT);
        }
        current.about(DecisionReading.SUBJECT, id);
        return decision;
    }

    private Long me() {
        return actors.current().accountId();
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }
}
