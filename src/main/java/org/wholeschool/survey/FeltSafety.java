package org.wholeschool.survey;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolFrame;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Settings;

/** What closed surveys say to those who do not read them place by place: whether a plan's places feel safer than before, and to governors how safe pupils feel all in all. */
@Service
public class FeltSafety {

    private static final int LOOKING = 10 * 60;

    /** A survey that is older than this says nothing of what was before, in years. */
    private static final int OLDEST = 1;

    /** Who agrees with so many of the {@link Statement}s, at least mostly, is sure of it. */
    private static final int SURE = 4;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * Compares the last survey of each kind that was closed before something began with the last one that was opened after it began.
     *
     * @param places   ids; only those that both surveys asked about count
     * @param startsOn the first day of what is judged
     * @return how pupils feel there and how sure staff are, after beside before
     */
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = LOOKING)
    public Felt around(Set<Long> places, LocalDate startsOn) {
        return new Felt(pupils(places, startsOn), staff(startsOn));
    }

    /**
     * The same for the whole school, for what is about no place: surveys do not know who answers, so there is no less to be asked.
     *
     * @param startsOn the first day of what is judged
     * @return how safe pupils feel at school all in all and how sure staff are, after beside before
     */
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = LOOKING)
    public Felt atSchool(LocalDate startsOn) {
        return new Felt(compared(SurveyKind.PUPILS, startsOn).map(pair -> pair.change(told -> answer -> !answer.feeling().isSafe(), false)).orElse(FeltChange.UNKNOWN), staff(startsOn));
    }

    private FeltChange pupils(Set<Long> places, LocalDate startsOn) {
        return compared(SurveyKind.PUPILS, startsOn).map(pair -> {
            Set<Long> asked = pair.before().asked().placeIds();
            asked.retainAll(pair.after().asked().placeIds());
            asked.retainAll(places);
            return asked.isEmpty() ? FeltChange.UNKNOWN : pair.change(told -> answer -> !Collections.disjoint(answer.unsafe().keySet(), told.numbers(asked)), false);
        }).orElse(FeltChange.UNKNOWN);
    }

    private FeltChange staff(LocalDate startsOn) {
        return compared(SurveyKind.STAFF, startsOn).map(pair -> pair.change(told -> answer -> Arrays.stream(Statement.values()).filter(answer::agrees).count() >= SURE, true)).orElse(FeltChange.UNKNOWN);
    }

    private Optional<Pair> compared(SurveyKind kind, LocalDate startsOn) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        Instant start = startsOn.atStartOfDay(zone).toInstant();
        Instant oldest = startsOn.minusYears(OLDEST).atStartOfDay(zone).toInstant();
        List<Survey> all = told(kind);
        Optional<Survey> before = all.stream().filter(each -> each.getClosedAt().isBefore(start) && !each.getClosedAt().isBefore(oldest)).findFirst();
        Optional<Survey> after = all.stream().filter(each -> !each.getOpenedAt().isBefore(start)).findFirst();
        return before.flatMap(first -> after.map(second -> new Pair(answered(first), answered(second))));
    }

    /** The latest first. */
    private List<Survey> told(SurveyKind kind) {
        return em.createQuery("select s from Survey s where s.kind = :kind and s.answers is not null order by s.closedAt desc, s.id desc", Survey.class).setParameter("kind", kind).getResultList();
    }

    private Answered answered(Survey survey) {
        return new Answered(survey.asked(), em.createQuery("select a from GivenAnswer a where a.surveyId = :survey", GivenAnswer.class).setParameter("survey", survey.getId()).getResultStream()
                .map(given -> Answer.of(given.getContent())).toList());
    }

    /**
     * What governors are told: of a survey that was closed some days ago, as of everything else, and that enough pupils answered.
     *
     * @return what the last one says all in all, beside the one before; empty where there is none
     */
    @Permit(value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD}, onceInSeconds = LOOKING)
    public Optional<AllInAll> latest() {
        return allInAll(forGovernors().filter(survey -> !isComing(survey)).toList());
    }

    /** @return what governors will be told next, which leads and the head read before they do; empty where nothing waits */
    @Permit(value = {Role.LEAD, Role.DEPUTY, Role.HEAD}, onceInSeconds = LOOKING)
    public Optional<AllInAll> coming() {
        List<Survey> all = forGovernors().toList();
        return all.stream().findFirst().filter(this::isComing).flatMap(last -> allInAll(all));
    }

    private Stream<Survey> forGovernors() {
        int enough = 2 * Thresholds.forGovernors().fewest();
        return told(SurveyKind.PUPILS).stream().filter(survey -> survey.getAnswers() >= enough);
    }

    private boolean isComing(Survey survey) {
        return visibleFrom(survey).isAfter(Now.day(frame.zoneOf(actors.current().schoolId())));
    }

    private LocalDate visibleFrom(Survey survey) {
        return LocalDate.ofInstant(survey.getClosedAt(), frame.zoneOf(actors.current().schoolId())).plusDays(Settings.governorsDelayDays());
    }

    private Optional<AllInAll> allInAll(List<Survey> latestFirst) {
        int fewest = Thresholds.forGovernors().fewest();
        return latestFirst.stream().findFirst().map(last -> {
            Optional<Survey> before = latestFirst.stream().skip(1).findFirst();
            return new AllInAll(When.of(last), share(last, fewest), Share.of(last.getAnswers(), last.getSlips(), fewest), before.map(When::of).orElse(null), before.map(each -> share(each, fewest)).orElse(null), fewest, visibleFrom(last));
        });
    }

    private Share share(Survey survey, int fewest) {
        Answered answered = answered(survey);
        return Share.of(answered.count(answer -> answer.feeling().isSafe()), answered.answers().size(), fewest);
    }

    /**
     * After beside before.
     *
     * @param pupils whether fewer of them do not feel safe at the places
     * @param staff  whether more of them are sure what to do
     */
    public record Felt(FeltChange pupils, FeltChange staff) {
    }

    /**
     * How safe pupils feel all in all.
     *
     * @param last       when the survey was
     * @param feelsSafe  who feels safe or very safe
     * @param tookPart   how many of those who had a slip answered
     * @param then       when the survey before it was; null where there is none
     * @param before     the same of that one; null where there is none
     * @param fewest     what fewer than these said is not told
     * @param visibleFrom from which day on governors are told
     */
    public record AllInAll(When last, Share feelsSafe, Share tookPart, When then, Share before, int fewest, LocalDate visibleFrom) {
    }

    /**
     * The half-term of a survey, by number: what the school calls it is not looked through for names.
     *
     * @param schoolYear the calendar year in which its school year began
     * @param halfTerm   1 to 6
     */
    public record When(int schoolYear, int halfTerm) {

        private static When of(Survey survey) {
            return new When(survey.getSchoolYear(), survey.getHalfTerm());
        }
    }

    /** What was asked and answered in one survey. */
    private record Answered(Asked asked, List<Answer> answers) {

        Set<Integer> numbers(Set<Long> places) {
            return IntStream.range(0, asked.places().size()).filter(number -> places.contains(asked.places().get(number).ids().get(0))).boxed().collect(Collectors.toSet());
        }

        int count(Predicate<Answer> said) {
            return (int) answers.stream().filter(said).count();
        }
    }

    /** Two surveys of a kind. */
    private record Pair(Answered before, Answered after) {

        FeltChange change(Function<Answered, Predicate<Answer>> said, boolean isGood) {
            return FeltChange.of(before.count(said.apply(before)), before.answers().size(), after.count(said.apply(after)), after.answers().size(), isGood);
        }
    }
}
