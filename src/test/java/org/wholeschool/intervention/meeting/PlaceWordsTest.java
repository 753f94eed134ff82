package org.wholeschool.intervention.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceWordsTest {

    private static final List<String> OTHERS =
            List.of("Upper yard", "Room 4", "Science corridor", "Library", "Main hall");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Canteen | the canteen office | true
            Canteen | In the canteens | true
            Canteen | Library | false
            Girls' toilets, ground floor | by the toilets | true
            Girls' toilets, ground floor | Head's office, ground floor | true
            Girls' toilets, ground floor | Head's office, first floor | false
            Lower yard | the yard | false
            Lower yard | the lower one | true
            Lower yard | Yard (lower) | true
            Maths corridor | the corridor | false
            Maths corridor | Maths | true
            Changing room | Room 4 | false
            Changing room | changing rooms | true
            Room 12 | Room 4 | false
            Room 12 | in room 12 | true
            Block B | Room B | false
            Block B | B block | true
            Bus stop 4 | Room 4 | false
            """)
    void aPartOfANameTellsWhereNoOtherPlaceIsCalledSo(String place, String heldAt, boolean tells) {
        assertEquals(tells, PlaceWords.tell(heldAt, List.of("The queue at lunch"), List.of(place), OTHERS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Room 4, over lunch | false
            At the queue at lunch | true
            Lunch, by the queue | true
            Room 4, group table | false
            The chats of the groups | true
            """)
    void aNameOrAnOnlineSpaceIsToldByAllItsWords(String heldAt, boolean tells) {
        assertEquals(tells, PlaceWords.tell(heldAt, List.of("The queue at lunch", "Group chats"), List.of(), OTHERS));
    }
}
