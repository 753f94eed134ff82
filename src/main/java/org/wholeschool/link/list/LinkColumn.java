package org.wholeschool.link.list;

import java.util.List;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Column;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;

/** The columns of the list of links. */
public enum LinkColumn implements Column {
    PUPILS,
    KIND,
    STATE,
    REVIEW,
    EVIDENCE,
    LATEST,
    KNOWN,
    SINCE,
    PROPOSED_BY,
    YEAR,
    FORM;

    /** The one to be reviewed soonest first. */
    static final TableOrder<LinkColumn> SOONEST = new TableOrder<>(REVIEW, false);

    /** All of them. The pupils lead to the link. */
    static final Columns<LinkColumn> COLUMNS =
            new Columns<>(List.of(values()), List.of(PUPILS, KIND, STATE, REVIEW, EVIDENCE, LATEST), SOONEST);

    @Override
    public String label() {
        return Texts.of("link").get("list.column." + name());
    }

    @Override
    public boolean isNumber() {
        return this == EVIDENCE;
    }
}
