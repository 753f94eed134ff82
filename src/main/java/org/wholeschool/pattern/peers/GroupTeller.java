package org.wholeschool.pattern.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/**
 * Puts together what pages say of groups: first what may be shown, which may be made anew for it, and then what is
 * known of the groups over time.
 */
@ApplicationScoped
public class GroupTeller {

    private static final Logger LOG = Logger.getLogger(GroupTeller.class.getName());

    @Inject
    private GroupLooks looks;

    @Inject
    private PeerGroups groups;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Schools schools;

    /** @return what may be shown in words; empty where no run has been made. */
    Optional<GroupsView> view() {
        return looks.latest().map(shown -> {
            ZonedDateTime now = Now.instant().atZone(schools.profile().zone());
            Map<Long, String> places =
                    site.places().stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
            Map<Long, String> bands = day.plan().bands().stream()
                    .collect(Collectors.toMap(DayPlan.ListedBand::id, DayPlan.ListedBand::name));
            return new GroupsView(
                    shown,
                    groups.known(now.toLocalDate().minusWeeks(GroupsView.NEWS_WEEKS)),
                    new GroupWords(places, bands, shown.told().release()),
                    now);
        });
    }

    /**
     * @param id a group
     * @return what may be told of it now, for a plan that is about it; empty where nothing is
     * @throws NotFound where the school has none
     */
    public Optional<ToldGroup> told(long id) {
        Optional<GroupsView> view = view();
        boolean stands = groups.life(id).group().goneOn() == null;
        return view.filter(shown -> stands)
                .map(shown -> new ToldGroup(
                        id,
                        shown.release(),
                        shown.card(id)
                                .map(GroupsView.Card::sentence)
                                .orElseGet(() -> Texts.of("groupcard").get("plan.words"))));
    }

    /** @return the groups that stand now, with what became of each lately and what leads say of it */
    public List<Standing> standing() {
        return groups.known(Now.day(schools.profile().zone())).stream()
                .filter(each -> each.goneOn() == null)
                .map(each -> new Standing(each.id(), each.groupNo(), each.toldFrom(), each.changedOn(), each.mark()))
                .toList();
    }

    /**
     * A group that stands now.
     *
     * @param id its row
     * @param groupNo which group it is over time
     * @param since since when it is known
     * @param changedOn when two or more of its core had last become others, or null
     * @param mark WATCHED, PLANNED, EXPLAINED or null
     */
    public record Standing(long id, long groupNo, LocalDate since, LocalDate changedOn, String mark) {}

    /**
     * What is told of a group.
     *
     * @param id which
     * @param release the release that tells it
     * @param words what it tells, in words
     */
    public record ToldGroup(long id, long release, String words) {}

    /**
     * Does what may need a run. Whatever that stumbles over, nothing of it was kept: pages say so in place of what they
     * would show. Who may not do it, or asks for what is not there, is told that as everywhere.
     *
     * @param what to do; it gives something
     * @return what it gave; empty where groups could not be worked out
     */
    <T> Optional<T> tried(Supplier<T> what) {
        try {
            return Optional.of(what.get());
        } catch (NotPermitted | NotFound answered) {
            throw answered;
        } catch (RuntimeException fault) {
            // Not the message, which may carry what was read.
            LOG.log(Level.SEVERE, "Groups could not be worked out: {0} at {1}", new Object[] {
                fault.getClass().getName(), fault.getStackTrace().length == 0 ? "" : fault.getStackTrace()[0]
            });
            return Optional.empty();
        }
    }
}
