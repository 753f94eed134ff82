package org.wholeschool.roster.batch;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.check.PupilChange;
import org.wholeschool.roster.check.RollChange;
import org.wholeschool.roster.check.RosterVerdict;
import org.wholeschool.roster.check.UploadVerdict;
import org.wholeschool.roster.file.RowNote;

/**
 * What a roster would do, as a person is shown it before anything is done.
 *
 * @param fileName of the file
 * @param hasPupils whether the file says anything of pupils
 * @param onRoll pupils on roll before
 * @param unchanged pupils of the file of whom nothing becomes different
 * @param added who is new
 * @param changed of whom something becomes different
 * @param returned who had left and is on roll again
 * @param gone whom the file says have left
 * @param absent whom a complete file does not list
 * @param many whether so many would leave that a person has to say that they really have
 * @param held whether somebody is missing and nobody is taken to have left, because a row that stays out may be about
 *     anybody
 * @param staff what would become of accounts, null where the file says nothing of staff
 * @param refused rows that stay out
 * @param remarks what is odd about rows that go in
 * @param guardians parents and other relatives who are passed over
 * @param ended people who have left and were never here, who are passed over
 * @param fromFolder whether it was found in the watched folder
 * @param whyLook why it waits for a person there; none otherwise
 */
public record RosterPreview(
        String fileName,
        boolean hasPupils,
        int onRoll,
        int unchanged,
        Part added,
        Part changed,
        Part returned,
        Part gone,
        Part absent,
        boolean many,
        boolean held,
        StaffPreview staff,
        List<RowNote> refused,
        List<RowNote> remarks,
        int guardians,
        int ended,
        boolean fromFolder,
        List<Reason> whyLook) {

    private static final int SAMPLE = 10;

    static RosterPreview of(String fileName, UploadVerdict all, boolean fromFolder, List<Reason> whyLook) {
        RosterVerdict verdict = all.pupils();
        return new RosterPreview(
                fileName,
                all.content().hasPupils(),
                verdict.onRoll(),
                verdict.unchanged(),
                part(verdict, RollChange.ADDED),
                part(verdict, RollChange.CHANGED),
                part(verdict, RollChange.RETURNED),
                part(verdict, RollChange.LEFT),
                Part.of(verdict.absent().stream()),
                verdict.isManyLeaving(),
                verdict.held(),
                all.hasStaff() ? StaffPreview.of(all.staff()) : null,
                all.refused(),
                all.remarks(),
                all.content().guardians(),
                all.ended(),
                fromFolder,
                whyLook);
    }

    private static Part part(RosterVerdict verdict, RollChange kind) {
        return Part.of(verdict.changes().stream().filter(change -> change.kind() == kind));
    }

    /** @return whether nothing at all would become different. */
    public boolean isNothing() {
        return isNothingOfPupils() && (staff == null || staff.isNothing());
    }

    /** @return whether no pupil would become different. */
    public boolean isNothingOfPupils() {
        return Stream.of(added, changed, returned, gone, absent).allMatch(part -> part.count() == 0);
    }

    /** @return the share of the roll that is not in the file or has left by it, in whole per cent, rounded up. */
    public int percentLeaving() {
        return onRoll == 0 ? 0 : (int) Math.ceil((gone.count() + absent.count()) * 100.0 / onRoll);
    }

    /**
     * Pupils of whom the same becomes.
     *
     * @param count how many
     * @param sample some of them, by surname
     */
    public record Part(int count, List<Example> sample) {

        static Part of(Stream<PupilChange> changes) {
            List<PupilChange> all = changes.sorted(Comparator.comparing(
                                    (PupilChange change) -> change.after().legalSurname())
                            .thenComparing(change -> change.after().forename()))
                    .toList();
            return new Part(
                    all.size(), all.stream().limit(SAMPLE).map(Example::of).toList());
        }
    }

    /**
     * One pupil.
     *
     * @param name what the pupil is called, with the surname
     * @param ncYear National Curriculum year
     * @param group registration group
     * @param fields the keys of what becomes different
     */
    public record Example(String name, int ncYear, String group, List<String> fields) {

        static Example of(PupilChange change) {
            return new Example(
                    change.after().displayName(),
                    change.after().ncYear(),
                    change.after().regGroup(),
                    change.fields());
        }
    }
}
