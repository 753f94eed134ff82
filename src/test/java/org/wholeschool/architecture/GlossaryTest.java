package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Texts;

/** Holds that docs/glossary.md names each term once, and only classes, tables, pages and texts that exist. */
class GlossaryTest {

    private static final int LEAST_TERMS = 40;
    private static final Path CODE = Path.of("src", "main", "java", "org", "wholeschool");
    private static final Path PAGES = Path.of("webapp");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");

    private final List<Term> terms = terms();

    @Test
    void eachTermIsExplainedOnce() {
        assertTrue(terms.size() >= LEAST_TERMS, "the terms were not found: " + terms);
        Set<String> names = new HashSet<>();
        assertEquals(
                List.of(),
                terms.stream().map(Term::name).filter(name -> !names.add(name)).toList());
        assertEquals(
                List.of(),
                terms.stream().filter(term -> term.meaning().isBlank()).toList());
    }

    @Test
    void everyClassTablePageAndTextExists() throws IOException {
        Set<String> tables = tables();
        List<String> missing = new ArrayList<>();
        for (Term term : terms) {
            if (!term.code().equals("-")
                    && !Files.exists(CODE.resolve(term.code().replace('.', '/') + ".java"))) {
                missing.add(term.name() + ": class " + term.code());
            }
            if (!term.table().equals("-") && !tables.contains(term.table())) {
                missing.add(term.name() + ": table " + term.table());
            }
            if (!term.page().equals("-")
                    && !Files.exists(PAGES.resolve(term.page().substring(1)))) {
                missing.add(term.name() + ": page " + term.page());
            }
            if (!term.text().equals("-") && !hasText(term.text())) {
                missing.add(term.name() + ": text " + term.text());
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean hasText(String text) {
        String[] bundleAndKey = text.split(": ", 2);
        return Texts.of(bundleAndKey[0]).getOr(bundleAndKey[1], null) != null;
    }

    private static Set<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db", "common"))) {
            return files.flatMap(file -> TABLE.matcher(read(file)).results())
                    .map(table -> table.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Term> terms() {
        return read(Path.of("docs", "glossary.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term "))
                .map(line -> line.replace("`", "").split("\\|"))
                .map(cell -> new Term(
                        cell[1].strip(),
                        cell[2].strip(),
                        cell[3].strip(),
                        cell[4].strip(),
                        cell[5].strip(),
                        cell[6].strip()))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private record Term(String name, String meaning, String code, String table, String page, String text) {}
}
