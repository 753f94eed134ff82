package org.wholeschool.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        };

        @Override
        public String label() {
            return name();
        }
    }

    private static final List<Fruit> USUAL = List.of(Fruit.NAME, Fruit.COLOUR);
    private static final TableOrder<Fruit> LIGHTEST = new TableOrder<>(Fruit.WEIGHT, false);
    private static final Columns<Fruit> LIST = new Columns<>(List.of(Fruit.values()), USUAL, LIGHTEST);

    @Test
    void columnsAreShownInTheListsOwnOrder() {
        ChosenColumns<Fruit> chosen = LIST.chosen("WEIGHT-NAME-WEIGHT");
        assertEquals(List.of(Fruit.NAME, Fruit.WEIGHT), chosen.columns());
        assertEquals(0, chosen.gone());
        assertEquals("NAME-WEIGHT", LIST.address(List.of("WEIGHT")));
    }

    @Test
    void theUsualColumnsNeedNoAddress() {
        assertEquals(USUAL, LIST.chosen(null).columns());
        assertEquals(USUAL, LIST.chosen("").columns());
        assertNull(LIST.address(List.of("COLOUR")));
        assertNull(LIST.address(List.of()));
    }

    @Test
    void aColumnThatNoLongerExistsIsCountedAndTheOthersAreShown() {
        ChosenColumns<Fruit> one = LIST.chosen("COLOUR-TASTE");
        assertEquals(List.of(Fruit.COLOUR), one.columns());
        assertEquals(1, one.gone());
        ChosenColumns<Fruit> all = LIST.chosen("TASTE-SMELL");
        assertEquals(USUAL, all.columns());
        assertEquals(2, all.gone());
    }

    @Test
    void pressingAHeadingAgainTurnsTheOrderRound() {
        TableOrder<Fruit> order = LIST.order("COLOUR");
        assertEquals("ascending", order.sorted(Fruit.COLOUR));
        assertEquals("none", order.sorted(Fruit.NAME));
        assertNull(order.sorted(Fruit.STORY));
        TableOrder<Fruit> again = order.pressed(Fruit.COLOUR);
        assertEquals("COLOUR-down", again.address());
        assertEquals("descending", again.sorted(Fruit.COLOUR));
        assertEquals("COLOUR", again.pressed(Fruit.COLOUR).address());
        assertEquals("NAME", again.pressed(Fruit.NAME).address());
        assertEquals(again, LIST.order(again.address()));
    }

    @Test
    void anOrderThatNoLongerExistsIsTheUsualOneAndSaysSo() {
        for (String gone : List.of("TASTE", "TASTE-down", "STORY", "-down")) {
            TableOrder<Fruit> order = LIST.order(gone);
            assertEquals(Fruit.WEIGHT, order.column(), gone);
            assertTrue(order.isGone(), gone);
        }
        assertEquals(LIGHTEST, LIST.order(null));
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

    @Test
    void rowsWithoutAValueComeLastInBothDirectionsAndOthersKeepTheirOrder() {
        Map<String, Integer> weights = Map.of("plum", 30, "fig", 30, "pear", 150);
        List<String> rows = List.of("plum", "apple", "pear", "fig");
        assertEquals(List.of("plum", "fig", "pear", "apple"), LIGHTEST.sort(rows, weights::get));
        assertEquals(
                List.of("pear", "plum", "fig", "apple"), new TableOrder<>(Fruit.WEIGHT, true).sort(rows, weights::get));
    }

    @Test
    void aPageBehindTheLastOneIsTheLastOne() {
        assertEquals(new TablePage(1, 1), TablePage.of(7, 0));
        assertEquals(new TablePage(1, 1), TablePage.of(0, TablePage.ROWS));
        List<Integer> rows = IntStream.range(0, TablePage.ROWS + 1).boxed().toList();
        assertEquals(new TablePage(2, 2), TablePage.of(9, rows.size()));
        assertEquals(List.of(TablePage.ROWS), TablePage.of(9, rows.size()).of(rows));
        assertEquals(TablePage.ROWS, TablePage.of(1, rows.size()).of(rows).size());
    }

    @Test
    void whatIsSavedHasNeitherAPageNorAnythingPersonal() {
        TableAddress address = new TableAddress("/list.xhtml", List.of("form", "held"));
        address.put("list", "FRUIT");
        address.put("page", "4");
        address.put("held", "a1b2");
        assertEquals("", address.toSave("held"));
        assertTrue(address.isNarrow(), "something is held");
        address.put("form", "9B");
        assertEquals("form=9B&list=FRUIT", address.toSave("held"));
        assertEquals("/list.xhtml?form=9B&held=a1b2&list=FRUIT&sort=NAME", address.way("sort", "NAME"));
        assertEquals(4, address.page());
        address.put("page", "last");
        assertEquals(1, address.page());
    }
}
