package org.wholeschool.roster.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.batch.RosterBatchLine;
import org.wholeschool.roster.batch.RosterBatches;
import org.wholeschool.school.Schools;

/** Says to an administrator on home when the roll was last brought up to date, and how it is next. */
@Named
@RequestScoped
public class RosterHome {

    @Inject
    private RosterBatches batches;

    @Inject
    private WatchedRoot root;

    @Inject
    private Schools schools;

    /** @return when the latest roster was taken in, in a sentence */
    public String getLast() {
        Texts texts = Texts.of("rosterimport");
        return batches.all().stream()
                .filter(RosterBatchLine::isDone)
                .findFirst()
                .map(done -> texts.get(
                        "home.last",
                        SchoolDates.WEEKDAY_LONG_DAY.format(
                                done.createdAt().atZone(schools.profile().zone()))))
                .orElseGet(() -> texts.get("home.last.never"));
    }

    /** @return whether the next one comes by itself */
    public String getNext() {
        return Texts.of("rosterimport").get(root.path().isEmpty() ? "home.next.hand" : "home.next.folder");
    }
}
