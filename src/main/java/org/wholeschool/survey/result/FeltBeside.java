package org.wholeschool.survey.result;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.pattern.overview.LoggedYear;
import org.wholeschool.platform.Texts;
import org.wholeschool.survey.answer.Asked;

/**
 * What pupils feel, beside the heat grid of the same school year: a share for each place, where and when five or more
 * do not feel safe, and in sentences where that and what was logged point to different places. It is made of what
 * {@link FeltResults} and the hotspots tell leads, and of nothing else.
 *
 * @param surveyId which survey
 * @param term its half-term, in words
 * @param places by the place's id, those that it asked about
 * @param together of parts of the day that were asked as one, all lessons, the places in which five or more do not feel
 *     safe then, by what the survey called them: no single cell stands for it
 * @param differences where they differ, by kind; a kind of which there is none is left away
 */
public record FeltBeside(
        long surveyId,
        String term,
        Map<Long, Felt> places,
        Map<String, List<String>> together,
        Map<Difference, List<String>> differences) {

    /** How many signs stand for how large a share. */
    private static final Map<Share, Integer> SIGNS = Map.of(
            Share.FEW,
            0,
            Share.UNDER_A_QUARTER,
            1,
            Share.UNDER_A_HALF,
            2,
            Share.UNDER_THREE_QUARTERS,
            3,
            Share.MORE,
            4,
            Share.NEARLY_ALL,
            4);

    private static final String SIGN = "\u25c6";

    /** In which way what pupils feel and what was logged differ. */
    public enum Difference {
        /** Five or more do not feel safe, and in the whole school year hardly anything was logged. */
        HARDLY_LOGGED,
        /** Five or more do not feel safe at a time at which hardly anything was logged, though at others it was. */
        HARDLY_LOGGED_THEN,
        /** More was logged than was to be expected, and a larger share feels safe than does not. */
        FELT_SAFE
    }

    /**
     * What pupils feel of a place.
     *
     * @param name as the survey called it
     * @param group the name of its group; null where the hotspots do not know the place
     * @param unsafe who does not feel safe there
     * @param when at which parts of the day five or more do not, in words; or ""
     * @param times the same by the id of a part of the day, as the survey called it, those that were asked by
     *     themselves
     */
    public record Felt(String name, String group, Share unsafe, String when, Map<Long, String> times) {}

    /**
     * @param survey its id
     * @param term its half-term, in words
     * @param results what it tells
     * @param logged what was logged in the school year in which the survey was
     */
    static FeltBeside of(long survey, String term, FeltResults results, LoggedYear logged) {
        Map<Long, Felt> places = new HashMap<>();
        Map<String, List<String>> together = new LinkedHashMap<>();
        Map<Difference, List<String>> differences = new EnumMap<>(Difference.class);
        for (FeltResults.Place place : results.places()) {
            Map<Long, String> times = new HashMap<>();
            for (Asked.Named time : place.times()) {
                if (time.ids().size() == 1) {
                    times.put(time.ids().get(0), time.name());
                } else {
                    together.computeIfAbsent(time.name(), none -> new ArrayList<>())
                            .add(place.place().name());
                }
            }
            place.place()
                    .ids()
                    .forEach(id -> places.put(
                            id, new Felt(place.place().name(), null, place.unsafe(), place.timesInWords(), times)));
            new Compared(place, logged).into(differences);
        }
        return new FeltBeside(survey, term, places, together, differences);
    }

    /** One place, felt beside logged. */
    private record Compared(FeltResults.Place place, LoggedYear logged) {

        /** So few are hardly any. */
        private static final int FEW = 5;

        void into(Map<Difference, List<String>> differences) {
            Texts texts = Texts.of("survey");
            if (place.unsafe() != Share.FEW && logged.concerns(place.place().ids(), List.of()) < FEW) {
                String when = place.times().isEmpty() ? "" : " (" + place.timesInWords() + ")";
                differences
                        .computeIfAbsent(Difference.HARDLY_LOGGED, none -> new ArrayList<>())
                        .add(texts.get(
                                "beside.HARDLY_LOGGED.says",
                                place.place().name(),
                                texts.get("of." + place.unsafe()),
                                when,
                                FEW));
            }
        }
    }

    /**
     * @return a sign for each quarter, or part of one, of those who answered that does not feel safe at a place; ""
     *     where they are few, or were not asked.
     */
    public String signs(long placeId) {
        Felt felt = places.get(placeId);
        return felt == null ? "" : SIGN.repeat(SIGNS.get(felt.unsafe()));
    }

    /** @return the same in words, with the parts of the day at which five or more do not. */
    public String says(long placeId) {
        Felt felt = places.get(placeId);
        String share = Texts.of("survey").get(felt == null ? "beside.not-asked" : "share." + felt.unsafe());
        return felt == null || felt.when().isEmpty() ? share : share + ": " + felt.when();
    }

    /** @return a line for each of {@link #together}. */
    public List<String> togetherInWords() {
        return together.entrySet().stream()
                .map(each -> Texts.of("survey")
                        .get("beside.key.together", each.getKey(), String.join(", ", each.getValue())))
                .toList();
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

    /**
     * @return the places of a group in which five or more do not feel safe in a part of the day, by name; "" where
     *     there are none.
     */
    public String among(String group, long bandId) {
        return places.values().stream()
                .filter(felt -> group.equals(felt.group()) && felt.times().containsKey(bandId))
                .map(Felt::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
