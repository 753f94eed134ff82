package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The style sheets and the pages know each other's words: no rule for what no page has, no class that no rule is for.
 */
class StyleSheetTest {

    @Test
    void everyRuleIsOfAClassThatAPageUses() throws IOException {
        String pages = all(WebappFiles.ROOT, ".xhtml");
        Set<String> used = found("[\\w-]+", found("(?:[cC]lass|look|width)=\"([^\"]*)\"|<!--.*?-->", pages));
        used.addAll(found("[\\w-]+", found("\"([a-z][\\w -]*)\"", all(Path.of("src/main/java"), ".java"))));
        used.addAll(found(
                "[\\w-]+",
                found(
                        "className = '([^']*)'|classList.add\\('([^']*)'",
                        all(WebappFiles.ROOT.resolve("resources/js"), ".js"))));
        assertTrue(used.contains("narrow") && used.contains("h5"), "the pages were not read");
        Set<String> unused = classesWithARule();
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyClassOfAPageHasARule() throws IOException {
        String pages = all(WebappFiles.ROOT, ".xhtml");
        Set<String> without = found("[\\w-]+", found("[cC]lass=\"([^\"#]*)\"", pages));
        assertTrue(without.contains("only-read"), "the pages were not read");
        without.removeAll(classesWithARule());
        assertEquals(Set.of(), without);
    }

    /** An id may stand on many pages: a rule for one of them once hid the passkeys of another on every phone. */
    @Test
    void noRuleGoesByAnId() throws IOException {
        String selectors = selectors();
        assertTrue(selectors.contains(".sheet") && selectors.contains("th[scope=row]"), "no rules were read");
        assertEquals(Set.of(), found("[^\\s,]*(?:#[a-zA-Z]|\\[id\\b)[^,{]*", selectors));
        assertEquals(Set.of("#keys "), found("[^\\s,]*(?:#[a-zA-Z]|\\[id\\b)[^,{]*", "p, #keys {}"));
    }

    /** So that the dark scheme changes it, and what is looked at in one place is the same in all. */
    @Test
    void aColourAndASizeOfTypeAreTokens() throws IOException {
        String rules = all(WebappFiles.ROOT.resolve("resources/css"), ".css").replaceAll("(?s)/\\*.*?\\*/", "");
        String used = rules.replaceAll("--[\\w-]+:[^;]*;", "");
        assertTrue(rules.contains("--sheet: #ffffff;") && used.contains("color: var(--ink)"), "no rules were read");
        assertEquals(
                Set.of(), found("[\\w-]+:[^;{}]*(?:#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl|oklch)a?\\()[^;{}]*;", used));
        assertEquals(
                Set.of(),
                found("(?:color|background|fill|stroke|border)[\\w-]*: *(?:white|black|gr[ae]y|red|green)\\b", used));
        assertEquals(Set.of(), found("font(?:-size)?: *(?:[^;]* )?[.\\d]+r?em\\b[^;]*;", used));
    }

    private static Set<String> classesWithARule() throws IOException {
        return found("\\.([a-zA-Z][\\w-]*)", selectors());
    }

    private static String selectors() throws IOException {
        return all(WebappFiles.ROOT.resolve("resources/css"), ".css")
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\{[^{}]*\\}", "{}");
    }

    private static String all(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(WebappFiles::read)
                    .collect(Collectors.joining());
        }
    }

    private static Set<String> found(String pattern, Set<String> texts) {
        return texts.stream()
                .flatMap(text -> found(pattern, text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the first group holds, or all of it where it has none or that group found nothing. */
    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.groupCount() > 0 && match.group(1) != null ? match.group(1) : match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
