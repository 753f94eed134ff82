package org.wholeschool.pattern.overview;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.Now;

/** Who is in the demonstration school that the tests' server was started with: what no page of patterns may say. */
public final class DemonstrationNames {

    private static final DemonstrationSchool SCHOOL =
            DemonstrationSchool.generate(DemonstrationSchool.SEED, Now.day(DemonstrationSchool.ZONE));
    private static final Set<String> OF_PUPILS = make();

    private DemonstrationNames() {}

    /** @return full names and UPNs of all pupils, and the surnames that are no word of the page. */
    public static Set<String> ofPupils() {
        return OF_PUPILS;
    }

    /**
     * @return a page without the names of those who work there, who may be told and whose forenames some pupil has too:
     *     who is on duty stands on some pages, at some hours of the day.
     */
    public static String withoutStaff(String page) {
        String without = page;
        for (String name : SCHOOL.staff().stream()
                .map(each -> each.firstName() + " " + each.lastName())
                .toList()) {
            without = without.replace(name, "");
        }
        return without;
    }

    private static Set<String> make() {
        return SCHOOL.pupils().stream()
                .flatMap(pupil -> Stream.of(
                        pupil.upn(),
                        pupil.firstName() + " " + pupil.lastName(),
                        pupil.lastName() + ", " + pupil.firstName(),
                        pupil.lastName() + " ",
                        " " + pupil.firstName() + " "))
                .collect(Collectors.toSet());
    }
}
