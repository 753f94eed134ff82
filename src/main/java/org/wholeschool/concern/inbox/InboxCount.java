package org.wholeschool.concern.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.menu.MenuCount;
import org.wholeschool.platform.Texts;

/** Says beside "Inbox" in the menu how many concerns wait for a lead to acknowledge them. */
@RequestScoped
public class InboxCount implements MenuCount {

    @Inject
    private InboxWaiting inbox;

    @Override
    public String countedPage() {
        return "/concern/inbox.xhtml";
    }

    @Override
    public Waiting countWaiting() {
        InboxWaiting.Waiting waiting = inbox.now();
        return new Waiting(
                waiting.count(), waiting.late() > 0, Texts.of("inbox").get("menu", waiting.count(), waiting.late()));
    }
}
