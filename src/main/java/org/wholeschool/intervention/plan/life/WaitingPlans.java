package org.wholeschool.intervention.plan.life;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.access.menu.MenuCount;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Tells leads, deputies and the head on the home page which reviews of plans have come, and how much of what was to be
 * done is late.
 */
@Named
@RequestScoped
public class WaitingPlans implements MenuCount {

    @Inject
    private PlansWaiting plans;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    private PlansWaiting.Waiting waiting;
    private Map<Long, LocalDate> due;
    private List<PlansWaiting.DayOfPlan> days;

    private PlansWaiting.Waiting waiting() {
        if (waiting == null) {
            waiting = plans.counts();
        }
        return waiting;
    }

    /** @return how many plans run, and what of them is overdue, in a sentence */
    public String getSays() {
        return Texts.of("intervention")
                .get(
                        "home.says",
                        plans.running(),
                        waiting().overdue(),
                        waiting().late());
    }

    /** @return how many reviews of plans had to be before today */
    public long getOverdue() {
        return waiting().overdue();
    }

    /** @return how many steps of plans are past their day */
    public long getLate() {
        return waiting().late();
    }

    /** @return reviews and steps that are late, or due in the next days */
    public List<PlansWaiting.DayOfPlan> getDays() {
        if (days == null) {
            days = plans.days();
        }
        return days;
    }

    /** @return "Today" or "3 Dec", for the margin */
    public String day(PlansWaiting.DayOfPlan due) {
        return PlanWords.shortDay(due.day(), today());
    }

    /** @return what is due, in words */
    public String words(PlansWaiting.DayOfPlan due) {
        return Texts.of("intervention").get(due.isStep() ? "home.day.step" : "home.day.review", due.words());
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    @Override
    public String countedPage() {
        return "/intervention/plans.xhtml";
    }

    @Override
    public MenuCount.Waiting countWaiting() {
        long reviews = waiting().today() + waiting().overdue();
        return new MenuCount.Waiting(
                reviews + waiting().late(),
                waiting().overdue() + waiting().late() > 0,
                Texts.of("intervention").get("menu.plans", reviews, waiting().late()));
    }

    /**
     * @param plan which
     * @return that its review is today, or since when it is overdue; empty where none waits
     */
    public String due(long plan) {
        if (due == null) {
            due = plans.due();
        }
        LocalDate day = due.get(plan);
        if (day == null) {
            return "";
        }
        Texts texts = Texts.of("intervention");
        return day.isBefore(today())
                ? texts.get("plans.review.overdue", PlanWords.day(day))
                : texts.get("plans.review.due");
    }
}
