package org.wholeschool.governance.api;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.governance.Names;
import org.wholeschool.governance.Periods;
import org.wholeschool.governance.picture.DotPlot;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/** Reads the numbers that governors see for another system, from the releases that the governors' page shows. */
@Service
class PublishedNumbers {

    /** The tables that the governors' page shows. */
    static final List<FamilyTable> TABLES = List.of(
            FamilyTable.CATEGORIES,
            FamilyTable.PLACES,
            FamilyTable.BANDS,
            FamilyTable.KINDS,
            FamilyTable.OUTCOMES,
            FamilyTable.YEAR_GROUPS,
            FamilyTable.ROLES,
            FamilyTable.CATEGORIES_BY_PLACES,
            FamilyTable.CATEGORIES_BY_BANDS,
            FamilyTable.PLACES_BY_BANDS);

    private static final int LOOKING = 10 * 60;

    @Inject
    private ClosedPeriods closed;

    private final Texts texts = Texts.of("governance");

    /** @return the half-terms and school years that governors see by now, in the order of time. */
    @Permit(code = "PublishedNumbers.list", value = Role.READING_SYSTEM, onceInSeconds = LOOKING)
    List<PeriodNumbers> list() {
        Periods periods = new Periods(closed.published());
        return periods.all().stream().map(each -> numbers(each, periods)).toList();
    }

    /**
     * @param key which half-term or school year, "2026-1"
     * @return its numbers
     * @throws NotFound where governors see none of that key by now
     */
    @Permit(code = "PublishedNumbers.one", value = Role.READING_SYSTEM, onceInSeconds = LOOKING)
    PeriodNumbers one(String key) {
        Periods periods = new Periods(closed.published());
        return periods.all().stream()
                .filter(each -> each.period().key().equals(key))
                .findFirst()
                .map(each -> numbers(each, periods))
                .orElseThrow(() -> new NotFound("half-term"));
    }

    private PeriodNumbers numbers(Published shown, Periods periods) {
        boolean isOfYear = shown.period().isOfYear();
        return new PeriodNumbers(
                shown.period().key(),
                Periods.title(shown),
                isOfYear,
                shown.period().startsOn(),
                shown.period().endsOn(),
                shown.publishedOn(),
                shown.corrected() == null ? null : shown.corrected().on(),
                shown.release().schoolDays(),
                shown.release().fewest(),
                shown.release().base(),
                isOfYear ? new PeriodNumbers.Figure(periods.sum(shown), null, null) : total(shown),
                isOfYear ? periods.leftOut(shown) : null,
                isOfYear ? Periods.onRoll(shown) : null,
                TABLES.stream()
                        .filter(which -> which.isOfYear() == isOfYear)
                        .flatMap(which -> table(which, shown).stream())
                        .toList(),
                shown.period().measures() == null
                        ? null
                        : beside(shown, shown.period().measures()));
    }

    private PeriodNumbers.Figure total(Published shown) {
        return shown.release()
                .total()
                .map(total -> new PeriodNumbers.Figure(total, BigDecimal.valueOf(Periods.perWeek(shown, total)), null))
                .orElseGet(() ->
                        notShown(texts.get("total.withheld", shown.release().fewest())));
    }

    private static PeriodNumbers.Figure notShown(String words) {
        return new PeriodNumbers.Figure(null, null, words);
    }

    private Optional<PeriodNumbers.Table> table(FamilyTable which, Published shown) {
        Query query = new Query(shown.release().period(), which);
        return shown.release()
                .answer(query)
                .map(table -> new PeriodNumbers.Table(
                        which.name(),
                        texts.get("table." + which),
                        which.counts(),
                        table.withheld() ? texts.get("withheld." + which, table.fewest()) : null,
                        IntStream.range(0, table.blocks().size())
                                .mapToObj(i -> block(which, shown, table, i))
                                .toList()));
    }

    private PeriodNumbers.Block block(FamilyTable which, Published shown, PublishedTable table, int i) {
        Hierarchy hierarchy = shown.release().hierarchy();
        Names names = new Names(hierarchy);
        PublishedBlock block = table.blocks().get(i);
        int columns = which.ways().size() == 1 ? 1 : hierarchy.columns(which);
        int firstRow = block.first() / columns;
        int lastRow = block.last() / columns;
        boolean isInARow = firstRow == lastRow;
        return new PeriodNumbers.Block(
                names.of(which.ways().get(0)).subList(firstRow, lastRow + 1),
                columns == 1
                        ? List.of()
                        : names.of(which.ways().get(1))
                                .subList(
                                        isInARow ? block.first() % columns : 0,
                                        isInARow ? block.last() % columns + 1 : columns),
                block.concerns(),
                which.isOfYear() ? null : new BigDecimal(DotPlot.says(Periods.tenthsPerWeek(shown, block.concerns()))),
                beforeCorrection(shown, new Query(shown.release().period(), which), i)
                        .filter(before -> before != block.concerns())
                        .orElse(null));
    }

    /** A correction keeps the blocks, and changes their numbers alone. */
    private static Optional<Integer> beforeCorrection(Published shown, Query query, int i) {
        return shown.corrected() == null
                ? Optional.empty()
                : shown.corrected()
                        .before()
                        .answer(query)
                        .map(before -> before.blocks().get(i).concerns());
    }

    private PeriodNumbers.Beside beside(Published shown, Measures measures) {
        return new PeriodNumbers.Beside(
                measures.half(),
                measures.nineInTen(),
                measures.involved() == null
                        ? notShown(texts.get("involved.few", shown.release().fewest()))
                        : new PeriodNumbers.Figure(measures.involved(), null, null),
                measures.training().stream()
                        .map(course -> new PeriodNumbers.Course(
                                course.course(),
                                course.people(),
                                course.people() == null ? null : course.percent(),
                                course.people() == null
                                        ? texts.get(
                                                "training.few", shown.release().fewest())
                                        : null))
                        .toList(),
                Stream.of(measures.trainedOn(), shown.publishedOn())
                        .filter(day -> day != null)
                        .findFirst()
                        .orElseThrow());
    }
}
