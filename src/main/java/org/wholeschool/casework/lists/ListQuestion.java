package org.wholeschool.casework.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.concern.list.Period;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Column;
import org.wholeschool.school.calendar.Calendar;

/**
 * Which rows of a list were asked for.
 *
 * @param address as the address of the page says it
 * @param words what is searched for and no address has: "pupil" and "words"
 */
record ListQuestion(ListAddress address, Map<String, String> words) {

    /**
     * @param question what {@code FilteredList.getQuestion} says
     * @param empty an address of that page that says nothing yet
     */
    static ListQuestion of(String question, ListAddress empty) {
        return new ListQuestion(empty, empty.ask(question));
    }

    /** @return which concerns it asks for */
    ConcernFilter filter(LocalDate today, List<Calendar.HalfTerm> halfTerms) {
        Period period = address.period();
        return address.filter(words, period == null ? null : period.days(today, halfTerms));
    }

    /**
     * @param writer replaces names, such as that of a place
     * @return what was asked for, how many rows there are, and in how many concerns words were searched: sentences
     */
    List<String> about(CellWriter writer, int rows, Column order, int unsearched) {
        Texts texts = Texts.of("export");
        List<String> about = new ArrayList<>();
        if (words.containsKey(ListAddress.SAID)) {
            about.add(writer.said(words.get(ListAddress.SAID)));
        }
        about.add(texts.get("list.size", rows, order.label()));
        if (unsearched > 0) {
            about.add(texts.get("list.unsearched", ConcernRows.MOST_SEARCHED, unsearched));
        }
        return about;
    }
}
