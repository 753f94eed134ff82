package org.wholeschool.demonstration.made;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.PlaceGroup;

/** The 40 places of the made-up school and the paths between neighbours. */
@RoomOnly
public final class MadeSite {

    /** Nobody walks as the crow flies: corners and doors make a path a quarter longer. */
    private static final double DETOUR = 1.25;

    private final Map<String, MadePlace> places;
    private final List<MadePath> paths;

    @RoomOnly
    public MadeSite() {
        Map<String, PlaceGroup> groups = SchoolDefaults.placeKinds().stream()
                .collect(Collectors.toMap(SchoolDefaults.PlaceKind::code, SchoolDefaults.PlaceKind::group));
        places = ResourceFiles.rows("site.csv").stream()
                .map(row -> place(row, groups))
                .collect(Collectors.toMap(MadePlace::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        paths = ResourceFiles.rows("paths.csv").stream()
                .map(row -> path(row.getField("from"), row.getField("to")))
                .toList();
    }

    private static MadePlace place(NamedCsvRecord row, Map<String, PlaceGroup> groups) {
        String kind = row.getField("kind");
        return new MadePlace(
                row.getField("code"),
                row.getField("name"),
                kind,
                groups.get(kind),
                MadePlace.Setting.valueOf(row.getField("setting")),
                metres(row.getField("x")),
                metres(row.getField("y")),
                Integer.parseInt(row.getField("busy")),
                row.getField("in a sentence"));
    }

    private static Integer metres(String field) {
        return field.isEmpty() ? null : Integer.valueOf(field);
    }

    private MadePath path(String from, String to) {
        MadePlace one = places.get(from);
        MadePlace other = places.get(to);
        double straight = Math.hypot(one.x() - other.x(), one.y() - other.y());
        return new MadePath(from, to, (int) Math.round(straight * DETOUR));
    }

    @RoomOnly
    public List<MadePlace> places() {
        return List.copyOf(places.values());
    }

    @RoomOnly
    public List<MadePath> paths() {
        return paths;
    }

    @RoomOnly
    public MadePlace place(String code) {
        return places.get(code);
    }
}
