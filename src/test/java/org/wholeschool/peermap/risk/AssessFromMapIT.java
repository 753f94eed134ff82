package org.wholeschool.peermap.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.peermap.MapSchool;
import org.wholeschool.peermap.keep.PupilsOnMaps;
import org.wholeschool.peermap.record.RiskTexts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** A risk assessment begins in the map, with the first thing that is written of a pupil directly involved. */
@InServer
class AssessFromMapIT {

    private static final RiskTexts SOME = new RiskTexts("Was hurt", "She was pushed", null, null, null, null);

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private MapSchool maps;

    @Inject
    private AssessFromMap fromMap;

    @Inject
    private RiskAssessments assessments;

    @Inject
    private PupilsOnMaps onMaps;

    private TestSchool school;
    private long map;

    @BeforeEach
    void begin() {
        school = schools.make();
        MapSchool.links(school);
        map = maps.open(school, 1, 0, 3);
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private Void begin(long pupil, RiskTexts texts) {
        fromMap.begin(map, pupil, texts);
        return null;
    }

    private RiskView.Child now(long pupil) {
        return as(Role.LEAD, () -> fromMap.form(map)).children().stream()
                .filter(each -> each.pupil() == pupil)
                .findFirst()
                .orElseThrow();
    }

    private long entries(String action, long pupil) {
        return TestDatabase.asOwner()
                .number(
                        "select count(*) from audit_entry where school_id = ? and action = ? and subject_id = ?",
                        school.id(),
                        action,
                        pupil);
    }

    @Test
    void theEmptyFormBeginsNothingAndTheFirstAnswerDoes() {
        long first = school.pupils().get(0);
        RiskView empty = as(Role.LEAD, () -> fromMap.form(map));
        assertEquals(2, empty.children().size());
        assertEquals("Was hurt on Tuesday", empty.children().get(0).texts().purpose(), "why the request names them");
        assertTrue(empty.write());
        assertFalse(as(Role.LEAD, () -> assessments.isBegun(map)), "looking begins nothing");
        as(Role.LEAD, () -> begin(first, SOME));
        assertTrue(as(Role.LEAD, () -> assessments.isBegun(map)));
        RiskView.Child child = now(first);
        assertEquals("She was pushed", child.texts().harm());
        assertTrue(child.history().stream()
                .flatMap(change -> change.was().stream())
                .noneMatch(was -> "She was pushed".equals(was.value())));
        assertEquals(1, entries("AssessFromMap.begin", first));
        assertTrue(
                as(Role.HEAD, onMaps::kind).works().contains("AssessFromMap.begin"),
                "the pupil's record says who wrote of them");
    }

    @Test
    void ofTwoWhoBeginAtOnceTheSecondIsToldAndLosesNothing() {
        long first = school.pupils().get(0);
        as(Role.LEAD, () -> begin(first, SOME));
        BadInput told = assertThrows(BadInput.class, () -> as(Role.LEAD, () -> begin(first, SOME)));
        assertEquals("child.changed", told.key());
        long other = school.pupils().get(3);
        as(Role.LEAD, () -> {
            assessments.consider(map, other, now(other).version(), SOME);
            return null;
        });
    }

    @Test
    void whatCannotBeTakenBeginsNothing() {
        long first = school.pupils().get(0);
        RiskTexts none = new RiskTexts(null, "She was pushed", null, null, null, null);
        assertEquals(
                "purpose.child.required",
                assertThrows(BadInput.class, () -> as(Role.LEAD, () -> begin(first, none)))
                        .all()
                        .get(0)
                        .key());
        assertFalse(as(Role.LEAD, () -> assessments.isBegun(map)), "nothing is half-applied");
        long reached = school.pupils().get(1);
        assertThrows(NotFound.class, () -> as(Role.LEAD, () -> begin(reached, SOME)), "who is not directly involved");
        assertFalse(as(Role.LEAD, () -> assessments.isBegun(map)));
    }

    @Test
    void itIsForThoseWhoWriteAssessmentsOfThisMap() {
        long first = school.pupils().get(0);
        assertEquals(Set.of(first, school.pupils().get(3)), as(Role.LEAD, () -> fromMap.whom(map)), "positive control");
        assertEquals(Set.of(), as(Role.HEAD, () -> fromMap.whom(map)), "the head reads the map and writes none");
        assertEquals(Set.of(), as(Role.DEPUTY, () -> fromMap.whom(map)), "who approved it");
        assertThrows(NotFound.class, () -> as(Role.DEPUTY, () -> fromMap.form(map)));
        assertThrows(NotFound.class, () -> as(Role.DEPUTY, () -> begin(first, SOME)));
        assertThrows(NotPermitted.class, () -> as(Role.HEAD, () -> fromMap.form(map)));
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> fromMap.whom(map)));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> begin(first, SOME)));
        assertThrows(NotFound.class, () -> actors.as(MapSchool.anotherLead(school), () -> fromMap.form(map)));
    }
}
