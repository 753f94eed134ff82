package org.wholeschool.sharing.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What asks about a whole group, and what does not. */
class TrawlTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "All boys of Year 9, 0, true",
                "A list of every pupil who was near the bridge, 0, true",
                "names of the boys in Year 10 who smoke, 0, true",
                "Which students wear a grey hoodie, 0, true",
                "Anyone in Year 8 with a bike, 0, true",
                "The year 9 group, 0, true",
                "Everybody on your list of excluded children, 2, true",
                "His attendance in Year 9, 1, false",
                "All that you know about her brother, 1, false",
                "Whether he was in school on 3 November, 1, false",
                "Any concerns since September, 1, false",
                "What happened at the bus stop, 0, false",
                "All records of bullying of this child, 1, true"
            })
    void aRequestAboutAGroupIsToldFromOneAboutAChild(String asked, int children, boolean isTrawl) {
        assertEquals(isTrawl, Trawl.isLikely(List.of(asked), null, children), asked);
    }

    @ParameterizedTest
    @CsvSource({"Year 9, true", "all girls who use the gym, true", "The bus stop on Station Road, false"})
    void soIsItsGroup(String group, boolean isTrawl) {
        assertEquals(isTrawl, Trawl.isLikely(List.of("What you know"), group, 0), group);
    }
}
