package org.wholeschool.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkersTest {

    private static final List<String> WORDS = List.of("Zo\u00eb Okonkwo", "Zo\u00eb", "kept-4711", "\ud83d\ude00 here");

    private static byte[] with(String word, Charset charset, int before, int after) {
        byte[] written = word.getBytes(charset);
        byte[] bytes = new byte[before + written.length + after];
        new Random(1).nextBytes(bytes);
        System.arraycopy(written, 0, bytes, before, written.length);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void eachIsFoundWhereverItStands(String charset) {
        Markers markers = new Markers(WORDS);
        for (int before : new int[] {0, 1, 2, 999}) {
            for (int after : new int[] {0, 1, 500}) {
                byte[] bytes = with("kept-4711", Charset.forName(charset), before, after);
                assertEquals(Set.of("kept-4711"), markers.in(bytes, bytes.length), before + " " + after);
            }
        }
    }

    @Test
    void oneThatBeginsAsAnotherIsFoundBesideIt() {
        byte[] bytes = with("Zo\u00eb Okonkwo", StandardCharsets.UTF_8, 7, 7);
        assertEquals(Set.of("Zo\u00eb Okonkwo", "Zo\u00eb"), new Markers(WORDS).in(bytes, bytes.length));
    }

    @Test
    void whatEndsTooEarlyIsNotFound() {
        byte[] bytes = with("kept-4711", StandardCharsets.UTF_8, 20, 0);
        assertEquals(Set.of(), new Markers(WORDS).in(bytes, bytes.length - 1));
        assertEquals(Set.of(), new Markers(List.of("kept-4712")).in(bytes, bytes.length));
        assertEquals(Set.of(), new Markers(WORDS).in(new byte[0], 0));
    }
}
