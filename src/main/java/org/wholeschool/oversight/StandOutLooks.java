package org.wholeschool.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Shows the data-protection officer on home which look-ups stand out, each with its entries in the activity log. */
@Named
@RequestScoped
public class StandOutLooks {

    /** As many as are read at a glance; the others unfold. */
    private static final int FIRST = 3;

    @Inject
    private MonthlySummary summaries;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    private List<Look> looks;

    /**
     * One look-up that stands out.
     *
     * @param words who looked at what
     * @param entries the way to what the activity log has of it
     */
    public record Look(String words, String entries) {}

    private List<Look> looks() {
        if (looks == null) {
            looks = new ArrayList<>();
            MonthlySummary.StandOut found = summaries.standOut(month());
            found.onlyLooked().forEach(one -> add(one.name(), "home.only", one.name(), one.of(), one.children()));
            found.weeks()
                    .forEach(week -> add(
                            week.name(),
                            "home.week",
                            week.name(),
                            week.children(),
                            SchoolDates.LONG_DAY.format(week.monday())));
            found.nights()
                    .forEach(night -> add(night.name(), "home.night", night.name(), night.children(), night.nights()));
        }
        return looks;
    }

    private void add(String name, String key, Object... of) {
        looks.add(new Look(
                Texts.of("oversight").get(key, of),
                "/audit/trail.xhtml?person=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&from="
                        + month().atDay(1)));
    }

    /** In the first week of a month it has hardly anything of its own: then it is the month before. */
    private YearMonth month() {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        return SummaryMorning.monthToTellOf(today).orElseGet(() -> YearMonth.from(today));
    }

    /** @return of which month they are, in words */
    public String getMonth() {
        return SchoolDates.MONTH.format(month());
    }

    public List<Look> getFirst() {
        return looks().subList(0, Math.min(FIRST, looks().size()));
    }

    public List<Look> getOthers() {
        return looks().subList(Math.min(FIRST, looks().size()), looks().size());
    }
}
