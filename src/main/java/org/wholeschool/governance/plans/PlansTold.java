package org.wholeschool.governance.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.intervention.plan.life.PlanProgress;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/**
 * The interventions on the governors' page: a sentence on how many run, and a piece for each of which something is
 * said.
 */
@Named
@RequestScoped
public class PlansTold {

    private static final int ALL = 100;
    private static final int MOST_QUESTIONS = 2;

    @Inject
    private PlanStatements statements;

    @Inject
    private Schools schools;

    @Inject
    private Actors actors;

    private List<PlanStatements.Told> all;

    /** @return as of which day: whichever half-term is shown, this is how things stand now */
    public String getOn() {
        return on(today());
    }

    /** @return how many run */
    public String getSays() {
        return run(all());
    }

    /** @return how many run, in a word or two */
    public String getRunning() {
        return texts().get(
                        "summary.plans.run",
                        all().stream()
                                .filter(each -> each.plan().endedOn() == null)
                                .count());
    }

    /** @return what was achieved, of those of which something is said: those that run, and those that have ended */
    public String getAchieved() {
        List<PlanStatements.Told> ended = told(all(), true).toList();
        String finished = ended.isEmpty()
                ? texts().get("summary.plans.ended", 0)
                : texts().get("summary.plans.found", ended.size(), verdicts(ended.stream()));
        String soFar = verdicts(told(all(), false).filter(each -> each.plan().found() != null));
        return soFar.isEmpty() ? finished : texts().get("summary.plans.so-far", soFar, finished);
    }

    private String verdicts(Stream<PlanStatements.Told> plans) {
        return plans.map(each -> new PlanOutcome(each.plan(), today()).verdict())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** @return whether a review of one that runs is late, so that it is asked about */
    public boolean isLate() {
        return all().stream().anyMatch(each -> new PlanOutcome(each.plan(), today()).isLate());
    }

    /**
     * @return those that run and of which something is said: as many as {@link #getSays} counts, but for those of
     *     {@link #getUntold}
     */
    public List<Piece> getPieces() {
        return pieces(false);
    }

    /** @return how many have ended in the last year, of those of which something is said; empty where there are none */
    public String getEnded() {
        return ended(all());
    }

    /** @return those */
    public List<Piece> getEndedPieces() {
        return pieces(true);
    }

    private List<Piece> pieces(boolean hasEnded) {
        return told(all(), hasEnded).map(each -> piece(each, today())).toList();
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    private static Piece piece(PlanStatements.Told each, LocalDate today) {
        PlanOutcome outcome = new PlanOutcome(each.plan(), today);
        return new Piece(
                each.plan().id(),
                each.said(),
                progress(each.plan()),
                each.plan().asked(),
                each.plan().done(),
                outcome,
                each.words().learnt());
    }

    /** @return what a governor can ask of them: of reviews that are late, and of what finished without an answer */
    public List<String> getQuestions() {
        return all().stream()
                .map(each -> new PlanOutcome(each.plan(), today()).question(each.said()))
                .flatMap(Optional::stream)
                .limit(MOST_QUESTIONS)
                .toList();
    }

    /** @return that of some which run nothing is said; empty where there are none */
    public String getUntold() {
        long untold = all().stream()
                .filter(each -> each.said() == null && each.plan().endedOn() == null)
                .count();
        return untold == 0 ? "" : texts().get("changes.untold", untold);
    }

    /** @return for who can say something: those of which nothing is said, each with its first day */
    public List<ToSay> getToSay() {
        return isWriter()
                ? all().stream()
                        .filter(each -> each.said() == null)
                        .map(each -> new ToSay(
                                each.plan().id(),
                                texts().get(
                                                "changes.say",
                                                SchoolDates.LONG_DATE.format(
                                                        each.plan().startsOn()))))
                        .toList()
                : List.of();
    }

    /** @return whether whoever looks can change what is said */
    public boolean isWriter() {
        return PageAccess.permits("/governance/plan.xhtml", actors.current().roles());
    }

    private List<PlanStatements.Told> all() {
        if (all == null) {
            all = statements.all();
        }
        return all;
    }

    /** @return how far it is, in words */
    static String progress(PlanProgress.Started plan) {
        return progress(plan, "changes.since", null);
    }

    private static String progress(PlanProgress.Started plan, String running, LocalDate next) {
        String since = texts().get(
                        plan.endedOn() == null ? running : "changes.ended",
                        plan.lever() == null ? "" : Texts.of("intervention").get("lever." + plan.lever()),
                        SchoolDates.LONG_DATE.format(plan.startsOn()),
                        plan.endedOn() == null
                                ? next == null ? "" : SchoolDates.LONG_DATE.format(next)
                                : SchoolDates.LONG_DATE.format(plan.endedOn()));
        return plan.asked() == 0 ? since : since + " " + texts().get("changes.steps", plan.done(), plan.asked());
    }

    private static String on(LocalDate today) {
        return texts().get("changes.on", SchoolDates.LONG_DATE.format(today));
    }

    /**
     * Says which interventions ran in a past term, for a report that is read without the page.
     *
     * @param ran those that ran in it, as they stood at its end
     * @param end its last day
     * @return how many there were, and a sentence on each of which something is said
     */
    public static List<String> sentences(List<PlanStatements.Told> ran, LocalDate end) {
        Stream<String> pieces = ran.stream()
                .filter(each -> each.said() != null)
                .map(each -> Stream.of(
                                each.said(),
                                each.saidLater() == null
                                        ? ""
                                        : texts().get(
                                                        "changes.said.later",
                                                        SchoolDates.LONG_DATE.format(each.saidLater())),
                                progress(
                                        each.plan(),
                                        each.plan().lever() == null ? "changes.still.unkept" : "changes.still",
                                        end),
                                new PlanOutcome(each.plan(), end).says(),
                                each.plan().lever() == null ? texts().get("changes.unkept") : "",
                                each.words().learnt())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(" ")));
        return Stream.concat(Stream.of(texts().get("changes.ran", ran.size())), pieces)
                .toList();
    }

    private static Stream<PlanStatements.Told> told(List<PlanStatements.Told> all, boolean hasEnded) {
        return all.stream().filter(each -> each.said() != null && (each.plan().endedOn() != null) == hasEnded);
    }

    private static String ended(List<PlanStatements.Told> all) {
        long ended = told(all, true).count();
        return ended == 0 ? "" : texts().get("changes.over", ended);
    }

    private static String run(List<PlanStatements.Told> all) {
        return texts().get(
                        "changes.run",
                        all.stream()
                                .filter(each -> each.plan().endedOn() == null)
                                .count());
    }

    private static Texts texts() {
        return Texts.of("governance");
    }

    /**
     * What is told of an intervention.
     *
     * @param id which plan
     * @param said what it is
     * @param progress how far it is
     * @param asked how many steps somebody was asked for
     * @param done how many of these are done
     * @param outcome what came of it by now
     * @param learnt what was learnt; null where nothing is said
     */
    public record Piece(
            long id, String said, String progress, int asked, int done, PlanOutcome outcome, String learnt) {

        /** @return how much of it is done, 0 to 100 */
        public int percent() {
            return asked == 0 ? 0 : done * ALL / asked;
        }
    }

    /**
     * One of which nothing is said yet.
     *
     * @param id which plan
     * @param says its first day, in words
     */
    public record ToSay(long id, String says) {}
}
