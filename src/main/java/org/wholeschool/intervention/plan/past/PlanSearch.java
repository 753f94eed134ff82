package org.wholeschool.intervention.plan.past;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.review.PlanDecision;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Searches what plans that are closed have left behind. Their texts are encrypted one by one, so all of them are read
 * and decrypted for each search: a school closes some dozens of plans in a year, of some thousand characters each, and
 * a search of a few hundred takes a part of a second. Where a school has thousands it would need an index, which would
 * have to be encrypted as well.
 */
@Service
public class PlanSearch {

    /** So many plans are told, the one that was closed last first. */
    static final int MOST = 50;

    /** Code points that can be typed. */
    public static final int LONGEST = 100;

    private static final int LOOKING = 10 * 60;

    private static final Set<Role> TEAM = Set.of(Role.LEAD, Role.DEPUTY);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PlanWords words;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /** @return the titles of all plans, those that run first */
    @Permit(
            code = "PlanSearch.titles",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Title> titles() {
        return em.createQuery(
                        "select new org.wholeschool.intervention.plan.past.PlanSearch.Title(p.id, p.title, p.state)"
                                + " from Plan p order by p.id desc",
                        Title.class)
                .getResultStream()
                .sorted(Comparator.comparing(title -> title.state() != PlanState.RUNNING))
                .toList();
    }

    /**
     * What a plan is called.
     *
     * @param id which plan
     * @param title its title
     * @param state how far it is
     */
    public record Title(long id, String title, PlanState state) {

        /** Public, because a query finds no other constructor. */
        public Title {}
    }

    /**
     * @param typed words, or parts of words, in any order; capital letters and accents do not matter
     * @return the plans that are closed and in which every one of the words stands
     * @throws BadInput where no word was typed, or too much
     */
    @Permit(
            code = "PlanSearch.find",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Found find(String typed) {
        String tidy = typed == null ? "" : typed.strip();
        if (tidy.codePointCount(0, tidy.length()) > LONGEST) {
            throw new BadInput("words", "search.long", LONGEST);
        }
        List<String> asked = PlanPassages.asked(tidy);
        if (asked.isEmpty()) {
            throw new BadInput("words", "search.required");
        }
        PlanWords.Names names = words.names();
        Map<Long, List<PlanDecision>> decisions = em.createQuery(
                        "select d from PlanDecision d where d.plan.state = :closed order by d.decidedAt, d.id",
                        PlanDecision.class)
                .setParameter("closed", PlanState.CLOSED)
                .getResultStream()
                .collect(Collectors.groupingBy(decision -> decision.getPlan().getId()));
        boolean isOfTeam = actors.current().roles().stream().anyMatch(TEAM::contains);
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        List<Hit> hits = em.createQuery("select p from Plan p where p.state = :closed", Plan.class)
                .setParameter("closed", PlanState.CLOSED)
                .getResultStream()
                .sorted(Comparator.comparing(Plan::getKeptAt)
                        .thenComparing(Plan::getId)
                        .reversed())
                .map(plan -> new Hit(
                        plan.getId(),
                        plan.getTitle(),
                        LocalDate.ofInstant(plan.getKeptAt(), zone),
                        new PlanPassages(plan, names, decisions.getOrDefault(plan.getId(), List.of()), isOfTeam)
                                .with(asked)))
                .filter(hit -> !hit.passages().isEmpty())
                .toList();
        return new Found(hits.subList(0, Math.min(MOST, hits.size())), hits.size());
    }

    /**
     * What a search has found.
     *
     * @param hits plans, the one that was closed last first, {@value #MOST} at most
     * @param all how many there are
     */
    public record Found(List<Hit> hits, int all) {

        /** Copies the list. */
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A plan in which all of the words stand.
     *
     * @param id which
     * @param title its name
     * @param closed the day on which it was closed
     * @param passages where they stand
     */
    public record Hit(long id, String title, LocalDate closed, List<PlanPassages.Passage> passages) {}
}
