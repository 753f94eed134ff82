package org.wholeschool.concern.response;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.platform.table.Cell;

/**
 * An action, a referral or a note, as a list finds it.
 *
 * @param id its own number
 * @param concernId of which concern; null for a note that belongs to none
 * @param about whom such a note is about, or null
 * @param state how it stands with it, or null
 * @param note what kind of note it is, or null
 * @param agency to whom it is referred, or null
 * @param who the account that is to do it, or wrote it, or null
 * @param on its day, or null
 * @param cells what it has in columns of its own, without texts until they are read
 */
public record Response(
        long id,
        Long concernId,
        ConcernRow.Named about,
        ResponseState state,
        NoteKind note,
        Agency agency,
        Long who,
        LocalDate on,
        Map<ResponseColumn, Cell> cells) {

    /** @return the same with more cells */
    Response with(Map<ResponseColumn, Cell> more) {
        Map<ResponseColumn, Cell> all = new EnumMap<>(ResponseColumn.class);
        all.putAll(cells);
        all.putAll(more);
        return new Response(id, concernId, about, state, note, agency, who, on, all);
    }

    /** @return what it has in a column; nothing where it has none */
    Cell cell(ResponseColumn column) {
        return cells.getOrDefault(column, Cell.NOTHING);
    }
}
