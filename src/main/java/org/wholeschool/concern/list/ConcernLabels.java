package org.wholeschool.concern.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.school.Schools;

/** Says on pages of other things what their concerns are about and who is in them, where the reader may read those. */
@Named
@RequestScoped
public class ConcernLabels {

    @Inject
    private ConcernRowReader reader;

    @Inject
    private Schools schools;

    private Map<Long, ConcernRow> rows;

    /**
     * @param id one of them
     * @param all the concerns of the page, which are read at once
     * @return its kind
     */
    public String kind(long id, List<Long> all) {
        return words(id, all, ConcernColumn.KIND);
    }

    /**
     * @param id one of them
     * @param all the concerns of the page, which are read at once
     * @return the first few pupils in it, with their forms; "" where it names none
     */
    public String pupils(long id, List<Long> all) {
        return words(id, all, ConcernColumn.PUPILS);
    }

    private String words(long id, List<Long> all, ConcernColumn column) {
        if (rows == null) {
            rows = new HashMap<>();
            for (int from = 0; from < all.size(); from += ConcernRowReader.MOST) {
                reader.read(all.subList(from, Math.min(all.size(), from + ConcernRowReader.MOST)))
                        .forEach(row -> rows.put(row.id(), row));
            }
        }
        ConcernRow row = rows.get(id);
        return row == null
                ? ""
                : new ConcernCells(schools.profile().zone()).of(row, column).text();
    }
}
