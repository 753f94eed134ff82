package org.wholeschool.concern.followup.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.Traces;

/** A pupil's family is entered by leads, kept encrypted, and brothers and sisters here are on each other's pages. */
@InServer
class FamiliesIT {

    @Inject
    private FollowUpSchool schools;

    @Inject
    private Families families;

    private TestSchool school;
    private long pupil;
    private long other;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        pupil = school.pupils().get(0);
        other = school.pupils().get(1);
    }

    private List<Families.Line> of(long whose) {
        return schools.as(school, Role.LEAD, () -> families.of(whose));
    }

    private void add(FamilyEntry entry) {
        schools.as(school, Role.DEPUTY, () -> families.add(pupil, entry));
    }

    private static FamilyEntry sibling(Long who) {
        return new FamilyEntry(FamilyRelation.SIBLING, who, null, null, null, true);
    }

    private List<String> refused(FamilyEntry entry) {
        return assertThrows(BadInput.class, () -> add(entry)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void aParentIsKeptEncryptedAndASiblingIsOnBothPages() throws Exception {
        add(new FamilyEntry(FamilyRelation.PARENT, null, " Quilla Penhaligon ", "01632 960777", "Works nights", true));
        add(sibling(other));
        List<Families.Line> all = of(pupil);
        assertEquals(
                "Quilla Penhaligon parent true",
                all.get(0).name() + " " + all.get(0).relation() + " "
                        + all.get(0).isResponsible());
        assertEquals(other, all.get(1).pupilId());
        assertFalse(all.get(1).isResponsible(), "a brother or sister has none");
        assertEquals(
                List.of(pupil), of(other).stream().map(Families.Line::pupilId).toList());
        for (List<Object> row : TestDatabase.asOwner()
                .rows("select name, contact, note from family_member where name is not null and pupil_id = ?", pupil)) {
            for (Object kept : row) {
                assertFalse(Traces.isIn((byte[]) kept, "Penhaligon")
                        || Traces.isIn((byte[]) kept, "960777")
                        || Traces.isIn((byte[]) kept, "nights"));
            }
        }
        schools.as(school, Role.LEAD, () -> families.remove(other, all.get(1).id()));
        assertEquals(1, of(pupil).size(), "from either page");
        schools.as(school, Role.LEAD, () -> families.remove(other, all.get(1).id()));
        assertEquals(1, of(pupil).size(), "a colleague has removed them already");
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        add(sibling(other));
        assertEquals(
                List.of("familyRelation family.relation.required", "familyName family.name.required"),
                refused(new FamilyEntry(null, null, " ", null, null, false)));
        assertEquals(List.of("familySearch family.already"), refused(sibling(other)));
        assertEquals(List.of("familySearch family.self"), refused(sibling(pupil)));
        assertEquals(
                List.of("familyRelation family.relation.pupil", "familyName family.name.both"),
                refused(new FamilyEntry(FamilyRelation.PARENT, school.pupils().get(2), "A. Name", null, null, false)));
        TestSchool elsewhere = schools.make();
        assertEquals(
                List.of("familySearch family.unknown"),
                refused(sibling(elsewhere.pupils().get(0))));
        assertThrows(NotFound.class, () -> of(elsewhere.pupils().get(0)));
        long member = of(pupil).get(0).id();
        schools.as(
                elsewhere, Role.LEAD, () -> families.remove(elsewhere.pupils().get(0), member));
        assertEquals(1, of(pupil).size(), "another school removes nothing here");
        for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> families.of(pupil)), role.name());
        }
    }
}
