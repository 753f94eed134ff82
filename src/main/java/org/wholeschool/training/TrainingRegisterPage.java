package org.wholeschool.training;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.TrainingSettings;
import org.wholeschool.platform.web.PageKit;

/** Every course and how those who need it stand; and a new course. */
@Named
@ViewScoped
public class TrainingRegisterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TrainingRegister register;

    @Inject
    private TrainingEntry trainingEntry;

    @Inject
    private PageKit kit;

    private transient List<TrainingRegister.CourseLine> courses;
    private String name;
    private Audience audience = Audience.STAFF;
    private Integer months = 12;

    private List<TrainingRegister.CourseLine> courses() {
        if (courses == null) {
            courses = register.courses();
        }
        return courses;
    }

    /** Adds a course. */
    public void add() {
        try {
            trainingEntry.keep(null, name, audience, months);
        } catch (BadInput refused) {
            kit.show("training", refused);
            return;
        }
        kit.say("training", "course.added", name.strip());
        name = null;
        courses = null;
    }

    /** Adds the usual courses. */
    public void addUsual() {
        trainingEntry.addUsual();
        courses = null;
        kit.say("training", "usual.added");
    }

    public List<TrainingRegister.CourseLine> getOpen() {
        return courses().stream().filter(TrainingRegister.CourseLine::isOpen).toList();
    }

    public List<TrainingRegister.CourseLine> getClosed() {
        return courses().stream().filter(course -> !course.isOpen()).toList();
    }

    /** @return the page's one sentence: how much there is to do */
    public String getSentence() {
        int missing = getOpen().stream()
                .mapToInt(course -> course.count(CourseStanding.DUE) + course.count(CourseStanding.EXPIRED))
                .sum();
        return Texts.of("training").get("register.sentence", missing);
    }

    /** @return the heading over how many have it end soon */
    public String getSoon() {
        return Texts.of("training").get("register.soon", TrainingSettings.soonDays());
    }

    public String howOften(Integer validMonths) {
        return TrainingWords.howOften(validMonths);
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }
}
