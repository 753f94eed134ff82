package org.wholeschool.platform.file;

import java.text.Normalizer;
import org.wholeschool.platform.BadInput;

/**
 * The name that a file comes with: kept as it is where it is a plain one, and refused where it could pass for another.
 */
public final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /**
     * @param given what the browser says it is called
     * @return the same, composed
     * @throws BadInput where it is empty or too long, has a path, or characters that are not seen or turn the writing
     *     round
     */
    public static String checked(String given) {
        String name = given == null
                ? ""
                : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            throw new BadInput(FileCheck.FIELD, "file.name.needed");
        }
        if (name.codePoints().anyMatch(FileName::isNotSeen)) {
            throw new BadInput(FileCheck.FIELD, "file.name.characters");
        }
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw new BadInput(FileCheck.FIELD, "file.name.path");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new BadInput(FileCheck.FIELD, "file.name.long", LONGEST);
        }
        return name;
    }

    /**
     * A NUL, a line break, and what turns writing round, joins or hides it: "exe.gpj" reads as "jpg.exe" behind one of
     * them.
     */
    private static boolean isNotSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /**
     * @param name as it is kept
     * @param kind what it is
     * @return the same with the ending of its kind, whatever it claimed to be
     */
    public static String withEnding(String name, FileKind kind) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "." + kind.ending();
    }

    static boolean claimsToBeText(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".txt");
    }
}
