package org.wholeschool.pattern.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeschool.school.DayPlan;
import org.wholeschool.school.SchoolDay;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Site;

/** Puts together what pages say of groups: first what may be shown, which may be made anew for it, and then what is known of the groups over time. */
@ApplicationScoped
class GroupTeller {

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
            LocalDateTime now = LocalDateTime.now(schools.profile().zone());
            Map<Long, String> places = site.places().stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
            Map<Long, String> bands = day.plan().bands().stream().collect(Collectors.toMap(DayPlan.ListedBand::id, DayPlan.ListedBand::name));
            return new GroupsView(shown, groups.known(now.toLocalDate().minusWeeks(GroupsView.NEWS_WEEKS)), new GroupWords(places, bands), now);
        });
    }
}
