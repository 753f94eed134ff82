package org.wholeschool.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeschool.governance.picture.Step;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.survey.result.FeltSafety;
import org.wholeschool.survey.result.Share;
import org.wholeschool.survey.result.When;

/** How safe pupils feel, on the governors' page: a sentence. */
@Named
@RequestScoped
public class FeltTold {

    private static final List<String> QUARTERS =
            List.of("changes.quarter.1", "changes.quarter.2", "changes.quarter.3", "changes.quarter.4");

    @Inject
    private FeltSafety safety;

    private List<FeltSafety.AllInAll> surveys;

    /** @return what the last survey says all in all, beside the one before */
    public String getSays() {
        return sentence(latest());
    }

    /**
     * A survey in a picture of several.
     *
     * @param name when it was
     * @param quarters the four quarters, with the one in which the share lies
     * @param tookPart how many of those who had a slip answered, in words
     * @param now whether it is the last one
     */
    public record Row(String name, List<Step> quarters, String tookPart, boolean now) {}

    /** @return the last surveys in the order of time, for a picture; none where nothing is told */
    public List<Row> getRows() {
        Texts texts = Texts.of("governance");
        List<String> quarters = QUARTERS.stream().map(texts::get).toList();
        List<Row> rows = new ArrayList<>();
        for (FeltSafety.AllInAll felt : surveys()) {
            rows.add(
                    0,
                    new Row(
                            when(felt.last()),
                            Step.one(quarter(felt.feelsSafe()), quarters),
                            texts.get("changes.felt.answered", share(felt.tookPart(), felt.fewest())),
                            rows.isEmpty()));
        }
        return rows;
    }

    /** @return in which quarter the share lies, in a word or two */
    public String getQuarter() {
        Texts texts = Texts.of("governance");
        return latest().map(felt -> texts.get("summary.felt.quarter." + quarter(felt.feelsSafe())))
                .orElseGet(() -> texts.get("summary.felt.none"));
    }

    /** @return of whom that is */
    public String getOfWhom() {
        return Texts.of("governance")
                .get(latest().map(felt -> isHalf(felt) ? "summary.felt.says" : "summary.felt.caution")
                        .orElse("summary.felt.none.says"));
    }

    /** @return for leads and the head: what governors will read next, and when; empty where nothing waits */
    public String getComing() {
        return safety.coming()
                .map(felt -> Texts.of("governance")
                        .get(
                                "changes.felt.coming",
                                SchoolDates.LONG_DATE.format(felt.visibleFrom()),
                                sentence(Optional.of(felt))))
                .orElse("");
    }

    private Optional<FeltSafety.AllInAll> latest() {
        return surveys().stream().findFirst();
    }

    private List<FeltSafety.AllInAll> surveys() {
        if (surveys == null) {
            surveys = safety.overTime();
        }
        return surveys;
    }

    /** @return the same of a past term, for a report that is read without the page */
    public static String ofTerm(Optional<FeltSafety.AllInAll> latest) {
        return sentence(latest, "changes.felt.none.term");
    }

    static String sentence(Optional<FeltSafety.AllInAll> latest) {
        return sentence(latest, "changes.felt.none");
    }

    private static String sentence(Optional<FeltSafety.AllInAll> latest, String none) {
        Texts texts = Texts.of("governance");
        return latest.map(felt -> {
                    String part = texts.get("changes.felt.part", share(felt.tookPart(), felt.fewest()));
                    // Of fewer than half nobody knows how the others feel, and that is said before anything else.
                    String said = texts.get("changes.felt", share(felt.feelsSafe(), felt.fewest()), when(felt.last()));
                    String now = isHalf(felt)
                            ? said + " " + part
                            : part + " " + texts.get("changes.felt.caution") + " " + said;
                    return felt.before() == null
                            ? now
                            : now + " "
                                    + texts.get(
                                            "changes.felt.before",
                                            share(felt.before(), felt.fewest()),
                                            when(felt.then()));
                })
                .orElseGet(() -> texts.get(none));
    }

    /**
     * What a school calls a half-term is looked through before governors read it, and surveys have it as it was typed:
     * so they are told by number.
     */
    private static String when(When when) {
        return Texts.of("governance").get("changes.felt.when", when.halfTerm(), SchoolYear.name(when.schoolYear()));
    }

    private static String share(Share share, int fewest) {
        return Texts.of("governance").get("changes.share." + share, fewest);
    }

    private static boolean isHalf(FeltSafety.AllInAll felt) {
        return felt.tookPart().compareTo(Share.UNDER_A_HALF) > 0;
    }

    /** Fewer than are told lies in the first one, and all but fewer in the last. */
    private static int quarter(Share share) {
        return Math.min(QUARTERS.size() - 1, Math.max(0, share.ordinal() - Share.UNDER_A_QUARTER.ordinal()));
    }
}
