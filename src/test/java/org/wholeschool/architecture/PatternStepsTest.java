package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs every regular expression of the product over texts that repeat a character or a word. None may take more than a
 * fixed number of steps a character, and none may recurse with the text. It counts steps, so that every machine gives
 * the same result.
 */
class PatternStepsTest {

    private static final int LENGTH = 300;
    private static final int LENGTH_FOR_DEPTH = 2_500;

    /** More than the longest bounded piece that any expression tries at each character. */
    private static final long STEPS_A_SIGN = 90;

    /** A thread of the server has more; an expression that recurses at each character needs more than this. */
    private static final long STACK = 192 * 1024;

    private static final List<String> SIGNS = List.of(
            "a", "S", "1", "\u0301", "\u00e9", "\u0628", ".", ",", ":", "/", "-", "_", "@", "#", "'", "\u2019", "(",
            "[", "{", "%", "+", "&", ";", " ", "\n", "\t", "<", "!");

    /** Words that expressions look for. */
    private static final List<String> WORDS = List.of(
            "no. ",
            "and ",
            "to ",
            "12/",
            "a.b",
            "https://",
            "A.B.",
            "o'",
            "1,",
            "{a:",
            "5 % of 1 ",
            "concern",
            "number:",
            "b@c.d",
            "x.co/");

    /** A repeated group that is not possessive: Java reads it by recursion. */
    private static final Pattern OF_A_GROUP = Pattern.compile("\\)(?:[*+]|\\{\\d+,})(?!\\+)");

    private static final Pattern IN_SOURCE =
            Pattern.compile("\\.(matches|replaceAll|replaceFirst|split)\\(\"((?:[^\"\\\\]|\\\\.)*+)\"");

    @Test
    void noExpressionOfTheProductIsSlowOrDeepOverALongText() throws Exception {
        Map<String, Expression> all = expressions();
        assertTrue(all.size() > 100, "expressions are found: " + all.size());
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Expression> each : all.entrySet()) {
            String fault = fault(each.getValue());
            if (fault != null) {
                faults.add(each.getKey() + " " + fault);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void whatIsSlowOrDeepIsSeen() throws Exception {
        assertNotNull(
                fault(searched("\\p{L}+(?:'\\p{L}+)*")),
                "recursion: an alternation or a group with more than one piece inside a star");
        assertNotNull(fault(searched("[a-z.]+@[a-z]+")), "each sign of a run begins again");
        assertNotNull(fault(searched("(?:a+)+b")), "nested quantifiers");
        assertNull(fault(searched("\\p{L}++(?:'\\p{L}++)*+")));
        assertNull(fault(searched("(?<![a-z.])[a-z.]++@[a-z]+")));
    }

    private static Expression searched(String regex) {
        return new Expression(Pattern.compile(regex), false);
    }

    private static String told(String unit) {
        return "\"" + unit.substring(0, Math.min(unit.length(), 12)) + "\" repeated";
    }

    private static String fault(Expression expression) throws InterruptedException {
        String[] fault = {null};
        Thread thread = new Thread(
                null,
                () -> fault[0] = texts().map(unit -> fault(expression, unit))
                        .filter(found -> found != null)
                        .findFirst()
                        .orElse(null),
                "steps",
                STACK);
        thread.start();
        thread.join();
        return fault[0];
    }

    private static String fault(Expression expression, String unit) {
        try {
            int longest = read(expression, unit, LENGTH);
            // What matches a long piece in one go, or could with something around it, is read again at a length at
            // which it would be too deep.
            if (expression.mayRecurse() && (longest > LENGTH / 2 || unit.length() < 2 || WORDS.contains(unit))) {
                read(expression, unit, LENGTH_FOR_DEPTH);
            }
            return null;
        } catch (StackOverflowError deep) {
            return "recurses on " + told(unit);
        } catch (TooMany many) {
            return "takes more than " + STEPS_A_SIGN + " steps a sign on " + told(unit);
        }
    }

    /** @return the longest piece that it matches */
    private static int read(Expression expression, String unit, int length) {
        Counted text = new Counted(unit.repeat(Math.max(1, length / unit.length())));
        Matcher matcher = expression.pattern.matcher(text);
        int longest = 0;
        while (!expression.isOnlyMatched && matcher.find()) {
            longest = Math.max(longest, matcher.end() - matcher.start());
            text.check();
        }
        text.steps = 0;
        return expression.pattern.matcher(text).matches() ? text.length() : longest;
    }

    private static Stream<String> texts() {
        return Stream.of(
                        SIGNS.stream(),
                        WORDS.stream(),
                        SIGNS.stream()
                                .flatMap(one -> SIGNS.stream()
                                        .filter(other -> other.compareTo(one) > 0)
                                        .map(other -> one + other)),
                        WORDS.stream().flatMap(word -> SIGNS.stream().map(sign -> word + sign.repeat(LENGTH))))
                .flatMap(units -> units);
    }

    private static Map<String, Expression> expressions() throws IOException, ReflectiveOperationException {
        Path sources = Path.of("src/main/java");
        List<Path> files;
        try (Stream<Path> walked = Files.walk(sources)) {
            files = walked.filter(path -> path.toString().endsWith(".java")).toList();
        }
        Map<String, Expression> all = new TreeMap<>();
        for (Path file : files) {
            String source = Files.readString(file);
            if (source.contains("import java.util.regex.Pattern;")) {
                String name = sources.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                readWithThoseInside(Class.forName(name.substring(0, name.length() - ".java".length())), source, all);
            }
            IN_SOURCE
                    .matcher(source)
                    .results()
                    .forEach(found -> all.put(
                            file.getFileName() + " " + found.group(2),
                            new Expression(
                                    Pattern.compile(written(found.group(2))),
                                    found.group(1).equals("matches"))));
        }
        return all;
    }

    /** @return what a literal of a source means */
    private static String written(String literal) {
        return Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})")
                .matcher(literal)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16))
                        .replace("\\", "\\\\"))
                .translateEscapes();
    }

    private static void readWithThoseInside(Class<?> type, String source, Map<String, Expression> all)
            throws ReflectiveOperationException {
        read(type, source, all);
        for (Class<?> inside : type.getDeclaredClasses()) {
            readWithThoseInside(inside, source, all);
        }
    }

    private static boolean holdsPatterns(String type) {
        return type.equals(Pattern.class.getName())
                || type.equals(List.class.getName())
                || type.equals(Map.class.getName());
    }

    private static void read(Class<?> type, String source, Map<String, Expression> all)
            throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && holdsPatterns(field.getType().getName())) {
                field.setAccessible(true);
                add(type.getSimpleName() + "." + field.getName(), field.get(null), isOnlyMatched(field, source), all);
            } else if (type.isEnum() && field.getType() == Pattern.class) {
                field.setAccessible(true);
                for (Object constant : type.getEnumConstants()) {
                    add(type.getSimpleName() + "." + constant, field.get(constant), isOnlyMatched(field, source), all);
                }
            }
        }
    }

    /** A whole text is matched from its beginning alone; a search begins again at each sign. */
    private static boolean isOnlyMatched(Field field, String source) {
        String used = "\\b" + field.getName() + "\\.matcher\\(";
        long all = Pattern.compile("\\b" + field.getName() + "(?:\\.|\\)|,)")
                .matcher(source)
                .results()
                .count();
        return all
                == Pattern.compile(used + "[^;]*?\\)\\.matches\\(\\)")
                        .matcher(source)
                        .results()
                        .count();
    }

    private static void add(String name, Object value, boolean isOnlyMatched, Map<String, Expression> all)
            throws ReflectiveOperationException {
        if (value instanceof Pattern pattern) {
            all.put(name, new Expression(pattern, isOnlyMatched));
        } else if (value instanceof Map<?, ?> map) {
            addEach(name, map.keySet(), isOnlyMatched, all);
            addEach(name, map.values(), isOnlyMatched, all);
        } else if (value instanceof Collection<?> values) {
            addEach(name, values, isOnlyMatched, all);
        } else if (value instanceof Record) {
            for (Field part : value.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(part.getModifiers()) && part.getType() == Pattern.class) {
                    part.setAccessible(true);
                    add(name + "." + part.getName(), part.get(value), isOnlyMatched, all);
                }
            }
        }
    }

    private static void addEach(String name, Collection<?> values, boolean isOnlyMatched, Map<String, Expression> all)
            throws ReflectiveOperationException {
        int number = 0;
        for (Object each : values) {
            add(name + "[" + number++ + "]", each, isOnlyMatched, all);
        }
    }

    /**
     * A regular expression of the product.
     *
     * @param isOnlyMatched whether nothing searches with it
     */
    private record Expression(Pattern pattern, boolean isOnlyMatched) {

        private boolean mayRecurse() {
            return OF_A_GROUP.matcher(pattern.pattern()).find();
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long steps;

        private Counted(String text) {
            this.text = text;
        }

        private void check() {
            if (steps > STEPS_A_SIGN * text.length()) {
                throw new TooMany();
            }
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > STEPS_A_SIGN * text.length()) {
                throw new TooMany();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
