package org.wholeschool.link.importing;

import java.util.List;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.record.Grading;
import org.wholeschool.platform.csv.Reason;

/**
 * A row of a list of links, as its file gives it.
 *
 * @param line on which it begins
 * @param one a pupil, by unique pupil number or name
 * @param other the other one
 * @param kind what ties them
 * @param texts what is said of the link as a whole
 * @param evidence what was seen or said
 * @param grade how far it can be relied on, of no piece yet; null where the row does not say, or not all of it
 * @param keeper of the two as the row names them, who keeps whom safe; null where it does not say
 * @param faults all that cannot be read of it; where there is anything, what it is about is null above
 */
record LinkListRow(
        int line,
        String one,
        String other,
        LinkKind kind,
        LinkTexts texts,
        NewEvidence evidence,
        Grading grade,
        Keeper keeper,
        List<Why> faults) {

    static LinkListRow unfit(int line, String column, String why, Object... quoted) {
        return new LinkListRow(
                line, null, null, null, null, null, null, null, List.of(new Why(column, Reason.of(why, quoted))));
    }

    /** @return whether there are cells of it that can be looked at, whatever is wrong with some */
    boolean isRead() {
        return texts != null;
    }

    /**
     * Why a row cannot come in.
     *
     * @param column because of which column; null where it is no single one
     */
    public record Why(String column, Reason reason) {}
}
