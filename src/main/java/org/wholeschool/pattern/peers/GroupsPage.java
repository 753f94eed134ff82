package org.wholeschool.pattern.peers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.PageKit;

/** Groups of linked pupils, for leads: what may be told of each, and nothing of who is in one. */
@Named
@RequestScoped
public class GroupsPage {

    private static final String HERE = "/pattern/groups.xhtml?faces-redirect=true";

    @Inject
    private GroupLooks looks;

    @Inject
    private GroupTeller teller;

    @Inject
    private PageKit kit;

    private GroupsView view;
    private boolean opened;

    /** Reads what may be shown. */
    public void open() {
        opened = true;
        view = teller.view().orElse(null);
    }

    /** @return the page anew, after a run. */
    public String runNow() {
        looks.run();
        return HERE;
    }

    /** Makes the run that is shown again and says whether it tells the same. */
    public void repeat() {
        if (getView() != null) {
            kit.say("groups", looks.repeats(view.release()).map(same -> same ? "repeat.same" : "repeat.other").orElse("repeat.gone"));
        }
    }

    /** @return the page in words, or null while no run has been made. A button inside of what depends on it is found only if it is read before the button is pressed. */
    public GroupsView getView() {
        if (!opened) {
            open();
        }
        return view;
    }
}
