package org.wholeschool.school.siteplan;

import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;

/** What is drawn on a floor as text, as the page that draws sends it: a line for each shape, "place;KIND;x,y x,y". */
final class ShapeText {

    private static final int PARTS = 3;

    private ShapeText() {}

    static String of(List<FloorPlans.DrawnShape> shapes) {
        return shapes.stream()
                .map(shape -> shape.placeId() + ";" + shape.outline().kind() + ";"
                        + shape.outline().cornersText())
                .collect(Collectors.joining("\n"));
    }

    /** @throws BadInput at the field "shapes", where the text is not what the page sends */
    static List<FloorPlans.DrawnShape> read(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .filter(line -> !line.isBlank())
                        .map(ShapeText::line)
                        .toList();
    }

    private static FloorPlans.DrawnShape line(String line) {
        String[] parts = line.split(";");
        try {
            Outline outline = parts.length == PARTS ? Outline.of(Outline.Kind.valueOf(parts[1]), parts[2]) : null;
            if (outline != null) {
                return new FloorPlans.DrawnShape(Long.parseLong(parts[0]), outline);
            }
        } catch (IllegalArgumentException notOurs) {
            // as a line with too few parts
        }
        throw new BadInput("shapes", "shapes.unclear");
    }
}
