package org.wholeschool.concern.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wholeschool.roster.names.Folded;

/**
 * Redacts the longest text that a concern can have, of any shape, in a school of 1,600 pupils. No text may make a
 * child's chronology fail.
 */
class LongTextTest {

    private static final int LONGEST = 20_000;

    /**
     * A time that grows with the square of the text is longer than this; a linear one is shorter on the slowest
     * machine. docs/benchmarks-pages.md has figures.
     */
    private static final Duration BOUND = Duration.ofSeconds(2);

    private static final List<Redactor.Somebody> SCHOOL = school();
    private static final Redactor REDACTOR = new Redactor(List.of("Ali", "Smith"), SCHOOL, new Labels());

    /** Shapes that failed, took seconds, or could. */
    private static final List<String> SHAPES = List.of(
            "o'",
            "a-",
            "a",
            "1",
            "1 ",
            "[",
            "[a ",
            "a\u0301\u0327",
            "\u0301\u0327",
            "AB ",
            "A.B. ",
            "O'N ",
            "Mr ",
            "Kofi ",
            "Kofi, ",
            "kofi_",
            "kofi1",
            "x@",
            "a.b",
            "a.co/",
            "-.",
            "@a",
            "Mark ",
            "\u5c0f",
            "\u0627\u0644");

    private static List<Redactor.Somebody> school() {
        List<Redactor.Somebody> all = new ArrayList<>();
        for (int i = 0; i < 1_600; i++) {
            all.add(new Redactor.Somebody(
                    new Labels.Key(Person.Kind.PUPIL, i),
                    List.of(
                            List.of("Kofi", "Mark", "Grace", "Al", "Si\u00e2n").get(i % 5),
                            "Os" + letters(i) + "-Bon" + letters(i / 7))));
        }
        return all;
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .reduce("", String::concat);
    }

    private static String redact(String text) {
        return REDACTOR.redact(text, Set.of());
    }

    private static String filled(String begin, String unit, String end) {
        return begin + unit.repeat((LONGEST - begin.length() - end.length()) / unit.length()) + end;
    }

    @Test
    void aLongTextOfOneShapeIsReadInItsLength() throws IOException {
        List<String> figures = new ArrayList<>();
        for (String text : Stream.concat(SHAPES.stream().map(shape -> filled("", shape, "")), Stream.of(everybody()))
                .toList()) {
            figures.add(String.format(Locale.ROOT, "%d ms\t%s", worked(text).toMillis(), text.substring(0, 6)));
        }
        Files.write(Path.of("target/long-texts.txt"), figures);
    }

    @Property(tries = 25)
    void aLongTextOfAnyShapeIsReadInItsLength(@ForAll("shapes") String text) {
        worked(text);
    }

    /** @return the processor time, which other work on the machine changes little */
    private static Duration worked(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        redact(text);
        Duration worked = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
        assertTrue(worked.compareTo(BOUND) < 0, () -> worked.toMillis() + " ms for " + text.substring(0, 12));
        return worked;
    }

    @Provide
    Arbitrary<String> shapes() {
        Arbitrary<String> sign = Arbitraries.oneOf(
                Arbitraries.of(SHAPES),
                Arbitraries.strings().all().ofLength(1),
                Arbitraries.strings().ascii().ofLength(1));
        Arbitrary<String> piece = sign.list().ofMinSize(1).ofMaxSize(4).map(signs -> String.join("", signs));
        return Combinators.combine(piece, piece, piece).as(LongTextTest::filled);
    }

    /** A name is still found after a long run of pieces that only look like one. */
    @Test
    void aNameBehindIsStillFound() {
        String redacted = redact(filled("", "o'", " Kofi Osa-Bona"));
        assertTrue(redacted.matches("(?s).*o' \\[Pupil [A-Z]++]"), redacted.substring(redacted.length() - 30));
    }

    @Test
    void whatLeadsToSomebodyIsStillFound() {
        assertEquals(
                "a-".repeat(50) + " [address] [number]",
                redact("a-".repeat(50) + " a-b_c@example.org " + "07700 900123"));
        assertEquals("see...-instagram.com/[address]", redact("see...-instagram.com/somebody.else"));
    }

    /** Marks may be removed first or last; otherwise a name could be written so that it is missed. */
    @Test
    void marksByThemselvesAreNothing() {
        for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
            int type = Character.getType(sign);
            if (type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.COMBINING_SPACING_MARK) {
                assertEquals("ab", Folded.of("a" + Character.toString(sign) + "b"), "U+" + Integer.toHexString(sign));
            }
        }
        assertEquals("oneill", Folded.of("O\u00b4Neill"));
    }

    private static String everybody() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < LONGEST - 30; i = (i + 1) % SCHOOL.size()) {
            all.append(String.join(" ", SCHOOL.get(i).names())).append(' ');
        }
        return all.toString();
    }
}
