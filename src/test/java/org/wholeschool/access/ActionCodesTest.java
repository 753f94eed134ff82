package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.architecture.ProductClasses;
import org.wholeschool.platform.Texts;

/**
 * The audit holds the code of an action for as long as a school is here: no code is lost, and none gets another
 * meaning.
 */
class ActionCodesTest {

    private static final Path LIST = Path.of("src", "test", "resources", "action-codes.txt");
    private static final String RETIRED = "# No longer used";

    private final List<String> lines;

    ActionCodesTest() throws IOException {
        lines = Files.readAllLines(LIST);
    }

    @Test
    void eachActionHasACodeOfItsOwn() {
        assertEquals(Set.of(), twice(codesOfTheProduct()));
    }

    @Test
    void everyCodeIsInTheList() {
        assertEquals(List.of(), problems(codesOfTheProduct(), inUse(), retired()));
    }

    @Test
    void theListHasEachCodeOnce() {
        assertEquals(
                Set.of(),
                twice(Stream.concat(inUse().stream(), retired().stream()).toList()));
        assertEquals(List.of(), outOfOrder(inUse()), "keep the list in order: the lines before which it is not");
        assertEquals(List.of(), outOfOrder(retired()), "keep the list in order: the lines before which it is not");
    }

    /** Entries from before are read by people, too. */
    @Test
    void codesOfActionsThatAreGoneKeepTheirWords() {
        Texts words = Texts.of("audit");
        assertTrue(retired().contains("WeekRuns.keep"));
        assertEquals(
                List.of(),
                retired().stream()
                        .filter(code -> words.getOr("action." + code, "").isBlank())
                        .toList());
    }

    @Test
    void aRenamedOrReusedOrForgottenCodeIsFound() {
        assertEquals(
                List.of(
                        "Old.one is in the list, and no action has it: move it under \"No longer used\", or give "
                                + "it back to its action",
                        "New.one is new: add its line to " + LIST,
                        "Gone.one was another action's once: choose another code"),
                problems(
                        List.of("New.one", "Gone.one", "Same.one"),
                        List.of("Old.one", "Same.one"),
                        List.of("Gone.one")));
        assertEquals(Set.of("Same.one"), twice(List.of("Same.one", "Other.one", "Same.one")));
    }

    private static List<String> problems(
            Collection<String> codes, Collection<String> inUse, Collection<String> retired) {
        List<String> problems = new ArrayList<>();
        inUse.stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> problems.add(code
                        + " is in the list, and no action has it: move it under \"No longer "
                        + "used\", or give it back to its action"));
        for (String code : codes) {
            if (retired.contains(code)) {
                problems.add(code + " was another action's once: choose another code");
            } else if (!inUse.contains(code)) {
                problems.add(code + " is new: add its line to " + LIST);
            }
        }
        return problems;
    }

    private static List<String> outOfOrder(List<String> codes) {
        return IntStream.range(1, codes.size())
                .filter(line -> codes.get(line - 1).compareTo(codes.get(line)) > 0)
                .mapToObj(codes::get)
                .toList();
    }

    private static Set<String> twice(Collection<String> codes) {
        Set<String> twice = new TreeSet<>(codes);
        twice.removeIf(code -> codes.stream().filter(code::equals).count() < 2);
        return twice;
    }

    private static List<String> codesOfTheProduct() {
        List<String> codes = ProductClasses.actions()
                .map(method -> method.getAnnotationOfType(Permit.class).code())
                .sorted()
                .toList();
        assertTrue(codes.contains("ConcernLog.log"), "the actions were not found");
        return codes;
    }

    private List<String> inUse() {
        return codes(lines.subList(0, lines.indexOf(RETIRED)));
    }

    private List<String> retired() {
        return codes(lines.subList(lines.indexOf(RETIRED), lines.size()));
    }

    private static List<String> codes(List<String> part) {
        return part.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
