package org.wholeschool.platform.web;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.stream.Stream;

/** Reads which rows of a list were ticked: plain fields of one name, each with a row's number. */
public final class TickedRows {

    private TickedRows() {}

    /**
     * @param field the name of the fields
     * @param most how many rows a page has; what is beyond was not shown on it
     * @return the numbers that this request brought, each once; what is no number is left out
     */
    public static List<Long> ids(String field, int most) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(field);
        return values == null
                ? List.of()
                : Stream.of(values)
                        .filter(value -> value.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .limit(most)
                        .toList();
    }
}
