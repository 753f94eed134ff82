package org.wholeschool.pattern.week;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.ValuedPlan;

/**
 * What is new this week, for leads: the run and how far it is, and what a week let out. Which week stands in the
 * address.
 */
@Named
@RequestScoped
public class ThisWeekPage {

    private static final String HERE = "/pattern/week.xhtml?faces-redirect=true";

    @Inject
    private Weeks weeks;

    @Inject
    private WeekRuns runs;

    @Inject
    private WeekRunJob job;

    @Inject
    private Patterns patterns;

    @Inject
    private FloorPlans plans;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String week;
    private WeekView view;
    private WeekRuns.Progress progress;
    private boolean opened;

    /** Reads a week; one that was not looked at is not found. */
    public void open() {
        opened = true;
        LocalDate monday = monday();
        view = weeks.week(monday)
                .map(looked -> new WeekView(looked, weeks.mondays(), patterns.marks()))
                .orElse(null);
        if (view == null && monday != null) {
            throw new NotFound("week");
        }
        progress = runs.progress().orElse(null);
    }

    private LocalDate monday() {
        try {
            return week == null ? null : LocalDate.parse(week);
        } catch (DateTimeParseException none) {
            throw new NotFound("week");
        }
    }

    /** @return the page anew, with a run on. */
    public String runNow() {
        job.ask();
        return HERE;
    }

    /** @return the page anew, without it. */
    public String cancel() {
        try {
            runs.cancel();
        } catch (NotFound over) {
            // It came to its end meanwhile: the page shows it.
            return HERE;
        }
        return HERE;
    }

    /** Makes the run of the shown week again and says whether it found the same. */
    public void repeat() {
        open();
        if (view == null) {
            return;
        }
        kit.say(
                "week",
                weeks.repeats(view.release())
                        .map(same -> same ? "repeat.same" : "repeat.other")
                        .orElse("repeat.gone"));
    }

    /**
     * @return the page in words, or null while no week was looked at. A button inside of what depends on it is found
     *     only if it is read before the button is pressed.
     */
    public WeekView getView() {
        if (!opened) {
            open();
        }
        return view;
    }

    /** @return the plan of the site with what was found on it. */
    public ValuedPlan getPlan() {
        return ValuedPlan.of(
                plans.floors(),
                site.places(),
                view.onPlan(),
                Now.day(schools.profile().zone()));
    }

    /** @return the words of the plan's key, from nothing to the most. */
    public List<String> getStrengths() {
        return IntStream.rangeClosed(0, ValuedPlan.MOST)
                .mapToObj(i -> Texts.of("week").get("plan." + i))
                .toList();
    }

    /** @return how the latest run stands, or null. */
    public WeekRuns.Progress getProgress() {
        return progress;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }
}
