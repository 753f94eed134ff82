package org.wholeschool.pattern.week;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/**
 * The look at school weeks on the page of hotspots: how far a run is, and whether a week, looked at again, is the same.
 */
@Named
@RequestScoped
public class WeekRunPage {

    private static final String PAGE = "/pattern/school.xhtml?faces-redirect=true";
    private static final Set<String> SAID = Set.of("same", "other", "gone");

    @Inject
    private Weeks weeks;

    @Inject
    private WeekRuns runs;

    @Inject
    private WeekRunJob job;

    @Inject
    private PageKit kit;

    private String said;
    private WeekRuns.Progress progress;
    private boolean isRead;

    /** Says what a week was, looked at again. */
    public void open() {
        if (said != null && SAID.contains(said)) {
            kit.say("week", "repeat." + said);
        }
    }

    /** @return how the latest run stands; null where there was none */
    public WeekRuns.Progress getProgress() {
        if (!isRead) {
            isRead = true;
            progress = runs.progress().orElse(null);
        }
        return progress;
    }

    /** @return whether a run is on */
    public boolean isOn() {
        return getProgress() != null && getProgress().isOn();
    }

    /**
     * @param looked the week that is shown; null where none was looked at
     * @return when it was looked at, in a sentence
     */
    public String made(Weeks.Looked looked) {
        return looked == null
                ? Texts.of("week").get("none.says")
                : Texts.of("week").get("made", SchoolDates.WEEKDAY_LONG_DAY_TIME.format(looked.madeAt()));
    }

    /** @return the page anew, with a run on */
    public String runNow() {
        job.ask();
        return PAGE;
    }

    /** @return the page anew, without it */
    public String cancel() {
        try {
            runs.cancel();
        } catch (NotFound over) {
            // It came to its end meanwhile: the page shows it.
            return PAGE;
        }
        return PAGE;
    }

    /**
     * Looks at a week again.
     *
     * @param monday of which week; null for the latest
     * @return its page anew, which says whether the same was found
     */
    public String repeat(String monday) {
        LocalDate asked = monday == null ? null : day(monday);
        Weeks.Looked looked = weeks.week(asked).orElseThrow(() -> new NotFound("week"));
        String found =
                weeks.repeats(looked.id()).map(same -> same ? "same" : "other").orElse("gone");
        return PAGE + (asked == null ? "" : "&to=" + asked) + "&said=" + found;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new NotFound("week");
        }
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
