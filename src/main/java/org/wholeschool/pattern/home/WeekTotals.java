package org.wholeschool.pattern.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.pattern.week.Weeks;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * Draws the concerns of the latest school weeks beside what is usual, for a lead's home page.
 *
 * <p>Each week has the numbers that its own page tells. The shaded height of a week goes up to what would be no
 * surprise, the line is what is usual. A week with too few concerns for a run to keep their number is counted again,
 * and has neither.
 */
@Named
@RequestScoped
public class WeekTotals {

    /** A term, or nearly. */
    private static final int WEEKS = 12;

    private static final int STEP = 48;
    static final int BAR = 32;
    private static final int HEIGHT = 120;
    private static final int TOP = 20;
    private static final int FOOT = 22;

    @Inject
    private Weeks weeks;

    private List<Weeks.OfWeek> totals;

    private List<Weeks.OfWeek> totals() {
        if (totals == null) {
            totals = weeks.totals(WEEKS);
        }
        return totals;
    }

    public boolean isAny() {
        return !totals().isEmpty();
    }

    /** @return a bar for each week, the earliest first */
    public List<WeekBar> getBars() {
        int most = totals().stream()
                .mapToInt(each -> Math.max(each.concerns(), each.total().limit()))
                .max()
                .orElse(1);
        List<WeekBar> bars = new ArrayList<>();
        for (Weeks.OfWeek each : totals()) {
            bars.add(bar(each, bars.size(), Math.max(1, most)));
        }
        return bars;
    }

    private WeekBar bar(Weeks.OfWeek each, int at, int most) {
        ThisWeek.Total total = each.total();
        boolean isLast = at == totals().size() - 1;
        int height = scaled(Math.max(0, each.concerns()), most);
        String says = each.concerns() < 0 ? "" : Integer.toString(each.concerns());
        Texts texts = Texts.of("week");
        return new WeekBar(
                at * STEP + (STEP - BAR) / 2,
                TOP + HEIGHT - height,
                height,
                total.known() ? scaled(total.limit(), most) : 0,
                total.known() ? TOP + HEIGHT - scaled(total.count().expected(), most) : 0,
                says,
                each.week(),
                isLast || at == 0 ? day(each.monday()) : "",
                isLast ? "now" : "",
                each.concerns() < 0
                        ? texts.get("totals.unknown")
                        : total.known()
                                ? texts.get(
                                        "totals.of",
                                        each.concerns(),
                                        total.count().expected(),
                                        total.limit())
                                : says);
    }

    private static int scaled(int number, int most) {
        return Math.round((float) number * HEIGHT / most);
    }

    private static String day(LocalDate monday) {
        return SchoolDates.DAY.format(monday);
    }

    /** @return the latest week in a sentence, the number first */
    public String getWords() {
        Weeks.OfWeek last = totals().get(totals().size() - 1);
        ThisWeek.Total total = last.total();
        Texts texts = Texts.of("week");
        if (last.concerns() < 0) {
            return texts.get("totals.last.not-counted");
        }
        return !total.known()
                ? texts.get("totals.last.unknown", last.concerns())
                : texts.get(
                        total.alarm() ? "totals.last.alarm" : "totals.last",
                        last.concerns(),
                        total.count().expected(),
                        total.limit());
    }

    public String getBox() {
        return "0 0 " + getWidth() + " " + (TOP + HEIGHT + FOOT);
    }

    public int getWidth() {
        return totals().size() * STEP;
    }

    public int getFloor() {
        return TOP + HEIGHT;
    }

    /** @return where the days are written */
    public int getFoot() {
        return TOP + HEIGHT + FOOT - 6;
    }
}
