package org.wholeschool.demonstration.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.Outline;
import org.wholeschool.school.siteplan.PlanReception;

/** The made-up school's site plan: two floors, each a picture beside the package, and where its places are on them. */
@RoomOnly
public final class PlanRows {

    private PlanRows() {}

    /**
     * @param school the school's rows, written
     * @param reception checks the pictures as those that anybody brings
     * @return the floors
     */
    @RoomOnly
    public static List<FloorPlans.NewFloor> of(SchoolRows school, PlanReception reception) {
        List<NamedCsvRecord> shapes = ResourceFiles.rows("plan.csv");
        return List.of(
                floor("ground", "Ground floor and grounds", shapes, school, reception),
                floor("first", "First floor", shapes, school, reception));
    }

    private static FloorPlans.NewFloor floor(
            String code, String name, List<NamedCsvRecord> shapes, SchoolRows school, PlanReception reception) {
        return new FloorPlans.NewFloor(
                name,
                reception.receive(picture("plan-" + code + ".svg")),
                shapes.stream()
                        .filter(row -> row.getField("floor").equals(code))
                        .map(row -> new FloorPlans.DrawnShape(
                                school.place(row.getField("place")).getId(),
                                new Outline(
                                        Outline.Kind.valueOf(row.getField("kind")),
                                        Arrays.stream(row.getField("corners").split(" "))
                                                .map(PlanRows::corner)
                                                .toList())))
                        .toList());
    }

    private static Outline.Corner corner(String text) {
        String[] at = text.split(",");
        return new Outline.Corner(Integer.parseInt(at[0]), Integer.parseInt(at[1]));
    }

    private static byte[] picture(String file) {
        try (InputStream in = PlanRows.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
