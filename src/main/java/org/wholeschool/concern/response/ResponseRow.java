package org.wholeschool.concern.response;

import java.util.List;
import java.util.Map;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.list.ConcernCells;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.platform.table.AddressQuery;
import org.wholeschool.platform.table.Cell;

/**
 * An action, a referral or a note with the concern that it belongs to.
 *
 * @param response it, with its texts
 * @param concern its concern; null for a note that belongs to none
 */
public record ResponseRow(Response response, ConcernRow concern) {

    /** @return its own number */
    public long id() {
        return response.id();
    }

    /** @return the pupils of its concern; of a note without one whom it is about */
    public List<ConcernRow.Named> pupils() {
        return concern == null ? List.of(response.about()) : concern.pupils();
    }

    /** @return its page; of a note the page that shows it, or records that it informed parents */
    public String way(ResponseList list) {
        return switch (list) {
            case ACTIONS -> page("/concern/action.xhtml", id());
            case REFERRALS -> page("/concern/referral.xhtml", id());
            case PARENTS ->
                response.state() == ResponseState.NOTED
                        ? new NotedContact(id(), concern.id(), response.on()).page()
                        : page("/concern/view.xhtml", concern.id());
            case NOTES ->
                concern == null
                        ? page("/concern/pupil.xhtml", response.about().id()) + note()
                        : page("/concern/view.xhtml", concern.id()) + note();
        };
    }

    /** Timelines and lists of notes have each note under this name. */
    private String note() {
        return "#note-" + id();
    }

    private static String page(String page, long id) {
        return new AddressQuery(Map.of("id", Long.toString(id))).of(page);
    }

    /**
     * @param cells says what its concern has
     * @return what it has in a column
     */
    public Cell cell(ResponseColumn column, ConcernCells cells) {
        if (column.ofConcern() == null) {
            return response.cell(column);
        }
        if (concern != null) {
            return cells.of(concern, column.ofConcern());
        }
        ConcernRow.Named about = response.about();
        return switch (column) {
            case PUPILS -> Cell.of(about.name(), cells.named(about));
            case YEAR -> Cell.of(Integer.toString(about.year()));
            case FORM -> Cell.of(about.form());
            default -> Cell.of("");
        };
    }
}
