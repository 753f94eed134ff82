package org.wholeschool.casework.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholeschool.casework.export.ExportSource;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.tablefile.TableColumn;
import org.wholeschool.platform.tablefile.TableHead;
import org.wholeschool.roster.names.EverybodysNames;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.category.Categories;

/** The inspector's question as a table that can be taken out. */
@ApplicationScoped
class InspectionSource implements ExportSource {

    /** Its name, also in the audit. */
    static final String NAME = "inspection";

    private static final String PAGE = "/casework/inspection.xhtml";

    /** Number, day and type. */
    private static final int IN_HEADING = 3;

    private final Texts texts = Texts.of("inspection");

    @Inject
    private InspectionRows rows;

    @Inject
    private InspectionTotals totals;

    @Inject
    private EverybodysNames names;

    @Inject
    private Categories categories;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String menuPage() {
        return PAGE;
    }

    @Override
    public String page(String question) {
        return PAGE;
    }

    LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    InspectionFilter filter(String question) {
        return InspectionAddress.parse(question).filter(today(), calendar.halfTerms());
    }

    @Override
    public Opened open(String question, NameStyle style) {
        LocalDate today = today();
        InspectionFilter filter = filter(question);
        LineWriter writer = new LineWriter(style, names.all(null).others(), today);
        HalfTermTotals counted = totals.of(filter);
        List<Long> numbers = rows.numbers(filter);
        TableHead head = new TableHead(
                texts.get("title"),
                schools.profile().name(),
                List.of(
                        AskedWords.of(filter, categories.all(), counted.all().concerns()),
                        Texts.of("export").get("list.made", SchoolDates.LONG_DATE.format(today)),
                        Texts.of("export").get("list.names." + style),
                        texts.get("method.days")),
                Texts.of("export").get("list.foot." + style, SchoolDates.DATE.format(today)),
                List.of(summary(counted)),
                columns(),
                IN_HEADING);
        return new Table(
                head,
                numbers,
                those -> rows.of(those).stream()
                        .map(writer::line)
                        .map(this::cells)
                        .toList());
    }

    private TableHead.Summary summary(HalfTermTotals counted) {
        return new TableHead.Summary(
                texts.get("totals"),
                Stream.of("half-term", "concerns", "referrals", "parents", "closed", "median")
                        .map(key -> texts.get("totals." + key))
                        .toList(),
                Stream.concat(
                                counted.rows().stream().map(row -> summary(TotalsPicture.name(row), row)),
                                Stream.of(summary(texts.get("totals.all"), counted.all())))
                        .toList());
    }

    private static List<Object> summary(String name, HalfTermTotals.Row row) {
        return Arrays.asList(name, row.concerns(), row.referrals(), row.parentsTold(), row.closed(), row.medianDays());
    }

    private List<TableColumn> columns() {
        return List.of(
                column("id", TableColumn.Width.NUMBER),
                column("logged", TableColumn.Width.WORDS),
                column("kind", TableColumn.Width.WORDS),
                column("pupils", TableColumn.Width.WORDS),
                column("years", TableColumn.Width.NUMBER),
                column("place", TableColumn.Width.WORDS),
                column("decision", TableColumn.Width.WORDS),
                column("rationale", TableColumn.Width.TEXT),
                column("actions", TableColumn.Width.TEXT),
                column("referral", TableColumn.Width.TEXT),
                column("parents", TableColumn.Width.WORDS),
                column("notes", TableColumn.Width.TEXT),
                column("safety", TableColumn.Width.TEXT),
                column("child", TableColumn.Width.TEXT),
                column("outcome", TableColumn.Width.TEXT),
                column("state", TableColumn.Width.NUMBER),
                column("days", TableColumn.Width.NUMBER));
    }

    private TableColumn column(String key, TableColumn.Width width) {
        return new TableColumn(texts.get("line." + key), width);
    }

    private List<Object> cells(InspectionLine line) {
        return Arrays.asList(
                line.id(),
                line.logged(),
                line.kind(),
                line.pupils(),
                line.years(),
                line.place(),
                line.decision(),
                line.rationale(),
                line.actions(),
                line.referral(),
                line.parents(),
                line.notes().isEmpty() ? line.noteCount() : line.noteCount() + ".\n" + line.notes(),
                line.safety().isEmpty() ? texts.get("none.safety") : line.safety(),
                line.childTold(),
                line.outcome(),
                texts.get(line.isClosed() ? "state.closed" : "state.open"),
                line.days());
    }

    /** A table that is read by what gives rows of numbers. */
    record Table(TableHead head, List<Long> numbers, Function<List<Long>, List<List<Object>>> reader)
            implements Opened {

        @Override
        public List<List<Object>> rows(List<Long> those) {
            return reader.apply(those);
        }
    }
}
