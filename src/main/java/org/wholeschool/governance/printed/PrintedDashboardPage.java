package org.wholeschool.governance.printed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.governance.DashboardPage;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;

/** Sends the half-term or school year that the governors' page shows as a PDF. */
@Named
@RequestScoped
public class PrintedDashboardPage {

    @Inject
    private DashboardPage page;

    @Inject
    private PrintedDashboards dashboards;

    @Inject
    private PageKit kit;

    private String half;

    /** Sends what the page showed. */
    public void pdf() {
        byte[] file = dashboards.pdf(half);
        Download.stream("safeguarding-" + half + ".pdf", "application/pdf", to -> to.write(file));
    }

    /** @return whether there is something to send: when the button was pressed, the page is not read again */
    public boolean isOffered() {
        return page.getView() != null || kit.isDrawnAgain();
    }

    public String getHalf() {
        return half == null && page.getView() != null ? page.getView().shownKey() : half;
    }

    public void setHalf(String half) {
        this.half = half;
    }
}
