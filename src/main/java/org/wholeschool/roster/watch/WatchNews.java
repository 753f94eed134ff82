package org.wholeschool.roster.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.people.Administrators;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.batch.FolderWatch;
import org.wholeschool.roster.batch.WatchResult;
import org.wholeschool.roster.check.WhyLook;

/** Mails administrators what they have to know of the watched folder. */
@ApplicationScoped
class WatchNews {

    private static final String PAGE = "/roster/import.xhtml";

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Administrators administrators;

    @Inject
    private WatchedRoot root;

    /** Tells what the last look of a night found; where no file has come for many days, that. */
    void tellOfTheNight(FolderWatch watch, Instant now) {
        noteMissing(watch, now);
        tell(watch);
    }

    /** Once for each thing that is found, and once more when it comes back after it was well. */
    void tell(FolderWatch watch) {
        if (!watch.result().isTrouble()) {
            watch.nothingToTell();
            return;
        }
        String what = watch.result() + (watch.batchId() == null ? "" : ":" + watch.batchId());
        if (!watch.isNews(what)) {
            return;
        }
        Texts texts = Texts.of("rosterimport");
        String why = WhyLook.read(watch.detail()).stream()
                .map(reason -> "- " + texts.get(reason.key(), WhyLook.numbers(reason)))
                .collect(Collectors.joining("\n"));
        String school = frame.nameOf(actors.current().schoolId());
        administrators.tell(
                texts.get("mail.subject", school),
                texts.get(
                        "mail.body",
                        school,
                        texts.get("watch." + watch.result(), root.missingDays()),
                        why.isEmpty() ? "" : "\n" + why + "\n",
                        Settings.address() + PAGE));
    }

    private void noteMissing(FolderWatch watch, Instant now) {
        boolean none = Set.of(WatchResult.NOTHING_NEW, WatchResult.WAITING, WatchResult.BUSY)
                .contains(watch.result());
        if (none && watch.without(now).toDays() >= root.missingDays()) {
            watch.found(WatchResult.MISSING, null, watch.batchId());
        }
    }
}
