package org.wholeschool.demonstration.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.wholeschool.access.Role;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.SurveyAnswers;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.survey.manage.SurveyOpening;
import org.wholeschool.survey.manage.Surveys;

/**
 * The surveys of the made-up school, opened and closed by its lead: two of how safe pupils feel, a term apart, and one
 * of how confident staff are.
 */
@ApplicationScoped
@RoomOnly
public class TeamSurveys {

    private static final String TALK_TO =
            "Talk to your form tutor or to anybody on the safeguarding team, in room 14. Childline: 0800 1111.";
    private static final String STAFF_TALK_TO = "Talk to anybody on the safeguarding team, in room 14, or to the head.";
    private static final int PUPILS = 310;
    private static final int STAFF = 47;
    private static final int SLIPS_FOR_STAFF = 70;

    @Inject
    private Surveys surveys;

    @Inject
    private SurveyOpening surveyOpening;

    @Inject
    private SurveyAnswers answers;

    @Inject
    private Calendar calendar;

    @Inject
    private TeamDeeds deeds;

    /** What is asked of pupils before something is done about the yard, and what they answer. */
    @RoomOnly
    public void before(Stage stage) {
        one(
                stage,
                SurveyKind.PUPILS,
                16,
                (asked, number) -> new FeltAnswers("before", stage.school()).ofPupils(asked, number, "was"));
    }

    /** What they answer a term later; and staff. */
    @RoomOnly
    public void after(Stage stage) {
        one(
                stage,
                SurveyKind.PUPILS,
                3,
                (asked, number) -> new FeltAnswers("after", stage.school()).ofPupils(asked, number, "is"));
        one(stage, SurveyKind.STAFF, 2, (asked, number) -> new FeltAnswers("staff", stage.school()).ofStaff(number));
    }

    private void one(Stage stage, SurveyKind kind, int week, BiFunction<Asked, Integer, List<AnswerSheet>> said) {
        Instant opened = stage.weeks().at(week, 0, 9);
        boolean isOfPupils = kind == SurveyKind.PUPILS;
        long term = calendar.halfTerms().stream()
                .filter(half -> !half.endsOn().isBefore(stage.weeks().ago(week)))
                .findFirst()
                .map(Calendar.HalfTerm::id)
                .orElseThrow();
        long id = deeds.by(stage, Role.LEAD, opened, () -> {
            long survey = surveyOpening.open(kind, term, kind == SurveyKind.STAFF ? STAFF_TALK_TO : TALK_TO);
            // As the page that opens then asks: by it all that was opened is written.
            surveys.one(survey);
            surveys.slips(survey, null, isOfPupils ? 0 : SLIPS_FOR_STAFF);
            return survey;
        });
        answers.create(id, asked -> said.apply(asked, isOfPupils ? PUPILS : STAFF));
        deeds.by(stage, Role.LEAD, stage.weeks().at(week, 4, 15), () -> {
            surveys.close(id);
            return id;
        });
    }
}
