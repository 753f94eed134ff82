package org.wholeschool.sharing.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.util.List;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.DutyNow;
import org.wholeschool.school.Schools;
import org.wholeschool.training.BuiltInCourse;
import org.wholeschool.training.BuiltInCourses;

/** What a member of staff may tell about a child, by situation. */
@Named
@RequestScoped
public class MayITellPage {

    @Inject
    private DutyLeads leads;

    @Inject
    private Schools schools;

    @Inject
    private BuiltInCourses courses;

    private List<DutyNow.Line> onDuty;

    public Situation[] getSituations() {
        return Situation.values();
    }

    /** @return the leads and deputies on duty now; empty where no one is */
    public List<DutyNow.Line> getOnDuty() {
        if (onDuty == null) {
            ZonedDateTime now = Now.instant().atZone(schools.profile().zone());
            onDuty = leads.all().stream()
                    .filter(duty -> duty.isOnAt(now))
                    .map(duty -> new DutyNow.Line(Texts.of("maytell").get("ring", duty.name()), duty.phone()))
                    .toList();
        }
        return onDuty;
    }

    /** @return the seven golden rules */
    public List<SharingRule> getGolden() {
        return GuideFiles.rules().stream().filter(rule -> !rule.isDuty()).toList();
    }

    /** @return the duty in law */
    public List<SharingRule> getDuty() {
        return GuideFiles.rules().stream().filter(SharingRule::isDuty).toList();
    }

    /** @return where a rule is from, and since when it holds */
    public String source(SharingRule rule) {
        return Texts.of("maytell")
                .get("rules.source", rule.source(), rule.edition(), SchoolDates.LONG_DATE.format(rule.since()));
    }

    public int getCases() {
        return GuideFiles.cases().size();
    }

    /** @return the way to the course in the training register, which is added where it is not there yet */
    public String require() {
        return "/training/course.xhtml?faces-redirect=true&id=" + courses.add(BuiltInCourse.INFORMATION_SHARING);
    }
}
