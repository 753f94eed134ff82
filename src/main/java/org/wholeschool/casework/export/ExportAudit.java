package org.wholeschool.casework.export;

import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/**
 * Records in the audit who takes out a table: how people are named in it is the action, the table is what it is about,
 * and the number is how many rows it has.
 */
@Service
class ExportAudit {

    @Inject
    private CurrentAction current;

    /** A file without names is made. */
    @Permit(
            code = "ExportAudit.roles",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void roles(String source, int rows) {
        current.about("exported-" + source, rows);
    }

    /** A file with initials is made. */
    @Permit(
            code = "ExportAudit.initials",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void initials(String source, int rows) {
        current.about("exported-" + source, rows);
    }

    /** A file with names in full is made: a look at each concern in it. */
    @Permit(
            code = "ExportAudit.full",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void full(String source, int rows, List<Long> concerns) {
        current.about("exported-" + source, rows);
        concerns.forEach(concern -> current.alsoShows("concern", concern));
    }
}
