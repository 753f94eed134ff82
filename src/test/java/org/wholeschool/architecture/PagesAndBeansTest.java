package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page is in the folder of its bean's room, so that each is found from the other (docs/adr/0036). */
class PagesAndBeansTest {

    private static final Path WEBAPP = Path.of("webapp");
    private static final Path CODE = Path.of("src", "main", "java", "org", "wholeschool");
    private static final Pattern BEAN = Pattern.compile("\\b([a-z]\\w*Page)\\b");

    /** Home shows parts of several rooms; the others say one thing, or include a part that has a bean. */
    private static final Set<String> WITHOUT_A_BEAN_OF_THEIR_OWN = Set.of(
            "index.xhtml",
            "concern/inbox-rows.xhtml",
            "platform/expired.xhtml",
            "platform/fault.xhtml",
            "platform/not-found.xhtml");

    @Test
    void eachPageIsInTheFolderOfItsBeansRoom() throws IOException {
        Map<String, String> rooms = roomOfEachBean();
        Set<String> elsewhere = new TreeSet<>();
        for (Path page : pages()) {
            String folder = page.getNameCount() == 1 ? "" : page.getParent().toString();
            boolean hasBean = BEAN.matcher(Files.readString(WEBAPP.resolve(page)))
                    .results()
                    .map(MatchResult::group)
                    .anyMatch(bean -> folder.equals(rooms.get(bean)));
            if (!hasBean) {
                elsewhere.add(page.toString().replace('\\', '/'));
            }
        }
        assertEquals(new TreeSet<>(WITHOUT_A_BEAN_OF_THEIR_OWN), elsewhere);
    }

    /** Fails as well where two beans have one name: then neither is found by it. */
    private static Map<String, String> roomOfEachBean() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith("Page.java"))
                    .collect(Collectors.toMap(
                            PagesAndBeansTest::bean,
                            file -> CODE.relativize(file).getName(0).toString()));
        }
    }

    private static String bean(Path file) {
        String type = file.getFileName().toString().replace(".java", "");
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(WEBAPP::relativize)
                    .filter(page -> !page.startsWith("WEB-INF"))
                    .toList();
        }
    }
}
