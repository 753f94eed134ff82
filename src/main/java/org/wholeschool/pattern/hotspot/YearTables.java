package org.wholeschool.pattern.hotspot;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * Everything that is shown of one school year, beside what was counted for it. It never leaves the run. A new table of
 * the same concerns, or a total that is shown, belongs here and in {@code SubtractionAttack}.
 *
 * @param threshold from when on a cell shows its number, for what {@link HeldBack} works out
 * @param groupOfPlace for each place, as a row, its group
 * @param bandGroupOf for each part of the day, as a column, its group
 * @param tables the tables; those of half-terms are away where the calendar has none
 */
public record YearTables(
        LeadThreshold threshold, int[] groupOfPlace, int[] bandGroupOf, Map<Table, CountedGrid> tables) {

    /** Copies what it is given. */
    public YearTables {
        groupOfPlace = groupOfPlace.clone();
        bandGroupOf = bandGroupOf.clone();
        tables = Map.copyOf(tables);
    }

    /** One of the tables of a year. Nothing else is counted of it. */
    public enum Table {
        /** Groups of places x parts of the day. */
        GROUP_BANDS,
        /** Places x parts of the day. */
        PLACE_BANDS,
        /** Groups of places x weekdays. */
        GROUP_DAYS,
        /** Places x weekdays. */
        PLACE_DAYS,
        /** Groups of places and parts of the day (a row for each pair) x kinds. */
        BAND_KINDS,
        /** Groups of places and weekdays (a row for each pair) x kinds. */
        DAY_KINDS,
        /** Groups of places x half-terms. */
        GROUP_HALVES,
        /** Groups of parts of the day x half-terms. */
        BAND_GROUP_HALVES
    }

    /** @return one of the tables. */
    public CountedGrid get(Table table) {
        return tables.get(table);
    }

    boolean has(Table table) {
        return tables.containsKey(table);
    }

    /** @param instead for some tables' cells what is told instead */
    YearTables with(Map<Table, Map<Integer, LeadCell>> instead) {
        Map<Table, CountedGrid> safe = new EnumMap<>(Table.class);
        tables.forEach((table, grid) -> safe.put(table, grid.with(instead.getOrDefault(table, Map.of()))));
        return new YearTables(threshold, groupOfPlace, bandGroupOf, safe);
    }

    /** @param kinds those whose numbers are compared with nothing */
    YearTables uncompared(Set<Integer> kinds) {
        Map<Table, CountedGrid> safe = new EnumMap<>(tables);
        for (Table table : Set.of(Table.BAND_KINDS, Table.DAY_KINDS)) {
            safe.put(
                    table,
                    new CountedGrid(get(table).counted(), get(table).shown().uncompared(kinds)));
        }
        return new YearTables(threshold, groupOfPlace, bandGroupOf, safe);
    }
}
