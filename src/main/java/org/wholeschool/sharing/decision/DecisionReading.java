package org.wholeschool.sharing.decision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.ChangedFields;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/** Reads one decision with all that it has said. */
@Service
public class DecisionReading {

    /** What the audit calls a decision. */
    static final String SUBJECT = "sharing-decision";

    private static final int LOOKING = 10 * 60;
    private static final Texts WORDS = Texts.of("decision");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Roster roster;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param id a decision
     * @return it, with what it said before
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "DecisionReading.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public DecisionView one(long id) {
        Decision decision = found(id);
        ZoneId zone = zone();
        LocalDate today = Now.day(zone);
        boolean isLate =
                decision.getCompleteBy() != null && decision.getCompleteBy().isBefore(Now.instant());
        return new DecisionView(
                id,
                decision.getEdition(),
                decision.on(today),
                DecisionWords.who(decision.answers()),
                decision.getAgencyCode(),
                DecisionWords.moment(decision.getDecidedAt(), zone),
                name(decision.getDecidedBy()),
                decision.getAgreedBy() == null ? null : name(decision.getAgreedBy()),
                Objects.equals(decision.getKeptBy(), actors.current().accountId()),
                decision.isEmergency(),
                decision.getCompleteBy() == null ? null : DecisionWords.moment(decision.getCompleteBy(), zone),
                isLate,
                DecisionWords.day(decision.getLookAgainOn()),
                decision.getRequestId(),
                roster.named(pupils(decision)).stream().map(Roster.Found::name).toList(),
                facts(decision),
                decision.getNote(),
                changes(decision, zone));
    }

    private static List<DecisionView.Line> facts(Decision decision) {
        return DecisionWords.all(decision).entrySet().stream()
                .filter(each -> each.getValue() != null && !each.getKey().equals("who"))
                .map(each -> new DecisionView.Line(DecisionWords.label(each.getKey()), each.getValue()))
                .toList();
    }

    private List<DecisionView.Change> changes(Decision decision, ZoneId zone) {
        List<DecisionVersion> versions = em.createQuery(
                        "select v from DecisionVersion v where v.decision = :decision order by v.edition",
                        DecisionVersion.class)
                .setParameter("decision", decision)
                .getResultList();
        List<DecisionView.Change> changes = new ArrayList<>();
        DecisionVersion before = null;
        for (DecisionVersion version : versions) {
            changes.add(
                    0,
                    new DecisionView.Change(
                            version.getEdition(),
                            WORDS.get("step." + version.getStep()),
                            DecisionWords.moment(version.getKeptAt(), zone),
                            name(version.getKeptBy()),
                            version.getNote(),
                            before == null ? List.of() : was(before, version)));
            before = version;
        }
        return changes;
    }

    private static List<DecisionView.Line> was(DecisionVersion before, DecisionVersion after) {
        Map<String, String> earlier = ChangedFields.of(DecisionWords.all(after), DecisionWords.all(before));
        return earlier.entrySet().stream()
                .map(each -> new DecisionView.Line(
                        DecisionWords.label(each.getKey()),
                        each.getValue() == null ? WORDS.get("nothing") : each.getValue()))
                .toList();
    }

    /**
     * @param id a decision
     * @return what its form begins with
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "DecisionReading.form",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    Begun form(long id) {
        Decision decision = found(id);
        return new Begun(
                decision.getEdition(),
                decision.getStep() == DecisionFields.Step.EMERGENCY ? null : decision.getOutcome(),
                decision.getRequestId(),
                decision.getAgencyCode(),
                decision.getPersonId(),
                pupils(decision),
                decision.answers(),
                decision.getLookAgainOn());
    }

    private Decision found(long id) {
        Decision decision = em.find(Decision.class, id);
        if (decision == null) {
            throw new NotFound(SUBJECT);
        }
        current.about(SUBJECT, id);
        return decision;
    }

    private List<Long> pupils(Decision decision) {
        return em.createQuery(
                        "select p.pupilId from DecisionPupil p where p.decision = :decision order by p.id", Long.class)
                .setParameter("decision", decision)
                .getResultList();
    }

    private String name(Long account) {
        return account == null
                ? WORDS.get("by.unknown")
                : accounts.colleague(actors.current().schoolId(), account)
                        .map(AccountReader.Colleague::name)
                        .orElseGet(() -> WORDS.get("by.unknown"));
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    /**
     * A decision for its form.
     *
     * @param edition which version this is
     * @param outcome what was decided; null where the reasons of an emergency are still to be written
     * @param requestId the request that it answers, or null
     * @param agencyCode the agency
     * @param personId the person in the directory, or null
     * @param pupils pupils about whom
     * @param answers all else
     * @param lookAgainOn when to look again, or null
     */
    record Begun(
            int edition,
            Outcome outcome,
            Long requestId,
            String agencyCode,
            Long personId,
            List<Long> pupils,
            Answers answers,
            LocalDate lookAgainOn) {}
}
