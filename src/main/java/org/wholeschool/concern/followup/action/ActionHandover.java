package org.wholeschool.concern.followup.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.Now;

/** Gives what somebody has to do to a colleague and tells them, whichever way somebody hands over. */
@ApplicationScoped
class ActionHandover {

    @Inject
    private Actors actors;

    @Inject
    private Notices notices;

    /**
     * @param actions each locked when it comes: until then its owner can answer it, and then it stays as they left it
     * @param from whose account has them
     * @param to the colleague's
     * @param keep keeps the version that each becomes
     * @return how many went over
     */
    int give(Stream<ConcernAction> actions, long from, long to, Consumer<ActionVersion> keep) {
        Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        Long me = actors.current().accountId();
        int given = actions.filter(action -> action.goOver(from, to, me, now))
                .mapToInt(action -> {
                    keep.accept(new ActionVersion(action));
                    notices.takeBack(action.getConcern().getId(), Set.of(action.page()), Set.of(to));
                    return 1;
                })
                .sum();
        if (given > 0 && me != to) {
            notices.send(
                    Set.of(to),
                    new NewNotice(
                            NoticeKind.HANDOVER,
                            from,
                            "TASKS " + now.getEpochSecond(),
                            null,
                            null,
                            "/concern/tasks.xhtml"));
        }
        return given;
    }
}
