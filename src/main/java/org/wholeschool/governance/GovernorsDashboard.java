package org.wholeschool.governance;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.pattern.ClosedPeriod.Kind;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.closed.ClosedPeriods.Blocked;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.PublicationSettings;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;

/**
 * What governors see: closed half-terms and school years that were published, and nothing else. Whoever looks sees the
 * same numbers; leads and the head see them some days before.
 */
@Service
public class GovernorsDashboard {

    /** Who sees what governors will see before they do. */
    public static final Set<Role> EARLY = Set.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    private static final int LOOKING = 10 * 60;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    /**
     * @param key which half-term or school year, "2026-1"; null for the latest half-term
     * @return it among the others; empty while none has been published
     * @throws NotFound where no such period was published
     */
    @Permit(
            code = "GovernorsDashboard.show",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Optional<Dashboard> show(String key) {
        return shown(key);
    }

    /** @return the latest half-term, for home; empty while none has been published */
    @Permit(
            code = "GovernorsDashboard.latest",
            value = {Role.GOVERNOR, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<Dashboard> latest() {
        return shown(null);
    }

    private Optional<Dashboard> shown(String key) {
        List<Published> published = closed.published();
        if (published.isEmpty() && key == null) {
            return Optional.empty();
        }
        Published shown = new Periods(published)
                .all().stream()
                        .filter(each -> key == null
                                ? !each.period().isOfYear()
                                : each.period().key().equals(key))
                        .reduce((one, later) -> later)
                        .orElseThrow(() -> new NotFound("half-term"));
        return Optional.of(
                new Dashboard(published, shown, Now.day(schools.profile().zone()), kinds(published, shown)));
    }

    /**
     * What kinds were called when the period was published; of one that was published before that was kept, what they
     * were called when the latest was.
     */
    private static Map<String, String> kinds(List<Published> latestFirst, Published shown) {
        List<Kind> kinds = Stream.concat(Stream.of(shown), latestFirst.stream())
                .map(each -> each.period().kinds())
                .filter(told -> !told.isEmpty())
                .findFirst()
                .orElse(List.of());
        return kinds.stream().collect(Collectors.toMap(Kind::id, Kind::name, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * Somebody asks for what there is no table of: that is not found, and it is on record that it was asked for.
     *
     * @throws NotFound always
     */
    @Permit(
            code = "GovernorsDashboard.askOutside",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void askOutside() {
        throw new NotFound("table");
    }

    /**
     * @return the first day on which governors can see a half-term that is not over or not settled yet. It comes from
     *     the calendar alone, so that it tells nothing of what was logged
     */
    @Permit(
            code = "GovernorsDashboard.next",
            value = {Role.GOVERNOR, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<LocalDate> next() {
        LocalDate today = Now.day(schools.profile().zone());
        return SchoolYear.of(calendar.halfTerms()).stream()
                .flatMap(year -> year.periods().stream())
                .map(period -> period.settledOn().plusDays(PublicationSettings.governorsDelayDays()))
                .filter(day -> day.isAfter(today))
                .findFirst();
    }

    /** @return what could not be published, and why; nothing of it is told to governors */
    @Permit(
            code = "GovernorsDashboard.blocked",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public List<Blocked> blocked() {
        return closed.blocked();
    }
}
