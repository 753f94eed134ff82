package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.walk.RolesTable;
import org.wholeschool.architecture.ProductClasses;

/** docs/roles.md says who may do what, and the code says the same: page for page, action for action. */
class RolesTableTest {

    /** Where the document stands as the code would have it: to be compared, thought about and copied. */
    private static final Path AS_THE_CODE_HAS_IT = Path.of("target", "roles.md");

    private final List<String> document = RolesTable.document();

    @Test
    void thePagesAndActionsAreThoseOfTheDocument() throws IOException {
        Map<String, Set<Role>> pages = PageAccess.table();
        Map<String, Set<Role>> actions = actions();
        assertTrue(actions.size() > 40, "the actions were not found: " + actions.size());
        List<String> expected = RolesTable.rewritten(document, List.of(pages, actions));
        Files.write(AS_THE_CODE_HAS_IT, expected);
        String copy = ": if each line is right, copy " + AS_THE_CODE_HAS_IT + " to " + RolesTable.DOCUMENT;
        assertEquals(List.of(), without(expected, document), "lines that the document lacks" + copy);
        assertEquals(List.of(), without(document, expected), "lines that are in the document only" + copy);
        assertEquals(expected, document, "the order of the lines" + copy);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    private static Map<String, Set<Role>> actions() {
        return ProductClasses.actions()
                .collect(Collectors.toMap(
                        method -> method.getAnnotationOfType(Permit.class).code(),
                        method ->
                                Set.of(method.getAnnotationOfType(Permit.class).value()),
                        RolesTableTest::both));
    }

    /** Two actions of one name, for other arguments, are one row. */
    private static Set<Role> both(Set<Role> first, Set<Role> second) {
        assertEquals(first, second, "actions of one name in one service are for the same roles");
        return first;
    }
}
