package org.wholeschool.governance.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
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

    @Inject
    private PlanStatements statements;

    @Inject
    private Schools schools;

    @Inject
    private Actors actors;

    private List<PlanStatements.Told> all;

    /** @return as of which day: whichever half-term is shown, this is how things stand now */
    public String getOn() {
        return on(Now.day(schools.profile().zone()));
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

    /** @return how many have ended in the last year, of those of which something is said */
    public String getFinished() {
        return texts().get("summary.plans.ended", told(all(), true).count());
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
        return told(all(), hasEnded)
                .map(each -> new Piece(
                        each.plan().id(),
                        each.said(),
                        progress(each.plan()),
                        each.plan().asked(),
                        each.plan().done()))
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
    public List<Piece> getToSay() {
        return isWriter()
                ? all().stream()
                        .filter(each -> each.said() == null)
                        .map(each -> new Piece(
                                each.plan().id(),
                                texts().get(
                                                "changes.say",
                                                SchoolDates.LONG_DATE.format(
                                                        each.plan().startsOn())),
                                "",
                                0,
                                0))
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
        return progress(plan, "changes.since", plan.reviewOn());
    }

    private static String progress(PlanProgress.Started plan, String running, LocalDate next) {
        String since = texts().get(
                        plan.endedOn() == null ? running : "changes.ended",
                        Texts.of("intervention").get("lever." + plan.lever()),
                        SchoolDates.LONG_DATE.format(plan.startsOn()),
                        SchoolDates.LONG_DATE.format(plan.endedOn() == null ? next : plan.endedOn()));
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
                .map(each -> each.said() + " " + progress(each.plan(), "changes.still", end));
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
     */
    public record Piece(long id, String said, String progress, int asked, int done) {

        /** @return how much of it is done, 0 to 100 */
        public int percent() {
            return asked == 0 ? 0 : done * ALL / asked;
        }
    }
}
