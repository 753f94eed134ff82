package org.wholeschool.pattern;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wholeschool.access.NotFound;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.Hotspots.HalfTerm;
import org.wholeschool.pattern.Hotspots.LeftOut;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.LeadLine;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.BandGroup;
import org.wholeschool.school.PlaceGroup;
import org.wholeschool.school.Scope;

/** The hotspot page in words: one school year of a release, one of its half-terms, and perhaps one group of places opened, for the whole day or one part of it. */
public final class HotspotsView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.UK);

    private final Texts texts = Texts.of("pattern");
    private final Texts groups = Texts.of("school");
    private final LocalDateTime madeAt;
    private final boolean outdated;
    private final Hotspots found;
    private final Hotspots.Year year;
    private final HalfTerm half;
    private final PlaceGroup group;
    private final Hotspots.CountedBand band;
    private final CellWords words;

    /**
     * @param release  the latest hotspots
     * @param yearFrom which school year, the first calendar year of it; null for the current one
     * @param position which half-term of it, 1 to 6; null for the latest
     * @param group    which group of places is opened, by name; null for none
     * @param bandId   in which part of the day alone it is opened; null for all of them
     * @throws NotFound where the release has no such year, half-term, group or part of the day
     */
    HotspotsView(Releases.LatestHotspots release, String yearFrom, String position, String group, String bandId) {
        madeAt = release.madeAt();
        outdated = release.outdated();
        found = release.found();
        words = new CellWords(texts, found.threshold());
        year = found.years().stream().filter(each -> yearFrom == null || yearFrom.equals(String.valueOf(each.from()))).findFirst()
                    .orElseThrow(() -> new NotFound("school year"));
        List<HalfTerm> halves = year.halfTerms();
        half = position == null ? (halves.isEmpty() ? null : halves.get(halves.size() - 1))
                : halves.stream().filter(each -> position.equals(String.valueOf(each.position()))).findFirst().orElseThrow(() -> new NotFound("half-term"));
        this.group = group == null ? null
                : Arrays.stream(PlaceGroup.values()).filter(each -> each.name().equals(group)).findFirst().orElseThrow(() -> new NotFound("place group"));
        band = bandId == null ? null
                : found.bands().stream().filter(each -> bandId.equals(String.valueOf(each.id()))).findFirst().orElseThrow(() -> new NotFound("band"));
    }

    /**
     * A cell of a grid.
     *
     * @param says   a number or a word
     * @param beside what was expected, or nothing
     * @param look   the style class of its colour
     * @param column the part of the day that it stands for, or why it is what it is
     * @param key    the group of places that it opens
     * @param id     the band's id, for what it leads to
     * @param leads  whether there is something to read behind it
     */
    public record Cell(String says, String beside, String look, String column, String key, long id, boolean leads) {
    }

    /**
     * A row of a grid.
     *
     * @param name  what it stands for
     * @param id    the place's id; 0 where the row is no place
     * @param cells its cells
     */
    public record Row(String name, long id, List<Cell> cells) {
    }

    /**
     * One of several that can be chosen.
     *
     * @param key    how it is asked for
     * @param name   its words
     * @param chosen whether it is shown
     */
    public record Choice(String key, String name, boolean chosen) {
    }

    /** @return when and on what the run was made. */
    public String made() {
        return texts.get("hotspots.made", MOMENT.format(madeAt), year.about(), SchoolYear.name(year.from()));
    }

    /** @return whether concerns have changed since the run was made. */
    public boolean isOutdated() {
        return outdated;
    }

    /** @return the question that what stands out answers. */
    public String outsTitle() {
        return isCurrent() ? texts.get("stand-out.title") : texts.get("stand-out.title.of", SchoolYear.name(year.from()));
    }

    /** @return the heading of the grid. */
    public String dayTitle() {
        return texts.get("day.title", period());
    }

    /** @return the grid's caption. */
    public String dayCaption() {
        return texts.get("day.caption", period());
    }

    /** @return the heading of the opened group. */
    public String placesTitle() {
        return isOfOneBand() ? texts.get("places.title.band", opened(), lower(band)) : texts.get("places.title", opened());
    }

    /** @return the caption of the opened group's grid. */
    public String placesCaption() {
        return isOfOneBand() ? texts.get("places.caption.band", opened(), lower(band)) : texts.get("places.caption", opened());
    }

    /** @return whether the opened group is shown for one part of the day, as from a cell of the grid, and not for the whole day. */
    public boolean isOfOneBand() {
        return group != null && band != null;
    }

    /** @return the key of the opened group, for the way to its whole day. */
    public String openedKey() {
        return group == null ? null : group.name();
    }

    private static String lower(Hotspots.CountedBand band) {
        return band.name().toLowerCase(Locale.UK);
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

    /** @return what the keys of its texts end in: ".closed" for a school year that is over, of which nothing is still to come; otherwise nothing. */
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
     * @param bandId  a part of the day of it, or 0 for the whole day
     * @return the way to the concerns that the cell of these two counts: those that happened on the days of this school year that the run looked at, and
     *         are no casework
     */
    public String concerns(long placeId, long bandId) {
        return "/concern/list.xhtml?place=" + placeId + (bandId == 0 ? "" : "&band=" + bandId) + "&happenedFrom=" + year.startsOn() + "&happenedTo=" + year.endsOn()
                + "&scope=" + Scope.CONTEXT;
    }

    public int yearFrom() {
        return year.from();
    }

    /** @return the school years that have something to show, and the one that is shown; a single one is no choice. */
    public List<Choice> years() {
        List<Choice> offered = found.years().stream().filter(this::isOffered).map(this::choice).toList();
        return offered.size() < 2 ? List.of() : offered;
    }

    /** @return the other school years, in which a few concerns are said to have happened: a mistyped year in an imported log makes one. */
    public List<Choice> otherYears() {
        return found.years().stream().filter(each -> !isOffered(each)).map(this::choice).toList();
    }

    private boolean isOffered(Hotspots.Year each) {
        return each == year || each == found.years().get(0) || hasNumbers(each);
    }

    private Choice choice(Hotspots.Year each) {
        return new Choice(String.valueOf(each.from()), SchoolYear.name(each.from()), each == year);
    }

    /** @return what stands out in the school year, with what is to be read as casework. */
    public StandOuts standOuts() {
        Hotspots.Year before = found.years().stream().filter(each -> each.from() == year.from() - 1).findFirst().orElse(null);
        return new StandOuts(found, year, before, texts, words);
    }

    /** @return the place groups, which can be opened. */
    public List<Choice> groups() {
        return Arrays.stream(PlaceGroup.values()).map(each -> new Choice(each.name(), name(each), each == group)).toList();
    }

    /** @return a row for each part of the day, with a cell for each place group; the day runs down the page. */
    public List<Row> day() {
        return IntStream.range(0, found.bands().size())
                .mapToObj(i -> new Row(found.bands().get(i).name(), 0, Arrays.stream(PlaceGroup.values())
                        .map(each -> cell(year.groups().cell(each.ordinal(), i), "", each.name(), found.bands().get(i).id())).toList()))
                .toList();
    }

    /** @return the name of the opened group, or null. */
    public String opened() {
        return group == null ? null : name(group);
    }

    /** @return the parts of the day that the opened group's grid has: the one that was chosen, or those in which a place of the group has a number. */
    public List<Hotspots.CountedBand> openedBands() {
        return isOfOneBand() ? List.of(band) : found.bands().stream().filter(this::hasNumbers).toList();
    }

    /** @return what is not in the opened group's grid, in one sentence; empty where nothing is missing. */
    public String notInGrid() {
        if (isOfOneBand()) {
            return places().size() == rows(openedBands()).size() ? "" : texts.get("places.none");
        }
        List<String> others = found.bands().stream().filter(each -> !hasNumbers(each)).map(HotspotsView::lower).toList();
        return others.isEmpty() ? "" : texts.get("places.others", String.join(", ", others));
    }

    private boolean hasNumbers(Hotspots.CountedBand each) {
        int column = found.bands().indexOf(each);
        return year.places().cells().stream().anyMatch(at -> at.column() == column && at.cell().concerns() > 0 && found.places().get(at.row()).group() == group);
    }

    /**
     * @return a row for each place of the opened group, with a cell for each of {@link #openedBands}; of one band only those places in which anything
     *         was recorded
     */
    public List<Row> places() {
        List<Row> rows = rows(openedBands());
        return isOfOneBand() ? rows.stream().filter(row -> row.cells().get(0).leads()).toList() : rows;
    }

    /** @return a row for each place of the opened group in which anything was recorded, with the cells in which there was. */
    public List<Row> placesAsList() {
        return rows(found.bands()).stream().map(row -> new Row(row.name(), row.id(), row.cells().stream().filter(Cell::leads).toList()))
                .filter(row -> !row.cells().isEmpty()).toList();
    }

    private List<Row> rows(List<Hotspots.CountedBand> bands) {
        return IntStream.range(0, found.places().size()).filter(place -> found.places().get(place).group() == group && isOfThisYear(place))
                .mapToObj(place -> new Row(found.places().get(place).name(), found.places().get(place).id(), bands.stream()
                        .map(each -> cell(year.places().cell(place, found.bands().indexOf(each)), each.name(), "", each.id())).toList()))
                .toList();
    }

    /** "None recorded" says something about a place of the school; a place that only another system's log knows is there in the log's own years. */
    private boolean isOfThisYear(int place) {
        return !found.places().get(place).fromImport() || year.places().cells().stream().anyMatch(at -> at.row() == place);
    }

    /** @return the half-terms that can be chosen. */
    public List<Choice> halfTerms() {
        return year.halfTerms().stream().map(each -> new Choice(String.valueOf(each.position()), each.name(), each == half)).toList();
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
        return half == null ? List.of() : line(half.byPlaceGroup(), Arrays.stream(PlaceGroup.values()).map(this::name).toList());
    }

    /** @return the half-term by part of the day. */
    public List<Row> halfByBand() {
        return half == null ? List.of() : line(half.byBandGroup(), Arrays.stream(BandGroup.values()).map(each -> groups.get("band-group." + each)).toList());
    }

    private List<Row> line(LeadLine line, List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(i -> new Row(names.get(i), 0, List.of(cell(line.cells().get(i), "", "", 0)))).toList();
    }

    /** @return what was left out, a row for each reason. */
    public List<Row> leftOut() {
        return Arrays.stream(LeftOut.values()).map(reason -> new Row(texts.get("left-out." + reason), 0,
                List.of(cell(year.leftOut().get(reason.ordinal()), texts.get("left-out.why." + reason), "", 0)))).toList();
    }

    /** @return how it is worked out, a paragraph each. */
    public List<String> how() {
        return IntStream.rangeClosed(1, 7).mapToObj(i -> texts.get("how." + i, found.threshold().pupils(), found.threshold().concerns())).toList();
    }

    private Cell cell(LeadCell cell, String column, String key, long id) {
        return new Cell(words.says(cell), words.beside(cell), words.look(cell), column, key, id, cell.display() != LeadDisplay.NONE);
    }

    private String name(PlaceGroup each) {
        return groups.get("place-group." + each);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
