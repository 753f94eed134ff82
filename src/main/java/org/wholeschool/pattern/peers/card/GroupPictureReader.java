package org.wholeschool.pattern.peers.card;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.link.facts.ProtectiveLinks;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.peers.TermWeeks;
import org.wholeschool.pattern.peers.card.GroupPictures.Period;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.Categories.ListedCategory;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.Site;

/** Reads what the lead is shown of each group, when they look: from this term, or from two where it has just begun. */
@Service
public class GroupPictureReader {

    /** A term is shown by itself from so many school weeks on. */
    static final double WEEKS_ALONE = 4;

    @Inject
    private LinkFacts links;

    @Inject
    private ProtectiveLinks protective;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolDay day;

    @Inject
    private Site site;

    @Inject
    private Categories categories;

    @Inject
    private Schools schools;

    /** @return the groups that stand now, of six pupils or more in the core */
    @Permit(
            code = "GroupPictureReader.read",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = 10 * 60)
    public Profiles read() {
        LocalDate today = Now.day(schools.profile().zone());
        DayPlan plan = day.plan();
        TermWeeks weeks = TermWeeks.of(calendar.halfTerms(), calendar.closures(), plan, today);
        LocalDate from =
                weeks.days().keySet().stream().min(LocalDate::compareTo).orElse(today);
        LocalDate until = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        LinkFacts.Reading reading = links.read(from, today, until, "cards");
        List<ListedCategory> kinds = categories.all();
        CountedSchool school = new CountedSchool(site.places(), plan, kinds);
        Map<Long, CategoryGroup> kindOf =
                kinds.stream().collect(Collectors.toMap(ListedCategory::id, ListedCategory::group));
        boolean isOneTerm = weeks.weeksOfThis() >= WEEKS_ALONE;
        Set<LocalDate> thisTerm = days(weeks, Term.THIS);
        Set<LocalDate> lastTerm = days(weeks, Term.LAST);
        Period now = isOneTerm
                ? new Period(thisTerm, weeks.weeksOfThis())
                : new Period(
                        Stream.concat(thisTerm.stream(), lastTerm.stream()).collect(Collectors.toSet()),
                        weeks.weeksOfThis() + weeks.weeksOfLast());
        Period before = isOneTerm ? new Period(lastTerm, weeks.weeksOfLast()) : new Period(Set.of(), 0);
        GroupPictures profiles = new GroupPictures(
                reading.members(), reading.parts(), protective.of(reading, until), now, before, school);
        Map<Long, GroupPicture> found = new HashMap<>();
        Map<Long, Integer> pupils = new HashMap<>();
        Map<Long, HowSure> sure = new HashMap<>();
        reading.standings().stream().filter(each -> each.lostOn() == null).forEach(each -> {
            List<Integer> core =
                    each.core().stream().filter(pupil -> pupil >= 0).toList();
            if (core.size() >= SizeBand.FEWEST) {
                found.put(each.id(), profiles.of(each.id(), core, kindOf::get));
                pupils.put(each.id(), core.size());
                sure.put(each.id(), HowSure.of(each, core, reading.counted()));
            }
        });
        Map<Long, String> placeKinds =
                site.places().stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::kind));
        return new Profiles(
                found, pupils, sure, halfTerm(today), reading.members().size(), isOneTerm, school, placeKinds);
    }

    private LocalDate halfTerm(LocalDate today) {
        return calendar.halfTerms().stream()
                .map(Calendar.HalfTerm::startsOn)
                .filter(start -> !start.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static Set<LocalDate> days(TermWeeks weeks, Term term) {
        return weeks.days().entrySet().stream()
                .filter(each -> each.getValue() == term)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * What is shown of groups.
     *
     * @param byNumber the groups, by which group each is over time
     * @param pupils how many pupils the core of each has, for the sum over all of them
     * @param sure how sure each is
     * @param halfTerm the first day of this half-term; null where the calendar has none
     * @param roll how many pupils are on roll
     * @param isOneTerm whether concerns are those of this term, and not of two
     * @param school places and parts of the day
     */
    public record Profiles(
            Map<Long, GroupPicture> byNumber,
            Map<Long, Integer> pupils,
            Map<Long, HowSure> sure,
            LocalDate halfTerm,
            int roll,
            boolean isOneTerm,
            CountedSchool school,
            Map<Long, String> placeKinds) {

        /** Copies the maps. */
        public Profiles {
            byNumber = Map.copyOf(byNumber);
            pupils = Map.copyOf(pupils);
            sure = Map.copyOf(sure);
            placeKinds = Map.copyOf(placeKinds);
        }

        /** @return how many pupils are in the groups told by these numbers; a core shares no pupil with another */
        int pupilsOf(Set<Long> groups) {
            return groups.stream()
                    .mapToInt(each -> pupils.getOrDefault(each, 0))
                    .sum();
        }
    }
}
