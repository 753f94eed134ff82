package org.wholeschool.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.crypto.KeysForTests;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.Roster.Apart;
import org.wholeschool.roster.Roster.Apart.By;

class PupilNamesakesTest {

    private static final AtomicLong NEXT_ID = new AtomicLong();

    @BeforeEach
    void keys() {
        KeysForTests.use();
    }

    @Test
    void nameAndFormAreEnoughForWhomTheyTellApart() {
        assertNull(apart(sam("A1", "8A", LocalDate.of(2013, 9, 1)), sam("A2", "8B", LocalDate.of(2013, 10, 1)))
                .get(0));
    }

    @Test
    void theLeastThatTellsThemApartIsSaid() {
        LocalDate born = LocalDate.of(2013, 9, 1);
        assertEquals(
                List.of(new Apart(By.MONTH, "September"), new Apart(By.MONTH, "March")),
                apart(sam("A1", "8B", born), sam("A2", "8B", LocalDate.of(2014, 3, 1))));
        assertEquals(
                List.of(new Apart(By.DAY, "1 September"), new Apart(By.DAY, "2 September")),
                apart(sam("A1", "8B", born), sam("A2", "8B", born.plusDays(1))));
        assertEquals(
                List.of(new Apart(By.DATE, "1 September 2013"), new Apart(By.DATE, "1 September 2012")),
                apart(sam("A1", "8B", born), sam("A2", "8B", born.minusYears(1))));
        assertEquals(
                List.of(new Apart(By.UPN, "001"), new Apart(By.UPN, "002")),
                apart(sam("A100000000001", "8B", born), sam("A100000000002", "8B", born)));
        assertEquals(
                List.of(new Apart(By.NUMBER, "1"), new Apart(By.NUMBER, "2")),
                apart(sam(null, "8B", null), sam(null, "8B", null)));
    }

    @Test
    void whatTellsOnlySomeOfThemApartIsNotEnough() {
        LocalDate born = LocalDate.of(2013, 9, 1);
        assertEquals(
                List.of(By.DAY, By.DAY, By.DAY),
                apart(
                                sam("A1", "8B", born),
                                sam("A2", "8B", born.plusDays(1)),
                                sam("A3", "8B", LocalDate.of(2014, 3, 1)))
                        .stream()
                        .map(Apart::by)
                        .toList());
        assertEquals(
                List.of(By.UPN, By.UPN),
                apart(sam("A001", "8B", born), sam("A002", "8B", null)).stream()
                        .map(Apart::by)
                        .toList());
    }

    private static List<Apart> apart(Pupil... pupils) {
        NameIndex index = NameIndex.of(List.of(pupils));
        return Arrays.stream(pupils)
                .map(pupil -> index.of(List.of(pupil.getId())).get(0).apart())
                .toList();
    }

    private static Pupil sam(String upn, String form, LocalDate born) {
        Pupil pupil = new Pupil(upn, "Smith", "Sam", null, born, "X", 8, form, null);
        try {
            Field id = SchoolOwned.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(pupil, NEXT_ID.incrementAndGet());
            return pupil;
        } catch (ReflectiveOperationException fault) {
            throw new LinkageError("an entity has no id to set", fault);
        }
    }
}
