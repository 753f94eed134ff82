package org.wholeschool.casework.export;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** The part of a page that takes its table out as a file. */
@Named
@ViewScoped
public class AskExportPage implements Serializable {

    private static final long serialVersionUID = 1L;

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
     * @param source the name of the page's table
     * @param more the name of the table that has more than this one, or null
     * @param question which rows the page shows
     * @return the way to the file; null to stay, with a sentence, where it cannot be made
     */
    public String make(String source, String more, String question) {
        try {
            NameStyle style = names == null ? null : NameStyle.valueOf(names);
            long id = exports.ask(new Exports.Wanted(
                    pack ? more : source,
                    question,
                    format == null ? null : ExportFormat.valueOf(format),
                    style,
                    reason));
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
