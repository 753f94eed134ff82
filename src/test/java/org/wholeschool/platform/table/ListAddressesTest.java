package org.wholeschool.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an address says of a list's columns and order; what is gone is left out and counted. */
class ListAddressesTest {

    private enum Fruit implements Column {
        NAME,
        COLOUR,
        WEIGHT {
            @Override
            public boolean isNumber() {
                return true;
            }
        },
        STORY {
            @Override
            public boolean isSorted() {
                return false;
            }
        }
    }

    private static final List<Fruit> USUAL = List.of(Fruit.NAME, Fruit.COLOUR);
    private static final TableOrder<Fruit> LIGHTEST = new TableOrder<>(Fruit.WEIGHT, false);

    @Test
    void columnsAreShownInTheListsOwnOrder() {
        ChosenColumns<Fruit> chosen = ChosenColumns.of("WEIGHT-NAME-WEIGHT", Fruit.class, USUAL);
        assertEquals(List.of(Fruit.NAME, Fruit.WEIGHT), chosen.columns());
        assertEquals(0, chosen.gone());
        assertEquals("NAME-WEIGHT", ChosenColumns.address(chosen.columns(), USUAL));
    }

    @Test
    void theUsualColumnsNeedNoAddress() {
        assertEquals(USUAL, ChosenColumns.of(null, Fruit.class, USUAL).columns());
        assertEquals(USUAL, ChosenColumns.of("", Fruit.class, USUAL).columns());
        assertNull(ChosenColumns.address(USUAL, USUAL));
        assertNull(ChosenColumns.address(List.of(), USUAL));
    }

    @Test
    void aColumnThatNoLongerExistsIsCountedAndTheOthersAreShown() {
        ChosenColumns<Fruit> one = ChosenColumns.of("COLOUR-TASTE", Fruit.class, USUAL);
        assertEquals(List.of(Fruit.COLOUR), one.columns());
        assertEquals(1, one.gone());
        ChosenColumns<Fruit> all = ChosenColumns.of("TASTE-SMELL", Fruit.class, USUAL);
        assertEquals(USUAL, all.columns());
        assertEquals(2, all.gone());
    }

    @Test
    void pressingAHeadingAgainTurnsTheOrderRound() {
        TableOrder<Fruit> order = TableOrder.of("COLOUR", Fruit.class, LIGHTEST);
        assertEquals("ascending", order.sorted(Fruit.COLOUR));
        assertEquals("none", order.sorted(Fruit.NAME));
        assertNull(order.sorted(Fruit.STORY));
        TableOrder<Fruit> again = order.pressed(Fruit.COLOUR);
        assertEquals("COLOUR-down", again.address());
        assertEquals("descending", again.sorted(Fruit.COLOUR));
        assertEquals("COLOUR", again.pressed(Fruit.COLOUR).address());
        assertEquals("NAME", again.pressed(Fruit.NAME).address());
        assertEquals(again, TableOrder.of(again.address(), Fruit.class, LIGHTEST));
    }

    @Test
    void anOrderThatNoLongerExistsIsTheUsualOneAndSaysSo() {
        for (String gone : List.of("TASTE", "TASTE-down", "STORY", "-down")) {
            TableOrder<Fruit> order = TableOrder.of(gone, Fruit.class, LIGHTEST);
            assertEquals(Fruit.WEIGHT, order.column(), gone);
            assertTrue(order.isGone(), gone);
        }
        assertEquals(LIGHTEST, TableOrder.of(null, Fruit.class, LIGHTEST));
    }

    @Test
    void anAddressHasWhatIsThereAndEscapesIt() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("form", "Oak & Ash");
        values.put("place", null);
        values.put("year", "");
        values.put("page", "3");
        AddressQuery query = new AddressQuery(values);
        assertEquals("/list.xhtml?form=Oak+%26+Ash&page=3", query.of("/list.xhtml"));
        assertEquals("form=Oak+%26+Ash", query.with("page", null).toString());
        assertEquals("/list.xhtml", new AddressQuery(Map.of()).of("/list.xhtml"));
    }
}
