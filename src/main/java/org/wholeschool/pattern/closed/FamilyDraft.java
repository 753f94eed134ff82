package org.wholeschool.pattern.closed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.facts.ConcernFacts.ChangedFact;
import org.wholeschool.concern.facts.ConcernFacts.Part;
import org.wholeschool.concern.facts.ConcernFacts.WholeFact;
import org.wholeschool.disclosure.family.Changed;
import org.wholeschool.disclosure.family.Draft;
import org.wholeschool.disclosure.family.Fact;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.disclosure.family.Ledger;
import org.wholeschool.pattern.Outcome;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.SexualKind;
import org.wholeschool.school.place.Site;

/**
 * Turns the facts of a closed half-term or school year into what the closed family is made of. Every concern counts,
 * whatever its scope, by its primary category and the day of receipt.
 */
final class FamilyDraft {

    /**
     * The year group of whoever's birthday the roll does not have, and of whoever is taught outside of the school's
     * years.
     */
    static final String OTHER_YEAR = "other";

    /** Pupils' parts, in the order in which neighbours merge. */
    static final List<String> ROLES =
            List.of("HARMED", "ALLEGED", "WITNESS", "INTERVENED", "PRESENT", "OTHER", "NOT_SAID");

    /**
     * Reception, year 0, is the school year in which a child turns five; a cohort is named for the one of its birth.
     */
    private static final int YEARS_BEFORE_RECEPTION = 5;

    private final int schoolYear;
    private final List<String> yearGroups;
    private final Hierarchy hierarchy;

    /**
     * @param profile the school
     * @param categories all its categories
     * @param places all its places
     * @param day its day
     * @param schoolYear the calendar year in which the school year began
     * @param ledger what was published: a group that the school year began with stays until it ends, whatever the
     *     school says by now
     */
    FamilyDraft(
            Schools.Profile profile,
            List<Categories.ListedCategory> categories,
            List<Site.ListedPlace> places,
            DayPlan day,
            int schoolYear,
            Ledger ledger) {
        this.schoolYear = schoolYear;
        List<Hierarchy> earlier = ledger.ofYear(schoolYear).stream()
                .map(release -> release.hierarchy())
                .toList();
        yearGroups = earlier.isEmpty()
                ? Stream.concat(
                                IntStream.rangeClosed(profile.firstYear(), profile.lastYear())
                                        .mapToObj(String::valueOf),
                                Stream.of(OTHER_YEAR))
                        .toList()
                : earlier.get(0).yearGroups();
        hierarchy = new Hierarchy(
                groups(categories, each -> each.id(), each -> each.group().ordinal(), earlier, Hierarchy::categories),
                groups(places, each -> each.id(), each -> each.group().ordinal(), earlier, Hierarchy::places),
                groups(day.bands(), each -> each.id(), each -> each.group().ordinal(), earlier, Hierarchy::bands),
                groups(
                        categories.stream()
                                .filter(each -> each.sexualKind() != null)
                                .toList(),
                        each -> each.id(),
                        each -> each.sexualKind().ordinal(),
                        earlier,
                        Hierarchy::kinds),
                yearGroups,
                earlier.isEmpty() ? ROLES : earlier.get(0).roles());
    }

    private static <T> Map<String, Integer> groups(
            List<T> all,
            Function<T, Long> id,
            ToIntFunction<T> group,
            List<Hierarchy> earlier,
            Function<Hierarchy, Map<String, Integer>> of) {
        Map<String, Integer> groups = all.stream()
                .collect(Collectors.toMap(
                        each -> String.valueOf(id.apply(each)),
                        each -> group.applyAsInt(each),
                        (one, other) -> one,
                        TreeMap::new));
        for (int i = earlier.size() - 1; i >= 0; i--) {
            groups.putAll(of.apply(earlier.get(i)));
        }
        return groups;
    }

    /**
     * The days of receipt of a half-term.
     *
     * @param position 1 to 6
     * @param startsOn the first
     * @param endsOn the last, included
     */
    record Half(int position, LocalDate startsOn, LocalDate endsOn) {

        boolean holds(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    /**
     * @param period 1 to 6 for a half-term, 0 for the school year
     * @param lastDay last day of receipt
     * @param today by the school's clock
     * @param schoolDays days on which the school was open
     * @param reading the facts of all concerns that were received in it
     * @param halfTerms the half-term, or those of the school year as they were published: what was received in none of
     *     them, because the calendar was changed since, is in no table
     */
    Draft of(
            int period,
            LocalDate lastDay,
            LocalDate today,
            int schoolDays,
            ConcernFacts.Whole reading,
            List<Half> halfTerms) {
        int[] onRoll = new int[yearGroups.size()];
        reading.onRollByCohort().forEach((cohort, pupils) -> onRoll[yearGroup(cohort)] += pupils);
        List<Fact> facts = new ArrayList<>();
        reading.facts().forEach(whole -> fact(whole, halfTerms).ifPresent(facts::add));
        return new Draft(
                schoolYear,
                period,
                lastDay,
                today,
                Math.max(1, schoolDays),
                hierarchy,
                IntStream.of(onRoll).boxed().toList(),
                facts);
    }

    private Optional<Fact> fact(WholeFact whole, List<Half> halfTerms) {
        List<Part> parts = whole.parts();
        int category = group(hierarchy.categories(), whole.fact().categoryId());
        return halfTerms.stream()
                .filter(each -> each.holds(whole.fact().receivedOn()))
                .findFirst()
                .map(half -> new Fact(
                        half.position(),
                        category,
                        group(hierarchy.places(), whole.fact().placeId()),
                        group(hierarchy.bands(), whole.fact().bandId()),
                        category == Hierarchy.DIVIDED ? kind(whole.fact().categoryId()) : Fact.NONE,
                        Outcome.valueOf(whole.cameOf().name()).ordinal(),
                        parts.stream().mapToInt(Part::pupil).toArray(),
                        parts.stream()
                                .mapToInt(part -> yearGroup(part.cohort()))
                                .toArray(),
                        parts.stream()
                                .mapToInt(part -> hierarchy.roles().indexOf(part.role()))
                                .toArray()));
    }

    /** @return the concerns of a school year that are not what they were when it was published. */
    List<Changed> changed(List<ChangedFact> all, List<Half> halfTerms) {
        return all.stream()
                .map(each -> new Changed(
                        each.was() == null ? null : fact(each.was(), halfTerms).orElse(null),
                        each.is() == null ? null : fact(each.is(), halfTerms).orElse(null)))
                .toList();
    }

    private static int group(Map<String, Integer> groups, long id) {
        return groups.get(String.valueOf(id));
    }

    /** In a year that began before kinds were told apart a category may be sexual that by now is not. */
    private int kind(long category) {
        return hierarchy.kinds().getOrDefault(String.valueOf(category), SexualKind.OTHER.ordinal());
    }

    /** @return where the year group stands in which a cohort was taught in the school year. */
    private int yearGroup(int cohort) {
        int group = cohort == ConcernFacts.NO_COHORT
                ? -1
                : yearGroups.indexOf(String.valueOf(schoolYear - cohort - YEARS_BEFORE_RECEPTION));
        return group < 0 ? yearGroups.indexOf(OTHER_YEAR) : group;
    }
}
