package org.wholeschool.pattern.peers.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.link.facts.ProtectiveLinks;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.compare.TwoRates;
import org.wholeschool.pattern.hotspot.Hypergeometric;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.peers.card.GroupPicture.Cell;
import org.wholeschool.pattern.peers.card.GroupPicture.Kind;
import org.wholeschool.pattern.peers.card.GroupPicture.Parts;
import org.wholeschool.pattern.peers.card.GroupPicture.PlaceRow;
import org.wholeschool.pattern.peers.card.GroupPicture.Trend;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryGroup;

/**
 * Counts what a group's concerns of a period say. A cell is compared with what it would have if the group's concerns
 * were dealt over places and times as the school's are (hypergeometric); a trend is an exact binomial test by school
 * weeks (Przyborowski and Wilenski, Biometrika 31, 1940).
 */
final class GroupPictures {

    /** So many places and columns are in a card's grid. */
    static final int MOST_PLACES = 3;

    static final int MOST_BANDS = 5;

    /** A cell stands out from so many concerns on, of two pupils at least: fewer are one child's story. */
    private static final int FEWEST_TO_STAND_OUT = 3;

    private static final int FEWEST_PUPILS = 2;
    private static final int MOST_YEARS = 2;
    private static final double NEARLY_ALL = .9;
    private static final double CHANCE = .05;

    private final Period now;
    private final Period before;
    private final CountedSchool school;
    private final Map<Integer, Integer> yearOf;
    private final List<ProtectiveLinks.Pair> protective;
    private final Map<Integer, List<LinkFacts.Part>> concernsNow;
    private final Map<Integer, List<LinkFacts.Part>> concernsBefore;
    private final Set<Long> lessons;
    private final Map<Where, Integer> schoolCells = new HashMap<>();
    private int schoolConcerns;

    /**
     * A stretch of days that is counted.
     *
     * @param holds whether a day is in it
     * @param weeks how many school weeks it has
     */
    record Period(Set<LocalDate> holds, double weeks) {}

    private record Where(long placeId, long bandId) {}

    /**
     * @param members pupils on roll
     * @param parts their parts in concerns
     * @param protective protective links
     * @param now the period that is shown
     * @param before the one that it is compared with; of no weeks where there is none
     * @param school places and parts of the day that are counted
     */
    GroupPictures(
            List<LinkFacts.Member> members,
            List<LinkFacts.Part> parts,
            List<ProtectiveLinks.Pair> protective,
            Period now,
            Period before,
            CountedSchool school) {
        this.now = now;
        this.before = before;
        this.school = school;
        this.protective = List.copyOf(protective);
        yearOf = members.stream().collect(Collectors.toMap(LinkFacts.Member::pupil, LinkFacts.Member::year));
        concernsNow = concerns(parts, now);
        concernsBefore = concerns(parts, before);
        lessons = school.bands().stream()
                .filter(band -> band.group() == BandGroup.LESSONS)
                .map(CountedSchool.CountedBand::id)
                .collect(Collectors.toSet());
        Set<Long> places =
                school.places().stream().map(CountedSchool.CountedPlace::id).collect(Collectors.toSet());
        Set<Long> bands = Stream.concat(
                        school.bands().stream().map(CountedSchool.CountedBand::id), Stream.of(GroupPicture.LESSONS))
                .collect(Collectors.toSet());
        concernsNow.values().forEach(concern -> {
            Where where = where(concern);
            if (places.contains(where.placeId()) && bands.contains(where.bandId())) {
                schoolCells.merge(where, 1, Integer::sum);
                schoolConcerns++;
            }
        });
    }

    private Map<Integer, List<LinkFacts.Part>> concerns(List<LinkFacts.Part> parts, Period period) {
        return parts.stream()
                .filter(part -> !school.isCaseworkPlace(part.placeId()))
                .filter(part ->
                        period.holds().contains(part.happenedOn() == null ? part.receivedOn() : part.happenedOn()))
                .collect(Collectors.groupingBy(LinkFacts.Part::concern, TreeMap::new, Collectors.toList()));
    }

    /** All lessons are one column, which has no part of the day by itself. */
    private Where where(List<LinkFacts.Part> parts) {
        long band = parts.get(0).bandId();
        return new Where(parts.get(0).placeId(), lessons.contains(band) ? GroupPicture.LESSONS : band);
    }

    /**
     * @param groupNo which group
     * @param core its core, as numbers of the reading
     * @param kindOf what a category belongs to
     */
    GroupPicture of(long groupNo, Collection<Integer> core, Function<Long, CategoryGroup> kindOf) {
        Set<Integer> members = new HashSet<>(core);
        List<List<LinkFacts.Part>> named = naming(members, concernsNow);
        int earlier = naming(members, concernsBefore).size();
        Map<Where, List<List<LinkFacts.Part>>> cells = named.stream()
                .filter(parts -> schoolCells.containsKey(where(parts)))
                .collect(Collectors.groupingBy(this::where));
        int counted = cells.values().stream().mapToInt(List::size).sum();
        List<Long> bands = mostOf(cells, Where::bandId, MOST_BANDS);
        List<Long> inOrder = school.bands().stream()
                .map(band -> lessons.contains(band.id()) ? GroupPicture.LESSONS : band.id())
                .distinct()
                .filter(bands::contains)
                .toList();
        List<PlaceRow> places = mostOf(cells, Where::placeId, MOST_PLACES).stream()
                .map(place -> new PlaceRow(
                        place,
                        inOrder.stream()
                                .map(band -> cell(new Where(place, band), cells, counted, members))
                                .toList()))
                .toList();
        return new GroupPicture(
                groupNo,
                SizeBand.of(core.size()),
                years(core),
                parts(named, members),
                named.size(),
                trend(named.size(), earlier),
                places,
                inOrder,
                kinds(named, kindOf),
                (int) protective.stream()
                        .filter(pair -> members.contains(pair.one()) || members.contains(pair.other()))
                        .count());
    }

    private static List<List<LinkFacts.Part>> naming(
            Set<Integer> members, Map<Integer, List<LinkFacts.Part>> concerns) {
        return concerns.values().stream()
                .filter(parts -> parts.stream()
                        .anyMatch(part ->
                                members.contains(part.pupil()) && !part.role().equals("OTHER")))
                .toList();
    }

    private static List<Long> mostOf(
            Map<Where, List<List<LinkFacts.Part>>> cells, Function<Where, Long> what, int most) {
        Map<Long, Integer> counts = new TreeMap<>();
        cells.forEach((where, concerns) -> counts.merge(what.apply(where), concerns.size(), Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Cell cell(Where where, Map<Where, List<List<LinkFacts.Part>>> cells, int counted, Set<Integer> members) {
        List<List<LinkFacts.Part>> here = cells.getOrDefault(where, List.of());
        int ofSchool = schoolCells.getOrDefault(where, 0);
        double expected = schoolConcerns == 0 ? 0 : (double) counted * ofSchool / schoolConcerns;
        long pupils = here.stream()
                .flatMap(List::stream)
                .map(LinkFacts.Part::pupil)
                .filter(members::contains)
                .distinct()
                .count();
        return new Cell(
                where.placeId(),
                where.bandId(),
                here.size(),
                expected,
                level(here.size(), pupils, expected, ofSchool, counted));
    }

    private Level level(int concerns, long pupils, double expected, int ofSchool, int counted) {
        if (concerns < FEWEST_TO_STAND_OUT || pupils < FEWEST_PUPILS || concerns < Level.ABOVE_RATIO * expected) {
            return Level.AS_EXPECTED;
        }
        double chance = new Hypergeometric(counted, ofSchool, schoolConcerns).atLeast(concerns);
        if (concerns >= Level.FAR_ABOVE_RATIO * expected && chance <= Level.FAR_ABOVE_CHANCE) {
            return Level.FAR_ABOVE;
        }
        return chance <= Level.CHANCE ? Level.ABOVE : Level.AS_EXPECTED;
    }

    private List<Integer> years(Collection<Integer> core) {
        Map<Integer, Long> counts = core.stream()
                .filter(yearOf::containsKey)
                .collect(Collectors.groupingBy(yearOf::get, TreeMap::new, Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Integer> most = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        List<Integer> told = new ArrayList<>();
        long covered = 0;
        for (int year : most.subList(0, Math.min(MOST_YEARS, most.size()))) {
            if (covered < NEARLY_ALL * all) {
                told.add(year);
                covered += counts.get(year);
            }
        }
        return covered >= NEARLY_ALL * all ? told.stream().sorted().toList() : List.of();
    }

    private static Parts parts(List<List<LinkFacts.Part>> named, Set<Integer> members) {
        Map<String, Long> roles = named.stream()
                .flatMap(List::stream)
                .filter(part -> members.contains(part.pupil()))
                .collect(Collectors.groupingBy(LinkFacts.Part::role, Collectors.counting()));
        return Parts.of(
                roles.getOrDefault("HARMED", 0L).intValue(),
                roles.getOrDefault("ALLEGED", 0L).intValue(),
                (int) roles.values().stream().mapToLong(Long::longValue).sum());
    }

    private Trend trend(int concerns, int earlier) {
        int both = concerns + earlier;
        if (both == 0 || now.weeks() == 0 || before.weeks() == 0) {
            return Trend.STEADY;
        }
        if (new TwoRates(concerns, earlier, now.weeks(), before.weeks()).chance() > CHANCE) {
            return Trend.STEADY;
        }
        return concerns * before.weeks() > earlier * now.weeks() ? Trend.RISING : Trend.FALLING;
    }

    private static List<Kind> kinds(List<List<LinkFacts.Part>> named, Function<Long, CategoryGroup> kindOf) {
        return named.stream()
                .collect(
                        Collectors.groupingBy(parts -> kindOf.apply(parts.get(0).categoryId()), Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> new Kind(each.getKey(), each.getValue().intValue()))
                .sorted(Comparator.comparingInt(Kind::concerns).reversed().thenComparing(Kind::group))
                .toList();
    }
}
