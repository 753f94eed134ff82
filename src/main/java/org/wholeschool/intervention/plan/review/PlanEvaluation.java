package org.wholeschool.intervention.plan.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.intervention.evaluation.Judgement;
import org.wholeschool.intervention.evaluation.Judgement.Felt;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.intervention.evaluation.Verdict;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.test.TestCounts;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.survey.result.FeltSafety;

/**
 * What counts and surveys said of a plan at its review. It is made once, and nothing of it is ever changed. Its weekly
 * counts are encrypted; {@link ReviewFigures} and {@link WeeksPicture} work out every figure that they show from these.
 */
@Entity
@Table(name = "plan_evaluation")
@RoomOnly
public class PlanEvaluation extends SchoolOwned {

    /** What each review found. */
    public static final String ALL =
            "select new org.wholeschool.intervention.plan.review.PlanEvaluation.Found(e.plan.id, e.reading,"
                    + " e.answer) from PlanEvaluation e";

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    @Enumerated(EnumType.STRING)
    private Verdict.Answer answer;

    @Enumerated(EnumType.STRING)
    private Judgement.Reading reading;

    @Enumerated(EnumType.STRING)
    private Felt felt;

    @Enumerated(EnumType.STRING)
    private Felt confidence;

    private boolean ownGone;

    /** Names, a blank between each two. */
    private String refusals;

    private int weeksNeeded;

    @Convert(converter = EncryptedText.class)
    private String figures;

    private LocalDate feltBefore;

    private LocalDate feltSince;

    private long madeBy;

    private Instant madeAt;

    protected PlanEvaluation() {}

    PlanEvaluation(
            Plan plan, Judged judged, boolean isGone, TestCounts counts, FeltSafety.Felt said, long by, Instant at) {
        this.plan = plan;
        compared(said);
        answer = judged.verdict().answer();
        reading = judged.judgement().reading();
        felt = judged.judgement().felt();
        confidence = judged.judgement().confidence();
        ownGone = isGone;
        refusals = judged.verdict().refusals().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        weeksNeeded = judged.weeksNeeded();
        figures = counts.asText();
        madeBy = by;
        madeAt = at;
    }

    /** What surveys said of a plan that has no test. */
    PlanEvaluation(Plan plan, Judgement judgement, FeltSafety.Felt said, long by, Instant at) {
        this.plan = plan;
        compared(said);
        answer = judgement.answer();
        reading = judgement.reading();
        felt = judgement.felt();
        confidence = judgement.confidence();
        refusals = "";
        madeBy = by;
        madeAt = at;
    }

    /**
     * @param all {@link #ALL}
     * @return by plan, what its review found: a name of {@link Judgement.Reading}, or NOT_ASKED where counts were not
     *     and pupils said nothing
     */
    public static Map<Long, String> readings(TypedQuery<Found> all) {
        return all.getResultStream()
                .collect(Collectors.toMap(
                        Found::planId,
                        found -> found.reading() == Judgement.Reading.UNKNOWN
                                        && found.answer() == Verdict.Answer.NOT_ASKED
                                ? Verdict.Answer.NOT_ASKED.name()
                                : found.reading().name()));
    }

    private void compared(FeltSafety.Felt said) {
        feltBefore = said.before();
        feltSince = said.since();
    }

    /** @return which surveys of pupils were compared */
    ReviewView.Surveys surveys() {
        return new ReviewView.Surveys(feltBefore, feltSince);
    }

    Plan getPlan() {
        return plan;
    }

    /** @return the answer and what it means beside what pupils feel */
    Judgement judgement() {
        return new Judgement(answer, felt, confidence, reading);
    }

    boolean isOwnGone() {
        return ownGone;
    }

    Set<Refusal> refusals() {
        return refusals.isEmpty()
                ? Set.of()
                : Arrays.stream(refusals.split(" ")).map(Refusal::valueOf).collect(Collectors.toSet());
    }

    int getWeeksNeeded() {
        return weeksNeeded;
    }

    /** @return what was counted; empty where nothing was fixed that could have been */
    Optional<TestCounts> counts() {
        return Optional.ofNullable(figures).map(TestCounts::of);
    }

    long getMadeBy() {
        return madeBy;
    }

    Instant getMadeAt() {
        return madeAt;
    }

    /** What the review of one plan found. Its constructor is public for EclipseLink. */
    public record Found(long planId, Judgement.Reading reading, Verdict.Answer answer) {
        public Found {}
    }
}
