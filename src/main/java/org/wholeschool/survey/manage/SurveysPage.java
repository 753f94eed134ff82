package org.wholeschool.survey.manage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.survey.answer.SurveyKind;

/** The surveys of a school, and opening another one. */
@Named
@ViewScoped
public class SurveysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Surveys surveys;

    @Inject
    private SurveyOpening surveyOpening;

    @Inject
    private PageKit kit;

    private transient List<SurveyLine> all;
    private transient List<Calendar.HalfTerm> terms;
    private SurveyKind kind;
    private Long term;
    private String talkTo = Texts.of("answer").get("talk.usual");

    /**
     * Opens a survey.
     *
     * @return its page, or null to stay, with what is wrong
     */
    public String open() {
        try {
            return "/survey/survey.xhtml?faces-redirect=true&opened=true&id=" + surveyOpening.open(kind, term, talkTo);
        } catch (BadInput refused) {
            kit.show("survey", refused);
            return null;
        }
    }

    public List<SurveyLine> getAll() {
        if (all == null) {
            all = surveys.all();
        }
        return all;
    }

    public List<Calendar.HalfTerm> getTerms() {
        if (terms == null) {
            terms = surveyOpening.halfTerms();
        }
        return terms;
    }

    /** @return how far a survey is, in words */
    public String state(SurveyLine line) {
        return words(line);
    }

    @RoomOnly
    public static String words(SurveyLine line) {
        Texts texts = Texts.of("survey");
        if (line.isOpen()) {
            return texts.get("state.open", SchoolDates.LONG_DATE.format(line.openedOn()), line.answers(), line.slips());
        }
        return line.answers() == null
                ? texts.get("state.few", SchoolDates.LONG_DATE.format(line.closedOn()), Surveys.FEWEST_ANSWERS)
                : texts.get(
                        "state.closed", SchoolDates.LONG_DATE.format(line.closedOn()), line.answers(), line.slips());
    }

    /** @return a day in words */
    public String day(LocalDate day) {
        return SchoolDates.LONG_DATE.format(day);
    }

    public SurveyKind[] getKinds() {
        return SurveyKind.values();
    }

    public SurveyKind getKind() {
        return kind;
    }

    public void setKind(SurveyKind kind) {
        this.kind = kind;
    }

    public Long getTerm() {
        return term;
    }

    public void setTerm(Long term) {
        this.term = term;
    }

    public String getTalkTo() {
        return talkTo;
    }

    public void setTalkTo(String talkTo) {
        this.talkTo = talkTo;
    }
}
