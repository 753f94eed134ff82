package org.wholeschool.access.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Texts;

/** Nobody who is not let in is left without a sentence. */
class TroubleTextsTest {

    private final Texts texts = Texts.of("singlesignon");

    @Test
    void everyTroubleHasItsSentence() {
        assertEquals(List.of(), Stream.of(Trouble.values()).filter(trouble -> texts.getOr("trouble." + trouble, "").isBlank()).toList());
        assertEquals(List.of(), Stream.of(Trouble.values()).filter(Trouble::isOfTheProvider).filter(trouble -> trouble != Trouble.CLOCK)
                .filter(trouble -> texts.getOr("try." + trouble, "").isBlank()).toList());
    }
}
