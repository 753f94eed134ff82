package org.wholeschool.pattern.grid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.access.NotFound;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.pattern.Hotspots.HalfTerm;
import org.wholeschool.pattern.Hotspots.LeftOut;
import org.wholeschool.pattern.Releases;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.LeadLine;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;

/**
 * The hotspot page in words: one school year of a release, one of its half-terms, and perhaps one group of places
 * opened, for the whole day or one part of it. The list behind a cell counts by the days on which things happened,
 * without casework, as the cell does.
 */
public final class HotspotsView {

    private final Texts texts = Texts.of("pattern");
    private final Texts groups = Texts.of("school");
    private final LocalDateTime madeAt;
    private final boolean outdated;
    private final Hotspots found;
    private final Hotspots.Year year;
    private final HalfTerm half;
    private final GridView grid;
    private final CellWords words;

    /**
     * What stands in the address; null for what is not asked for.
     *
     * @param year which school year, the first calendar year of it; the current one otherwise
     * @param half which half-term of it, 1 to 6; the latest otherwise
     * @param group which group of places is opened, by name
     * @param band in which part of the day alone it is opened
     * @param by "weekday" for weekdays; parts of the day otherwise
     * @param kind which group of kinds alone, by name
     */
    record Asked(String year, String half, String group, String band, String by, String kind) {

        static final Asked NOTHING = new Asked(null, null, null, null, null, null);

        static Asked half(String year, String half) {
            return new Asked(year, half, null, null, null, null);
        }
    }

    /**
     * @param release the latest hotspots
     * @param asked what is to be shown of them
     * @param marks what the last closed week says of this school year
     * @throws NotFound where the release has no such year, half-term, group, part of the day, or kind
     */
    HotspotsView(Releases.LatestHotspots release, Asked asked, GridMarks marks) {
        madeAt = release.madeAt();
        outdated = release.outdated();
        found = release.found();
        words = new CellWords(texts, found.threshold());
        year = found.years().stream()
                .filter(each -> asked.year() == null || asked.year().equals(String.valueOf(each.from())))
                .findFirst()
                .orElseThrow(() -> new NotFound("school year"));
        List<HalfTerm> halves = year.halfTerms();
        half = asked.half() == null
                ? (halves.isEmpty() ? null : halves.get(halves.size() - 1))
                : halves.stream()
                        .filter(each -> asked.half().equals(String.valueOf(each.position())))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("half-term"));
        grid = new GridView(found, year, asked, marks);
    }

    /**
     * A cell of a line.
     *
     * @param says a number or a word
     * @param beside what was expected, or nothing
     * @param look the style class of its colour
     * @param why why it is what it is, or nothing
     */
    public record Cell(String says, String beside, String look, String why) {}

    /**
     * A row of one cell.
     *
     * @param name what it stands for
     * @param cell its cell
     */
    public record Row(String name, Cell cell) {}

    /**
     * One of several that can be chosen.
     *
     * @param key how it is asked for
     * @param name its words
     * @param chosen whether it is shown
     */
    public record Choice(String key, String name, boolean chosen) {}

    /** @return when and on what the run was made. */
    public String made() {
        return texts.get(
                "hotspots.made",
                SchoolDates.WEEKDAY_LONG_DAY_TIME.format(madeAt),
                year.about(),
                SchoolYear.name(year.from()));
    }

    /** @return whether concerns have changed since the run was made. */
    public boolean isOutdated() {
        return outdated;
    }

    /** @return the question that what stands out answers. */
    public String outsTitle() {
        return isCurrent()
                ? texts.get("stand-out.title")
                : texts.get("stand-out.title.of", SchoolYear.name(year.from()));
    }

    /** @return the heat grid. */
    public GridView getGrid() {
        return grid;
    }

    /** @return the heading of the grid. */
    public String gridTitle() {
        return grid.title(period());
    }

    /** @return the grid's caption. */
    public String gridCaption() {
        return grid.caption(period());
    }

    /** @return the caption of the half-term by place group. */
    public String halfPlaceCaption() {
        return texts.get("half.place.caption", half.name());
    }

    /** @return the caption of the half-term by part of the day. */
    public String halfBandCaption() {
        return texts.get("half.band.caption", half.name());
    }

    /** "School year to date", or the school year's name where it is an earlier one. */
    private String period() {
        return isCurrent() ? texts.get("hotspots.to-date") : texts.get("hotspots.year", SchoolYear.name(year.from()));
    }

    /**
     * @return what the keys of its texts end in: ".closed" for a school year that is over, of which nothing is still to
     *     come; otherwise nothing.
     */
    public String getTense() {
        return isCurrent() ? "" : ".closed";
    }

    /** @return whether the school year has nothing that could be shown in the grids. */
    public boolean isNothing() {
        return year.groups().cells().isEmpty();
    }

    /** @return whether there are concerns, but no cell has enough of them to show a number. */
    public boolean isScarce() {
        return !isNothing() && !hasNumbers(year);
    }

    private static boolean hasNumbers(Hotspots.Year each) {
        return each.groups().cells().stream().anyMatch(at -> at.cell().concerns() > 0);
    }

    private boolean isCurrent() {
        return year == found.years().get(0);
    }

    /**
     * @param placeId a place of the release
     * @param bandId a part of the day of it, or 0 for the whole day
     * @return the way to the concerns that the cell of these two counts: those that happened on the days of this school
     *     year that the run looked at, and are no casework
     */
    public String concerns(long placeId, long bandId) {
        return "/concern/list.xhtml?place=" + placeId + (bandId == 0 ? "" : "&band=" + bandId) + "&happenedFrom="
                + year.startsOn() + "&happenedTo=" + year.endsOn() + "&scope=" + CategoryScope.CONTEXT;
    }

    /**
     * @param placeId a place of the release
     * @param bandId a part of the day of it
     * @return the way to a new plan about the cell of these two: from the pattern that the last closed week tells of
     *     there, so that it is known from what the plan came; else from the place and the part of the day alone
     */
    public String plan(long placeId, long bandId) {
        long pattern = grid.pattern(placeId, bandId);
        return "/intervention/plan.xhtml?"
                + (pattern == 0 ? "place=" + placeId + "&band=" + bandId : "pattern=" + pattern);
    }

    public int yearFrom() {
        return year.from();
    }

    /** @return the school years that have something to show, and the one that is shown; a single one is no choice. */
    public List<Choice> years() {
        List<Choice> offered =
                found.years().stream().filter(this::isOffered).map(this::choice).toList();
        return offered.size() < 2 ? List.of() : offered;
    }

    /**
     * @return the other school years, in which a few concerns are said to have happened: a mistyped year in an imported
     *     log makes one.
     */
    public List<Choice> otherYears() {
        return found.years().stream()
                .filter(each -> !isOffered(each))
                .map(this::choice)
                .toList();
    }

    private boolean isOffered(Hotspots.Year each) {
        return each == year || each == found.years().get(0) || hasNumbers(each);
    }

    private Choice choice(Hotspots.Year each) {
        return new Choice(String.valueOf(each.from()), SchoolYear.name(each.from()), each == year);
    }

    /** @return what stands out in the school year, with what is to be read as casework. */
    public StandOuts standOuts() {
        Hotspots.Year before = found.years().stream()
                .filter(each -> each.from() == year.from() - 1)
                .findFirst()
                .orElse(null);
        return new StandOuts(found, year, before, texts, words);
    }

    /** @return the half-terms that can be chosen. */
    public List<Choice> halfTerms() {
        return year.halfTerms().stream()
                .map(each -> new Choice(String.valueOf(each.position()), each.name(), each == half))
                .toList();
    }

    /** @return which half-term is shown, from when to when; null where the calendar knows none. */
    public String half() {
        return half == null ? null : texts.get("half.says", half.name(), day(half.startsOn()), day(half.endsOn()));
    }

    /** @return whether there is enough of the school year beside the half-term to compare it with. */
    public boolean isHalfCompared() {
        return half != null && half.byPlaceGroup().compared();
    }

    /** @return the half-term by place group. */
    public List<Row> halfByPlace() {
        return half == null
                ? List.of()
                : line(
                        half.byPlaceGroup(),
                        Arrays.stream(PlaceGroup.values()).map(this::name).toList());
    }

    /** @return the half-term by part of the day. */
    public List<Row> halfByBand() {
        return half == null
                ? List.of()
                : line(
                        half.byBandGroup(),
                        Arrays.stream(BandGroup.values())
                                .map(each -> groups.get("band-group." + each))
                                .toList());
    }

    private List<Row> line(LeadLine line, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Row(names.get(i), cell(line.cells().get(i), "")))
                .toList();
    }

    /** @return what was left out, a row for each reason. */
    public List<Row> leftOut() {
        return Arrays.stream(LeftOut.values())
                .map(reason -> new Row(
                        texts.get("left-out." + reason),
                        cell(year.leftOut().get(reason.ordinal()), texts.get("left-out.why." + reason))))
                .toList();
    }

    /** @return how it is worked out, a paragraph each. */
    public List<String> how() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(i -> texts.get(
                        "how." + i,
                        found.threshold().pupils(),
                        found.threshold().concerns()))
                .toList();
    }

    private Cell cell(LeadCell cell, String why) {
        return new Cell(words.says(cell), words.beside(cell), words.look(cell), why);
    }

    private String name(PlaceGroup each) {
        return groups.get("place-group." + each);
    }

    private static String day(LocalDate day) {
        return SchoolDates.LONG_DAY.format(day);
    }
}
