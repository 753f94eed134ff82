package org.wholeschool.governance.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The latest report that was presented to governors, on their home. */
@Named
@RequestScoped
public class LatestReport {

    @Inject
    private Reports reports;

    private boolean asked;
    private Reports.Line line;

    /** @return it; null while none was presented */
    public Reports.Line getLine() {
        if (!asked) {
            line = reports.all().stream()
                    .filter(each -> !each.presentedOn().isEmpty())
                    .findFirst()
                    .orElse(null);
            asked = true;
        }
        return line;
    }
}
