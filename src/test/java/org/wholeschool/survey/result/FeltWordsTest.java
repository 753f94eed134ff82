package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.survey.answer.Asked;

/** Which places come first, in words: no more is said than the answers can tell. */
class FeltWordsTest {

    /** Places A, B, C with these ranks; 0 where a few feel unsafe. Those up to a number are named. */
    private static List<FeltResults.Place> places(int named, int... ranks) {
        List<FeltResults.Place> places = new ArrayList<>();
        for (int place = 0; place < ranks.length; place++) {
            places.add(new FeltResults.Place(
                    new Asked.Named(List.of((long) place), "" + (char) ('A' + place)),
                    ranks[place] == 0 ? Share.FEW : Share.TWO_TENTHS,
                    Share.FEW,
                    List.of(),
                    List.of(),
                    ranks[place],
                    place < named));
        }
        return places;
    }

    private static List<String> said(List<FeltResults.Place> places) {
        return List.of(FeltWords.first(places), FeltWords.order(places));
    }

    @Test
    void whatTheAnswersDoNotTellIsNotSaid() {
        assertEquals(List.of("No place has 5 or more pupils who do not feel safe.", ""), said(places(0, 0, 0)));
        assertEquals(List.of("Felt unsafe most: A.", ""), said(places(1, 1, 0)));
        assertEquals(
                List.of(
                        "Felt unsafe most: A, B. We cannot tell which of them is first.",
                        "We cannot tell which of these is first."),
                said(places(2, 1, 1, 1, 0)));
        assertEquals(
                List.of("Felt unsafe most: A. Then: B, C.", "First is A. The others may be even."),
                said(places(3, 1, 2, 2)));
        assertEquals(
                List.of(
                        "Felt unsafe most: A, B. We cannot tell which of them is first. Then: C.",
                        "First is one of these; we cannot tell which: A, B."),
                said(places(3, 1, 1, 2)));
        assertEquals(
                List.of(
                        "Felt unsafe most: A. Other places may be felt just as unsafe.",
                        "Other places may be felt just as unsafe."),
                said(places(1, 1, 1, 1)));
        assertEquals(
                List.of("Pupils feel unsafe at 9 places. There are too few answers to say where most.", ""),
                said(places(0, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
    }

    @Test
    void aRankSaysHowManyShareIt() {
        List<FeltResults.Place> places = places(3, 1, 2, 2);
        assertEquals("1", FeltWords.rank(places.get(0), places));
        assertEquals("2, shared by 2 places", FeltWords.rank(places.get(1), places));
    }
}
