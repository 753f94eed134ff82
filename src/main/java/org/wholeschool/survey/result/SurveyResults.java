package org.wholeschool.survey.result;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.pattern.overview.LoggedYear;
import org.wholeschool.pattern.overview.LoggedYears;
import org.wholeschool.platform.Service;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.GivenAnswer;
import org.wholeschool.survey.answer.Survey;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.survey.answer.Why;

/** What surveys that are closed say, beside what was logged and beside the survey before. */
@Service
class SurveyResults {

    /** All the reasons that there are. */
    private static final int REASONS = Why.values().length;

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private LoggedYears years;

    /**
     * @param id which survey
     * @return what it says; empty while it is open, and where too few answered
     * @throws NotFound where the school has none
     */
    @Permit(
            code = "SurveyResults.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Optional<ResultsView> of(long id) {
        Survey survey = em.find(Survey.class, id);
        if (survey == null) {
            throw new NotFound("survey");
        }
        Optional<ResultsView> told =
                Optional.of(survey).filter(each -> each.getAnswers() != null).map(this::view);
        current.about("survey", id);
        return told;
    }

    private ResultsView view(Survey survey) {
        FeltResults now = results(survey);
        Optional<Survey> earlier = em.createQuery(
                        "select s from Survey s where s.kind = :kind and s.answers is not null and s.closedAt < "
                                + ":closed order by s.closedAt desc",
                        Survey.class)
                .setParameter("kind", survey.getKind())
                .setParameter("closed", survey.getClosedAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        Optional<FeltResults> before = earlier.map(this::results);
        Map<Long, Share> unsafeBefore = before.stream()
                .flatMap(results -> results.places().stream())
                .collect(Collectors.toMap(place -> place.place().ids().get(0), FeltResults.Place::unsafe));
        FeltLogged logged = survey.getKind() == SurveyKind.PUPILS ? logged(survey) : null;
        Map<Boolean, List<ResultsView.PlaceRow>> rows = now.places().stream()
                .sorted(Comparator.comparing(FeltResults.Place::isFirst)
                        .reversed()
                        .thenComparing(place -> place.rank() == 0 ? Integer.MAX_VALUE : place.rank()))
                .map(place -> row(place, now, unsafeBefore, logged))
                .collect(Collectors.partitioningBy(row -> row.unsafe() != Share.FEW));
        List<ResultsView.StatementRow> statements = now.statements().entrySet().stream()
                .map(each -> new ResultsView.StatementRow(
                        each.getKey(),
                        each.getValue(),
                        before.map(results -> results.statements().get(each.getKey()))
                                .orElse(null)))
                .toList();
        return new ResultsView(
                earlier.map(Survey::term).orElse(null),
                earlier.map(Survey::getAnswers).orElse(0),
                earlier.map(each -> FeltPair.isAlike(each.getAnswers(), survey.getAnswers()))
                        .orElse(true),
                now.feelsSafe(),
                before.map(FeltResults::feelsSafe).orElse(null),
                logged == null ? null : FeltBeside.of(survey.getId(), survey.term(), now, logged),
                rows.get(true),
                rows.get(false),
                statements);
    }

    /**
     * What the last survey of a school year says, beside what was logged in it: no share, rank or part of the day that
     * {@link #of} does not show.
     *
     * @param schoolYear by the calendar year in which it began
     * @return it; empty where no survey of that year tells anything
     */
    @Permit(
            code = "SurveyResults.beside",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Optional<FeltBeside> beside(int schoolYear) {
        Optional<Survey> last = em.createQuery(
                        "select s from Survey s where s.kind = :kind and s.answers is not null and s.schoolYear "
                                + "= :year order by s.closedAt desc, s.id desc",
                        Survey.class)
                .setParameter("kind", SurveyKind.PUPILS)
                .setParameter("year", schoolYear)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        Optional<FeltBeside> told =
                last.map(survey -> FeltBeside.of(survey.getId(), survey.term(), results(survey), logged(survey)));
        last.ifPresent(survey -> current.about("survey", survey.getId()));
        return told;
    }

    private FeltLogged logged(Survey survey) {
        LoggedYear year = years.of(survey.getSchoolYear());
        return new FeltLogged(survey.asked(), year::concerns, year.isCurrent() ? null : year.name());
    }

    private FeltResults results(Survey survey) {
        return FeltResults.of(
                survey.asked(),
                em.createQuery("select a from GivenAnswer a where a.surveyId = :survey", GivenAnswer.class)
                        .setParameter("survey", survey.getId())
                        .getResultStream()
                        .map(given -> AnswerSheet.of(given.getContent()))
                        .toList());
    }

    private static ResultsView.PlaceRow row(
            FeltResults.Place place, FeltResults all, Map<Long, Share> before, FeltLogged logged) {
        return new ResultsView.PlaceRow(
                place.place().name(),
                place.unsafe(),
                before.get(place.place().ids().get(0)),
                place.safe(),
                place.timesInWords(),
                FeltWords.why(place.why(), REASONS),
                place.rank() == 0 ? "" : FeltWords.rank(place, all.places()),
                logged.says(place.place()),
                place.isFirst() && logged.isFew(place.place()));
    }
}
