package org.wholeschool.roster.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.wholeschool.platform.Texts;

/** What an administrator has to know of the watched folder, at home. */
@Named
@RequestScoped
public class RosterNotice {

    @Inject
    private RosterWatch watch;

    @Inject
    private WatchedRoot root;

    private Optional<WatchState> trouble;

    /** @return whether somebody has to do something. */
    public boolean isShown() {
        if (trouble == null) {
            // Where nothing is watched, whoever comes home has looked at nothing.
            trouble = root.path().isEmpty() ? Optional.empty() : watch.state().filter(WatchState::isTrouble);
        }
        return trouble.isPresent();
    }

    /** @return what was found, in plain words. */
    public String getWords() {
        return isShown()
                ? Texts.of("rosterimport")
                        .get("watch." + trouble.get().result(), trouble.get().missingDays())
                : "";
    }
}
