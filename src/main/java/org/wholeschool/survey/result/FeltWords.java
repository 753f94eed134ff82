package org.wholeschool.survey.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;

/** Says what a survey tells of a place, in a few words: the same on all pages. */
final class FeltWords {

    private FeltWords() {}

    private static Texts texts() {
        return Texts.of("survey");
    }

    /** @return "3 in 10" */
    static String share(Share share) {
        return texts().get("share." + share);
    }

    /** @return the reasons that most gave, "crowded 4 in 10, no adults 3 in 10"; "" where none was given by enough */
    static String why(List<FeltResults.Reason> why, int most) {
        return why.stream().limit(most).map(FeltWords::reason).collect(Collectors.joining(", "));
    }

    private static String reason(FeltResults.Reason reason) {
        String word = texts().get("because." + reason.why());
        if (reason.share() == null) {
            return word;
        }
        return texts().get(
                        reason.share().compareTo(Share.UNDER_A_TWENTIETH) < 0 || reason.share() == Share.NEARLY_ALL
                                ? "because.quarters"
                                : "because.tenths",
                        word,
                        lower(share(reason.share())));
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    /** @return its rank, and how many share it */
    static String rank(FeltResults.Place place, List<FeltResults.Place> all) {
        long sharing = sharing(all, place.rank());
        return texts().get(sharing > 1 ? "rank.shared" : "rank", place.rank(), sharing);
    }

    /** @return which places come first, and whether the answers tell which of them is the first */
    static String first(List<FeltResults.Place> all) {
        List<FeltResults.Place> named =
                all.stream().filter(FeltResults.Place::isFirst).toList();
        long unsafe = unsafe(all);
        if (named.isEmpty()) {
            return unsafe == 0 ? texts().get("results.where.none") : texts().get("first.even", unsafe);
        }
        String top = names(named.stream().filter(place -> place.rank() == 1).toList());
        String then = names(named.stream().filter(place -> place.rank() > 1).toList());
        String says = texts().get(first(named.size(), unsafe, sharing(all, 1)), top);
        return then.isEmpty() ? says : says + " " + texts().get("first.then", then);
    }

    /** @return the same beside a list of these places */
    static String order(List<FeltResults.Place> all) {
        List<FeltResults.Place> named =
                all.stream().filter(FeltResults.Place::isFirst).toList();
        List<FeltResults.Place> top =
                named.stream().filter(place -> place.rank() == 1).toList();
        if (named.isEmpty() || unsafe(all) == 1) {
            return "";
        }
        if (sharing(all, 1) == 1) {
            return texts().get("order.first", names(top));
        }
        if (named.size() == 1) {
            return texts().get("order.maybe");
        }
        return top.size() == named.size() ? texts().get("order.none") : texts().get("order.among", names(top));
    }

    /** How many places more than a few feel unsafe at. */
    private static long unsafe(List<FeltResults.Place> all) {
        return all.stream().filter(place -> place.rank() > 0).count();
    }

    private static String first(int named, long unsafe, long sharing) {
        if (sharing == 1 || unsafe == 1) {
            return "first";
        }
        return named == 1 ? "first.maybe" : "first.shared";
    }

    private static long sharing(List<FeltResults.Place> all, int rank) {
        return all.stream().filter(place -> place.rank() == rank).count();
    }

    private static String names(List<FeltResults.Place> places) {
        return places.stream().map(each -> each.place().name()).collect(Collectors.joining(", "));
    }
}
