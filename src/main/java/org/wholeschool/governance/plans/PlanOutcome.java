package org.wholeschool.governance.plans;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.intervention.plan.life.PlanProgress;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * What came of an intervention by a day, in words for governors: its verdict once it was reviewed, else when it is
 * reviewed, or that this is late.
 */
public final class PlanOutcome {

    private static final Set<String> GOOD = Set.of("IMPROVED", "FELT_SAFER");
    private static final Set<String> WARNS = Set.of("WARNING_FEWER_REPORTS", "WARNING_LESS_SAFE", "WORSE");

    private final Texts texts = Texts.of("governance");
    private final PlanProgress.Started plan;
    private final LocalDate today;

    /**
     * @param plan how far it is
     * @param today the day as of which that is told
     */
    PlanOutcome(PlanProgress.Started plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    /** @return whether it runs, its review was due before this day, and there is none */
    public boolean isLate() {
        return plan.endedOn() == null
                && plan.found() == null
                && plan.reviewOn() != null
                && plan.reviewOn().isBefore(today);
    }

    /** @return what its review found, in a few words; that there is none where it has not been reviewed */
    public String verdict() {
        return texts.get("changes.verdict." + (plan.found() == null ? "NONE" : plan.found()));
    }

    /** @return the verdict, or when it comes, for a label */
    public String label() {
        if (plan.found() != null || plan.endedOn() != null || plan.reviewOn() == null) {
            return verdict();
        }
        return texts.get(isLate() ? "changes.review.late" : "changes.review.due", day());
    }

    /** @return how the label looks: "good", "warn" or "" */
    public String tone() {
        if (isLate() || plan.found() != null && WARNS.contains(plan.found())) {
            return "warn";
        }
        return plan.found() != null && GOOD.contains(plan.found()) ? "good" : "";
    }

    /** @return what the verdict means, in a sentence; "" where there is none */
    public String means() {
        return plan.found() == null ? "" : texts.get("changes.found." + plan.found());
    }

    /** @return label and meaning, in sentences */
    String says() {
        return means().isEmpty() ? label() + "." : label() + ". " + means();
    }

    /**
     * @param said what governors are told that it is; null where nothing is
     * @return what to ask of it; empty where nothing gives reason to
     */
    Optional<String> question(String said) {
        if (isLate()) {
            return Optional.of(
                    said == null
                            ? texts.get("ask.review.one", day())
                            : texts.get("ask.review", day(), firstSentence(said)));
        }
        boolean isUnanswered = plan.endedOn() != null && plan.found() == null;
        return isUnanswered && said != null
                ? Optional.of(texts.get("ask.unreviewed", firstSentence(said)))
                : Optional.empty();
    }

    private static String firstSentence(String said) {
        int end = said.indexOf(". ");
        String first = end < 0 ? said.strip() : said.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private String day() {
        return SchoolDates.LONG_DATE.format(plan.reviewOn());
    }
}
