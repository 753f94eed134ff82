package org.wholeschool.survey.result;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.PublicationSettings;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.GivenAnswer;
import org.wholeschool.survey.answer.Statement;
import org.wholeschool.survey.answer.Survey;
import org.wholeschool.survey.answer.SurveyKind;

/**
 * What closed surveys say to those who do not read them place by place: whether a plan's places feel safer than before,
 * and to governors how safe pupils feel all in all.
 */
@Service
public class FeltSafety {

    private static final int LOOKING = 10 * 60;

    /** A survey that is older than this says nothing of what was before, in years. */
    private static final int OLDEST = 1;

    /** What has been at work for fewer days than these has changed nothing that one could ask about. */
    private static final int AT_WORK = 28;

    /** Who agrees with so many of the {@link Statement}s, at least mostly, is sure of it. */
    private static final int SURE = 4;

    /** So many surveys are shown beside each other. */
    private static final int OVER_TIME = 4;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * Compares the last survey of each kind that was closed before something began with one that was opened four weeks
     * after it began, or later, since what was not at work yet has changed nothing: the last that was closed by the day
     * of its review, else the first that was closed after that, so that nobody waits for one that says something else.
     * Where one of them has fewer than half as many answers as the other, others may have answered, and nothing is
     * known.
     *
     * @param places ids; only those that both surveys asked about count
     * @param startsOn the first day of what is judged
     * @param reviewOn the day on which it is judged
     * @return how pupils feel there and how sure staff are, after beside before
     */
    @Permit(
            code = "FeltSafety.around",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Felt around(Set<Long> places, LocalDate startsOn, LocalDate reviewOn) {
        Optional<Compared> pupils = compared(SurveyKind.PUPILS, startsOn, reviewOn);
        return felt(
                pupils, pupils.map(found -> found.pair().at(places)).orElse(FeltChange.UNKNOWN), startsOn, reviewOn);
    }

    /**
     * The same for the whole school, for what is about no place: surveys do not know who answers, so there is no less
     * to be asked.
     *
     * @param startsOn the first day of what is judged
     * @param reviewOn the day on which it is judged
     * @return how safe pupils feel at school all in all and how sure staff are, after beside before
     */
    @Permit(
            code = "FeltSafety.atSchool",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Felt atSchool(LocalDate startsOn, LocalDate reviewOn) {
        Optional<Compared> pupils = compared(SurveyKind.PUPILS, startsOn, reviewOn);
        return felt(
                pupils,
                pupils.map(found ->
                                found.pair().change(answer -> !answer.feeling().isSafe(), false))
                        .orElse(FeltChange.UNKNOWN),
                startsOn,
                reviewOn);
    }

    private Felt felt(Optional<Compared> pupils, FeltChange change, LocalDate startsOn, LocalDate reviewOn) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        return new Felt(
                change,
                compared(SurveyKind.STAFF, startsOn, reviewOn)
                        .map(staff -> staff.pair()
                                .change(
                                        answer -> Arrays.stream(Statement.values())
                                                        .filter(answer::agrees)
                                                        .count()
                                                >= SURE,
                                        true))
                        .orElse(FeltChange.UNKNOWN),
                pupils.map(pair -> LocalDate.ofInstant(pair.before().getClosedAt(), zone))
                        .orElse(null),
                pupils.map(pair -> LocalDate.ofInstant(pair.since().getClosedAt(), zone))
                        .orElse(null));
    }

    /** Surveys that can be compared. */
    private record Compared(Survey before, Survey since, FeltPair pair) {}

    private Optional<Compared> compared(SurveyKind kind, LocalDate startsOn, LocalDate reviewOn) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        Instant start = start(startsOn, zone);
        Instant oldest = start(startsOn.minusYears(OLDEST), zone);
        Instant late = start(startsOn.plusDays(AT_WORK), zone);
        Instant over = start(reviewOn.plusDays(1), zone);
        List<Survey> all = told(kind);
        Optional<Survey> before = all.stream()
                .filter(each -> each.getClosedAt().isBefore(start)
                        && !each.getClosedAt().isBefore(oldest))
                .findFirst();
        List<Survey> since =
                all.stream().filter(each -> !each.getOpenedAt().isBefore(late)).toList();
        Optional<Survey> after = since.stream()
                .filter(each -> each.getClosedAt().isBefore(over))
                .findFirst()
                .or(() -> since.stream().reduce((later, earlier) -> earlier));
        return before.flatMap(first -> after.map(
                        second -> new Compared(first, second, new FeltPair(answered(first), answered(second)))))
                .filter(found -> found.pair().isAlike());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The latest first. */
    private List<Survey> told(SurveyKind kind) {
        return em.createQuery(
                        "select s from Survey s where s.kind = :kind and s.answers is not null order by "
                                + "s.closedAt desc, s.id desc",
                        Survey.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    private FeltPair.Answered answered(Survey survey) {
        return new FeltPair.Answered(
                survey.asked(),
                em.createQuery("select a from GivenAnswer a where a.surveyId = :survey", GivenAnswer.class)
                        .setParameter("survey", survey.getId())
                        .getResultStream()
                        .map(given -> AnswerSheet.of(given.getContent()))
                        .toList());
    }

    /**
     * What governors are told: of surveys that were closed some days ago, as of everything else, and that enough pupils
     * answered.
     *
     * @return what the last {@value #OVER_TIME} say all in all, each beside the one before it, the latest first
     */
    @Permit(
            code = "FeltSafety.latest",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<AllInAll> overTime() {
        int fewest = Thresholds.forGovernors().fewest();
        List<Survey> told = forGovernors()
                .filter(survey -> !isComing(survey))
                .limit(OVER_TIME + 1L)
                .toList();
        List<Share> safe = told.stream().map(survey -> share(survey, fewest)).toList();
        return IntStream.range(0, Math.min(OVER_TIME, told.size()))
                .mapToObj(i -> i + 1 == told.size()
                        ? allInAll(told.get(i), safe.get(i), null, null, fewest)
                        : allInAll(told.get(i), safe.get(i), told.get(i + 1), safe.get(i + 1), fewest))
                .toList();
    }

    /**
     * What governors are told of a past term.
     *
     * @param from the first day of the term
     * @param to the last day before the next term
     * @return what the last survey says that was closed between these days, beside the one before; empty where there is
     *     none
     */
    @Permit(
            code = "FeltSafety.latestOfATerm",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<AllInAll> latest(LocalDate from, LocalDate to) {
        List<Survey> untilThen = forGovernors()
                .filter(survey -> !isComing(survey) && !closedOn(survey).isAfter(to))
                .toList();
        return allInAll(untilThen).filter(told -> !closedOn(untilThen.get(0)).isBefore(from));
    }

    /**
     * @return what governors will be told next, which leads and the head read before they do; empty where nothing waits
     */
    @Permit(
            code = "FeltSafety.coming",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
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
        return closedOn(survey).plusDays(PublicationSettings.governorsDelayDays());
    }

    private LocalDate closedOn(Survey survey) {
        return LocalDate.ofInstant(
                survey.getClosedAt(), frame.zoneOf(actors.current().schoolId()));
    }

    private Optional<AllInAll> allInAll(List<Survey> latestFirst) {
        int fewest = Thresholds.forGovernors().fewest();
        Survey before = latestFirst.stream().skip(1).findFirst().orElse(null);
        return latestFirst.stream()
                .findFirst()
                .map(last -> allInAll(
                        last, share(last, fewest), before, before == null ? null : share(before, fewest), fewest));
    }

    private AllInAll allInAll(Survey last, Share safe, Survey before, Share safeBefore, int fewest) {
        return new AllInAll(
                When.of(last),
                safe,
                Share.of(last.getAnswers(), last.getSlips(), fewest),
                before == null ? null : When.of(before),
                safeBefore,
                fewest,
                visibleFrom(last));
    }

    private Share share(Survey survey, int fewest) {
        FeltPair.Answered answered = answered(survey);
        return Share.of(
                answered.count(answer -> answer.feeling().isSafe()),
                answered.answers().size(),
                fewest);
    }

    /**
     * After beside before.
     *
     * @param pupils whether fewer of them do not feel safe at the places
     * @param staff whether more of them are sure what to do
     * @param before the day on which the survey of pupils was closed that was compared with the later one; null where
     *     none could be
     * @param since that of the later one; null where none could be
     */
    public record Felt(FeltChange pupils, FeltChange staff, LocalDate before, LocalDate since) {}

    /**
     * How safe pupils feel all in all.
     *
     * @param last when the survey was
     * @param feelsSafe who feels safe or very safe
     * @param tookPart how many of those who had a slip answered
     * @param then when the survey before it was; null where there is none
     * @param before the same of that one; null where there is none
     * @param fewest what fewer than these said is not told
     * @param visibleFrom from which day on governors are told
     */
    public record AllInAll(
            When last, Share feelsSafe, Share tookPart, When then, Share before, int fewest, LocalDate visibleFrom) {}
}
