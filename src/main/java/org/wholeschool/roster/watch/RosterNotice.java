package org.wholeschool.roster.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.platform.Texts;

/** What an administrator has to know of the watched folder, at home. */
@Named
@RequestScoped
public class RosterNotice implements HomeWork {

    @Inject
    private RosterWatch watch;

    @Inject
    private WatchedRoot root;

    @Override
    public String workPage() {
        return "/roster/import.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        // Where nothing is watched, whoever comes home has looked at nothing.
        Optional<WatchState> trouble =
                root.path().isEmpty() ? Optional.empty() : watch.state().filter(WatchState::isTrouble);
        Texts texts = Texts.of("rosterimport");
        return trouble.stream()
                .map(found -> HomeRow.of(
                        "roster",
                        texts.get("home.watch") + " " + texts.get("watch." + found.result(), found.missingDays()),
                        workPage(),
                        texts.get("home.watch.open")))
                .toList();
    }
}
