package org.wholeschool.concern.response;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Cell;

/** On a place's page: the actions of the concerns there that the reader may read, what needs doing first. */
@Named
@RequestScoped
public class PlaceActionsPage {

    private static final int MOST = 10;

    @Inject
    private ResponseRows rows;

    private ResponseRows.Listed listed;

    /**
     * @param place the place's number
     * @return the first of them
     */
    public List<Line> of(String place) {
        return listed(place).rows().stream()
                .limit(MOST)
                .map(row -> new Line(
                        row.way(ResponseList.ACTIONS),
                        row.response().cell(ResponseColumn.TASK).text(),
                        row.response().cell(ResponseColumn.STATE),
                        row.response().cell(ResponseColumn.WHO).text(),
                        row.response().cell(ResponseColumn.DUE).text()))
                .toList();
    }

    /**
     * @param place the place's number
     * @return the words of the way to all of them
     */
    public String all(String place) {
        return Texts.of("response").get("at-place.all", listed(place).total());
    }

    private ResponseRows.Listed listed(String place) {
        if (listed == null) {
            ListAddress address = ResponseAddress.empty();
            address.put("place", place);
            listed = rows.list(
                    new ResponseRows.Asked(
                            ResponseList.ACTIONS,
                            address.filter(Map.of(), null),
                            ResponseAddress.filter(address),
                            ResponseList.ACTIONS.columns().order()),
                    1);
        }
        return listed;
    }

    /**
     * An action.
     *
     * @param page where it is read
     * @param task what is to be done
     * @param state how far it is
     * @param who is to do it
     * @param due its last day, in words
     */
    public record Line(String page, String task, Cell state, String who, String due) {}
}
