package org.wholeschool.concern.list;

import java.util.List;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Column;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;

/** The columns of the list of concerns. */
public enum ConcernColumn implements Column {
    KIND,
    NUMBER,
    DATE,
    HAPPENED,
    PUPILS,
    YEAR,
    FORM,
    PLACE,
    BAND,
    STATUS,
    DECISION,
    OWNER,
    DAYS,
    AGENCY,
    ACTIONS,
    FURTHER,
    TAGS,
    FACTS;

    /** The latest first. */
    public static final TableOrder<ConcernColumn> LATEST = new TableOrder<>(DATE, true);

    /** All of them. The kind leads to the concern. */
    public static final Columns<ConcernColumn> COLUMNS = new Columns<>(
            List.of(values()), List.of(KIND, NUMBER, DATE, PUPILS, PLACE, STATUS, DECISION, OWNER), LATEST);

    @Override
    public String label() {
        return Texts.of("lists").get("column." + name());
    }

    @Override
    public boolean isNumber() {
        return this == DAYS || this == ACTIONS;
    }

    /** A text is in no order that helps anyone, and to sort by it all of them would have to be decrypted. */
    @Override
    public boolean isSorted() {
        return this != FACTS && this != FURTHER;
    }
}
