package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One step that fails keeps no other from being done, and is not forgotten. */
class StepsTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void allAreTriedAndTheFirstFaultIsThrown() {
        RuntimeException first = new IllegalStateException("first");
        RuntimeException second = new IllegalStateException("second");
        RuntimeException thrown = assertThrows(
                RuntimeException.class,
                () -> Steps.all(
                        () -> done.add("one"),
                        () -> fail(first),
                        () -> done.add("three"),
                        () -> fail(second),
                        () -> done.add("five")));
        assertSame(first, thrown);
        assertEquals(List.of(second), List.of(thrown.getSuppressed()));
        assertEquals(List.of("one", "three", "five"), done);
    }

    private static void fail(RuntimeException fault) {
        throw fault;
    }

    @Test
    void whereNoneFailsNothingIsThrown() {
        Steps.all(() -> done.add("one"), () -> done.add("two"));
        assertEquals(List.of("one", "two"), done);
    }
}
