package org.wholeschool.governance.attack;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;

/**
 * All that governors are to be told of a school, against which every number that one sees is held.
 *
 * @param periods the half-terms and the school year
 * @param reports the terms of which a report was presented, as they are asked for
 * @param courses what they are told of training
 */
record Told(List<Period> periods, List<String> reports, List<Measures.Trained> courses) {

    /**
     * A period.
     *
     * @param key how it is asked for
     * @param title how pages call it
     * @param release what the arithmetic publishes of it
     * @param measures what is told beside that; null of a school year
     * @param before what was published of it before it was corrected; null where it was not
     */
    record Period(String key, String title, FamilyRelease release, Measures measures, FamilyRelease before) {

        static Period of(Published each) {
            return new Period(
                    each.period().key(),
                    Told.title(each.release()),
                    each.release(),
                    each.period().measures(),
                    each.corrected() == null ? null : each.corrected().before());
        }

        /** @return whether a number was corrected into another one. */
        boolean isCorrected(int from, int to) {
            return before != null
                    && release.answers().stream()
                            .filter(answer -> answer.query().period() == release.period())
                            .anyMatch(answer -> {
                                List<PublishedBlock> then = before.answer(answer.query())
                                        .orElseThrow()
                                        .blocks();
                                return IntStream.range(0, then.size())
                                        .anyMatch(i -> then.get(i).concerns() == from
                                                && answer.published()
                                                                .blocks()
                                                                .get(i)
                                                                .concerns()
                                                        == to);
                            });
        }

        boolean isOfYear() {
            return release.period() == Query.YEAR;
        }

        Optional<PublishedTable> table(FamilyTable which) {
            return which.isOfYear() == isOfYear()
                    ? release.answer(new Query(release.period(), which))
                    : Optional.empty();
        }

        /** @return concerns a school week, to the nearest whole one; -1 where nothing is told. */
        int perWeek() {
            return release.total()
                    .map(total -> (int) Math.round(release.perSchoolWeek(total)))
                    .orElse(-1);
        }
    }

    Optional<Period> titled(String title) {
        return periods.stream().filter(period -> period.title().equals(title)).findFirst();
    }

    Optional<Period> of(String key) {
        return periods.stream().filter(period -> period.key().equals(key)).findFirst();
    }

    /** @return the sum of the half-terms of a school year that have a total. */
    int sum() {
        return periods.stream()
                .filter(period -> !period.isOfYear())
                .flatMap(period -> period.release().total().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** @return whether a number was published of neighbouring groups of one way, or is the sum of some that were. */
    boolean isSum(int number) {
        return periods.stream()
                .flatMap(period -> period.release().answers().stream())
                .filter(answer -> answer.query().table().ways().size() == 1)
                .anyMatch(answer -> {
                    PublishedTable table = answer.published();
                    return IntStream.range(0, table.size())
                            .anyMatch(first -> IntStream.range(first, table.size())
                                    .anyMatch(last ->
                                            table.within(first, last).stream().anyMatch(sum -> sum == number)));
                });
    }

    static String title(FamilyRelease release) {
        String year = SchoolYear.name(release.schoolYear());
        return release.period() == Query.YEAR
                ? "the school year " + year
                : GovernedSchool.name(release.period()) + ", " + year;
    }
}
