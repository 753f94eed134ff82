package org.wholeschool.concern.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * A school says in its own words what is to be done, sees where the product's line is newer, and cannot take away what
 * the law asks.
 */
@InServer
class GuidanceIT {

    private static final String OURS = "Find Ms Okafor in room 12, or ring 0161 496 0000.";
    private static final String EDITION = "KCSIE, September 2026 edition";

    @Inject
    private ConcernSchool schools;

    @Inject
    private Guidance guidance;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor teacher;
    private Actor lead;
    private long bullying;
    private long fgm;

    @BeforeEach
    void school() {
        school = schools.make();
        teacher = school.actor(Role.TEACHER);
        lead = school.actor(Role.LEAD);
        bullying = schools.category(school, "BULLYING_OTHER");
        fgm = schools.category(school, "FGM");
    }

    @Test
    void whereASchoolHasChangedNothingTheProductsLineIsShownWithItsEdition() {
        Guidance.Line line = actors.as(teacher, () -> guidance.ofCode("FGM")).get(0);
        assertTrue(line.words().contains("police"), line.words());
        assertTrue(line.edition().contains("section 5B"), line.edition());
        List<Guidance.OfKind> form = actors.as(teacher, guidance::forForm);
        assertTrue(form.stream()
                .anyMatch(kind -> kind.categoryId() == fgm && kind.lines().equals(List.of(line))));
    }

    @Test
    void aSchoolsOwnLineStandsInsteadOfTheProductsAndGoesBackToIt() {
        List<Guidance.Line> usual = actors.as(teacher, () -> guidance.ofCode("BULLYING_OTHER"));
        change(lead, bullying, " " + OURS + "\n", EDITION);
        assertEquals(
                List.of(new Guidance.Line(OURS, EDITION)), actors.as(teacher, () -> guidance.ofCode("BULLYING_OTHER")));
        Guidance.Entry entry = actors.as(lead, () -> guidance.entry(bullying));
        assertEquals("Test LEAD", entry.own().changedBy());
        assertEquals(usual.get(0), entry.usual());
        assertFalse(entry.isDefaultNewer());
        byte[] words = (byte[]) schools.see(school, "select words from guidance where school_id = ?1", school.id())
                .get(0);
        assertFalse(
                new String(words, StandardCharsets.ISO_8859_1).contains("Okafor"),
                "whom to call stands readable in its column");
        change(school.actor(Role.DEPUTY), bullying, "<b>Other</b>", null);
        assertEquals(
                List.of(new Guidance.Line("<b>Other</b>", "")),
                actors.as(teacher, () -> guidance.ofCode("BULLYING_OTHER")));
        assertEquals(1, schools.count(school, "guidance"));
        backToDefault(bullying);
        backToDefault(bullying);
        assertEquals(usual, actors.as(teacher, () -> guidance.ofCode("BULLYING_OTHER")));
        assertNull(actors.as(lead, () -> guidance.entry(bullying)).own());
        assertEquals(1, schools.audit(school).get("Guidance.change DONE LEAD category " + bullying));
        assertEquals(2, schools.audit(school).get("Guidance.backToDefault DONE LEAD category " + bullying));
    }

    @Test
    void whatTheLawAsksStaysAndWhatTheSchoolWritesStandsAfterIt() {
        List<Guidance.Line> usual = actors.as(teacher, () -> guidance.ofCode("FGM"));
        change(lead, fgm, OURS, EDITION);
        assertEquals(
                List.of(usual.get(0), new Guidance.Line(OURS, EDITION)),
                actors.as(teacher, () -> guidance.ofCode("FGM")));
        assertTrue(actors.as(lead, () -> guidance.entry(fgm)).fixed());
        assertEquals(
                "words.required.added",
                assertThrows(BadInput.class, () -> change(lead, fgm, " ", null)).key());
    }

    @Test
    void aSchoolSeesThatTheProductsLineIsNewerUntilItHasLookedAtItsOwnAgain() {
        change(lead, bullying, OURS, EDITION);
        schools.change(
                school, "update guidance set default_since = date '2025-09-01' where category_id = ?1", bullying);
        assertTrue(actors.as(lead, guidance::all).stream()
                .filter(entry -> entry.categoryId() == bullying)
                .findFirst()
                .orElseThrow()
                .isDefaultNewer());
        assertFalse(actors.as(lead, guidance::all).stream()
                .anyMatch(entry -> entry.categoryId() != bullying && entry.isDefaultNewer()));
        change(lead, bullying, OURS, EDITION);
        assertFalse(actors.as(lead, () -> guidance.entry(bullying)).isDefaultNewer());
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        assertRefused("words", "words.required", " \n", EDITION);
        assertRefused("words", "words.long", "x".repeat(Guidance.LONGEST_WORDS + 1), EDITION);
        assertRefused("words", "nul", "a\0b", EDITION);
        assertRefused("edition", "edition.long", OURS, "x".repeat(Guidance.LONGEST_EDITION + 1));
        assertRefused("edition", "nul", OURS, "a\0b");
        assertEquals(0, schools.count(school, "guidance"));
    }

    @Test
    void nobodyElseWritesAndAnotherSchoolsKindsAreNotThere() {
        TestSchool other = schools.make();
        Actor stranger = other.actor(Role.LEAD);
        assertThrows(NotFound.class, () -> change(stranger, bullying, OURS, EDITION));
        assertThrows(NotFound.class, () -> actors.as(stranger, () -> guidance.entry(bullying)));
        assertThrows(NotFound.class, () -> actors.as(teacher, () -> guidance.ofCode("NO_SUCH")));
        for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.ADMINISTRATOR, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> change(school.actor(role), bullying, OURS, EDITION));
        }
        change(lead, bullying, OURS, EDITION);
        assertFalse(actors.as(other.actor(Role.TEACHER), () -> guidance.ofCode("BULLYING_OTHER"))
                .contains(new Guidance.Line(OURS, EDITION)));
        schools.change(school, "update category set closed_on = date '2026-01-01' where id = ?1", bullying);
        assertFalse(
                actors.as(teacher, guidance::forForm).stream().anyMatch(kind -> kind.categoryId() == bullying),
                "nobody is offered it any more");
    }

    private void assertRefused(String field, String key, String words, String edition) {
        BadInput refused = assertThrows(BadInput.class, () -> change(lead, bullying, words, edition));
        assertEquals(field + " " + key, refused.field() + " " + refused.key());
    }

    private void change(Actor actor, long category, String words, String edition) {
        actors.as(actor, () -> {
            guidance.change(category, words, edition);
            return null;
        });
    }

    private void backToDefault(long category) {
        actors.as(lead, () -> {
            guidance.backToDefault(category);
            return null;
        });
    }
}
