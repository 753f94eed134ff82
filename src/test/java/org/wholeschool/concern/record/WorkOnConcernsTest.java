package org.wholeschool.concern.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares {@link ConcernsOfPupils#CHANGES} with the actions that write about a concern: without one of them, a person
 * who did that work would count in the head's summary as one who only looked.
 */
class WorkOnConcernsTest {

    private static final Path ROOM = Path.of("src/main/java/org/wholeschool/concern");

    /** Safety plans are records of their own; an assignment is undone within {@code ConcernUndo.assign}. */
    private static final Set<String> COUNTED_OTHERWISE = Set.of("SafetyPlans.begin", "Inbox.undoAssignment");

    /** These read with a lock, or list what is next after their own save, and change nothing. */
    private static final Set<String> READING = Set.of("ConcernActions.owners", "CaseDecisions.next");

    private static final Pattern CODE = Pattern.compile("code = \"([\\w.]+)\"");
    private static final Pattern BY_PEOPLE = Pattern.compile("Role\\.(TEACHER|LEAD|DEPUTY|HEAD)\\b");

    private static boolean writesAboutConcern(String action) {
        return action.contains("about(\"concern\"")
                && (action.contains("em.persist") || action.contains("PESSIMISTIC_WRITE"));
    }

    private static List<String> missing(String source) {
        List<String> missing = new ArrayList<>();
        for (String action : source.split("(?=@Permit\\()")) {
            Matcher code = CODE.matcher(action);
            if (code.find()
                    && BY_PEOPLE
                            .matcher(action.substring(0, Math.min(action.length(), 250)))
                            .find()
                    && writesAboutConcern(action)
                    && !ConcernsOfPupils.CHANGES.contains(code.group(1))
                    && !COUNTED_OTHERWISE.contains(code.group(1))
                    && !READING.contains(code.group(1))) {
                missing.add(code.group(1));
            }
        }
        return missing;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void everyActionThatWritesAboutAConcernCountsAsWorkOnIt() throws IOException {
        try (Stream<Path> files = Files.walk(ROOM)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> missing(text(file)).stream())
                            .toList());
        }
    }

    @Test
    void anActionThatIsForgottenIsFound() {
        String planted = "@Permit(code = \"Planted.write\", value = {Role.LEAD})\n"
                + "void write() { current.about(\"concern\", id); em.persist(thing); }";
        assertEquals(List.of("Planted.write"), missing(planted));
        assertTrue(missing(planted.replace("em.persist(thing)", "return")).isEmpty());
    }
}
