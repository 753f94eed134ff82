package org.wholeschool.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.link.facts.TieFacts;
import org.wholeschool.pattern.group.GradedLink;
import org.wholeschool.pattern.group.Involvement;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.Role;
import org.wholeschool.pattern.group.SchoolFacts;
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.category.CategoryGroup;

/**
 * A made-up school of 2,500 pupils, 12,000 links and 1,600 concerns of a year, as many times as large as one likes.
 * Seven in ten links are within groups of ten, half of them corroborated. Half of the concerns name two of one group,
 * and groups have places of their own. Ten places have 25 concerns each in the last four weeks.
 */
final class BusyWeek {

    private static final int PUPILS = 2_500;
    private static final int LINKS = 12_000;
    private static final int CONCERNS = 1_600;
    private static final int PLACES = 40;
    private static final int BANDS = 8;
    private static final int OF_GROUP = 10;
    private static final double WITHIN = .7;
    private static final int FIRST_YEAR = 7;
    private static final int YEARS = 7;
    private static final int DAYS = 300;
    private static final int TERM = 70;
    private static final int FINDINGS = 10;
    private static final int OF_FINDING = 25;
    private static final int LATELY = 28;
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    final LocalDate last = FIRST.plusDays(DAYS - 1L);
    final List<HalfTerm> halfTerms = IntStream.rangeClosed(1, 6)
            .mapToObj(half -> new HalfTerm(
                    half, 2025, half, "", FIRST.plusDays(50L * (half - 1)), FIRST.plusDays(50L * half - 8)))
            .toList();

    final List<GradedLink> links;
    final SchoolFacts facts;
    final TieFacts.Reading reading;
    final List<ThisWeek.Finding> findings;
    private final int pupils;

    /** @param by how many times as large */
    BusyWeek(int by) {
        pupils = PUPILS * by;
        Random random = new Random(1);
        links = links(random, pupils, LINKS * by);
        List<TieFacts.Named> concerns = concerns(random, by);
        int[] years = IntStream.range(0, pupils).map(BusyWeek::year).toArray();
        facts = new SchoolFacts(
                years,
                Arrays.stream(years)
                        .mapToObj(year -> random.nextBoolean() ? SchoolFacts.Sex.FEMALE : SchoolFacts.Sex.MALE)
                        .toArray(SchoolFacts.Sex[]::new),
                parts(random, concerns),
                TERM / 7.,
                TERM / 7.);
        reading = new TieFacts.Reading(
                links.stream()
                        .map(link -> new TieFacts.Recorded(
                                link.one(), link.other(), LinkFacts.Kind.FRIENDSHIP, FIRST.minusDays(1)))
                        .toList(),
                concerns);
        findings = IntStream.rangeClosed(1, FINDINGS).mapToObj(this::finding).toList();
    }

    /** @return links of which no two join the same pupils */
    static List<GradedLink> links(Random random, int pupils, int links) {
        Set<Long> tied = new HashSet<>();
        List<GradedLink> graded = new ArrayList<>();
        while (graded.size() < links) {
            int one = random.nextInt(pupils);
            int other = random.nextDouble() < WITHIN ? ofGroup(random, one) : random.nextInt(pupils);
            if (one != other && tied.add((long) Math.min(one, other) * pupils + Math.max(one, other))) {
                graded.add(new GradedLink(one, other, TieKind.FRIENDSHIP, random.nextBoolean() ? .6 : .9));
            }
        }
        return graded;
    }

    int pupils() {
        return pupils;
    }

    /** @return by their place in the list, as the product has links by their numbers */
    Map<Integer, GradedLink> numbered(List<GradedLink> some) {
        return IntStream.range(0, some.size()).boxed().collect(Collectors.toMap(each -> each, some::get));
    }

    private static int ofGroup(Random random, int pupil) {
        return pupil / OF_GROUP * OF_GROUP + random.nextInt(OF_GROUP);
    }

    private static int year(int pupil) {
        return FIRST_YEAR + pupil / OF_GROUP % YEARS;
    }

    private List<TieFacts.Named> concerns(Random random, int by) {
        List<TieFacts.Named> concerns = new ArrayList<>();
        for (int id = 0; id < CONCERNS * by; id++) {
            boolean found = id < FINDINGS * OF_FINDING;
            // A few pupils are in many concerns.
            int one = (int) (pupils * random.nextDouble() * random.nextDouble());
            int other = one;
            while (other == one) {
                other = random.nextBoolean() ? ofGroup(random, one) : random.nextInt(pupils);
            }
            int place = found ? 1 + id % FINDINGS : FINDINGS + 1 + (one / OF_GROUP + random.nextInt(4)) % (PLACES - 10);
            concerns.add(new TieFacts.Named(
                    id,
                    FIRST.plusDays(found ? DAYS - 1 - random.nextInt(LATELY) : random.nextInt(DAYS)),
                    place,
                    1 + random.nextInt(BANDS),
                    random.nextInt(CategoryGroup.values().length),
                    List.of(one, other),
                    year(one),
                    year(one) == year(other)));
        }
        return concerns;
    }

    private List<Involvement> parts(Random random, List<TieFacts.Named> concerns) {
        List<Involvement> parts = new ArrayList<>();
        for (TieFacts.Named concern : concerns) {
            LocalDate day = concern.day();
            Term term = day.isAfter(last.minusDays(TERM))
                    ? Term.THIS
                    : day.isAfter(last.minusDays(2L * TERM)) ? Term.LAST : Term.EARLIER;
            boolean alike = random.nextBoolean();
            for (int i = 0; i < 2; i++) {
                parts.add(new Involvement(
                        concern.id(),
                        concern.pupils().get(i),
                        alike || i == 0 ? Role.ALLEGED : Role.HARMED,
                        concern.placeId(),
                        concern.bandId(),
                        concern.categoryId(),
                        term,
                        day.toEpochDay()));
            }
        }
        return parts;
    }

    private ThisWeek.Finding finding(int place) {
        return new ThisWeek.Finding(
                place,
                ThisWeek.Life.NEW,
                ThisWeek.Strength.CLEAR,
                1,
                new ThisWeek.Where(List.of((long) place), List.of(""), 0, ""),
                last.minusDays(LATELY - 1L),
                4,
                new ThisWeek.Count(LeadDisplay.NONE, 0, 0, 0),
                null);
    }
}
