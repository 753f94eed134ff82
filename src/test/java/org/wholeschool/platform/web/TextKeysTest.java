package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Texts;

/** Finds the key of a text that no bundle has, before a page shows it, or an error page takes a refusal's place. */
class TextKeysTest {

    private static final Pattern BUNDLE = Pattern.compile("<base-name>text\\.(\\w+)</base-name>\\s*<var>(\\w+)</var>");
    private static final Pattern ON_A_PAGE = Pattern.compile("\\b(\\w+Text)\\[\\s*'([^']+)'\\s*\\]");
    private static final Pattern REFUSED =
            Pattern.compile("new BadInput\\(\\s*(?:\"[^\"]*\"|\\w+),\\s*\"([\\w.-]+)\"\\s*[,)]");

    private final Map<String, Texts> bundles = bundles();

    @Test
    void everyTextOfAPageIsInItsBundle() {
        Set<String> missing = new TreeSet<>();
        int[] found = {0};
        for (Path page : WebappFiles.pages()) {
            ON_A_PAGE.matcher(WebappFiles.read(page)).results().forEach(text -> {
                found[0]++;
                if (!has(text.group(1), text.group(2))) {
                    missing.add(page + ": " + text.group());
                }
            });
        }
        assertTrue(found[0] > 1000, "the pages' texts were not found: " + found[0]);
        assertEquals(Set.of(), missing);
    }

    /** Which bundle a refusal's words come from is for its page to say: one of them has to know the key. */
    @Test
    void everyRefusalHasItsWords() throws IOException {
        Set<String> known = new HashSet<>();
        bundles.values().forEach(texts -> texts.keys("").forEach(known::add));
        List<String> keys;
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            keys = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> REFUSED.matcher(WebappFiles.read(file)).results())
                    .map(refused -> refused.group(1))
                    .toList();
        }
        assertTrue(keys.size() > 100, "the refusals were not found: " + keys.size());
        assertEquals(
                List.of(),
                keys.stream().filter(key -> !known.contains(key)).distinct().toList());
    }

    /** Of a text that is written twice under one key the first is lost, and nothing else says so. */
    @Test
    void noTextIsWrittenTwice() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "text"))) {
            for (Path bundle : files.sorted().toList()) {
                Set<String> keys = new HashSet<>();
                List<String> twice = WebappFiles.read(bundle)
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !keys.add(key))
                        .toList();
                assertEquals(List.of(), twice, bundle.toString());
            }
        }
    }

    @Test
    void aMissingKeyIsSeen() {
        MatchResult text = ON_A_PAGE
                .matcher("#{schoolText['contacts.no-such-text']}")
                .results()
                .findFirst()
                .orElseThrow();
        assertTrue(!has(text.group(1), text.group(2)) && has("schoolText", "contacts.officer"));
    }

    private boolean has(String bundle, String key) {
        return bundles.containsKey(bundle) && bundles.get(bundle).getOr(key, null) != null;
    }

    private static Map<String, Texts> bundles() {
        return BUNDLE.matcher(WebappFiles.read(WebappFiles.ROOT.resolve("WEB-INF/faces-config.xml")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(2), row -> Texts.of(row.group(1)), (one, other) -> one, HashMap::new));
    }
}
