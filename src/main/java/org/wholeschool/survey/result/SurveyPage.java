package org.wholeschool.survey.result;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.wholeschool.access.myaccount.Me;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.survey.manage.SlipSheet;
import org.wholeschool.survey.manage.SurveyLine;
import org.wholeschool.survey.manage.SurveyView;
import org.wholeschool.survey.manage.Surveys;
import org.wholeschool.survey.manage.SurveysPage;

/** One survey: its slips by class, and closing it. */
@Named
@ViewScoped
public class SurveyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "survey";

    @Inject
    private Surveys surveys;

    @Inject
    private SurveyResults results;

    @Inject
    private PageKit kit;

    @Inject
    private Me me;

    private Long id;
    private boolean opened;
    private Integer number;
    private transient SurveyView survey;
    private transient ResultsView told;

    /** Reads the survey that the address names. */
    public void open() {
        getSurvey();
        if (opened && !kit.isDrawnAgain()) {
            kit.say(TEXTS, "survey.opened");
        }
    }

    public SurveyView getSurvey() {
        if (survey == null) {
            survey = surveys.one(id == null ? 0 : id);
        }
        return survey;
    }

    /**
     * Makes slips for one class, or for staff, and answers with the sheet to print, once; or stays, with what is wrong.
     */
    public void print(String className) {
        attempt(() -> {
            SurveyLine line = getSurvey().line();
            byte[] sheet = SlipSheet.of(new SlipSheet.Made(
                    me.getSchoolName(),
                    line.kind(),
                    line.term(),
                    surveys.slips(id, className, number == null ? 0 : number)));
            Download.stream("slips.pdf", "application/pdf", to -> to.write(sheet));
        });
    }

    /** The same for every class that has no slips. */
    public void printAll() {
        print(null);
    }

    /** @return whether there are classes without slips */
    public boolean isSomeWithout() {
        return getSurvey().classes().stream().anyMatch(each -> each.slips() == 0 && each.pupils() > 0);
    }

    /** Closes it for good. */
    public void close() {
        attempt(() -> {
            surveys.close(id);
            kit.say(TEXTS, "survey.closed");
        });
        survey = null;
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (BadInput refused) {
            kit.show(TEXTS, refused);
        }
    }

    /** @return what it says; null while it is open, and where too few answered */
    public ResultsView getResults() {
        if (told == null && !getSurvey().line().isOpen() && getSurvey().line().answers() != null) {
            told = results.of(id).orElse(null);
        }
        return told;
    }

    public String getState() {
        return SurveysPage.words(getSurvey().line());
    }

    /** @return whether fewer than half of those who could answer did */
    public boolean isFewAnswered() {
        SurveyLine line = getSurvey().line();
        return line.answers() != null && line.answers() * 2 < line.slips();
    }

    public boolean isOfStaff() {
        return getSurvey().line().kind() == SurveyKind.STAFF;
    }

    public int getFewest() {
        return Surveys.FEWEST_ANSWERS;
    }

    public String getAddress() {
        return SlipSheet.address();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public boolean isOpened() {
        return opened;
    }

    public void setOpened(boolean opened) {
        this.opened = opened;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
