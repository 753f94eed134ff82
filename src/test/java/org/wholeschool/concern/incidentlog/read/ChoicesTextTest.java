package org.wholeschool.concern.incidentlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;

class ChoicesTextTest {

    @Test
    void whatIsKeptComesBackAsItWas() {
        Map<String, LogField> fields = new LinkedHashMap<>();
        fields.put("What = happened: Ü", LogField.WHAT_HAPPENED);
        fields.put("Date", LogField.WHEN);
        fields.put("#more", LogField.WHAT_HAPPENED);
        ImportChoices choices = new ImportChoices(
                new ColumnMapping(fields, DateOrder.MONTH_FIRST),
                Map.of(
                        "",
                        new ValueChoice.Existing(3),
                        "west village a",
                        new ValueChoice.NewPlace("West Village: A", PlaceGroup.OUTDOOR),
                        "roof",
                        new ValueChoice.SetAside()),
                Map.of(
                        "welfare",
                        new ValueChoice.NewCategory("Welfare \\ check", CategoryGroup.OTHER, CategoryScope.CASEWORK)),
                true,
                Set.of(7, 1201));
        ImportChoices back = ChoicesText.read(ChoicesText.write(choices));
        assertEquals(choices, back);
        assertEquals(
                List.copyOf(fields.keySet()),
                List.copyOf(back.columns().fields().keySet()));
    }

    @Test
    void anOrderThatNobodyHasChosenStaysOpen() {
        ImportChoices choices = new ImportChoices(new ColumnMapping(Map.of(), null), Map.of(), Map.of(), false);
        assertEquals(choices, ChoicesText.read(ChoicesText.write(choices)));
    }

    @Test
    void aWordThatIsNoChoiceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ValueCode.read("place:ROOF", "Roof"));
        assertThrows(IllegalArgumentException.class, () -> ValueCode.read("anything", "Roof"));
    }
}
