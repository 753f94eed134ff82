package org.wholeschool.roster.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;

/**
 * Holds the classes of OneRoster exports by their sourcedId, and says which are registration groups ("homerooms"). Only
 * the last two sets are kept: that of the last roster taken in, and the one before it, for an undo.
 */
@RoomOnly
public final class RosterClasses {

    @RoomOnly
    public static final RosterClasses NONE = new RosterClasses(Map.of());

    private static final String WITHIN = "\u001F";
    private static final String BETWEEN = "\u001E";

    /** The name of each registration group; "" for any other class. */
    private final Map<String, String> titles;

    private RosterClasses(Map<String, String> titles) {
        this.titles = titles;
    }

    /**
     * @param classes classes.csv
     * @param complete whether it lists all classes; a delta leaves the others as they were
     * @return the classes that are known after it
     */
    RosterClasses after(RosterTable classes, boolean complete) {
        Map<String, String> after = new LinkedHashMap<>(complete ? Map.of() : titles);
        for (RosterTable.Row row : classes.rows()) {
            String id = row.cell("sourcedId");
            if (!row.isCurrent()) {
                after.remove(id);
            } else if (!id.isEmpty()) {
                String title = row.cell("title").isEmpty() ? row.cell("classCode") : row.cell("title");
                after.put(id, row.cell("classType").equalsIgnoreCase("homeroom") ? title : "");
            }
        }
        return new RosterClasses(after);
    }

    /** @return the name of the registration group, "" for another class; empty for a class that is not known. */
    Optional<String> title(String sourceId) {
        return Optional.ofNullable(titles.get(sourceId));
    }

    /** @return whether any class is a registration group. */
    boolean hasGroups() {
        return titles.values().stream().anyMatch(title -> !title.isEmpty());
    }

    /** @return the classes as text for an encrypted column, separated by characters that no cell keeps. */
    @RoomOnly
    public String write() {
        return titles.entrySet().stream()
                .map(each -> each.getKey() + WITHIN + each.getValue())
                .collect(Collectors.joining(BETWEEN));
    }

    @RoomOnly
    public static RosterClasses read(String written) {
        return written.isEmpty()
                ? NONE
                : new RosterClasses(Arrays.stream(written.split(BETWEEN))
                        .map(each -> each.split(WITHIN, -1))
                        .collect(Collectors.toMap(
                                each -> each[0], each -> each[1], (first, second) -> second, LinkedHashMap::new)));
    }
}
