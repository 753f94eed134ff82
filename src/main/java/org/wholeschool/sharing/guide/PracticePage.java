package org.wholeschool.sharing.guide;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.training.BuiltInCourse;
import org.wholeschool.training.BuiltInCourses;

/** One practice case after the other, with what is said to each answer. */
@Named
@ViewScoped
public class PracticePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ADDRESS = "/sharing/practice.xhtml?faces-redirect=true&case=";

    @Inject
    private Practice practice;

    @Inject
    private PracticeSitting sitting;

    @Inject
    private BuiltInCourses courses;

    @Inject
    private PageKit kit;

    private Integer number;

    /** Begins with the first case that is not done. */
    public void open() {
        if (number == null || number < 1 || number > getCount()) {
            number = firstOpen();
        }
    }

    private int firstOpen() {
        List<PracticeCase> all = GuideFiles.cases();
        return all.stream()
                        .filter(each -> !sitting.isDone(each))
                        .findFirst()
                        .map(all::indexOf)
                        .orElse(0)
                + 1;
    }

    /**
     * Chooses an answer. With the last right one the course is recorded.
     *
     * @param answer counted from 0
     * @return the way to the same case, which says why
     */
    public String answer(int answer) {
        sitting.choose(getCase(), answer);
        if (getDone() == getCount() && sitting.getRecorded() == null) {
            try {
                sitting.recorded(practice.finish(sitting.all()));
            } catch (BadInput refused) {
                kit.show("maytell", refused);
                return null;
            }
        }
        return ADDRESS + number;
    }

    /** @return the way to the first case, with no answer chosen */
    public String again() {
        sitting.clear();
        return ADDRESS + 1;
    }

    public PracticeCase getCase() {
        return GuideFiles.cases().get(number - 1);
    }

    /** @return what was chosen last for this case, or null */
    public PracticeCase.Answer getChosen() {
        Integer chosen = sitting.chosen(getCase());
        return chosen == null ? null : getCase().answers().get(chosen);
    }

    /** @return the rule by which the answer to this case is right */
    public String getRule() {
        SharingRule rule = getCase().rule();
        return Texts.of("maytell")
                .get(
                        rule.isDuty() ? "practice.duty" : "practice.rule",
                        rule.code(),
                        rule.words(),
                        rule.source(),
                        rule.edition());
    }

    public int getCount() {
        return GuideFiles.cases().size();
    }

    /** @return how many cases have been answered rightly */
    public int getDone() {
        return (int) GuideFiles.cases().stream().filter(sitting::isDone).count();
    }

    /** @return the number of the next case that is not done, or 0 where all are */
    public int getNext() {
        if (getDone() == getCount()) {
            return 0;
        }
        for (int step = 1; step < getCount(); step++) {
            int next = (number - 1 + step) % getCount();
            if (!sitting.isDone(GuideFiles.cases().get(next))) {
                return next + 1;
            }
        }
        return number;
    }

    /** @return that it is recorded, and for which day; "" while cases are left */
    public String getRecorded() {
        LocalDate day = sitting.getRecorded();
        return day == null ? "" : Texts.of("maytell").get("practice.recorded", SchoolDates.LONG_DATE.format(day));
    }

    /** @return when the reader did the cases last, or "" */
    public String getLastDone() {
        LocalDate day = courses.ownLastDone(BuiltInCourse.INFORMATION_SHARING);
        return day == null ? "" : Texts.of("maytell").get("practice.last", SchoolDates.LONG_DATE.format(day));
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
