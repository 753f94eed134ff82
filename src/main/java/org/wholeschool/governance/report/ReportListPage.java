package org.wholeschool.governance.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** The termly reports: those to be read, and for leads those to be written. */
@Named
@ViewScoped
public class ReportListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reports reports;

    @Inject
    private transient ReportWriting writing;

    @Inject
    private transient PageKit kit;

    private transient List<Reports.Line> lines;

    /** @return the way to the report that was begun, or null to stay */
    public String begin(String key) {
        try {
            writing.begin(key);
            return "/governance/report.xhtml?faces-redirect=true&term=" + key;
        } catch (BadInput refused) {
            kit.show("report", refused);
            lines = null;
            return null;
        }
    }

    public List<Reports.Line> getLines() {
        if (lines == null) {
            lines = reports.all();
        }
        return lines;
    }

    /** @return what is to be said of a report beside its name */
    public String state(Reports.Line line) {
        return Texts.of("report").get("state." + line.state(), line.presentedOn());
    }
}
