package org.wholeschool.governance.report;

import jakarta.inject.Inject;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/** A termly report to governors as a file, to those who may read it. */
@Service
public class ReportFiles {

    @Inject
    private Reports reports;

    /**
     * @return a report as a PDF that a screen reader can read.
     * @param key of which term
     */
    @Permit(
            code = "Reports.pdf",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public byte[] pdf(String key) {
        Reports.View view = reports.one(key);
        return ReportPdf.of(view.content(), view.state());
    }

    /**
     * @return a report as a spreadsheet.
     * @param key of which term
     */
    @Permit(
            code = "Reports.spreadsheet",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public byte[] spreadsheet(String key) {
        Reports.View view = reports.one(key);
        return ReportSpreadsheet.of(view.content(), view.state());
    }
}
