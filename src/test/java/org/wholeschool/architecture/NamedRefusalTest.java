package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Finds looks for records about children that refuse without naming what was tried. A record that is absent and one
 * that is not the actor's must not be refused together, before it is clear which: {@code CurrentAction.notTheirs} does
 * both.
 */
class NamedRefusalTest {

    private static final Pattern IN_ONE_BREATH = Pattern.compile("if \\((?:\\w+ == null \\|\\| [^{}\\n]*"
            + "|!(?:includes|reads)\\(\\w+\\))\\) \\{\\s*+throw new NotFound\\(");

    private static final Pattern NAMED_UNSEEN = Pattern.compile(
            "current\\.about\\(\"[a-z-]+\", (\\w+)\\);\\s*+" + "\\w+ \\w+ = em\\.find\\(\\w+\\.class, \\1\\b");

    /** In these classes the second condition does not depend on who asks. */
    private static final Set<String> OF_NOBODY = Set.of(
            "ReadableFiles",
            "ConcernRows",
            "ConcernActions",
            "UrgentForHead",
            "RiskActions",
            "HeardChallenges",
            "LinkImports");

    /** Jobs, which pass ids that they found themselves. */
    private static final Set<String> OF_JOBS = Set.of("ActionReminders", "LinkReminders", "MapWatch", "RiskReminders");

    @Test
    void aRefusedLookNamesWhatWasTried() throws IOException {
        assertEquals(List.of(), found(IN_ONE_BREATH, OF_NOBODY), "use CurrentAction.notTheirs");
        assertEquals(List.of(), found(NAMED_UNSEEN, OF_JOBS), "it may be an id of another school");
    }

    @Test
    void whatDoesNotIsSeen() {
        String refused = " {\n    throw new NotFound(\"concern\");";
        assertTrue(IN_ONE_BREATH
                .matcher("if (concern == null || !mine(concern))" + refused)
                .find());
        assertTrue(IN_ONE_BREATH.matcher("if (!includes(link))" + refused).find());
        assertFalse(IN_ONE_BREATH.matcher("if (concern == null)" + refused).find());
        String named = "current.about(\"task\", id);\n";
        assertTrue(NAMED_UNSEEN
                .matcher(named + "ConcernAction action = em.find(ConcernAction.class, id);")
                .find());
        assertFalse(NAMED_UNSEEN
                .matcher(named + "ConcernAction action = em.find(ConcernAction.class, other);")
                .find());
    }

    private static List<String> found(Pattern fault, Set<String> allowed) throws IOException {
        List<String> files = new ArrayList<>();
        for (String room : List.of("concern", "link", "peermap")) {
            try (Stream<Path> all = Files.walk(Path.of("src/main/java/org/wholeschool", room))) {
                for (Path file :
                        all.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    if (!allowed.contains(name)
                            && fault.matcher(Files.readString(file)).find()) {
                        files.add(name);
                    }
                }
            }
        }
        return files.stream().sorted().toList();
    }
}
