package org.wholeschool.demonstration.story;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.demonstration.Counted;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeLink;
import org.wholeschool.demonstration.made.MadePlace;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.link.LinkKind;
import org.wholeschool.roster.Upn;
import org.wholeschool.school.Grade;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.overview.SchoolDefaults.Band;
import org.wholeschool.school.overview.SchoolDefaults.Category;
import org.wholeschool.school.place.PlaceGroup;

class DemonstrationSchoolTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final DemonstrationSchool school = DemonstrationSchool.generate(DemonstrationSchool.SEED, TODAY);

    @Test
    void theSameSeedAndDateMakeTheSameSchoolAndOthersAnother() {
        assertEquals(school, DemonstrationSchool.generate(DemonstrationSchool.SEED, TODAY));
        assertNotEquals(school, DemonstrationSchool.generate(DemonstrationSchool.SEED + 1, TODAY));
    }

    @Test
    void elevenHundredPupilsInFormsWithAnAgeThatFitsTheYear() {
        assertEquals(1121, school.pupils().size());
        Map<Integer, Long> byYear = school.pupils().stream().collect(groupingBy(MadePupil::year, counting()));
        assertEquals(Set.of(7, 8, 9, 10, 11, 12, 13), byYear.keySet());
        assertTrue(byYear.get(12) < byYear.get(11) / 2 + 1 && byYear.get(13) < byYear.get(12), byYear.toString());
        for (MadePupil pupil : school.pupils()) {
            assertTrue(pupil.form().startsWith(String.valueOf(pupil.year())), pupil.form());
            LocalDate eleventhBirthdayOfYearSeven = pupil.born().plusYears(pupil.year() + 4);
            assertTrue(
                    !eleventhBirthdayOfYearSeven.isAfter(LocalDate.of(2026, 8, 31))
                            && eleventhBirthdayOfYearSeven.isAfter(LocalDate.of(2025, 8, 31)),
                    pupil.year() + " born " + pupil.born());
        }
        assertTrue(school.pupils().stream().collect(groupingBy(MadePupil::form, counting())).values().stream()
                .allMatch(size -> size >= 20 && size <= 29));
    }

    @Test
    void everyUpnIsUniqueValidAndNobodys() {
        assertEquals(
                school.pupils().size(),
                school.pupils().stream().map(MadePupil::upn).distinct().count());
        for (MadePupil pupil : school.pupils()) {
            assertTrue(pupil.upn().matches("[A-HJ-NP-RT-Z]999\\d{9}"), pupil.upn());
            assertEquals(Upn.checkLetter(pupil.upn().substring(1)), pupil.upn().charAt(0));
        }
    }

    @Test
    void namesAreOfManyOrigins() {
        assertTrue(school.pupils().stream().map(MadePupil::firstName).distinct().count() > 200);
        assertTrue(school.pupils().stream().map(MadePupil::lastName).distinct().count() > 180);
    }

    @Test
    void ninetyTwoPeopleOfWhomNineHaveTheDocumentedSignIns() {
        assertEquals(92, school.staff().size());
        Map<Role, Long> roles = school.staff().stream().collect(groupingBy(MadeStaff::role, counting()));
        assertEquals(
                Map.of(
                        Role.HEAD,
                        1L,
                        Role.LEAD,
                        1L,
                        Role.DEPUTY,
                        2L,
                        Role.ADMINISTRATOR,
                        1L,
                        Role.DATA_PROTECTION_OFFICER,
                        1L,
                        Role.GOVERNOR,
                        3L,
                        Role.TEACHER,
                        81L,
                        Role.ACTION_OWNER,
                        1L,
                        Role.TRUST_LEAD,
                        1L),
                roles);
        assertEquals(
                92, school.staff().stream().map(MadeStaff::address).distinct().count());
        assertEquals(
                Set.of(
                        "teacher",
                        "lead",
                        "deputy",
                        "head",
                        "governor",
                        "administrator",
                        "dpo",
                        "action.owner",
                        "trust.lead"),
                school.staff().stream()
                        .filter(MadeStaff::demonstration)
                        .map(s -> s.address().replace("@northfield.example", ""))
                        .collect(toSet()));
    }

    @Test
    void fortyPlacesOfAllGroupsAndEveryOnSitePlaceCanBeWalkedTo() {
        assertEquals(
                40, school.places().stream().map(MadePlace::code).distinct().count());
        assertEquals(
                Set.of(PlaceGroup.values()),
                school.places().stream().map(MadePlace::group).collect(toSet()));
        Set<String> reached = new HashSet<>(Set.of("MAIN_GATE"));
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            school.paths().stream()
                    .filter(p -> reached.contains(p.from()) || reached.contains(p.to()))
                    .toList()
                    .forEach(p -> reached.addAll(List.of(p.from(), p.to())));
        }
        assertEquals(
                school.places().stream()
                        .filter(p -> p.x() != null)
                        .map(MadePlace::code)
                        .collect(toSet()),
                reached);
        assertTrue(school.paths().stream().allMatch(path -> path.metres() > 0));
    }

    @Test
    void sixteenHundredConcernsOfWhichEightInAHundredAreCasework() {
        assertEquals(1600, school.concerns().size());
        assertEquals(
                128,
                school.concerns().stream().filter(c -> !Counted.isContext(c)).count());
        assertEquals(
                40,
                school.concerns().stream().filter(c -> !c.occurred().isKnown()).count());
        assertTrue(between(
                400,
                1000,
                school.concerns().stream()
                        .filter(c -> c.occurred().isKnown()
                                && c.occurred().from().equals(c.occurred().to()))
                        .count()));
        assertTrue(between(
                60,
                200,
                school.concerns().stream()
                        .filter(c -> c.involvements().isEmpty())
                        .count()));
        assertEquals(
                Set.of(Source.SAW_OR_HEARD, Source.PUPIL_TOLD_ME, Source.SOMEONE_ELSE_TOLD_ME, Source.NOT_SURE),
                school.concerns().stream().map(MadeConcern::source).collect(toSet()));
        assertEquals(
                EnumSet.complementOf(EnumSet.of(InvolvementRole.NOT_SAID)),
                school.concerns().stream()
                        .flatMap(c -> c.involvements().stream())
                        .map(MadeConcern.MadeInvolvement::role)
                        .collect(toSet()));
    }

    @Test
    void aFewOfTheLastDaysAreStillToBeSeenByALead() {
        List<MadeConcern> unseen =
                school.concerns().stream().filter(c -> c.seen() == null).toList();
        assertTrue(between(2, 20, unseen.size()), unseen.size() + " unseen");
        assertTrue(unseen.stream().allMatch(c -> c.received().toLocalDate().isAfter(TODAY.minusDays(5))));
        assertTrue(school.concerns().stream()
                .allMatch(c -> (c.seen() == null) == (c.seenBy() == null)
                        && (c.seen() == null
                                || c.seen().isAfter(c.received()) && c.seen().isBefore(TODAY.atStartOfDay()))));
    }

    @Test
    void everyContextCategoryBandAndPlaceIsUsed() {
        assertTrue(school.concerns().stream()
                .map(MadeConcern::category)
                .collect(toSet())
                .containsAll(SchoolDefaults.categories().stream()
                        .filter(c -> c.scope() == CategoryScope.CONTEXT)
                        .map(Category::code)
                        .toList()));
        assertEquals(
                SchoolDefaults.bands().stream().map(Band::code).collect(toSet()),
                school.concerns().stream().map(MadeConcern::band).collect(toSet()));
        assertEquals(
                school.places().stream().map(MadePlace::code).collect(toSet()),
                school.concerns().stream().map(MadeConcern::place).collect(toSet()));
    }

    @Test
    void homeIsCaseworkOnly() {
        assertTrue(Counted.of(school).at("HOME").concerns().isEmpty());
        assertFalse(school.concerns().stream()
                .filter(c -> c.place().equals("HOME"))
                .toList()
                .isEmpty());
    }

    @Test
    void nobodyIsTwiceInAConcernAndYearSevenWasNotHereLastYear() {
        for (MadeConcern concern : school.concerns()) {
            assertEquals(
                    concern.involvements().size(),
                    concern.involvements().stream()
                            .map(i -> i.pupil().upn())
                            .distinct()
                            .count());
            if (concern.received().toLocalDate().isBefore(LocalDate.of(2026, 9, 1))) {
                assertTrue(
                        concern.involvements().stream().allMatch(i -> i.pupil().year() > 7));
            }
        }
    }

    @Test
    void someChildrenTurnUpOftenAndManyNever() {
        List<Long> counts =
                new ArrayList<>(new Counted(school.concerns()).byPupil().values());
        counts.sort(Collections.reverseOrder());
        assertTrue(between(500, 850, counts.size()), counts.size() + " pupils");
        assertTrue(between(15, 45, counts.get(0)), counts.get(0) + " at most");
        long all = counts.stream().mapToLong(n -> n).sum();
        assertTrue(
                counts.stream().limit(110).mapToLong(n -> n).sum() > 0.35 * all,
                "the busiest tenth has more than a third");
    }

    @Test
    void textsVaryAndNeverNameAPupil() {
        Set<String> names = school.pupils().stream()
                .flatMap(p -> Stream.of(p.firstName(), p.lastName()))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(toSet());
        List<String> texts = Stream.concat(
                        school.concerns().stream().flatMap(c -> Stream.of(c.facts(), c.opinion())),
                        school.links().stream()
                                .flatMap(l -> l.evidence().stream())
                                .map(MadeLink.MadeEvidence::note))
                .toList();
        for (String text : texts) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}'-]+")) {
                assertFalse(names.contains(word), "\"" + word + "\" is a name, in: " + text);
            }
            assertFalse(text.matches(".*[{}|\\[\\]].*") || text.contains("  "), text);
        }
        assertTrue(school.concerns().stream().map(MadeConcern::facts).distinct().count() > 1500);
        assertTrue(between(
                300,
                700,
                school.concerns().stream().filter(c -> !c.opinion().isEmpty()).count()));
    }

    /**
     * The plausible cells of place groups and bands, for the school year to date, as a lead's page shows them first.
     */
    @Test
    void mostCellsThatALeadWouldLookAtHaveFivePupilsAndFiveConcerns() {
        Map<PlaceGroup, String> plausible = new EnumMap<>(Map.of(
                PlaceGroup.CLASSROOMS,
                        "REGISTRATION PERIOD_1 PERIOD_2 PERIOD_3 PERIOD_4 PERIOD_5 PERIOD_6 CHANGEOVER LUNCH",
                PlaceGroup.SHARED_INDOOR,
                        "BEFORE_SCHOOL REGISTRATION PERIOD_1 PERIOD_2 PERIOD_3 PERIOD_4 PERIOD_5 PERIOD_6 "
                                + "CHANGEOVER BREAK LUNCH",
                PlaceGroup.OUTDOOR, "BEFORE_SCHOOL CHANGEOVER BREAK LUNCH TRAVEL_HOME",
                PlaceGroup.OFF_SITE_OR_UNKNOWN, "TRAVEL_TO_SCHOOL LUNCH TRAVEL_HOME EVENING WEEKEND_HOLIDAY"));
        Map<String, PlaceGroup> groups =
                school.places().stream().collect(Collectors.toMap(MadePlace::code, MadePlace::group));
        Counted year = Counted.of(school).during(school.years().get(1).from(), TODAY);
        List<String> thin = new ArrayList<>();
        int cells = 0;
        for (var row : plausible.entrySet()) {
            for (String band : row.getValue().split(" ")) {
                Counted cell = year.in(band).only(c -> groups.get(c.place()) == row.getKey());
                cells++;
                if (cell.size() < 5 || cell.byPupil().size() < 5) {
                    thin.add(row.getKey() + " " + band);
                }
            }
        }
        assertEquals(30, cells);
        assertTrue(thin.size() <= 4, thin.toString());
    }

    @Test
    void fourHundredAndTwentyLinksAreEstablishedAndOthersAreNot() {
        List<MadeLink> links = school.links();
        assertEquals(
                420,
                links.stream()
                        .filter(l -> l.isEstablished() && l.isValidOn(TODAY))
                        .count());
        assertEquals(
                45,
                links.stream()
                        .filter(l -> l.isEstablished() && !l.isValidOn(TODAY))
                        .count());
        assertEquals(72, links.stream().filter(l -> !l.isEstablished()).count());
        assertEquals(
                12,
                links.stream()
                        .filter(l -> l.evidence().stream()
                                .allMatch(e -> e.information() == Grade.Information.SUSPECTED_FALSE))
                        .count());
        assertEquals(
                EnumSet.complementOf(EnumSet.of(LinkKind.RELATIONSHIP)),
                links.stream().map(MadeLink::kind).collect(toSet()),
                "every kind but the restricted one");
        assertEquals(
                links.size(),
                links.stream().map(l -> Set.of(l.one(), l.other())).distinct().count());
    }

    @Test
    void likeIsLinkedWithLike() {
        double sameYear = share(school.links().stream()
                .filter(l -> l.one().year() == l.other().year())
                .count());
        double sameForm = share(school.links().stream()
                .filter(l -> l.one().form().equals(l.other().form()))
                .count());
        assertTrue(sameYear > 0.75 && sameYear < 0.95, "year " + sameYear);
        assertTrue(sameForm > 0.3 && sameForm < 0.7, "form " + sameForm);
    }

    @Test
    void aLinkIsReviewedAndItsDatesFollowEachOther() {
        for (MadeLink link : school.links()) {
            assertFalse(link.reviewedOn().isBefore(link.recordedOn()));
            assertEquals(link.reviewedOn().plusWeeks(12), link.reviewBy());
            assertTrue(link.reviewedOn().isBefore(TODAY));
            assertTrue(link.evidence().stream()
                    .allMatch(e -> e.conditions().isEmpty() == (e.handling() == Grade.Handling.SHARING_PERMITTED)));
        }
    }

    private double share(long links) {
        return (double) links / school.links().size();
    }

    private static boolean between(long least, long most, long number) {
        return number >= least && number <= most;
    }
}
