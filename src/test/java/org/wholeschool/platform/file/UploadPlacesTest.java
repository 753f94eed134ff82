package org.wholeschool.platform.file;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that no person and no school takes all places for files. */
class UploadPlacesTest {

    private static final long SCHOOL = 1;
    private static final int LONG = 20 * 1024 * 1024;

    private final UploadPlaces places = new UploadPlaces(Duration.ZERO);

    private List<UploadPlaces.Place> fill(int many, long bytes) {
        List<UploadPlaces.Place> taken = new ArrayList<>();
        for (int account = 1; account <= many; account++) {
            taken.add(places.take(account, SCHOOL, bytes));
        }
        return taken;
    }

    @Test
    void aSchoolLeavesPlacesForAnother() {
        List<UploadPlaces.Place> taken = fill(UploadPlaces.OF_A_SCHOOL, 1);
        assertThrows(UploadPlaces.Busy.class, () -> places.take(99, SCHOOL, 1));
        places.take(100, SCHOOL + 1, 1).close();
        taken.forEach(UploadPlaces.Place::close);
        fill(UploadPlaces.OF_A_SCHOOL, 1);
    }

    @Test
    void aLongListTakesSeveral() {
        fill(UploadPlaces.OF_A_SCHOOL / UploadPlaces.OF_A_LONG_ONE, LONG);
        assertThrows(UploadPlaces.Busy.class, () -> places.take(99, SCHOOL, LONG));
        places.take(100, SCHOOL + 1, LONG).close();
    }

    @Test
    void nobodyHasMoreThanTwo() {
        places.take(7, SCHOOL, 1);
        UploadPlaces.Place second = places.take(7, SCHOOL, 1);
        assertThrows(UploadPlaces.Busy.class, () -> places.take(7, SCHOOL, 1));
        second.close();
        places.take(7, SCHOOL, 1);
    }
}
