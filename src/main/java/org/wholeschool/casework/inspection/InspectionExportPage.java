package org.wholeschool.casework.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.casework.export.ExportFormat;
import org.wholeschool.casework.export.ExportJob;
import org.wholeschool.casework.export.ExportLine;
import org.wholeschool.casework.export.Exports;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** The part of the page that takes the answer out as a file. */
@Named
@ViewScoped
public class InspectionExportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient InspectionExports inspectionExports;

    @Inject
    private transient Exports exports;

    @Inject
    private transient ExportJob job;

    @Inject
    private transient PageKit kit;

    private String format = ExportFormat.XLSX.name();
    private String names = NameStyle.ROLES.name();
    private transient String reason;
    private transient List<ExportLine> mine;
    private boolean refused;
    private boolean pack;

    /**
     * @param question which concerns the page shows
     * @return the way to the file; null to stay, with a sentence, where it cannot be made
     */
    public String make(String question) {
        try {
            NameStyle style = names == null ? null : NameStyle.valueOf(names);
            long id = inspectionExports.ask(
                    question, format == null ? null : ExportFormat.valueOf(format), style, reason, pack);
            if (style != NameStyle.FULL) {
                job.start(id);
            }
            return "/casework/export.xhtml?faces-redirect=true&id=" + id;
        } catch (BadInput wrong) {
            refused = true;
            kit.show("export", wrong);
            return null;
        }
    }

    /** @return whether something was refused, so that the fold stays open */
    public boolean isRefused() {
        return refused;
    }

    /** @return their files, the latest first */
    public List<ExportLine> getMine() {
        if (mine == null) {
            mine = exports.mine();
        }
        return mine;
    }

    public ExportFormat[] getFormats() {
        return ExportFormat.values();
    }

    public NameStyle[] getStyles() {
        return NameStyle.values();
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = names;
    }

    public boolean isPack() {
        return pack;
    }

    public void setPack(boolean pack) {
        this.pack = pack;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
