package org.wholeschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.architecture.ProductClasses;
import org.wholeschool.platform.Texts;

/** A data-protection officer reads sentences, not the names of methods. */
class AuditWordsTest {

    /** Codes that no action has any more, and that "who has looked at a child" still finds in earlier entries. */
    private static final Set<String> EARLIER = Set.of("LinkReviews.confirm", "LinkReviews.due");

    private static final Pattern NAME = Pattern.compile("\"([A-Z][A-Za-z]+\\.[a-z][A-Za-z]+)\"");

    private final Texts texts = Texts.of("audit");

    @Test
    void everyActionHasItsWords() {
        List<String> actions = actions();
        assertTrue(actions.contains("AuditChain.check"), "the actions were not found");
        assertEquals(
                List.of(),
                actions.stream()
                        .filter(action -> texts.getOr("action." + action, "").isBlank())
                        .sorted()
                        .toList(),
                "add a line action.<code>=... to text/audit.properties for each");
    }

    /**
     * What counts entries by the code of an action counts nothing, and says nothing, where no action has that code. One
     * that no action has any more stands in earlier entries.
     */
    @Test
    void everyCodeOfAnActionThatTheProductAsksForIsOne() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(name -> named.add(name.group(1)));
            }
        }
        assertTrue(
                named.containsAll(Set.of("ConcernReading.read", "SingleSignOn.enter", "SummaryNotices.tell")),
                "the names were not found: " + named);
        named.removeAll(actions());
        named.removeAll(EARLIER);
        assertEquals(Set.of(), named);
    }

    private static List<String> actions() {
        return ProductClasses.actions()
                .map(method -> method.getAnnotationOfType(Permit.class).code())
                .toList();
    }

    @Test
    void everyPageThatCanBeRefusedHasItsWords() {
        assertEquals(
                List.of(),
                PageAccess.table().keySet().stream()
                        .filter(page -> texts.getOr("action.Page." + page, "").isBlank())
                        .toList());
    }

    @Test
    void everyFaultOutcomeAndRoleHasItsWords() {
        for (ChainState.Fault fault : ChainState.Fault.values()) {
            assertFalse(texts.get("chain.broken." + fault, 7, 8, 6).isBlank());
        }
        assertTrue(texts.get("chain.broken." + ChainState.Fault.CHANGED, 7L, 1234L, 6L)
                .contains("Entry 1234"));
        assertTrue(texts.get("chain.broken.MISSING", 1L, 0L, 0L).endsWith("of the chain is missing."));
        assertTrue(texts.get("chain.broken.MISSING", 2L, 0L, 1L).endsWith("missing. The entry before it is in order."));
        assertTrue(texts.get("chain.broken.MISSING", 1235L, 0L, 1234L)
                .endsWith("missing. The 1,234 entries before it are in order."));
        assertEquals("1 entry.", texts.get("count", 1L));
        assertEquals("1,234 entries, the latest first.", texts.get("count", 1234L));
        for (Recorder.Outcome outcome : Recorder.Outcome.values()) {
            assertFalse(texts.get("outcome." + outcome).isBlank());
        }
        for (Role role : Role.values()) {
            assertFalse(texts.get("role." + role).isBlank());
        }
    }
}
