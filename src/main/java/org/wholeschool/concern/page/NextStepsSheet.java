package org.wholeschool.concern.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.concern.followup.overview.FollowUpPart;
import org.wholeschool.concern.inbox.CarePage;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.mine.AdditionsPage;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.platform.Texts;

/** What to do next, on the page of a concern. */
@Named
@RequestScoped
public class NextStepsSheet {

    @Inject
    private ViewConcernPage page;

    @Inject
    private CaseSheet sheet;

    @Inject
    private CaseStrip strip;

    @Inject
    private CarePage carePage;

    @Inject
    private FollowUpPart followUp;

    @Inject
    private AdditionsPage additions;

    @Inject
    private DismissedSteps dismissed;

    private NextSteps.Sorted sorted;

    /** @return what to do next, the most pressing first */
    public List<NextStep> getSteps() {
        return sorted().open();
    }

    /** @return what a lead has marked as not needed */
    public List<NextStep> getNotNeeded() {
        return sorted().notNeeded();
    }

    private NextSteps.Sorted sorted() {
        if (sorted == null) {
            boolean isWithLeads = !page.getConcern().aboutAdult();
            NextSteps.Stage stage = new NextSteps.Stage(
                    page.isAcknowledged(),
                    isWithLeads && carePage.of(page.getId()).row().owner() == null,
                    sheet.getFile().values().get(CaseField.DECISION, Decision.class),
                    sheet.getFile().isClosed(),
                    Texts.of("triage").get("next.due", strip.getDueLabel(), strip.getDue()),
                    page.getConcern().response().told(),
                    additions.of(page.getId()).stream()
                            .filter(addition -> !addition.isSeen())
                            .map(Additions.Added::id)
                            .count());
            sorted = NextSteps.of(stage, followUp.of(page.getId()), dismissed.keys(ConcernAddress.id(page.getId())));
        }
        return sorted;
    }

    /** @return the name of the parameter by which that page gets the concern's number */
    public String parameter(NextStep step) {
        return step.page().equals("/concern/decide.xhtml") ? "id" : "concern";
    }
}
