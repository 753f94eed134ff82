package org.wholeschool.survey.result;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
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
import org.wholeschool.platform.Texts;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.GivenAnswer;
import org.wholeschool.survey.answer.Survey;
import org.wholeschool.survey.answer.SurveyKind;

/** What surveys that are closed say, beside what was logged and beside the survey before. */
@Service
class SurveyResults {

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
        Map<Long, Reported> reported =
                survey.getKind() == SurveyKind.PUPILS ? reported(survey.getSchoolYear(), now.places()) : Map.of();
        Map<Boolean, List<ResultsView.PlaceRow>> rows = now.places().stream()
                .map(place -> row(
                        place, unsafeBefore, reported.get(place.place().ids().get(0))))
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
                rows.get(true),
                rows.get(false),
                statements);
    }

    /**
     * What the last survey of a school year says, for the hotspots of that year: no share, part of the day or number
     * that {@link #of} or the hotspots do not show.
     *
     * @param schoolYear by the calendar year in which it began
     * @return it; empty where no survey of that year tells anything, or the hotspots have no such year
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
                last.map(survey -> FeltBeside.of(survey.getId(), survey.term(), results(survey), years.of(schoolYear)));
        last.ifPresent(survey -> current.about("survey", survey.getId()));
        return told;
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

    private static ResultsView.PlaceRow row(FeltResults.Place place, Map<Long, Share> before, Reported logged) {
        Texts texts = Texts.of("survey");
        Texts said = Texts.of("answer");
        String words =
                logged == null ? texts.get("reported.unknown") : texts.get("reported." + logged.kind, logged.atLeast);
        return new ResultsView.PlaceRow(
                place.place().name(),
                place.unsafe(),
                before.get(place.place().ids().get(0)),
                place.safe(),
                place.timesInWords(),
                place.why().stream().map(why -> said.get("why." + why)).collect(Collectors.joining(", ")),
                words,
                place.unsafe() != Share.FEW && logged != null && logged.kind.equals(Reported.HARDLY));
    }

    private Map<Long, Reported> reported(int schoolYear, List<FeltResults.Place> places) {
        LoggedYear logged = years.of(schoolYear);
        Map<Long, Reported> reported = new HashMap<>();
        places.forEach(place -> reported.put(
                place.place().ids().get(0),
                new Reported(Reported.SHOWN, logged.concerns(place.place().ids(), List.of()))));
        return reported;
    }

    /**
     * What leads see of a place: concerns in the parts of the day that show a number, or that there are hardly any, or
     * neither.
     */
    private record Reported(String kind, int atLeast) {
        private static final String SHOWN = "shown";
        private static final String HARDLY = "hardly";
        private static final String SPREAD = "spread";
    }
}
