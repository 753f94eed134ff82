package org.wholeschool.casework.inspection;

import jakarta.inject.Inject;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.casework.export.ExportFormat;
import org.wholeschool.casework.export.Exports;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.tablefile.TablePdf;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;

/** Asks for inspection evidence as a file. */
@Service
class InspectionExports {

    @Inject
    private InspectionRows rows;

    @Inject
    private Exports exports;

    @Inject
    private Schools schools;

    @Inject
    private Calendar calendar;

    /**
     * @param question which concerns, as {@link InspectionAddress#query} says it
     * @param format what kind of file
     * @param names how pupils are called
     * @param reason why names in full are needed, or null
     * @param isPack whether response times, training, published figures, plans and policies go with it
     * @return the number of the export
     * @throws BadInput where something is not chosen, or a PDF would have too many rows
     */
    @Permit(
            code = "InspectionExports.ask",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long ask(String question, ExportFormat format, NameStyle names, String reason, boolean isPack) {
        InspectionFilter filter = InspectionAddress.parse(question)
                .filter(Now.day(schools.profile().zone()), calendar.halfTerms());
        if (format == ExportFormat.PDF && rows.numbers(filter).size() > TablePdf.MOST) {
            throw new BadInput("format", "format.pdf.long", TablePdf.MOST);
        }
        return exports.ask(
                new Exports.Wanted(isPack ? PackSource.NAME : InspectionSource.NAME, question, format, names, reason));
    }
}
