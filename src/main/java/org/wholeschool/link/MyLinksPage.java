package org.wholeschool.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What somebody recorded about ties between pupils. */
@Named
@RequestScoped
public class MyLinksPage {

    @Inject
    private MyLinks links;

    private boolean sent;
    private List<MyLinks.Mine> mine;

    public List<MyLinks.Mine> getMine() {
        if (mine == null) {
            mine = links.all();
        }
        return mine;
    }

    /** @return whether they come from the form */
    public boolean isSent() {
        return sent;
    }

    public void setSent(boolean sent) {
        this.sent = sent;
    }
}
