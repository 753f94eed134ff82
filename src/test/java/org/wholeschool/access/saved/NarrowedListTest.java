package org.wholeschool.access.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.table.Column;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableAddress;

/** An export is told what its list is filtered by, and nothing that leads to a person. */
class NarrowedListTest {

    private enum Shown implements Column {
        TITLE;

        @Override
        public String label() {
            return "Title";
        }

        @Override
        public boolean isNumber() {
            return false;
        }

        @Override
        public boolean isSorted() {
            return false;
        }
    }

    private static class OfNames extends NarrowedList<Shown> {

        private static final long serialVersionUID = 1L;

        private static final Names NAMES = new Names("/list.xhtml", List.of("state", "pupil"), List.of(), List.of());

        OfNames() {
            super(NAMES);
        }

        @Override
        protected Columns<Shown> columns() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected String feature() {
            return "lists";
        }

        @Override
        protected void read() {}

        @Override
        protected void none() {}

        @Override
        protected void check(FormCheck check, Map<String, String> words) {}

        @Override
        protected String words(String name, String value) {
            return name + " is " + value;
        }

        @Override
        protected Set<String> personal() {
            return Set.of("pupil");
        }

        private String said() {
            return NAMES.address().ask(getQuestion()).get(TableAddress.SAID);
        }
    }

    @Test
    void whatLeadsToAPersonIsLeftOutOfItsWords() {
        OfNames list = new OfNames();
        assertFalse(list.getQuestion().contains(TableAddress.SAID), "a list that is whole");
        list.address().put("state", "RUNNING");
        assertEquals("Filtered by: state is RUNNING.", list.said());
        list.address().put("pupil", "7703");
        assertEquals(
                "Filtered by: state is RUNNING; pupil, form, tag, colleague or words (left out here).", list.said());
        assertTrue(list.getQuestion().contains("pupil=7703"), "which rows there are stays");
    }
}
