package org.wholeschool.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeConcern.MadeInvolvement;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.overview.SchoolDefaults.Category;

/** Counts what a reader of the concerns would count, knowing nothing of how they were made. */
public record Counted(List<MadeConcern> concerns) {

    private static final Map<String, CategoryScope> SCOPES =
            SchoolDefaults.categories().stream().collect(Collectors.toMap(Category::code, Category::scope));

    /** Those that may enter a pattern and whose day is known. */
    public static Counted of(DemonstrationSchool school) {
        return new Counted(school.concerns())
                .only(c -> isContext(c) && c.occurred().isKnown());
    }

    public static boolean isContext(MadeConcern concern) {
        return SCOPES.get(concern.category()) == CategoryScope.CONTEXT;
    }

    public Counted only(Predicate<MadeConcern> wanted) {
        return new Counted(concerns.stream().filter(wanted).toList());
    }

    public Counted at(String place) {
        return only(c -> c.place().equals(place));
    }

    public Counted in(String band) {
        return only(c -> c.band().equals(band));
    }

    public Counted during(LocalDate from, LocalDate to) {
        return only(
                c -> !c.occurred().day().isBefore(from) && !c.occurred().day().isAfter(to));
    }

    public int size() {
        return concerns.size();
    }

    /** How many concerns each pupil is in. */
    public Map<MadePupil, Long> byPupil() {
        return concerns.stream()
                .flatMap(c ->
                        c.involvements().stream().map(MadeInvolvement::pupil).distinct())
                .collect(Collectors.groupingBy(pupil -> pupil, Collectors.counting()));
    }

    /** What the margins lead to expect where two of them cross. */
    public static double expected(Counted one, Counted other, Counted all) {
        return (double) one.size() * other.size() / all.size();
    }
}
