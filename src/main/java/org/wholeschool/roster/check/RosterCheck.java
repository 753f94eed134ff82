package org.wholeschool.roster.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.RollEntry;
import org.wholeschool.roster.file.Mention;
import org.wholeschool.roster.file.PupilRecord;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RowNote;
import org.wholeschool.roster.file.UnfitRow;

/**
 * Compares a roster with the school's roll. A row that would turn one child into another stays out; {@link RollIndex}
 * says whom a row means.
 */
@RoomOnly
public final class RosterCheck {

    private final RosterContent content;
    private final RepeatedRows pupils;
    private final List<OnRoll> roll;
    private final RollIndex index;
    private final LocalDate today;

    private final Map<Long, Integer> lineOfPupil = new HashMap<>();

    private final List<PupilChange> changes = new ArrayList<>();
    private final List<RowNote> refused;
    private final List<RowNote> remarks;
    private final Set<Integer> ended = new HashSet<>();
    private int unchanged;

    private RosterCheck(RosterContent content, List<OnRoll> roll, LocalDate today) {
        this.content = content;
        this.pupils = RepeatedRows.of(content.pupils());
        this.roll = roll;
        this.index = new RollIndex(roll);
        this.today = today;
        this.refused = new ArrayList<>(content.refused());
        this.remarks = new ArrayList<>(content.remarks());
    }

    /**
     * @param roll everybody whom the school has or had
     * @param today in the school's zone
     */
    @RoomOnly
    public static RosterVerdict of(RosterContent content, List<OnRoll> roll, LocalDate today) {
        return new RosterCheck(content, roll, today).verdict();
    }

    private RosterVerdict verdict() {
        for (PupilRecord pupil : pupils.once()) {
            try {
                take(pupil);
            } catch (UnfitRow unfit) {
                refused.add(new RowNote(pupil.file(), pupil.line(), unfit.field(), unfit.reason()));
            }
        }
        pupils.note(refused, remarks, ended);
        boolean complete = content.complete() && content.hasPupils();
        List<PupilChange> missing = complete ? absent() : List.of();
        boolean held = !missing.isEmpty() && content.mentioned().stream().anyMatch(mention -> !mention.namesSomebody());
        int onRoll = (int)
                roll.stream().filter(pupil -> pupil.entry().isOnRoll(today)).count();
        return new RosterVerdict(changes, unchanged, held ? List.of() : missing, onRoll, refused, remarks, ended, held);
    }

    private void take(PupilRecord record) {
        OptionalInt other = pupils.otherOfUpn(record);
        if (other.isPresent()) {
            throw new UnfitRow("upn", "row.sameUpn", other.getAsInt());
        }
        OnRoll found = index.find(record);
        if (found == null) {
            add(record);
            return;
        }
        Integer earlier = lineOfPupil.putIfAbsent(found.pupilId(), record.line());
        if (earlier != null) {
            throw new UnfitRow(null, "row.samePupil", earlier);
        }
        if (isAnotherChild(record, found.entry())) {
            throw new UnfitRow(null, "row.otherPupil");
        }
        if (found.takenBack()) {
            addAgain(record, found);
            return;
        }
        if (record.upn() != null
                && found.entry().upn() != null
                && !record.upn().equals(found.entry().upn())) {
            remarks.add(new RowNote(record.file(), record.line(), null, Reason.of("remark.upnChanged")));
        }
        if (isCalledAnew(record, found.entry())) {
            remarks.add(new RowNote(record.file(), record.line(), null, Reason.of("remark.calledAnew")));
        }
        change(found, after(record, found.entry()));
    }

    /**
     * A mistyped number that is another child's would write one child over the other, with all that is recorded of
     * them.
     */
    private static boolean isAnotherChild(PupilRecord record, RollEntry entry) {
        if (record.removed()) {
            return false;
        }
        boolean bornApart = record.dateOfBirth() != null
                && entry.dateOfBirth() != null
                && !record.dateOfBirth().equals(entry.dateOfBirth());
        boolean forenameApart = !CellText.folded(record.forename()).equals(CellText.folded(entry.forename()));
        boolean surnameApart = !CellText.folded(record.legalSurname()).equals(CellText.folded(entry.legalSurname()));
        // One who is called anew keeps the day of birth; where that is not known both names at once are too much.
        boolean bornUnknown = record.dateOfBirth() == null || entry.dateOfBirth() == null;
        return forenameApart && (bornApart || surnameApart && bornUnknown);
    }

    /**
     * Both names at once, or the day of birth: rare, and what is recorded about the child would then read as about
     * another.
     */
    private static boolean isCalledAnew(PupilRecord record, RollEntry entry) {
        boolean names = !CellText.folded(record.forename()).equals(CellText.folded(entry.forename()))
                && !CellText.folded(record.legalSurname()).equals(CellText.folded(entry.legalSurname()));
        boolean born = record.dateOfBirth() != null
                && entry.dateOfBirth() != null
                && !record.dateOfBirth().equals(entry.dateOfBirth());
        return !record.removed() && (names || born);
    }

    private void add(PupilRecord record) {
        LocalDate leftOn = leftOn(record, null);
        if (record.removed() || leftOn != null && !leftOn.isAfter(today)) {
            // Whoever has left a school that never had them here is nobody's business here.
            ended.add(record.line());
            return;
        }
        if (record.ncYear() == null) {
            throw new UnfitRow("nc_year", "row.noYear");
        }
        if (record.dateOfBirth() == null) {
            remarks.add(new RowNote(record.file(), record.line(), null, Reason.of("remark.noDateOfBirth")));
        }
        changes.add(new PupilChange(
                RollChange.ADDED,
                null,
                null,
                new RollEntry(
                        record.upn(),
                        sourceHash(record, null),
                        record.legalSurname(),
                        record.forename(),
                        preferred(record),
                        record.dateOfBirth(),
                        record.sex() == null ? "X" : record.sex(),
                        record.ncYear(),
                        record.regGroup() == null ? "" : record.regGroup(),
                        leftOn)));
    }

    /** Nobody may see from this that the pupil was kept. */
    private void addAgain(PupilRecord record, OnRoll found) {
        int before = changes.size();
        add(record);
        if (changes.size() > before) {
            changes.set(
                    before,
                    new PupilChange(
                            RollChange.ADDED,
                            found.pupilId(),
                            null,
                            changes.get(before).after()));
        }
    }

    private RollEntry after(PupilRecord record, RollEntry before) {
        if (record.removed()) {
            return before.isOnRoll(today) ? before.leaving(today) : before;
        }
        return new RollEntry(
                record.upn() == null ? before.upn() : record.upn(),
                sourceHash(record, before),
                record.legalSurname(),
                record.forename(),
                record.preferredName() == null ? before.preferredName() : preferred(record),
                record.dateOfBirth() == null ? before.dateOfBirth() : record.dateOfBirth(),
                record.sex() == null ? before.sex() : record.sex(),
                record.ncYear() == null ? before.ncYear() : record.ncYear(),
                record.regGroup() == null ? before.regGroup() : record.regGroup(),
                leftOn(record, before));
    }

    /** A preferred name that is the forename is none. */
    private static String preferred(PupilRecord record) {
        return record.forename().equals(record.preferredName()) ? null : blankToNull(record.preferredName());
    }

    private static String sourceHash(PupilRecord record, RollEntry before) {
        if (record.sourceId() != null) {
            return RollEntry.sourceHash(record.sourceId());
        }
        return before == null ? null : before.sourceHash();
    }

    /** The last day on roll is the file's; who is in a file that knows of no such day is on roll. */
    private LocalDate leftOn(PupilRecord record, RollEntry before) {
        if (record.leavingOn() == null) {
            return before != null && before.isOnRoll(today) ? before.leftOn() : null;
        }
        return record.leavingOn().equals(LocalDate.MAX)
                ? null
                : record.leavingOn().plusDays(1);
    }

    private static String blankToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private void change(OnRoll found, RollEntry after) {
        RollEntry before = found.entry();
        if (Objects.equals(before, after)) {
            unchanged++;
            return;
        }
        boolean was = before.isOnRoll(today);
        boolean is = after.isOnRoll(today);
        RollChange kind = was == is ? RollChange.CHANGED : is ? RollChange.RETURNED : RollChange.LEFT;
        changes.add(new PupilChange(kind, found.pupilId(), before, after));
    }

    private List<PupilChange> absent() {
        Set<String> upns = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (Mention mention : content.mentioned()) {
            if (mention.upn() != null) {
                upns.add(mention.upn());
            }
            if (mention.sourceId() != null) {
                sources.add(RollEntry.sourceHash(mention.sourceId()));
            }
        }
        // Rows that this check refused are about somebody as well.
        content.pupils().stream().map(PupilRecord::upn).filter(Objects::nonNull).forEach(upns::add);
        content.pupils().stream()
                .map(PupilRecord::sourceId)
                .filter(Objects::nonNull)
                .map(RollEntry::sourceHash)
                .forEach(sources::add);
        return roll.stream()
                .filter(pupil -> pupil.entry().isOnRoll(today) && !lineOfPupil.containsKey(pupil.pupilId()))
                .filter(pupil -> !upns.contains(pupil.entry().upn())
                        && !sources.contains(pupil.entry().sourceHash()))
                .map(pupil -> new PupilChange(
                        RollChange.LEFT,
                        pupil.pupilId(),
                        pupil.entry(),
                        pupil.entry().leaving(today)))
                .toList();
    }
}
