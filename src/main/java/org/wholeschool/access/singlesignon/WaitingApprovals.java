package org.wholeschool.access.singlesignon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.access.approval.Approvals;
import org.wholeschool.access.menu.MenuCount;
import org.wholeschool.platform.Texts;

/** Tells a lead or a head on the home page how much waits for their own word. */
@Named
@RequestScoped
public class WaitingApprovals implements MenuCount {

    @Inject
    private Approvals approvals;

    @Inject
    private SignOnSettings settings;

    private Long count;

    /** @return whether anything waits that whoever looks may decide */
    public boolean isAny() {
        return count() > 0;
    }

    @Override
    public String countedPage() {
        return "/access/approvals.xhtml";
    }

    @Override
    public MenuCount.Waiting countWaiting() {
        return new MenuCount.Waiting(count(), false, Texts.of("access").get("approvals.menu", count()));
    }

    /** @return how much, in words */
    public String getWords() {
        return Texts.of("access").get("approvals.waiting", count());
    }

    private long count() {
        if (count == null) {
            count = approvals.waitingForMe()
                    + settings.waiting().stream()
                            .filter(SignOnSettings.Waiting::isMine)
                            .count();
        }
        return count;
    }
}
