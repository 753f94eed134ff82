package org.wholeschool.pattern.peers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.web.PageKit;

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

    @Inject
    private Actors actors;

    private GroupsView view;
    private boolean opened;
    private boolean failed;

    /** Reads what may be shown, which may have to be worked out anew first. */
    public void open() {
        opened = true;
        view = tried(teller::view).flatMap(Function.identity()).orElse(null);
    }

    /** @return the page anew, after a run. */
    public String runNow() {
        return tried(() -> {
                    looks.run();
                    return HERE;
                })
                .orElse(null);
    }

    /** Makes the run that is shown again and says whether it tells the same. */
    public void repeat() {
        if (getView() != null) {
            tried(() -> looks.repeats(view.release())
                            .map(same -> same ? "repeat.same" : "repeat.other")
                            .orElse("repeat.gone"))
                    .ifPresent(said -> kit.say("groups", said));
        }
    }

    /** @return whether whoever looks may compare */
    public boolean isComparable() {
        return actors.current().roles().contains(Role.LEAD);
    }

    private <T> Optional<T> tried(Supplier<T> what) {
        Optional<T> done = teller.tried(what);
        failed = failed || done.isEmpty();
        return done;
    }

    /** @return whether groups could not be worked out just now. */
    public boolean isFailed() {
        getView();
        return failed;
    }

    /**
     * @return the page in words, or null while no run has been made. A button inside of what depends on it is found
     *     only if it is read before the button is pressed.
     */
    public GroupsView getView() {
        if (!opened) {
            open();
        }
        return view;
    }
}
