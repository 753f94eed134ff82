package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages are made of the page kit ({@code WEB-INF/tags}, shown at {@code /platform/kit.xhtml}). A field, a table or a
 * button that a page writes by itself lacks what the kit gives it: label, hint, error, a phone's cards, the dark
 * scheme.
 *
 * <p>Where a page has its reason (a script that adds rows, a form without a server's state), it is listed in
 * {@code parts-beside-the-kit.txt} with how many of which part it has. The list only shrinks; what is found is in
 * {@code target/parts-beside-the-kit.txt}.
 */
class PartsOfTheKitTest {

    private static final Path KNOWN = Path.of("src", "test", "resources", "parts-beside-the-kit.txt");
    private static final Path FOUND = Path.of("target", "parts-beside-the-kit.txt");

    /** Buttons, links and forms of Faces are parts of the kit; so are its tags for texts and numbers. */
    private static final Pattern PART = Pattern.compile(
            "<(p:\\w+|h:(?:input|select)(?!Hidden)\\w+|h:messages?|h:dataTable|h:panelGrid|h:graphicImage"
                    + "|table|textarea|select|button|dialog|progress|input(?![^>]*type=\"hidden\"))\\b");

    @Test
    void pagesAreMadeOfTheKit() throws IOException {
        Map<String, Integer> found = found();
        Files.createDirectories(FOUND.getParent());
        Files.write(
                FOUND,
                found.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .toList());
        Map<String, Integer> known = new TreeMap<>();
        for (String line : Files.readAllLines(KNOWN)) {
            if (!line.startsWith("#")) {
                known.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)));
            }
        }
        assertTrue(found.size() > 20, "the pages were not read");
        List<String> more = found.entrySet().stream()
                .filter(part -> part.getValue() > known.getOrDefault(part.getKey(), 0))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), more, "use the tags of WEB-INF/tags instead");
        assertEquals(
                List.of(),
                known.entrySet().stream()
                        .filter(part -> part.getValue() > found.getOrDefault(part.getKey(), 0))
                        .map(Object::toString)
                        .toList(),
                "has fewer now: copy target/parts-beside-the-kit.txt, and keep its first lines");
    }

    @Test
    void aPartIsFoundAndAHiddenFieldIsNone() {
        assertEquals(
                5,
                parts("<p:dataTable/><h:inputText id=\"x\"/><table class=\"x\"><input type=\"text\"/><h:messages/>"));
        assertEquals(
                0, parts("<input type=\"hidden\" name=\"x\"/><h:inputHidden id=\"x\"/><ws:table/><h:commandButton/>"));
    }

    private static Map<String, Integer> found() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(WebappFiles.ROOT)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                String name = WebappFiles.ROOT.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("WEB-INF/tags/")) {
                    PART.matcher(plain(WebappFiles.read(file)))
                            .results()
                            .forEach(part -> found.merge(name + " " + part.group(1), 1, Integer::sum));
                }
            }
        }
        return found;
    }

    private static long parts(String page) {
        return PART.matcher(plain(page)).results().count();
    }

    private static String plain(String page) {
        return page.replaceAll("(?s)<!--.*?-->", "");
    }
}
