package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/roles.md says who may do what, and the code says the same: page for page, action for action. */
class RolesTableTest {

    private final RolesTable table = RolesTable.ofTheDocument();

    @Test
    void thePagesAreThoseOfTheDocument() {
        assertEquals(lines(PageAccess.table()), lines(table.pages()));
    }

    @Test
    void theActionsAreThoseOfTheDocument() {
        Map<String, Set<Role>> actions = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.wholeschool").stream()
                .flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(Permit.class))
                .collect(Collectors.toMap(method -> method.getOwner().getSimpleName() + "." + method.getName(),
                        method -> Set.of(method.getAnnotationOfType(Permit.class).value()), RolesTableTest::both));
        assertTrue(actions.size() > 40, "the actions were not found: " + actions.size());
        assertEquals(lines(actions), lines(table.actions()));
    }

    /** Two actions of one name, for other arguments, are one row. */
    private static Set<Role> both(Set<Role> first, Set<Role> second) {
        assertEquals(first, second, "actions of one name in one service are for the same roles");
        return first;
    }

    /** As lines of the document, so that what is missing there can be put there. */
    private static String lines(Map<String, Set<Role>> rows) {
        return new TreeMap<>(rows).entrySet().stream().map(row -> RolesTable.line(RolesTable.words(row.getKey()), row.getKey(),
                row.getValue().isEmpty() ? Set.of() : EnumSet.copyOf(row.getValue()))).collect(Collectors.joining("\n"));
    }
}
