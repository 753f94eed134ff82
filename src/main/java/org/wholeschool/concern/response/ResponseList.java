package org.wholeschool.concern.response;

import static org.wholeschool.concern.response.ResponseColumn.AGENCY;
import static org.wholeschool.concern.response.ResponseColumn.ANSWER;
import static org.wholeschool.concern.response.ResponseColumn.ANSWERED;
import static org.wholeschool.concern.response.ResponseColumn.BECAME;
import static org.wholeschool.concern.response.ResponseColumn.CONCERN;
import static org.wholeschool.concern.response.ResponseColumn.DUE;
import static org.wholeschool.concern.response.ResponseColumn.FOLLOWS;
import static org.wholeschool.concern.response.ResponseColumn.KIND;
import static org.wholeschool.concern.response.ResponseColumn.NEXT;
import static org.wholeschool.concern.response.ResponseColumn.NOTE_KIND;
import static org.wholeschool.concern.response.ResponseColumn.ON;
import static org.wholeschool.concern.response.ResponseColumn.PUPILS;
import static org.wholeschool.concern.response.ResponseColumn.REASON;
import static org.wholeschool.concern.response.ResponseColumn.REFERENCE;
import static org.wholeschool.concern.response.ResponseColumn.STATE;
import static org.wholeschool.concern.response.ResponseColumn.TASK;
import static org.wholeschool.concern.response.ResponseColumn.WAITED;
import static org.wholeschool.concern.response.ResponseColumn.WHO;
import static org.wholeschool.concern.response.ResponseColumn.WHOM;
import static org.wholeschool.concern.response.ResponseColumn.WISH;
import static org.wholeschool.concern.response.ResponseColumn.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;

/** The lists of what was done. A name stands in addresses and in saved filters, and so is never changed. */
public enum ResponseList {
    ACTIONS(
            List.of(TASK, STATE, WHO, DUE, BECAME),
            List.of(TASK, STATE, WHO, DUE, CONCERN, PUPILS, KIND),
            STATE,
            ResponseState.OVERDUE,
            ResponseState.CANNOT,
            ResponseState.OPEN,
            ResponseState.DONE,
            ResponseState.WITHDRAWN),
    REFERRALS(
            List.of(AGENCY, STATE, ON, WAITED, DUE, ANSWER, ANSWERED, BECAME, REFERENCE, REASON),
            List.of(AGENCY, STATE, ON, WAITED, ANSWER, CONCERN, PUPILS, KIND),
            STATE,
            ResponseState.LATE,
            ResponseState.REFUSED,
            ResponseState.WAITING,
            ResponseState.ANSWERED,
            ResponseState.NOT_MADE),
    NOTES(
            List.of(NOTE_KIND, ON, WHOM, WHO, WORDS, WISH, FOLLOWS, NEXT),
            List.of(NOTE_KIND, ON, WHOM, WORDS, CONCERN, PUPILS, KIND),
            ON),
    PARENTS(
            List.of(STATE, ON, WHOM, BECAME, REASON),
            List.of(STATE, ON, WHOM, REASON, CONCERN, PUPILS, KIND),
            ON,
            ResponseState.NOTED,
            ResponseState.TOLD,
            ResponseState.NOT_TOLD);

    private final Columns<ResponseColumn> columns;
    private final List<ResponseState> states;

    ResponseList(List<ResponseColumn> own, List<ResponseColumn> usual, ResponseColumn order, ResponseState... states) {
        this.columns = new Columns<>(
                Stream.concat(
                                own.stream(),
                                Arrays.stream(ResponseColumn.values()).filter(column -> column.ofConcern() != null))
                        .toList(),
                usual,
                new TableOrder<>(order, order == ON));
        this.states = List.of(states);
    }

    /** @return its columns; in the usual order what needs doing comes first, or the latest */
    public Columns<ResponseColumn> columns() {
        return columns;
    }

    /** @return how it can stand with one of them; none for notes */
    public List<ResponseState> states() {
        return states;
    }

    /** @return what it is called */
    public String title() {
        return Texts.of("response").get("list." + this);
    }

    /** @return the key of saved filters of it */
    public String saved() {
        return "response-" + name().toLowerCase(Locale.ROOT);
    }
}
