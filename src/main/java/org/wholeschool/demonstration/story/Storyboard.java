package org.wholeschool.demonstration.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeSite;
import org.wholeschool.demonstration.made.MadeYear.HalfTerm;
import org.wholeschool.demonstration.made.Scene;
import org.wholeschool.demonstration.made.Scene.Plot;
import org.wholeschool.demonstration.made.SchoolDays;
import org.wholeschool.demonstration.made.SchoolDays.Weeks;
import org.wholeschool.demonstration.made.Timetable;
import org.wholeschool.demonstration.story.Planted.AlwaysHot;
import org.wholeschool.demonstration.story.Planted.Count;
import org.wholeschool.demonstration.story.Planted.Emerging;
import org.wholeschool.demonstration.story.Planted.OneChild;

/**
 * Sets the scenes of 1,600 concerns. Three places are filled by plan (one always hot, one emerging, one that is a
 * single child's story); the rest is drawn, and its size follows so that the total stays the same.
 */
final class Storyboard {

    static final int CONCERNS = 1600;
    static final int CASEWORK = 128;
    static final int DAY_NOT_KNOWN = 40;
    /** Those that can be counted by place and day. */
    private static final int COUNTED = CONCERNS - CASEWORK - DAY_NOT_KNOWN;

    static final String ALWAYS_HOT = "LOWER_YARD";
    static final String ALWAYS_HOT_BAND = "BREAK";
    private static final double ALWAYS_HOT_SHARE = 0.12;
    private static final double TIMES_THE_EXPECTED = 2;

    static final String EMERGING = "CANTEEN_CORRIDOR";
    static final String EMERGING_BAND = "LUNCH";
    private static final int EMERGED = 25;
    private static final double EXPECTED = 5;

    static final String ONE_CHILD = "MUSIC_PRACTICE_ROOMS";
    private static final int ONE_CHILD_CONCERNS = 12;

    private static final double HOME = 0.6;

    private final Dice dice;
    private final SchoolDays days;
    private final MadeSite site;
    private final WhereAndWhen whereAndWhen;
    private final List<Scene> scenes = new ArrayList<>();
    private final Weeks emergingWeeks;
    private final Weeks oneChildWeeks;

    Storyboard(Dice dice, SchoolDays days, MadeSite site, Timetable timetable) {
        this.dice = dice;
        this.days = days;
        this.site = site;
        whereAndWhen = new WhereAndWhen(
                dice.fork("where and when"), timetable, days, site, Set.of(ALWAYS_HOT, EMERGING, ONE_CHILD));
        emergingWeeks = days.lastClosedWeeks(3);
        oneChildWeeks = days.lastClosedWeeks(4);
    }

    /** Sets all scenes once, and says what was planted; {@link #scenes()} has them afterwards. */
    Planted set(MadePupil oneChild, List<List<MadePupil>> groups) {
        List<LocalDate> alwaysHotDays = alwaysHotDays();
        setOneChild();
        Emerging emerging = setEmergingAndBackground(alwaysHotDays);
        AlwaysHot alwaysHot = setAlwaysHot(alwaysHotDays);
        setDayNotKnown();
        setCasework();
        return new Planted(
                alwaysHot,
                emerging,
                new OneChild(ONE_CHILD, oneChild, oneChildWeeks.from(), oneChildWeeks.to(), ONE_CHILD_CONCERNS),
                groups);
    }

    List<Scene> scenes() {
        return List.copyOf(scenes);
    }

    /** In each half-term the same share of what is logged. */
    private List<LocalDate> alwaysHotDays() {
        return days.halfTerms().stream()
                .map(days::of)
                .flatMap(over -> {
                    double here = ALWAYS_HOT_SHARE * COUNTED * weight(over) / weight(days.all());
                    return evenly(over, (int) Math.round(here)).stream();
                })
                .toList();
    }

    private double weight(List<LocalDate> over) {
        return over.stream().mapToDouble(whereAndWhen::weight).sum();
    }

    private AlwaysHot setAlwaysHot(List<LocalDate> here) {
        List<Count> counts = new ArrayList<>();
        for (HalfTerm half : days.halfTerms()) {
            List<LocalDate> inHalf =
                    dice.shuffled(here.stream().filter(half::contains).toList());
            int hot = twiceTheExpected(half, inHalf.size());
            for (int i = 0; i < inHalf.size(); i++) {
                boolean isHot = i < hot;
                setAt(ALWAYS_HOT, inHalf.get(i), band -> band.equals(ALWAYS_HOT_BAND) == isHot, Plot.BACKGROUND);
            }
            if (!days.of(half).isEmpty()) {
                counts.add(new Count(half, hot));
            }
        }
        return new AlwaysHot(ALWAYS_HOT, ALWAYS_HOT_BAND, List.copyOf(counts));
    }

    /** Solves n = 2 (here / all) (elsewhere + n) for n, the concerns at the place and band in a half-term. */
    private int twiceTheExpected(HalfTerm half, int here) {
        List<Scene> elsewhere =
                scenes.stream().filter(scene -> half.contains(scene.day())).toList();
        long atTheBand = elsewhere.stream()
                .filter(scene -> scene.band().equals(ALWAYS_HOT_BAND))
                .count();
        double share = TIMES_THE_EXPECTED * here / (elsewhere.size() + here);
        return (int) Math.round(share * atTheBand / (1 - share));
    }

    private void setOneChild() {
        spread(days.of(oneChildWeeks), ONE_CHILD_CONCERNS, ONE_CHILD, band -> true, Plot.ONE_CHILD);
    }

    /**
     * The background's days are drawn first; how many concerns the emerging place had before is then chosen so that the
     * margins expect five in the three weeks in which twenty-five come.
     */
    private Emerging setEmergingAndBackground(List<LocalDate> alwaysHotDays) {
        List<LocalDate> planned = new ArrayList<>(alwaysHotDays);
        scenes.forEach(scene -> planned.add(scene.day()));
        List<LocalDate> drawn = new ArrayList<>();
        for (int i = planned.size(); i < COUNTED; i++) {
            drawn.add(whereAndWhen.day());
        }
        int before = 0;
        double expected = expected(before, planned, drawn);
        while (expected < EXPECTED) {
            expected = expected(++before, planned, drawn);
        }
        List<LocalDate> earlier =
                days.all().stream().filter(day -> !emergingWeeks.contains(day)).toList();
        drawn.subList(0, drawn.size() - EMERGED - before).stream()
                .sorted()
                .forEach(day -> scenes.add(whereAndWhen.scene(day)));
        spread(days.of(emergingWeeks), EMERGED, EMERGING, EMERGING_BAND::equals, Plot.EMERGING);
        spread(earlier, before, EMERGING, band -> true, Plot.BACKGROUND);
        return new Emerging(EMERGING, EMERGING_BAND, emergingWeeks.from(), emergingWeeks.to(), EMERGED, expected);
    }

    /** @return the place's concerns times the weeks' concerns, by all concerns, if the place had that many before */
    private double expected(int before, List<LocalDate> planned, List<LocalDate> drawn) {
        long background = drawn.stream()
                .limit(drawn.size() - EMERGED - before)
                .filter(emergingWeeks::contains)
                .count();
        long inTheWeeks =
                EMERGED + planned.stream().filter(emergingWeeks::contains).count() + background;
        return (double) (EMERGED + before) * inTheWeeks / COUNTED;
    }

    private void spread(List<LocalDate> over, int concerns, String place, Predicate<String> bands, Plot plot) {
        evenly(over, concerns).forEach(day -> setAt(place, day, bands, plot));
    }

    private void setAt(String place, LocalDate day, Predicate<String> bands, Plot plot) {
        scenes.add(new Scene(day, whereAndWhen.bandAt(site.place(place), day, bands), site.place(place), plot));
    }

    /** @return days spread evenly over the given ones, so that what is planted does not depend on luck */
    private List<LocalDate> evenly(List<LocalDate> over, int count) {
        List<LocalDate> spread = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spread.add(over.get((int) ((i + dice.share()) * over.size() / count)));
        }
        return spread;
    }

    private void setDayNotKnown() {
        for (int i = 0; i < DAY_NOT_KNOWN; i++) {
            scenes.add(whereAndWhen.scene(null));
        }
    }

    private void setCasework() {
        for (int i = 0; i < CASEWORK; i++) {
            LocalDate day = whereAndWhen.day();
            String band = !days.contains(day)
                    ? Timetable.WEEKEND_OR_HOLIDAY
                    : dice.oneOf(List.of(
                            "EVENING",
                            "EVENING",
                            Timetable.NOT_KNOWN,
                            Timetable.NOT_KNOWN,
                            "BEFORE_SCHOOL",
                            "REGISTRATION"));
            scenes.add(new Scene(day, band, site.place(dice.chance(HOME) ? "HOME" : "NOT_KNOWN"), Plot.CASEWORK));
        }
    }
}
