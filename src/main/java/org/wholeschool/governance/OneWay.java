package org.wholeschool.governance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.governance.picture.DotPlot;
import org.wholeschool.pattern.Outcome;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** A published table of one way in words: its blocks with their numbers, as bars, and what changed. */
public final class OneWay {

    private static final int LONGEST_BAR = 100;

    private final Texts texts = Texts.of("governance");
    private final FamilyTable which;
    private final PublishedTable table;
    private final Names names;
    private final Since sinceBefore;
    private final Since sinceYear;
    private final Published shown;
    private final Published before;
    private final Published yearBefore;

    /**
     * @param which one of the tables of one way
     * @param shown the period
     * @param before the one before it, or null
     * @param yearBefore the same one a year before, or null
     */
    OneWay(FamilyTable which, Published shown, Published before, Published yearBefore) {
        this.which = which;
        table = of(which, shown).orElseGet(() -> notTold(which, shown.release()));
        names = new Names(shown.release().hierarchy());
        sinceBefore = since(shown, before);
        sinceYear = since(shown, yearBefore);
        this.shown = shown;
        this.before = before;
        this.yearBefore = yearBefore;
    }

    private static Optional<PublishedTable> of(FamilyTable which, Published period) {
        return period.release().answer(new Query(period.release().period(), which));
    }

    /** A school year that was published before there was such a table has none. */
    private static PublishedTable notTold(FamilyTable which, FamilyRelease release) {
        return new PublishedTable(release.hierarchy().cells(which), release.fewest(), release.base(), List.of());
    }

    private Since since(Published shown, Published earlier) {
        List<Change> changes = earlier == null ? List.of() : shown.release().changesSince(earlier.release(), which);
        return new Since(
                changes.isEmpty() ? Collections.nCopies(table.blocks().size(), Change.NOT_COMPARED) : changes,
                changes.isEmpty() ? null : of(which, earlier).orElseThrow());
    }

    /** What changed since an earlier period, block by block, and its table, from which the earlier number is told. */
    private record Since(List<Change> changes, PublishedTable earlier) {

        /** @return the number then; null where it cannot be compared */
        Integer number(int i, PublishedBlock block) {
            return changes.get(i) == Change.NOT_COMPARED
                    ? null
                    : earlier.within(block.first(), block.last()).orElseThrow();
        }

        /** @return of how many numbers that were published then it is the sum */
        int parts(PublishedBlock block) {
            return (int) earlier.blocks().stream()
                    .filter(each -> block.first() <= each.first() && each.last() <= block.last())
                    .count();
        }

        String says(int i, PublishedBlock block, Texts texts) {
            Change change = changes.get(i);
            return change == Change.NOT_COMPARED
                    ? texts.get("change." + change)
                    : texts.get(
                            "change." + change,
                            earlier.within(block.first(), block.last()).orElseThrow());
        }
    }

    /**
     * One block of the table.
     *
     * @param name its groups
     * @param together whether several are shown together
     * @param number how many, rounded
     * @param bar its length, 0 to 100
     * @param before what changed since the period before
     * @param yearBefore what changed since a year before
     */
    public record Block(String name, boolean together, String number, int bar, String before, String yearBefore) {}

    /** @return the blocks in their order; none where the table is withheld. */
    public List<Block> blocks() {
        int most =
                table.blocks().stream().mapToInt(PublishedBlock::concerns).max().orElse(1);
        return IntStream.range(0, table.blocks().size())
                .mapToObj(i -> {
                    PublishedBlock block = table.blocks().get(i);
                    return new Block(
                            name(block),
                            block.merged(),
                            texts.get("number", block.concerns()),
                            block.concerns() * LONGEST_BAR / most,
                            sinceBefore.says(i, block, texts),
                            sinceYear.says(i, block, texts));
                })
                .toList();
    }

    /** @return its concerns a school week as a picture, beside those of the two periods that it is compared with */
    public DotPlot dots() {
        return new DotPlot(IntStream.range(0, table.blocks().size())
                .mapToObj(i -> {
                    PublishedBlock block = table.blocks().get(i);
                    Integer then = sinceBefore.number(i, block);
                    Integer yearAgo = sinceYear.number(i, block);
                    Change.Chance chance = then == null || then < Change.FEWEST_TO_COMPARE
                            ? null
                            : Change.chance(then, shown.release().timeSince(before.release()));
                    return new DotPlot.Group(
                            name(block),
                            Periods.tenthsPerWeek(shown, block.concerns()),
                            then == null ? null : Periods.tenthsPerWeek(before, then),
                            yearAgo == null ? null : Periods.tenthsPerWeek(yearBefore, yearAgo),
                            chance == null ? null : Periods.tenthsPerWeek(shown, chance.least()),
                            chance == null ? null : Periods.tenthsPerWeek(shown, chance.most()),
                            sinceBefore.changes.get(i));
                })
                .toList());
    }

    /**
     * @param all what became of all concerns together since the period before
     * @return which changes since the period before are larger than chance explains, in a sentence or two; "" where
     *     nothing is compared
     */
    String changed(Change all) {
        List<ChangeWords.Group> compared = IntStream.range(0, table.blocks().size())
                .filter(i -> sinceBefore.changes.get(i) != Change.NOT_COMPARED)
                .mapToObj(i -> {
                    PublishedBlock block = table.blocks().get(i);
                    return new ChangeWords.Group(
                            name(block),
                            sinceBefore.changes.get(i),
                            new JointTest.Pair(
                                    sinceBefore.number(i, block), sinceBefore.parts(block), block.concerns()));
                })
                .toList();
        return compared.isEmpty()
                ? ""
                : new ChangeWords(compared, shown.release().timeSince(before.release()), table.base())
                        .since(Periods.title(before), all);
    }

    private String name(PublishedBlock block) {
        return names.together(which.ways().get(0), block.first(), block.last());
    }

    /** @return whether nothing of it is shown */
    public boolean isWithheld() {
        return table.withheld();
    }

    /** @return the answer in a sentence. */
    public String says() {
        if (table.withheld()) {
            return of(which, shown).isEmpty() ? texts.get("not-told") : texts.get("withheld." + which, table.fewest());
        }
        if (which == FamilyTable.OUTCOMES) {
            OptionalInt referred = table.within(Outcome.FIRST_REFERRAL.ordinal(), table.size() - 1);
            return referred.isPresent()
                    ? texts.get("says.referred", referred.getAsInt(), table.total())
                    : texts.get("says.referred.not", table.total());
        }
        if (table.blocks().size() == 1) {
            return texts.get("says.whole." + which, table.total());
        }
        Optional<PublishedBlock> largest = largestBlock();
        if (largest.isEmpty()) {
            return texts.get("says.even." + which, table.total());
        }
        PublishedBlock most = largest.get();
        Optional<PublishedBlock> leftAside = table.blocks().stream()
                .filter(block -> !isKnown(block) && block.concerns() >= most.concerns())
                .findFirst();
        String named = which == FamilyTable.ROLES ? names.recordedAs(most.first(), most.last()) : name(most);
        return leftAside
                .map(block -> texts.get("says.known." + which, named, most.concerns(), name(block), block.concerns()))
                .orElseGet(() -> texts.get("says.most." + which, named, most.concerns(), table.total()));
    }

    private Optional<PublishedBlock> largestBlock() {
        List<PublishedBlock> known =
                table.blocks().stream().filter(this::isKnown).toList();
        Optional<PublishedBlock> most = known.stream().max(Comparator.comparing(PublishedBlock::concerns));
        return most.filter(largest -> known.size() > 1
                && known.stream()
                                .filter(block -> block.concerns() == largest.concerns())
                                .count()
                        == 1);
    }

    /**
     * The group that is ahead of all others that are known.
     *
     * @param name its words
     * @param concerns how many
     * @param total of how many in the table
     */
    record Largest(String name, int concerns, int total) {}

    /**
     * @return the largest group that is known and shown by itself; empty where none is ahead: of groups that are shown
     *     together no one knows which is the larger
     */
    Optional<Largest> largest() {
        return table.blocks().size() < 2
                ? Optional.empty()
                : largestBlock()
                        .filter(block -> !block.merged())
                        .map(block -> new Largest(name(block), block.concerns(), table.total()));
    }

    /** Whether all of it is known: a block that also holds what is not known may be any of the others. */
    private boolean isKnown(PublishedBlock block) {
        return IntStream.rangeClosed(block.first(), block.last())
                .noneMatch(cell -> names.isUnknown(which.ways().get(0), cell));
    }

    /** @return what must be known to read the table, a sentence each */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (table.blocks().stream().anyMatch(PublishedBlock::merged)) {
            notes.add(texts.get("about.together.note"));
        }
        if (which == FamilyTable.ROLES) {
            notes.add(texts.get("about.parts.note"));
        }
        if (which == FamilyTable.OUTCOMES) {
            notes.add(texts.get("about.outcomes.note", SchoolDates.LONG_DATE.format(shown.publishedOn())));
        }
        if (which == FamilyTable.CATEGORIES) {
            notes.addAll(MovedKinds.since(
                    shown,
                    Stream.of(shown, before, yearBefore)
                            .filter(Objects::nonNull)
                            .map(each -> each.period().startsOn())
                            .min(Comparator.naturalOrder())
                            .orElseThrow()));
        }
        return notes;
    }

    /** @return the sum of what is shown; empty where nothing is */
    Optional<Integer> total() {
        return table.withheld() ? Optional.empty() : Optional.of(table.total());
    }

    /**
     * What is clearly more than before. If the block holds unknown values, the question to ask is how much of it is
     * unknown.
     *
     * @param name the groups
     * @param known whether all of it is known: what may be anything is asked about as such
     * @param before whether it is more than in the period before; else it is more than a year before
     */
    public record Risen(String name, boolean known, boolean before) {}

    /** @return what is clearly more than before, to ask about */
    public List<Risen> risen() {
        return IntStream.range(0, table.blocks().size())
                .filter(i -> sinceBefore.changes.get(i) == Change.UP || sinceYear.changes.get(i) == Change.UP)
                .mapToObj(i -> new Risen(
                        name(table.blocks().get(i)),
                        isKnown(table.blocks().get(i)),
                        sinceBefore.changes.get(i) == Change.UP))
                .toList();
    }
}
