package org.wholeschool.pattern;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.demonstration.DemonstrationSchool;

/** Who is in the demonstration school that the tests' server was started with: what no page of patterns may say. */
public final class DemonstrationNames {

    private static final Set<String> OF_PUPILS = make();

    private DemonstrationNames() {
    }

    /** @return full names and UPNs of all pupils, and the surnames that are no word of the page. */
    public static Set<String> ofPupils() {
        return OF_PUPILS;
    }

    private static Set<String> make() {
        DemonstrationSchool school = DemonstrationSchool.generate(DemonstrationSchool.SEED, LocalDate.now(ZoneId.of(DemonstrationSchool.ZONE)));
        return school.pupils().stream().flatMap(pupil -> Stream.of(pupil.upn(), pupil.firstName() + " " + pupil.lastName(), pupil.lastName() + ", " + pupil.firstName(),
                pupil.lastName() + " ", " " + pupil.firstName() + " ")).collect(Collectors.toSet());
    }
}
