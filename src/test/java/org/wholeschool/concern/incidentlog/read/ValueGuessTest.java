package org.wholeschool.concern.incidentlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvTables;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;

class ValueGuessTest {

    private static final Map<String, Long> KNOWN = Map.of("sports hall", 1L, "toilets", 2L);
    private static final long UNKNOWN = 9;

    @Test
    void valuesAreCountedWhateverTheirCaseAndSpacing() {
        CsvTable table = CsvTables.of("When,Where\n1,Sports Hall\n2,\n3, sports  hall\n4,SPORTS-HALL\n5,Bus\n");
        ColumnMapping mapping = new ColumnMapping(Map.of("Where", LogField.WHERE), DateOrder.DAY_FIRST);
        assertEquals(
                List.of(new LogValue("Sports Hall", 3), new LogValue("", 1), new LogValue("Bus", 1)),
                LogValue.of(table, mapping, LogField.WHERE));
        assertEquals(List.of(new LogValue("", 5)), LogValue.of(table, mapping, LogField.CATEGORY));
    }

    @Test
    void aPlaceOfTheSameNameIsThatPlace() {
        assertEquals(new ValueChoice.Existing(1), place("Sports hall."));
        assertEquals(new ValueChoice.Existing(2), place("Toilet"));
    }

    @ParameterizedTest
    @CsvSource({"''", "UNDEFINED", "N/A", "not known"})
    void aValueThatSaysNothingIsThePlaceNotKnown(String value) {
        assertEquals(new ValueChoice.Existing(UNKNOWN), place(value));
    }

    @ParameterizedTest
    @CsvSource({
        "Z4P Parking Lot, OUTDOOR",
        "Off Campus, OFF_SITE_OR_UNKNOWN",
        "Coleman Res. Hall, SHARED_INDOOR",
        "Chemistry lab, CLASSROOMS",
        "Number 7 bus, OFF_SITE_OR_UNKNOWN",
        "Lower yard, OUTDOOR"
    })
    void anUnknownPlaceIsProposedAsANewOneInTheGroupOfItsWords(String value, PlaceGroup group) {
        assertEquals(new ValueChoice.NewPlace(value, group), place(value));
    }

    @ParameterizedTest
    @CsvSource({
        "Public intoxication, EXPLOITATION, CONTEXT",
        "Assault, PHYSICAL, CONTEXT",
        "Harassment, BULLYING, CONTEXT",
        "Indecent exposure, SEXUAL, CONTEXT",
        "Welfare check, OTHER, CASEWORK",
        "Bike theft, OTHER, CONTEXT"
    })
    void anUnknownCategoryIsProposedWithGroupAndScope(String value, CategoryGroup group, CategoryScope scope) {
        assertEquals(
                new ValueChoice.NewCategory(value, group, scope),
                ValueGuess.category(new LogValue(value, 1), Map.of(), UNKNOWN));
    }

    @Test
    void nothingIsEverProposedToBeSetAside() {
        assertInstanceOf(ValueChoice.NewPlace.class, place("!?x"));
    }

    private static ValueChoice place(String value) {
        return ValueGuess.place(new LogValue(value, 1), KNOWN, UNKNOWN);
    }
}
