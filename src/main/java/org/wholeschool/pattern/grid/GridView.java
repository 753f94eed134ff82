package org.wholeschool.pattern.grid;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.HeatGrid;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.pattern.LessonDays;
import org.wholeschool.pattern.grid.GridMarks.Mark;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.PlaceGroup;

/**
 * The heat grid of a school year in words: groups of places by part of the day or by weekday, of all kinds of concern
 * or of one; and perhaps one group opened, place by place. Single places are not taken apart by kind: there is hardly a
 * number left then.
 */
public final class GridView {

    /** How weekdays are asked for. */
    static final String WEEKDAY = "weekday";

    private final Texts texts = Texts.of("pattern");
    private final Texts school = Texts.of("school");
    private final Hotspots found;
    private final Hotspots.Year year;
    private final boolean byWeekday;
    private final CategoryGroup kind;
    private final PlaceGroup group;
    private final Column only;
    private final List<Column> columns;
    private final GridMarks marks;
    private final CellWords words;

    /**
     * @param found a release
     * @param year one of its school years
     * @param asked what stands in the address
     * @param marks what the last closed week says
     * @throws NotFound where there is no such group, part of the day, kind or way of counting
     */
    GridView(Hotspots found, Hotspots.Year year, HotspotsView.Asked asked, GridMarks marks) {
        this.found = found;
        this.year = year;
        byWeekday = asked.by() != null;
        if (byWeekday && !asked.by().equals(WEEKDAY)) {
            throw new NotFound("way of counting");
        }
        kind = chosen(CategoryGroup.values(), asked.kind(), "kind");
        PlaceGroup asksFor = chosen(PlaceGroup.values(), asked.group(), "place group");
        group = kind == null ? asksFor : null;
        columns = byWeekday
                ? IntStream.range(0, found.weekdays().size())
                        .mapToObj(i -> new Column(
                                i,
                                found.weekdays().get(i),
                                weekday(found.weekdays().get(i))))
                        .toList()
                : IntStream.range(0, found.bands().size())
                        .mapToObj(i -> new Column(
                                i,
                                found.bands().get(i).id(),
                                found.bands().get(i).name()))
                        .toList();
        Column band = asked.band() == null
                ? null
                : columns.stream()
                        .filter(each -> !byWeekday && asked.band().equals(String.valueOf(each.id())))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("band"));
        only = group == null ? null : band;
        this.marks = kind == null && year == found.years().get(0) ? marks : GridMarks.NONE;
        words = new CellWords(texts, found.threshold());
    }

    private static <T extends Enum<T>> T chosen(T[] all, String name, String what) {
        return name == null
                ? null
                : Arrays.stream(all)
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(what));
    }

    private String weekday(int day) {
        return day == LessonDays.OTHER
                ? texts.get("weekday.other")
                : DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /**
     * A part of the day, or a weekday.
     *
     * @param index which column of the release
     * @param id the band's id, or the weekday's number
     * @param name its name
     */
    public record Column(int index, long id, String name) {

        String lower() {
            return name.toLowerCase(Locale.UK);
        }
    }

    /**
     * A cell.
     *
     * @param says a number or a word
     * @param beside what was expected, or nothing
     * @param look the style class of its colour and marks
     * @param column the part of the day that it stands for
     * @param key the group of places that it opens
     * @param id the band's id, for what it leads to
     * @param leads whether there is something to read behind it
     * @param marks what the last closed week says of it
     */
    public record Cell(
            String says,
            String beside,
            String look,
            String column,
            String key,
            long id,
            boolean leads,
            List<Mark> marks) {}

    /**
     * A row.
     *
     * @param name what it stands for
     * @param id the place's id; 0 where the row is no place
     * @param cells its cells
     * @param marks what the last closed week says of all of it
     */
    public record Row(String name, long id, List<Cell> cells, List<Mark> marks) {}

    /** @return whether weekdays are counted, and not parts of the day. */
    public boolean isByWeekday() {
        return byWeekday;
    }

    /** @return how weekdays are asked for, where they are; null for parts of the day. */
    public String getBy() {
        return byWeekday ? WEEKDAY : null;
    }

    /** @return the kind that is chosen, or null. */
    public String getKind() {
        return kind == null ? null : kind.name();
    }

    /** @return parts of the day, and weekdays. */
    public List<HotspotsView.Choice> ways() {
        return List.of(
                new HotspotsView.Choice("", texts.get("grid.by.band"), !byWeekday),
                new HotspotsView.Choice(WEEKDAY, texts.get("grid.by.weekday"), byWeekday));
    }

    /** @return all kinds together, and each group of kinds. */
    public List<HotspotsView.Choice> kinds() {
        return Stream.concat(
                        Stream.of(new HotspotsView.Choice("", texts.get("grid.kind.all"), kind == null)),
                        Arrays.stream(CategoryGroup.values())
                                .map(each -> new HotspotsView.Choice(each.name(), name(each), each == kind)))
                .toList();
    }

    private String name(CategoryGroup each) {
        return school.get("category-group." + each);
    }

    private String name(PlaceGroup each) {
        return school.get("place-group." + each);
    }

    /**
     * @param period "school year to date".
     * @return the heading.
     */
    public String title(String period) {
        String title = texts.get(byWeekday ? "grid.title.weekday" : "day.title", period);
        return kind == null ? title : texts.get("grid.title.kind", name(kind), title);
    }

    /**
     * @param period "school year to date".
     * @return the caption.
     */
    public String caption(String period) {
        String caption = texts.get(byWeekday ? "grid.caption.weekday" : "day.caption", period);
        return kind == null ? caption : texts.get("grid.title.kind", name(kind), caption);
    }

    /** @return what the numbers are compared with, and what follows. */
    public String compared() {
        return texts.get(kind != null ? "grid.compared.kind" : byWeekday ? "grid.compared.weekday" : "day.obvious");
    }

    /** @return the heading of the rows. */
    public String rowsAre() {
        return texts.get(byWeekday ? "grid.weekday" : "day.part");
    }

    /** @return the place groups with their marks, which can be opened where all kinds are shown. */
    public List<Row> groups() {
        return Arrays.stream(PlaceGroup.values())
                .map(each -> new Row(
                        name(each),
                        0,
                        List.of(new Cell("", "", "", "", each.name(), 0, kind == null, List.of())),
                        GridMarks.together(placesOf(each)
                                .mapToObj(row -> byWeekday ? marks.of(placeId(row)) : marks.allDay(placeId(row))))))
                .toList();
    }

    /**
     * @return a row for each part of the day or weekday, with a cell for each place group. Of one kind only rows with a
     *     number.
     */
    public List<Row> day() {
        return columns.stream()
                .map(column -> new Row(
                        column.name(),
                        0,
                        Arrays.stream(PlaceGroup.values())
                                .map(each -> ofGroup(each, column))
                                .toList(),
                        List.of()))
                .filter(row -> kind == null
                        || row.cells().stream().anyMatch(cell -> cell.says().matches("\\d+")))
                .toList();
    }

    private Cell ofGroup(PlaceGroup each, Column column) {
        LeadCell cell = kind == null
                ? (byWeekday ? year.groupDays() : year.groups()).cell(each.ordinal(), column.index())
                : (byWeekday ? year.dayKinds() : year.bandKinds())
                        .cell(each.ordinal() * columns.size() + column.index(), kind.ordinal());
        List<Mark> here = byWeekday
                ? List.of()
                : GridMarks.together(placesOf(each).mapToObj(row -> marks.at(placeId(row), column.id())));
        return cell(cell, "", each.name(), column.id(), kind == null && cell.display() != LeadDisplay.NONE, here);
    }

    /** @return which rows of the chosen kind are not there, in one sentence; empty where none is missing. */
    public String notShown() {
        List<String> shown = day().stream().map(Row::name).toList();
        List<String> others = columns.stream()
                .filter(column -> !shown.contains(column.name()))
                .map(column -> byWeekday ? column.name() : column.lower())
                .toList();
        return others.isEmpty() || shown.isEmpty()
                ? ""
                : texts.get(byWeekday ? "grid.kind.others.weekday" : "grid.kind.others", String.join(", ", others));
    }

    /** @return whether anything is marked, for the key. */
    public boolean isMarked() {
        return !marks.isEmpty();
    }

    /** @return the pattern that is told of as new at a place in a part of the day; 0 where there is none */
    long pattern(long placeId, long bandId) {
        return marks.at(placeId, bandId).stream()
                .filter(Mark::emerging)
                .mapToLong(Mark::patternId)
                .filter(id -> id > 0)
                .findFirst()
                .orElse(0);
    }

    private IntStream placesOf(PlaceGroup each) {
        return IntStream.range(0, found.places().size())
                .filter(row -> found.places().get(row).group() == each);
    }

    private long placeId(int row) {
        return found.places().get(row).id();
    }

    /** @return the name of the opened group, or null. */
    public String opened() {
        return group == null ? null : name(group);
    }

    /** @return the key of the opened group, for the way to its whole day. */
    public String openedKey() {
        return group == null ? null : group.name();
    }

    /**
     * @return whether the opened group is shown for one part of the day, as from a cell of the grid, and not for the
     *     whole day.
     */
    public boolean isOfOneBand() {
        return only != null;
    }

    /** @return the heading of the opened group. */
    public String placesTitle() {
        return isOfOneBand()
                ? texts.get("places.title.band", opened(), only.lower())
                : texts.get("places.title", opened());
    }

    /** @return the caption of the opened group's grid. */
    public String placesCaption() {
        return isOfOneBand()
                ? texts.get("places.caption.band", opened(), only.lower())
                : texts.get(byWeekday ? "places.caption.weekday" : "places.caption", opened());
    }

    /**
     * @return the columns of the opened group's grid: the one that was chosen, or those in which a place of the group
     *     has a number.
     */
    public List<Column> openedColumns() {
        return isOfOneBand()
                ? List.of(only)
                : columns.stream().filter(this::hasNumbers).toList();
    }

    private boolean hasNumbers(Column column) {
        return placesOf(group).anyMatch(row -> grid().cell(row, column.index()).concerns() > 0);
    }

    private HeatGrid grid() {
        return byWeekday ? year.placeDays() : year.places();
    }

    /** @return what is not in the opened group's grid, in one sentence; empty where nothing is missing. */
    public String notInGrid() {
        if (isOfOneBand()) {
            return places().size() == rows(openedColumns()).size() ? "" : texts.get("places.none");
        }
        List<String> others = columns.stream()
                .filter(each -> !hasNumbers(each))
                .map(each -> byWeekday ? each.name() : each.lower())
                .toList();
        return others.isEmpty()
                ? ""
                : texts.get(byWeekday ? "places.others.weekday" : "places.others", String.join(", ", others));
    }

    /**
     * @return a row for each place of the opened group, with a cell for each of {@link #openedColumns}; of one band
     *     only those places in which anything was recorded
     */
    public List<Row> places() {
        List<Row> rows = rows(openedColumns());
        return isOfOneBand()
                ? rows.stream().filter(row -> row.cells().get(0).leads()).toList()
                : rows;
    }

    /**
     * @return a row for each place of the opened group in which something is known to have been recorded, with the
     *     cells in which there was.
     */
    public List<Row> placesAsList() {
        String under = words.says(LeadCell.UNDER);
        return rows(columns).stream()
                .map(row -> new Row(
                        row.name(),
                        row.id(),
                        row.cells().stream()
                                .filter(cell -> cell.leads() && !cell.says().equals(under))
                                .toList(),
                        row.marks()))
                .filter(row -> !row.cells().isEmpty())
                .toList();
    }

    private List<Row> rows(List<Column> shown) {
        return placesOf(group)
                .filter(this::isOfThisYear)
                .mapToObj(row -> new Row(
                        found.places().get(row).name(),
                        placeId(row),
                        shown.stream()
                                .map(column -> {
                                    LeadCell cell = grid().cell(row, column.index());
                                    return cell(
                                            cell,
                                            column.name(),
                                            "",
                                            column.id(),
                                            cell.display() != LeadDisplay.NONE,
                                            byWeekday ? List.of() : marks.at(placeId(row), column.id()));
                                })
                                .toList(),
                        byWeekday ? marks.of(placeId(row)) : marks.allDay(placeId(row))))
                .toList();
    }

    /**
     * "None recorded" says something about a place of the school; a place that only another system's log knows is there
     * in the log's own years.
     */
    private boolean isOfThisYear(int place) {
        return !found.places().get(place).fromImport()
                || year.places().cells().stream()
                        .anyMatch(at -> at.row() == place && at.cell().display() != LeadDisplay.UNDER);
    }

    private Cell cell(LeadCell cell, String column, String key, long id, boolean leads, List<Mark> here) {
        String look = words.look(cell)
                + (here.stream().anyMatch(Mark::emerging) ? " new" : "")
                + (here.stream().anyMatch(mark -> !mark.emerging()) ? " lasting" : "");
        return new Cell(words.says(cell), words.beside(cell), look, column, key, id, leads, here);
    }
}
