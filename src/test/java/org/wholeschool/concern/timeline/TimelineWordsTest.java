package org.wholeschool.concern.timeline;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.IconShapes;

/**
 * Every kind of entry has a drawing, and the words by which the page filters it and leads to its page: a source may
 * give either.
 */
class TimelineWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyKindHasTheWordsOfItsFilterAndOfItsLink(TimelineKind kind) {
        Texts texts = Texts.of("timeline");
        assertFalse(texts.get("kind." + kind).isBlank());
        assertFalse(texts.get("open." + kind).isBlank());
        assertFalse(new IconShapes().of(kind.getStyle()).isEmpty(), "a drawing");
    }
}
