package org.wholeschool.pattern.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.Texts;

/** Draws the marks of the grid: each has a shape of its own, so that none is told by its colour. */
@Named
@ApplicationScoped
public class GridSigns {

    private static final Map<String, String> SHAPES = Map.of(
            "emerging", "M8 2l6.5 12h-13z",
            "every-week", "M8 2.5a5.5 5.5 0 1 0 .01 0z",
            "no-one", "M8 2a6 6 0 1 0 .01 0zM3.8 3.8l8.4 8.4",
            "felt", "M8 1l7 7-7 7-7-7z");

    private static final List<String> ORDER = List.of("emerging", "every-week", "no-one", "felt");

    /** @return the path of a mark, in a box of 16 by 16 */
    public String drawing(String look) {
        return SHAPES.get(look);
    }

    /** @return all marks, for the key */
    public List<OverviewGrid.Sign> getAll() {
        return ORDER.stream()
                .map(look -> new OverviewGrid.Sign(look, Texts.of("overview").get("sign." + look)))
                .toList();
    }
}
