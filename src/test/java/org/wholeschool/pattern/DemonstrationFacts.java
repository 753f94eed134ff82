package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.wholeschool.concern.facts.ConcernFacts.CameOf;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.concern.facts.ConcernFacts.Part;
import org.wholeschool.concern.facts.ConcernFacts.Reading;
import org.wholeschool.concern.facts.ConcernFacts.Whole;
import org.wholeschool.concern.facts.ConcernFacts.WholeFact;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeYear;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.category.SexualKind;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Site;

/** The demonstration school as a run would read it from the database. */
public final class DemonstrationFacts {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    public final DemonstrationSchool school = DemonstrationSchool.generate(DemonstrationSchool.SEED, TODAY);
    public final List<Site.ListedPlace> site = new ArrayList<>();
    public final List<DayPlan.ListedBand> bands = new ArrayList<>();
    public final List<Categories.ListedCategory> categories = new ArrayList<>();
    public final List<HalfTerm> halfTerms = new ArrayList<>();
    public final List<Closed> closures = new ArrayList<>();
    public final List<SchoolYear> years;
    private final Map<Object, Integer> keys = new HashMap<>();

    public DemonstrationFacts() {
        school.places()
                .forEach(place -> site.add(new Site.ListedPlace(
                        1 + site.size(), place.code(), place.name(), place.kind(), place.group(), false, null)));
        SchoolDefaults.bands()
                .forEach(band ->
                        bands.add(new DayPlan.ListedBand(1 + bands.size(), band.code(), band.name(), band.group())));
        SchoolDefaults.categories()
                .forEach(category -> categories.add(new Categories.ListedCategory(
                        1 + categories.size(),
                        category.code(),
                        category.name(),
                        category.scope(),
                        category.group(),
                        false,
                        null,
                        category.urgent(),
                        kind(category))));
        for (MadeYear year : school.years()) {
            for (MadeYear.HalfTerm half : year.halfTerms()) {
                halfTerms.add(new HalfTerm(
                        halfTerms.size(),
                        year.from().getYear(),
                        1 + halfTerms.size() % 6,
                        half.term() + " " + half.half(),
                        half.from(),
                        half.to()));
            }
            year.closures().forEach(closed -> closures.add(new Closed(closed.day(), closed.day(), closed.reason())));
        }
        years = SchoolYear.of(halfTerms);
    }

    public List<Fact> facts() {
        return school.concerns().stream().map(this::fact).toList();
    }

    Reading received(LocalDate from, LocalDate to) {
        return new Reading(
                facts().stream()
                        .filter(fact -> !fact.receivedOn().isBefore(from)
                                && !fact.receivedOn().isAfter(to))
                        .toList(),
                school.pupils().size());
    }

    /** @return all concerns received from a day to a day, with everybody's part. */
    public Whole whole(LocalDate from, LocalDate to) {
        List<WholeFact> facts = school.concerns().stream()
                .filter(made -> !made.received().toLocalDate().isBefore(from)
                        && !made.received().toLocalDate().isAfter(to))
                .map(made -> new WholeFact(
                        fact(made),
                        made.involvements().stream()
                                .map(one -> new Part(
                                        keys.get(one.pupil()),
                                        cohort(one.pupil().born()),
                                        one.role().name()))
                                .toList(),
                        cameOf(made)))
                .toList();
        return new Whole(
                facts,
                school.pupils().stream()
                        .collect(Collectors.toMap(pupil -> cohort(pupil.born()), pupil -> 1, Integer::sum)));
    }

    private static SexualKind kind(SchoolDefaults.Category of) {
        return new Category(of.code(), of.name(), of.scope(), of.group(), 1).getSexualKind();
    }

    /** In the shares in which the demonstration's leads decide. */
    private CameOf cameOf(MadeConcern made) {
        double share = new Random(31L * made.received().hashCode()).nextDouble();
        return categories.get((int) category(made.category()) - 1).isCasework()
                ? share < .2
                        ? CameOf.KEPT_IN_SCHOOL
                        : share < .55
                                ? CameOf.EARLY_HELP
                                : share < .75
                                        ? CameOf.ANOTHER_AGENCY
                                        : share < .93 ? CameOf.SOCIAL_CARE : CameOf.NO_FURTHER_ACTION
                : share < .25
                        ? CameOf.NO_FURTHER_ACTION
                        : share < .93
                                ? CameOf.KEPT_IN_SCHOOL
                                : share < .98 ? CameOf.SOCIAL_CARE : CameOf.ANOTHER_AGENCY;
    }

    private static int cohort(LocalDate born) {
        return born.getMonthValue() < 9 ? born.getYear() - 1 : born.getYear();
    }

    Fact fact(MadeConcern made) {
        return new Fact(
                place(made.place()),
                band(made.band()),
                category(made.category()),
                made.occurred().day(),
                made.received().toLocalDate(),
                made.involvements().stream()
                        .mapToInt(one -> keys.computeIfAbsent(one.pupil(), none -> keys.size()))
                        .distinct()
                        .toArray());
    }

    public long place(String code) {
        return site.stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public long band(String code) {
        return bands.stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public long category(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
