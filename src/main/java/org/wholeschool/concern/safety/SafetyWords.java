package org.wholeschool.concern.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.platform.Texts;

/**
 * Puts a version of a safety plan into words.
 *
 * @param names of accounts
 */
record SafetyWords(Map<Long, String> names) {

    /** @return what it consists of, by the end of the keys of its labels; a value may be null */
    Map<String, String> of(SafetyVersion version) {
        SafetyEntry entry = version.entry();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("state", Texts.of("safety").get("state." + version.getState()));
        words.put("risks", entry.risks());
        words.put("spots", version.getSpots().isEmpty() ? null : String.join("\n", spots(version)));
        words.put("route", entry.route());
        words.put("separation", entry.separation());
        words.put("pupilSays", entry.pupilSays());
        words.put("parentsSay", entry.parentsSay());
        words.put("trustedAdult", name(entry.trustedAdult()));
        words.put("owner", name(entry.owner()));
        words.put("reviewNote", version.getReviewNote());
        words.put("reviewOn", DateWords.day(entry.reviewOn()));
        words.put("outcome", outcome(version));
        words.put("outcomeNote", version.getOutcomeNote());
        return words;
    }

    static String outcome(SafetyFields of) {
        return of.getOutcome() == null ? null : Texts.of("safety").get("outcome." + of.getOutcome());
    }

    /** @return "Canteen · Lunch" for each place where pupils meet */
    static List<String> spots(SafetyVersion version) {
        return version.getSpots().stream()
                .map(spot -> Texts.of("safety")
                        .get(
                                spot.getBand() == null ? "spot.any" : "spot",
                                spot.getPlace().getName(),
                                spot.getBand() == null ? "" : spot.getBand().getName()))
                .toList();
    }

    /** @return what a member of staff is called, null for none */
    String name(Long account) {
        return account == null
                ? null
                : names.getOrDefault(account, Texts.of("safety").get("unknown"));
    }
}
