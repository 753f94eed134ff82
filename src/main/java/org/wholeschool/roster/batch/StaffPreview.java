package org.wholeschool.roster.batch;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wholeschool.roster.check.ByHand;
import org.wholeschool.roster.check.MemberChange;
import org.wholeschool.roster.check.RollChange;
import org.wholeschool.roster.check.StaffVerdict;

/**
 * What a file would do to accounts, as a person is shown it before anything is done.
 *
 * @param teachers people who are teachers and nothing else, before
 * @param unchanged staff of the file of whom nothing becomes different
 * @param added who gets an account
 * @param changed whose account becomes different
 * @param gone whom the file says have left
 * @param absent whom a complete file does not list, and whose accounts an import made
 * @param absentOthers whom it does not list or says have left, and whose accounts somebody made here
 * @param newAddresses how many of the changed get another address
 * @param many whether so many would leave that a person has to say that they really have
 * @param held whether somebody is missing and nobody is taken to have left, because a row that stays out may be about
 *     anybody
 * @param byHand about whom the file says something that an import does not do
 */
public record StaffPreview(
        int teachers,
        int unchanged,
        Part added,
        Part changed,
        Part gone,
        Part absent,
        Part absentOthers,
        long newAddresses,
        boolean many,
        boolean held,
        List<ByHand> byHand) {

    private static final int SAMPLE = 10;

    static StaffPreview of(StaffVerdict verdict) {
        return new StaffPreview(
                verdict.teachers(),
                verdict.unchanged(),
                part(verdict, RollChange.ADDED),
                part(verdict, RollChange.CHANGED),
                part(verdict, RollChange.LEFT),
                Part.of(verdict.absent().stream()),
                Part.of(verdict.absentOthers().stream()),
                verdict.newAddresses(),
                verdict.isManyLeaving(),
                verdict.held(),
                verdict.byHand());
    }

    private static Part part(StaffVerdict verdict, RollChange kind) {
        return Part.of(verdict.changes().stream().filter(change -> change.kind() == kind));
    }

    /** @return whether no account would become different. */
    public boolean isNothing() {
        return Stream.of(added, changed, gone, absent, absentOthers).allMatch(part -> part.count() == 0);
    }

    /** @return the share of the teachers who are not in the file or have left by it, in whole per cent, rounded up. */
    public int percentLeaving() {
        return teachers == 0 ? 0 : (int) Math.ceil((gone.count() + absent.count()) * 100.0 / teachers);
    }

    /** @return whether anybody is to be asked about who is not in the file. */
    public boolean isAsking() {
        return many || absent.count() > 0 || absentOthers.count() > 0;
    }

    /**
     * Staff of whom the same becomes.
     *
     * @param count how many
     * @param sample some of them, by name
     */
    public record Part(int count, List<Example> sample) {

        static Part of(Stream<MemberChange> changes) {
            List<MemberChange> all = changes.sorted(
                            Comparator.comparing(change -> change.after().name(), Collator.getInstance(Locale.UK)))
                    .toList();
            return new Part(
                    all.size(),
                    all.stream()
                            .limit(SAMPLE)
                            .map(change -> new Example(
                                    change.after().name(), change.after().email(), change.fields()))
                            .toList());
        }
    }

    /**
     * One of them.
     *
     * @param name as colleagues see it
     * @param email what they sign in with
     * @param fields the keys of what becomes different
     */
    public record Example(String name, String email, List<String> fields) {}
}
