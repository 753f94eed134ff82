package org.wholeschool.sharing.decision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/** Lists decisions: with for whom and about whom for those who decide, without it for those who oversee them. */
@Service
public class DecisionRegister {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /** @return the register: what waits first, then the rest, the newest first */
    @Permit(
            code = "DecisionRegister.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<DecisionView.Row> all() {
        Map<Long, String> names = names();
        return inOrder()
                .map(decision -> row(
                        decision,
                        DecisionWords.who(decision.answers()),
                        Stream.concat(
                                        Stream.ofNullable(names.get(decision.getId())),
                                        decision.answers().list(Answers.Items.OTHERS).stream())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** @return the same with the agency alone, and without about whom */
    @Permit(code = "DecisionRegister.counted", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = LOOKING)
    public List<DecisionView.Row> counted() {
        return inOrder()
                .map(decision -> row(decision, decision.answers().text(Answers.Text.AGENCY), null))
                .toList();
    }

    private Stream<Decision> inOrder() {
        LocalDate today = Now.day(zone());
        return em.createQuery("select d from Decision d", Decision.class)
                .getResultStream()
                .sorted(Comparator.comparing(
                                (Decision decision) -> decision.on(today).isWaiting()
                                        ? decision.on(today).ordinal()
                                        : Integer.MAX_VALUE)
                        .thenComparing(Decision::getDecidedAt, Comparator.reverseOrder()));
    }

    private DecisionView.Row row(Decision decision, String who, String about) {
        DecisionState state = decision.on(Now.day(zone()));
        boolean isToComplete = decision.getCompleteBy() != null;
        return new DecisionView.Row(
                decision.getId(),
                who,
                about,
                DecisionWords.moment(decision.getDecidedAt(), zone()),
                state,
                isToComplete
                        ? DecisionWords.moment(decision.getCompleteBy(), zone())
                        : DecisionWords.day(decision.getLookAgainOn()),
                isToComplete && decision.getCompleteBy().isBefore(Now.instant()));
    }

    private Map<Long, String> names() {
        List<DecisionPupil> rows = em.createQuery("select p from DecisionPupil p order by p.id", DecisionPupil.class)
                .getResultList();
        Map<Long, String> named = new HashMap<>();
        roster.named(rows.stream().map(DecisionPupil::getPupilId).distinct().toList())
                .forEach(pupil -> named.put(pupil.id(), pupil.name()));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getDecision().getId(),
                        Collectors.mapping(row -> named.get(row.getPupilId()), Collectors.joining(", "))));
    }

    /** @return what waits for the actor: to complete, to agree to, sent back, to look at again */
    @Permit(
            code = "DecisionRegister.waiting",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Waiting waiting() {
        LocalDate today = Now.day(zone());
        Long me = actors.current().accountId();
        boolean isHeadOnly =
                actors.current().roles().stream().noneMatch(role -> role == Role.LEAD || role == Role.DEPUTY);
        List<Decision> waiting = em.createQuery("select d from Decision d", Decision.class)
                .getResultStream()
                .filter(decision -> decision.on(today).isWaiting())
                .toList();
        List<Decision> late = waiting.stream()
                .filter(decision -> decision.getCompleteBy() != null
                        && decision.getCompleteBy().isBefore(Now.instant()))
                .toList();
        long second = waiting.stream()
                .filter(decision -> decision.on(today) == DecisionState.WAITS_FOR_SECOND
                        && !Objects.equals(me, decision.getKeptBy()))
                .count();
        long own = waiting.stream()
                .filter(decision -> decision.on(today) != DecisionState.WAITS_FOR_SECOND)
                .count();
        return new Waiting(second, isHeadOnly ? late.size() : own, late.size());
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    /**
     * What waits.
     *
     * @param second decisions of others that need a second person
     * @param own decisions to complete, to change or to look at again; for a head the overdue ones only
     * @param late emergencies whose reasons are overdue
     */
    public record Waiting(long second, long own, long late) {

        /** @return how many in all */
        public long all() {
            return second + own;
        }
    }
}
