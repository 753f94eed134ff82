package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formatter breaks code and Javadoc at 120 columns. It leaves other comments as they are. */
class CommentLengthTest {

    private static final int COLUMNS = 120;

    @Test
    void noCommentIsWiderThanThePage() throws IOException {
        List<String> wide = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/test/java", "src/test/scripts", "docker")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    List<String> lines = Files.readAllLines(file);
                    for (int line = 0; line < lines.size(); line++) {
                        if (isWideComment(lines.get(line))) {
                            wide.add(file + ":" + (line + 1));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wide, "break each of these comments at " + COLUMNS + " columns");
    }

    @Test
    void aWideCommentIsFoundAndAWideTextIsNot() {
        String wide = "x".repeat(COLUMNS);
        assertTrue(isWideComment("    // " + wide));
        assertTrue(isWideComment(" * " + wide));
        assertTrue(isWideComment("int some = 1; // " + wide));
        assertFalse(isWideComment("    // short"));
        assertFalse(isWideComment("    String text = \"http://" + wide + "\";"));
    }

    private static boolean isWideComment(String line) {
        String text = line.strip();
        return line.length() > COLUMNS
                && (text.startsWith("//") || text.startsWith("*") || text.startsWith("/*") || line.contains("; // "));
    }
}
