package org.wholeschool.concern.incidentlog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.incidentlog.read.ColumnMapping;
import org.wholeschool.concern.incidentlog.read.DateOrder;
import org.wholeschool.concern.incidentlog.read.LogField;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.Reason;

/** Saying what each column of the log is, and how its dates read. */
@Named
@ViewScoped
public class ImportColumnsPage extends ImportStepPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IncidentLogDraft drafts;

    private transient DraftColumns columns;
    private transient DraftDates dates;
    private List<Line> lines;
    private DateOrder order;
    private String charset;
    private String kept;

    /** Before the page is drawn for the first time. */
    public void open() {
        columns = drafts.columns(getBatch());
        charset = columns.charset().name();
        order = columns.mapping().order();
        lines = new ArrayList<>(columns.columns().stream()
                .map(column -> new Line(columns.mapping().fields().get(column.heading())))
                .toList());
    }

    /** Shows how the dates of the chosen columns read. */
    public void look() {
        dates = null;
    }

    public void readAgain() {
        try {
            drafts.readAs(getBatch(), Charset.forName(charset));
            refresh();
        } catch (BadInput refused) {
            say(refused);
        }
    }

    public void use() {
        if (kept != null) {
            drafts.use(getBatch(), kept);
            refresh();
        }
    }

    public String next() {
        if (order == null) {
            dates = null;
            order = getDates().order();
        }
        ColumnMapping mapping = mapping();
        List<Reason> problems = mapping.problems();
        if (problems.isEmpty()) {
            drafts.choose(getBatch(), mapping);
            return to("import-values");
        }
        problems.forEach(problem -> say(new BadInput(
                problem.key().equals("columns.noOrder") ? "order" : null,
                problem.key(),
                problem.args().toArray())));
        return null;
    }

    public String discard() {
        drafts.discard(getBatch());
        return "/concern/imports.xhtml?faces-redirect=true";
    }

    private void refresh() {
        dates = null;
        open();
    }

    private ColumnMapping mapping() {
        Map<String, LogField> fields = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).field != null) {
                fields.put(getColumns().columns().get(i).heading(), lines.get(i).field);
            }
        }
        return new ColumnMapping(fields, order);
    }

    public DraftColumns getColumns() {
        if (columns == null) {
            columns = drafts.columns(getBatch());
        }
        return columns;
    }

    public DraftDates getDates() {
        if (dates == null) {
            dates = drafts.dates(getBatch(), mapping());
        }
        return dates;
    }

    /** @return how one of the dates reads each way, for whoever has to say which way is right. */
    public String getOrderHint() {
        return text(
                "dates.order.hint",
                getDates().example(),
                when(getDates().dayFirst()),
                when(getDates().monthFirst()));
    }

    public String caption(DraftDates.Column column) {
        return text("dates.column", column.heading(), text("field." + column.field()));
    }

    public String getDelimiterName() {
        return text("delimiter." + (int) getColumns().delimiter());
    }

    public String getRepeated() {
        return String.join("”, “", getColumns().repeated());
    }

    public List<Charset> getCharsets() {
        return CsvText.CHARSETS;
    }

    public LogField[] getFields() {
        return LogField.values();
    }

    public DateOrder[] getOrders() {
        return DateOrder.values();
    }

    public List<Line> getLines() {
        return lines;
    }

    public DateOrder getOrder() {
        return order;
    }

    public void setOrder(DateOrder order) {
        this.order = order;
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(String charset) {
        this.charset = charset;
    }

    public String getKept() {
        return kept;
    }

    public void setKept(String kept) {
        this.kept = kept;
    }

    /** What one column was said to be; null to leave it out. */
    public static final class Line implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private LogField field;

        Line(LogField field) {
            this.field = field;
        }

        public LogField getField() {
            return field;
        }

        public void setField(LogField field) {
            this.field = field;
        }
    }
}
