package org.wholeschool.sharing.guide;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.training.BuiltInCourse;
import org.wholeschool.training.BuiltInCourses;

/** Records in the training register who has done all practice cases. */
@Service
public class Practice {

    @Inject
    private BuiltInCourses courses;

    /**
     * Records the course for the person who is signed in, after looking at every answer again.
     *
     * @param chosen by the code of a case, which answer was chosen, counted from 0
     * @return the day that is recorded
     * @throws BadInput where a case has no answer or a wrong one
     */
    @Permit(
            code = "Practice.finish",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.ACTION_OWNER})
    public LocalDate finish(Map<String, Integer> chosen) {
        long right = GuideFiles.cases().stream()
                .filter(each -> each.isRight(chosen.get(each.code())))
                .count();
        if (right < GuideFiles.cases().size()) {
            throw new BadInput(
                    null, "practice.incomplete", right, GuideFiles.cases().size());
        }
        return courses.recordOwn(BuiltInCourse.INFORMATION_SHARING);
    }
}
