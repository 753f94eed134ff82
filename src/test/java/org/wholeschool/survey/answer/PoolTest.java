package org.wholeschool.survey.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static Pool of(List<Integer> order) {
        Pool pool = Pool.EMPTY;
        for (int person : order) {
            pool = pool.with("code" + (person * 7919 % 100), "answer" + (person * 104729 % 100));
        }
        return pool;
    }

    @Test
    void whateverTheOrderInWhichPeopleComeWhatIsHeldIsTheSameToTheLetter() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
        String text = of(order).text();
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(order, random);
            assertEquals(text, of(order).text());
        }
    }

    /**
     * Who swaps two people's answers holds the same: nothing in it says which of the codes gave which of the answers.
     */
    @Test
    void whoeverGaveWhichOfTheAnswersItIsTheSameToTheLetter() {
        assertEquals(
                Pool.EMPTY.with("a", "1").with("b", "2").text(),
                Pool.EMPTY.with("a", "2").with("b", "1").text());
    }

    @Test
    void howLongItIsTellsNothingOfTheLastAnswer() {
        Pool pool = of(List.of(1, 2, 3));
        assertEquals(pool.text().length(), pool.with("one more", "x").text().length());
        assertEquals(
                pool.text().length(),
                pool.with("one more", "x".repeat(500)).text().length());
        assertEquals(0, pool.text().length() % Pool.PIECE);
        assertEquals(
                2 * Pool.PIECE,
                pool.with("one more", "x".repeat(Pool.PIECE)).text().length());
    }

    @Test
    void itIsReadAsItWasWrittenAndTakesACodeOnce() {
        Pool pool = of(List.of(1, 2, 3)).with("same", "answer1").with("again", "answer1");
        assertEquals(pool, Pool.of(pool.text()));
        assertEquals(Pool.EMPTY, Pool.of(Pool.EMPTY.text()));
        assertThrows(IllegalArgumentException.class, () -> pool.with("same", "another"));
    }
}
