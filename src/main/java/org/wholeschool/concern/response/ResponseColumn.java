package org.wholeschool.concern.response;

import java.util.Set;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Column;

/** The columns of the lists of actions, referrals and notes: their own, then those of the concern. */
public enum ResponseColumn implements Column {
    /** What is to be done. */
    TASK,
    AGENCY,
    NOTE_KIND,
    STATE,
    /** Who is to do it, or who wrote it. */
    WHO,
    /** The last day for it. */
    DUE,
    /** The day of a referral or of what a note is about. */
    ON,
    /** With whom, or whom the school told. */
    WHOM,
    ANSWER,
    ANSWERED,
    NEXT,
    /** For how many days an agency has not answered. */
    WAITED,
    REFERENCE,
    REASON,
    WORDS,
    FOLLOWS,
    /** What the pupil wants. */
    WISH,
    /** What became of an action, or what an agency said. */
    BECAME,
    CONCERN(ConcernColumn.NUMBER),
    KIND(ConcernColumn.KIND),
    LOGGED(ConcernColumn.DATE),
    PUPILS(ConcernColumn.PUPILS),
    YEAR(ConcernColumn.YEAR),
    FORM(ConcernColumn.FORM),
    PLACE(ConcernColumn.PLACE),
    BAND(ConcernColumn.BAND),
    STATUS(ConcernColumn.STATUS),
    DECISION(ConcernColumn.DECISION),
    LEAD(ConcernColumn.OWNER);

    private static final Set<ResponseColumn> TEXTS =
            Set.of(TASK, WHOM, REFERENCE, REASON, WORDS, FOLLOWS, WISH, BECAME);

    private final ConcernColumn ofConcern;

    ResponseColumn() {
        this(null);
    }

    ResponseColumn(ConcernColumn ofConcern) {
        this.ofConcern = ofConcern;
    }

    /** @return which column of the list of concerns this is; null for one of its own */
    public ConcernColumn ofConcern() {
        return ofConcern;
    }

    /** @return whether it is a text, which is encrypted */
    public boolean isText() {
        return TEXTS.contains(this);
    }

    @Override
    public String label() {
        return ofConcern == null || this == CONCERN || this == STATUS
                ? Texts.of("response").get("column." + name())
                : ofConcern.label();
    }

    @Override
    public boolean isNumber() {
        return this == WAITED;
    }

    /** A text is in no order that helps anyone. */
    @Override
    public boolean isSorted() {
        return !isText();
    }
}
