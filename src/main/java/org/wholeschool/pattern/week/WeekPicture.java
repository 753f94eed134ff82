package org.wholeschool.pattern.week;

import java.util.ArrayList;
import java.util.List;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.week.ThisWeek.Bar;

/**
 * A finding's small picture: the same stretch of weeks before, and now; what was expected as a line on each. What is
 * under the threshold has one height, whatever it is.
 */
public final class WeekPicture {

    private static final int STEP = 62;
    private static final int BAR = 40;
    private static final int HEIGHT = 84;
    private static final int TOP = 18;
    private static final int FOOT = 20;

    private final List<Drawn> bars = new ArrayList<>();
    private final String says;

    /**
     * A bar.
     *
     * @param x left edge
     * @param y upper edge
     * @param height height; 0 for none
     * @param middle where its words stand
     * @param says how many, in a word or number
     * @param above where that stands
     * @param day from when
     * @param expected height of the line; -1 where there is none
     * @param look style class
     */
    public record Drawn(
            int x, int y, int height, int middle, String says, int above, String day, int expected, String look) {

        public int right() {
            return x + BAR;
        }
    }

    WeekPicture(List<Bar> bars, LeadThreshold threshold, WeekWords words) {
        int most = Math.max(
                threshold.concerns(),
                bars.stream()
                        .mapToInt(bar ->
                                Math.max(bar.count().concerns(), bar.count().expected()))
                        .max()
                        .orElse(1));
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            boolean shown = WeekWords.isShown(bar.count());
            String number = words.says(bar.count());
            boolean none = bar.count().display() == org.wholeschool.disclosure.LeadDisplay.NONE;
            int height = none
                    ? 0
                    : Math.round((float) HEIGHT * (shown ? bar.count().concerns() : threshold.concerns() - 1) / most);
            int x = i * STEP + (STEP - BAR) / 2;
            int y = TOP + HEIGHT - height;
            String look = i == bars.size() - 1 ? "now" : shown ? "before" : "few";
            this.bars.add(new Drawn(
                    x,
                    y,
                    height,
                    i * STEP + STEP / 2,
                    shown || none ? shown ? number : "0" : number,
                    y - 5,
                    WeekWords.shortDay(bar.from()),
                    shown
                            ? TOP
                                    + HEIGHT
                                    - Math.round((float) HEIGHT * bar.count().expected() / most)
                            : -1,
                    look));
            spoken.add(
                    shown
                            ? words.text(
                                    "picture.shown",
                                    WeekWords.day(bar.from()),
                                    bar.count().concerns(),
                                    bar.count().expected())
                            : words.text("picture.word", WeekWords.day(bar.from()), number));
        }
        says = words.text("picture", String.join("; ", spoken));
    }

    public List<Drawn> bars() {
        return bars;
    }

    public String says() {
        return says;
    }

    public String box() {
        return "0 0 " + Math.max(1, bars.size()) * STEP + " " + (TOP + HEIGHT + FOOT);
    }

    public int floor() {
        return TOP + HEIGHT;
    }

    public int foot() {
        return TOP + HEIGHT + 15;
    }

    public int width() {
        return Math.max(1, bars.size()) * STEP;
    }
}
