package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.ConcernTable;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.Span;

/** Lays the concerns of a draft out in the tables of the family. */
final class FamilyTables {

    private final Draft draft;

    FamilyTables(Draft draft) {
        this.draft = draft;
    }

    ConcernTable of(Query query) {
        List<Fact> facts = query.period() == Query.YEAR
                ? draft.facts()
                : draft.facts().stream()
                        .filter(fact -> fact.halfTerm() == query.period())
                        .toList();
        return query.table().counts() == Counts.PUPILS
                ? ofPupils(query.table(), facts)
                : ofConcerns(query.table(), facts);
    }

    private ConcernTable ofConcerns(FamilyTable table, List<Fact> all) {
        List<Fact> facts = all.stream()
                .filter(fact -> fact.at(table.ways().get(0)) != Fact.NONE)
                .toList();
        int[][] pupils = facts.stream().map(Fact::pupils).toArray(int[][]::new);
        int onRoll = draft.onRoll().stream().mapToInt(Integer::intValue).sum();
        Dimension rows = table.ways().get(0);
        if (table.ways().size() == 1) {
            return new ConcernTable(
                    draft.hierarchy().cells(table), along(facts, fact -> fact.at(rows)), pupils, onRoll);
        }
        Dimension columns = table.ways().get(1);
        return ConcernTable.twoWay(
                draft.hierarchy().size(rows),
                draft.hierarchy().size(columns),
                along(facts, fact -> fact.at(rows)),
                along(facts, fact -> fact.at(columns)),
                pupils,
                onRoll);
    }

    /** @return whether a concern is in some cells of a table of concerns. */
    boolean holds(Query query, Span cells, Fact fact) {
        if (query.period() != Query.YEAR && query.period() != fact.halfTerm()) {
            return false;
        }
        List<Dimension> ways = query.table().ways();
        int cell = fact.at(ways.get(0));
        return cells.contains(
                ways.size() == 1 ? cell : cell * draft.hierarchy().size(ways.get(1)) + fact.at(ways.get(1)));
    }

    private static int[] along(List<Fact> facts, ToIntFunction<Fact> group) {
        return facts.stream().mapToInt(group).toArray();
    }

    /** Of pupils in year groups those of the year group can be in a cell; in any role can be anybody. */
    private ConcernTable ofPupils(FamilyTable table, List<Fact> facts) {
        boolean byYear = table == FamilyTable.YEAR_GROUPS;
        List<Integer> cells = new ArrayList<>();
        List<Integer> concerns = new ArrayList<>();
        List<int[]> pupils = new ArrayList<>();
        for (int concern = 0; concern < facts.size(); concern++) {
            Fact fact = facts.get(concern);
            int[] groups = byYear ? fact.yearGroups() : fact.roles();
            for (int i = 0; i < groups.length; i++) {
                cells.add(groups[i]);
                concerns.add(concern);
                pupils.add(new int[] {fact.pupils()[i]});
            }
        }
        int[] roll = draft.onRoll().stream().mapToInt(Integer::intValue).toArray();
        return ConcernTable.ofPupils(
                draft.hierarchy().cells(table),
                ints(cells),
                ints(concerns),
                pupils.toArray(int[][]::new),
                byYear ? roll : new int[] {IntStream.of(roll).sum()});
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
