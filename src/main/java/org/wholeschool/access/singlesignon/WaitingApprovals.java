package org.wholeschool.access.singlesignon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.access.approval.Approvals;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.access.menu.MenuCount;
import org.wholeschool.platform.Texts;

/** Tells a lead or a head on the home page how much waits for their own word. */
@Named
@RequestScoped
public class WaitingApprovals implements MenuCount, HomeWork {

    @Inject
    private Approvals approvals;

    @Inject
    private SignOnSettings settings;

    private Long count;

    @Override
    public String countedPage() {
        return "/access/approvals.xhtml";
    }

    @Override
    public MenuCount.Waiting countWaiting() {
        return new MenuCount.Waiting(count(), false, Texts.of("access").get("approvals.menu", count()));
    }

    @Override
    public String workPage() {
        return countedPage();
    }

    @Override
    public List<HomeRow> findWork() {
        Texts texts = Texts.of("access");
        return count() == 0
                ? List.of()
                : List.of(HomeRow.of(
                        "approvals", texts.get("approvals.waiting", count()), workPage(), texts.get("approvals.home")));
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
