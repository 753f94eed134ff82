package org.wholeschool.governance.printed;

import jakarta.inject.Inject;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.FeltTold;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.governance.PeriodComments;
import org.wholeschool.governance.plans.PlansTold;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/** The governors' page as a file, to those who may read it. */
@Service
public class PrintedDashboards {

    @Inject
    private GovernorsDashboard governors;

    @Inject
    private PeriodComments comments;

    @Inject
    private FeltTold felt;

    @Inject
    private PlansTold plans;

    @Inject
    private Schools schools;

    /**
     * @param key which half-term or school year, "2026-1"
     * @return it as a PDF that a screen reader can read
     * @throws NotFound where no such period was published
     */
    @Permit(
            code = "PrintedDashboards.pdf",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public byte[] pdf(String key) {
        Dashboard page = governors.show(key == null ? "" : key).orElseThrow(() -> new NotFound("half-term"));
        PeriodComments.Comment comment = comments.of(key);
        return new DashboardPdf(
                        schools.profile().name(),
                        page,
                        page.isLatest()
                                ? new PrintedToday(PrintedToday.Felt.of(felt), PrintedToday.Plans.of(plans))
                                : null,
                        new DashboardPdf.Comment(comment.said(), comment.writtenOn()))
                .file();
    }
}
