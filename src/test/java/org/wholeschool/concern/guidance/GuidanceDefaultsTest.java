package org.wholeschool.concern.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.overview.SchoolDefaults;

/**
 * The product's lines: one for each kind of concern that a school begins with, with its edition, and none without what
 * the law asks.
 */
class GuidanceDefaultsTest {

    @Test
    void everyKindOfConcernThatASchoolBeginsWithHasALineWithItsEdition() {
        for (SchoolDefaults.Category category : SchoolDefaults.categories()) {
            GuidanceDefaults.Line line = GuidanceDefaults.of(category.code(), category.scope());
            assertEquals(category.code(), line.code(), "a line of its own");
            assertFalse(line.words().isBlank() || line.edition().isBlank(), category.code());
            assertTrue(
                    line.words().length() <= Guidance.LONGEST_WORDS
                            && line.edition().length() <= Guidance.LONGEST_EDITION,
                    category.code());
        }
        Set<String> codes = SchoolDefaults.categories().stream()
                .map(SchoolDefaults.Category::code)
                .collect(Collectors.toSet());
        codes.add("*CASEWORK");
        assertEquals(codes, GuidanceDefaults.all().keySet(), "no line is of a kind that there is not");
        assertEquals(
                "*CASEWORK",
                GuidanceDefaults.of("OWN_1", CategoryScope.CASEWORK).code());
        assertNull(GuidanceDefaults.of("OWN_1", CategoryScope.CONTEXT));
    }

    @Test
    void whatTheLawAsksOfWhoeverLogsStaysWhateverASchoolWrites() {
        Set<String> fixed = GuidanceDefaults.all().values().stream()
                .filter(GuidanceDefaults.Line::fixed)
                .map(GuidanceDefaults.Line::code)
                .collect(Collectors.toSet());
        assertEquals(Set.of("FGM", "NUDES_SHARED", "UPSKIRTING"), fixed);
        holds(
                "FGM",
                "to the police yourself",
                "101",
                "999",
                "Nobody can do that for you, not even the safeguarding lead");
        holds(
                "NUDES_SHARED",
                "Do not look at, copy, save, print, forward or delete the image",
                "Find the safeguarding lead at once",
                "101");
        holds(
                "UPSKIRTING",
                "Do not look at, copy, save, print, forward or delete the image",
                "find the safeguarding lead at once",
                "101");
        holds("RADICALISATION", "Tell the safeguarding lead at once", "Prevent", "999");
    }

    private static void holds(String code, String... parts) {
        for (String part : parts) {
            assertTrue(GuidanceDefaults.all().get(code).words().contains(part), code + ": " + part);
        }
    }
}
