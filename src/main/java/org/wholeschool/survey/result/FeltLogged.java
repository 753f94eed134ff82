package org.wholeschool.survey.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;
import org.wholeschool.survey.answer.Asked;

/** What was logged in the school year of a survey, at the places and times that it asked about: exact numbers. */
final class FeltLogged {

    /** Few is fewer than one in so many of what the average place has. */
    private static final int OF_AVERAGE = 2;

    private final Asked asked;
    private final Count count;
    private final String year;
    private final int total;

    /** Counts concerns. */
    interface Count {

        /**
         * @param places ids
         * @param bands ids of parts of the day; none for all of the day
         * @return how many concerns there were, then
         */
        int concerns(Collection<Long> places, Collection<Long> bands);
    }

    /**
     * @param asked what the survey asked about
     * @param count the concerns of its school year
     * @param year the name of that year; null where it is this one
     */
    FeltLogged(Asked asked, Count count, String year) {
        this.asked = asked;
        this.count = count;
        this.year = year;
        total = asked.places().stream().mapToInt(this::at).sum();
    }

    int at(Asked.Named place) {
        return count.concerns(place.ids(), List.of());
    }

    /** @return "3 logged this school year" */
    String says(Asked.Named place) {
        Texts texts = Texts.of("survey");
        return year == null ? texts.get("logged", at(place)) : texts.get("logged.of", at(place), year);
    }

    /** @return whether a place has fewer than half the concerns of the average place */
    boolean isFew(Asked.Named place) {
        return OF_AVERAGE * at(place) * asked.places().size() < total;
    }

    /** @return whether a place has fewer than half the concerns then that it has at the average time */
    boolean isFewThen(Asked.Named place, Asked.Named time) {
        int all = asked.times().stream().mapToInt(each -> then(place, each)).sum();
        return OF_AVERAGE * then(place, time) * asked.times().size() < all;
    }

    int then(Asked.Named place, Asked.Named time) {
        return count.concerns(place.ids(), time.ids());
    }

    /** @return the five places with most concerns, and those that are even with the fifth */
    List<Asked.Named> most() {
        List<Asked.Named> some = asked.places().stream()
                .filter(place -> at(place) > 0)
                .sorted(Comparator.comparingInt(this::at).reversed())
                .collect(Collectors.toList());
        int last = some.isEmpty() ? 0 : at(some.get(Math.min(FeltRanks.NAMED, some.size()) - 1));
        some.removeIf(place -> at(place) < last);
        return some;
    }
}
