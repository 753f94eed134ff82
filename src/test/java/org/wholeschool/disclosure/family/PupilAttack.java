package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.attack.Sums;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FortySchools.PublishedSchool;

/** What follows about year groups and roles: unknown are the pupils of each, and of all together. */
final class PupilAttack {

    private static final int FEWEST = 10;

    private PupilAttack() {}

    /**
     * @return year groups and roles that are hidden and small, and known not to be empty, or known to have fewer than
     *     nine where nine could be.
     */
    static int narrow(PublishedSchool school) {
        FamilyRelease year = school.ledger().latest(2025, Query.YEAR).orElseThrow();
        PublishedTable years =
                year.answer(new Query(Query.YEAR, FamilyTable.YEAR_GROUPS)).orElseThrow();
        PublishedTable roles =
                year.answer(new Query(Query.YEAR, FamilyTable.ROLES)).orElseThrow();
        int all = years.size() + roles.size();
        Sums sums = new Sums(all + 1);
        int[] yearGroups = IntStream.range(0, years.size()).toArray();
        int[] everyRole = IntStream.range(years.size(), all).toArray();
        sums.between(less(yearGroups, all), 0, 0);
        sums.between(less(everyRole, all), 0, Sums.NO_LIMIT);
        for (int cell : yearGroups) {
            sums.between(Sums.of(cell), 0, school.school().onRoll().get(cell));
        }
        for (int cell : everyRole) {
            sums.between(less(new int[] {cell}, all), -Sums.NO_LIMIT, 0);
        }
        for (PublishedBlock block : years.blocks()) {
            sums.between(Sums.of(block.cells()), least(block), most(block));
        }
        for (PublishedBlock block : roles.blocks()) {
            int[] cells =
                    IntStream.of(block.cells()).map(cell -> years.size() + cell).toArray();
            sums.between(Sums.of(cells), least(block), Sums.NO_LIMIT);
            for (int cell : cells) {
                sums.between(Sums.of(cell), 0, most(block));
            }
            sums.between(Sums.of(all), least(block), Sums.NO_LIMIT);
        }
        List<Integer> hidden = new ArrayList<>(hidden(years, 0));
        hidden.addAll(hidden(roles, years.size()));
        return (int) hidden.stream()
                .filter(cell -> {
                    int could = cell < years.size()
                            ? Math.min(FEWEST - 1, school.school().onRoll().get(cell))
                            : FEWEST - 1;
                    return truth(school, cell, years.size()) < FEWEST
                            && (sums.least(Sums.of(cell)) > 0 || sums.most(Sums.of(cell)) < could);
                })
                .count();
    }

    private static long truth(PublishedSchool school, int cell, int years) {
        return school.school().facts().stream()
                .flatMapToInt(fact -> IntStream.range(0, fact.pupils().length)
                        .filter(i -> cell < years ? fact.yearGroups()[i] == cell : fact.roles()[i] == cell - years)
                        .map(i -> fact.pupils()[i]))
                .distinct()
                .count();
    }

    private static List<Integer> hidden(PublishedTable table, int from) {
        List<Integer> hidden = new ArrayList<>(
                IntStream.range(from, from + table.size()).boxed().toList());
        table.blocks().stream()
                .filter(block -> !block.merged())
                .forEach(block -> hidden.remove(Integer.valueOf(from + block.first())));
        return hidden;
    }

    /** @return the sum of some less that of all pupils. */
    private static int[][] less(int[] cells, int all) {
        return new int[][] {cells, {all}, {-1}};
    }

    private static int least(PublishedBlock block) {
        return Math.max(FEWEST, block.concerns() - 2);
    }

    private static int most(PublishedBlock block) {
        return block.concerns() + 2;
    }
}
