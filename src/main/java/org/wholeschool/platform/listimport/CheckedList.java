package org.wholeschool.platform.listimport;

import java.util.List;
import org.wholeschool.platform.BadInput;

/**
 * What would become of a file, or became of it.
 *
 * @param ready the rows that are new
 * @param refused the rows that stay out, with their reasons
 * @param already how many are on record already
 * @param repeated how many say again what another row of the file says; a kind that tells people one sentence for both
 *     counts them as {@code already}
 * @param <R> a row that can come in
 * @param <F> a row that stays out
 */
public record CheckedList<R, F>(List<R> ready, List<F> refused, int already, int repeated) {

    /** For a kind that does not tell repeated rows from those on record. */
    public CheckedList(List<R> ready, List<F> refused, int already) {
        this(ready, refused, already, 0);
    }

    /** @throws BadInput where no row can come in */
    public void refuseIfNothingIsNew() {
        if (ready.isEmpty()) {
            throw new BadInput(null, "import.nothing");
        }
    }
}
