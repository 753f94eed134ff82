package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.CountedSchool.CountedBand;
import org.wholeschool.pattern.CountedSchool.CountedPlace;
import org.wholeschool.pattern.week.ThisWeek.Life;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.pattern.week.WeekTeller.Told;

/**
 * Carries patterns from one look to the next: what was found is a pattern that is known, or a new one; what was not
 * found any more fades, and after some looks has ended.
 */
final class PatternLives {

    private final List<Pattern> known;
    private final List<LocalDate> looks;
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param known patterns, those first that were found last
     * @param looks the Mondays of the weeks that were looked at before this one
     */
    PatternLives(List<Pattern> known, List<LocalDate> looks) {
        this.known = known;
        this.looks = looks;
    }

    /**
     * Something found, and the pattern that it is.
     *
     * @param told what was found
     * @param pattern which pattern
     * @param life what became of it
     */
    record Met(Told told, Pattern pattern, Life life) {

        /** Once a new pattern was written and has an id. */
        ThisWeek.Finding finding() {
            return told.as(pattern.getId(), life);
        }
    }

    /**
     * A step of a pattern's life.
     *
     * @param pattern which
     * @param kind what happened
     * @param week the week that was looked at
     */
    record Step(Pattern pattern, PatternEvent.Kind kind, LocalDate week) {

        /** Once a new pattern was written and has an id. */
        PatternEvent event() {
            return new PatternEvent(pattern.getId(), kind, week);
        }
    }

    /**
     * The one look at a week: lives go on.
     *
     * @param week the week's Monday
     * @param told what was found, the surest first
     */
    List<Met> look(LocalDate week, List<Told> told) {
        List<Met> met = new ArrayList<>();
        for (Told one : told) {
            Pattern same = known.stream()
                    .filter(pattern -> isFree(pattern, met)
                            && pattern.touches(one.where())
                            && !pattern.isExceededBy(one.where(), one.from()))
                    .findFirst()
                    .orElse(null);
            boolean proven = one.strength() != Strength.WATCH;
            Life life = Life.NEW;
            if (same == null) {
                same = new Pattern(one.where(), week, proven);
                steps.add(new Step(same, PatternEvent.Kind.SEEN, week));
            } else {
                life = same.found(one.where(), week, proven);
            }
            if (life == Life.BACK || life == Life.PROVEN) {
                steps.add(new Step(same, PatternEvent.Kind.valueOf(life.name()), week));
            }
            met.add(new Met(one, same, life));
        }
        known.stream().filter(pattern -> isFree(pattern, met)).forEach(pattern -> notFound(pattern, week));
        return met;
    }

    private static boolean isFree(Pattern pattern, List<Met> met) {
        return met.stream().noneMatch(each -> each.pattern() == pattern);
    }

    private void notFound(Pattern pattern, LocalDate week) {
        if (pattern.state() == Pattern.State.FOUND) {
            pattern.fade(week);
            steps.add(new Step(pattern, PatternEvent.Kind.FADED, week));
        } else if (pattern.state() == Pattern.State.FADED
                && looksSince(pattern.fadedWeek(), week) >= Pattern.FADES_FOR) {
            pattern.end();
            steps.add(new Step(pattern, PatternEvent.Kind.ENDED, week));
        }
    }

    /** Holidays are not looked at, so looks are counted, and not weeks; this one is among them. */
    private long looksSince(LocalDate faded, LocalDate week) {
        return looks.stream()
                        .filter(look -> look.isAfter(faded) && look.isBefore(week))
                        .count()
                + 1;
    }

    /**
     * The same week again, with what came in since, or without what must not be counted any more: nothing becomes of
     * any pattern, and what the look did not prove is not proven now.
     *
     * @param look what the week's one look found
     * @param told what is found now, the surest first
     */
    static List<ThisWeek.Finding> again(List<ThisWeek.Finding> look, List<Told> told) {
        List<ThisWeek.Finding> left = new ArrayList<>(look);
        List<ThisWeek.Finding> found = new ArrayList<>();
        for (Told one : told) {
            ThisWeek.Finding same = left.stream()
                    .filter(each -> each.where().touches(one.where()))
                    .findFirst()
                    .orElse(null);
            left.remove(same);
            found.add(
                    same == null
                            ? one.unproven().as(0, Life.SINCE)
                            : (same.strength() == Strength.WATCH ? one.unproven() : one)
                                    .as(same.patternId(), same.life()));
        }
        return found;
    }

    /** @return what became of patterns at the look, in the order in which it did. */
    List<Step> steps() {
        return steps;
    }

    /** @return what the looks before found, and the latest did not; what has ended is told no more */
    static List<ThisWeek.Faded> faded(List<Pattern> known, CountedSchool school) {
        Map<Long, String> places =
                school.places().stream().collect(Collectors.toMap(CountedPlace::id, CountedPlace::name));
        Map<Long, String> bands = school.bands().stream().collect(Collectors.toMap(CountedBand::id, CountedBand::name));
        return known.stream()
                .filter(pattern -> pattern.state() == Pattern.State.FADED)
                .map(pattern -> new ThisWeek.Faded(
                        pattern.getId(), ThisWeek.Where.of(pattern, places, bands), pattern.lastWeek()))
                .toList();
    }
}
