package org.wholeschool.survey.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;
import org.wholeschool.survey.answer.Asked;

/**
 * What pupils feel, beside what was logged in the same school year: a share for each place, where and when five or more
 * do not feel safe, which places come first, and in sentences where that and what was logged point to different places.
 * Of the survey it has what {@link FeltResults} tells, and nothing else. What was logged is exact: for people who may
 * read the concerns.
 *
 * @param surveyId which survey
 * @param term its half-term, in words
 * @param answers how many answered
 * @param places by the place's id, those that it asked about
 * @param says which places come first, in a sentence
 * @param order which of these is the first, where the answers tell it, in a sentence
 * @param first these, the largest share first, then as the school has them
 * @param differences where they differ, by kind; a kind of which there is none is left away
 */
public record FeltBeside(
        long surveyId,
        String term,
        int answers,
        Map<Long, Felt> places,
        String says,
        String order,
        List<First> first,
        Map<Difference, List<String>> differences) {

    /** How many reasons are told where there is little room. */
    private static final int REASONS = 3;

    /** In which way what pupils feel and what was logged differ, besides places that come first. */
    public enum Difference {
        /** Five or more do not feel safe at a time at which few were logged, though at others more were. */
        HARDLY_LOGGED_THEN,
        /** It is one of the places with most concerns, and a larger share feels safe than does not. */
        FELT_SAFE
    }

    /**
     * What pupils feel of a place.
     *
     * @param name as the survey called it
     * @param unsafe who does not feel safe there
     * @param when at which parts of the day five or more do not, in words; or ""
     * @param times the same by the id of a part of the day, as the survey called it, those that were asked by
     *     themselves
     */
    public record Felt(String name, Share unsafe, String when, Map<Long, String> times) {}

    /**
     * A place that comes first.
     *
     * @param placeId which
     * @param name as the survey called it
     * @param share who does not feel safe there, in words
     * @param why the reasons that most gave, with their shares; or ""
     * @param isMore whether it is felt more than logged: few concerns were logged there
     * @param logged how many were, exactly: for the screen of a lead
     */
    public record First(long placeId, String name, String share, String why, boolean isMore, String logged) {}

    /**
     * @param survey its id
     * @param term its half-term, in words
     * @param results what it tells
     * @param logged what was logged in its school year
     */
    static FeltBeside of(long survey, String term, FeltResults results, FeltLogged logged) {
        Map<Long, Felt> places = new HashMap<>();
        Map<Difference, List<String>> differences = new EnumMap<>(Difference.class);
        List<Asked.Named> most = logged.most();
        for (FeltResults.Place place : results.places()) {
            Map<Long, String> times = place.times().stream()
                    .filter(time -> time.ids().size() == 1)
                    .collect(Collectors.toMap(time -> time.ids().get(0), Asked.Named::name));
            place.place()
                    .ids()
                    .forEach(id -> places.put(
                            id, new Felt(place.place().name(), place.unsafe(), place.timesInWords(), times)));
            hardlyLogged(place, logged, differences);
            if (most.contains(place.place())) {
                feltSafe(place, logged, differences);
            }
        }
        return new FeltBeside(
                survey,
                term,
                results.answers(),
                places,
                FeltWords.first(results.places()),
                FeltWords.order(results.places()),
                results.places().stream()
                        .filter(FeltResults.Place::isFirst)
                        .map(place -> new First(
                                place.place().ids().get(0),
                                place.place().name(),
                                FeltWords.share(place.unsafe()),
                                FeltWords.why(place.why(), REASONS),
                                logged.isFew(place.place()),
                                logged.says(place.place())))
                        .toList(),
                differences);
    }

    private static void hardlyLogged(
            FeltResults.Place place, FeltLogged logged, Map<Difference, List<String>> differences) {
        place.times().stream()
                .filter(time -> place.unsafe() != Share.FEW
                        && !logged.isFew(place.place())
                        && logged.isFewThen(place.place(), time))
                .forEach(time -> add(
                        differences,
                        Difference.HARDLY_LOGGED_THEN,
                        place.place().name(),
                        time.name(),
                        logged.then(place.place(), time),
                        logged.at(place.place())));
    }

    private static void feltSafe(
            FeltResults.Place place, FeltLogged logged, Map<Difference, List<String>> differences) {
        if (!place.isFirst() && place.unsafe().isLow() && place.safe().compareTo(place.unsafe()) > 0) {
            add(
                    differences,
                    Difference.FELT_SAFE,
                    place.place().name(),
                    logged.says(place.place()),
                    FeltWords.share(place.safe()),
                    FeltWords.share(place.unsafe()));
        }
    }

    private static void add(Map<Difference, List<String>> differences, Difference kind, Object... says) {
        differences
                .computeIfAbsent(kind, none -> new ArrayList<>())
                .add(Texts.of("survey").get("beside." + kind + ".says", says));
    }

    /** @return the places that come first, those with few concerns before the others: for the screen of a lead */
    public List<First> byNeed() {
        return first.stream()
                .sorted(Comparator.comparing(First::isMore).reversed())
                .toList();
    }

    /** @return those with few concerns: for the screen of a lead */
    public List<First> more() {
        return first.stream().filter(First::isMore).toList();
    }

    /** @return whether a place is among those that come first */
    public boolean isFirst(long placeId) {
        return first.stream().anyMatch(each -> each.placeId() == placeId);
    }

    /** @return who does not feel safe at a place, when, and why where it comes first, in sentences: for its own page */
    public String tells(long placeId) {
        Texts texts = Texts.of("survey");
        Felt felt = places.get(placeId);
        if (felt == null) {
            return texts.get("felt.not-asked", term);
        }
        StringBuilder told = new StringBuilder(texts.get("felt.tells", FeltWords.share(felt.unsafe()), term));
        if (!felt.when().isEmpty()) {
            told.append(' ').append(texts.get("felt.when", felt.when()));
        }
        first.stream()
                .filter(each -> each.placeId() == placeId && !each.why().isEmpty())
                .forEach(each -> told.append(' ').append(texts.get("felt.why", each.why())));
        return told.toString();
    }

    /**
     * @return where five or more do not feel safe in a part of the day, of one place: as the survey called that part,
     *     or "".
     */
    public String then(long placeId, long bandId) {
        Felt felt = places.get(placeId);
        return felt == null ? "" : felt.times().getOrDefault(bandId, "");
    }

    /**
     * @param placeIds places
     * @param bandId a part of the day; 0 for any
     * @return whether five or more do not feel safe at one of them, then
     */
    public boolean isUnsafe(List<Long> placeIds, long bandId) {
        return placeIds.stream().anyMatch(place -> {
            Felt felt = places.get(place);
            return felt != null
                    && (bandId == 0 ? felt.unsafe() != Share.FEW : felt.times().containsKey(bandId));
        });
    }
}
