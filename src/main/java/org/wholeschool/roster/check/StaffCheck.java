package org.wholeschool.roster.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wholeschool.access.people.StaffAccounts.Standing;
import org.wholeschool.access.people.StaffEntry;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RowNote;
import org.wholeschool.roster.file.StaffRecord;
import org.wholeschool.roster.file.UnfitRow;

/**
 * Compares what a roster says of staff with the school's accounts. It changes people who are teachers and nothing else;
 * what it says of anybody else is for a person. {@link StaffIndex} says whom a row means.
 */
@RoomOnly
public final class StaffCheck {

    private final RosterContent content;
    private final List<OnStaff> staff;
    private final StaffIndex index;
    private final Set<String> notFree;
    private final boolean mail;
    private final LocalDate today;

    private final Map<Long, Integer> lineOfAccount = new HashMap<>();

    private final List<MemberChange> changes = new ArrayList<>();
    private final List<MemberChange> numbers = new ArrayList<>();
    private final List<MemberChange> othersGone = new ArrayList<>();
    private final List<ByHand> byHand = new ArrayList<>();
    private final List<RowNote> refused = new ArrayList<>();
    private final List<RowNote> remarks = new ArrayList<>();
    private final Set<Integer> ended = new HashSet<>();
    private int unchanged;

    private StaffCheck(RosterContent content, List<OnStaff> staff, Set<String> notFree, boolean mail, LocalDate today) {
        this.content = content;
        this.staff = staff;
        this.index = new StaffIndex(content, staff);
        this.notFree = notFree;
        this.mail = mail;
        this.today = today;
    }

    /**
     * @param staff everybody who can or could sign in
     * @param notFree addresses of the file that no new account can have
     * @param mail whether there is a mail server: without one nobody can get a link to another address
     * @param today in the school's zone
     */
    @RoomOnly
    public static StaffVerdict of(
            RosterContent content, List<OnStaff> staff, Set<String> notFree, boolean mail, LocalDate today) {
        return new StaffCheck(content, staff, notFree, mail, today).verdict();
    }

    private StaffVerdict verdict() {
        for (StaffRecord record : content.staff()) {
            try {
                take(record);
            } catch (UnfitRow unfit) {
                refused.add(new RowNote(record.file(), record.line(), unfit.field(), unfit.reason()));
            }
        }
        boolean complete = content.complete() && content.hasStaff();
        List<OnStaff> unnamed = complete ? silent() : List.of();
        List<OnStaff> missing = unnamed.stream().filter(this::isTeacherHere).toList();
        boolean anybody = content.mentionedStaff().stream().anyMatch(mention -> !mention.namesSomebody());
        boolean held = anybody && missing.stream().anyMatch(OnStaff::broughtIn);
        List<OnStaff> silent = anybody ? List.of() : missing;
        if (!anybody) {
            // Somebody whom no file ever named is not missing from this one: the school may keep its governors
            // elsewhere.
            unnamed.stream()
                    .filter(member -> !isTeacherHere(member) && (member.broughtIn() || member.sourceHash() != null))
                    .forEach(member -> byHand.add(byHand(member, "byHand.silentOtherRoles")));
        }
        List<MemberChange> others = new ArrayList<>(othersGone);
        silent.stream().filter(member -> !member.broughtIn()).map(this::gone).forEach(others::add);
        int teachers = (int) staff.stream().filter(this::isTeacherHere).count();
        return new StaffVerdict(
                changes,
                numbers,
                unchanged,
                silent.stream().filter(OnStaff::broughtIn).map(this::gone).toList(),
                others,
                teachers,
                byHand,
                refused,
                remarks,
                ended,
                held);
    }

    private boolean isTeacherHere(OnStaff member) {
        return member.account().standing() == Standing.TEACHER
                && !member.account().hasLeft();
    }

    private void take(StaffRecord record) {
        OnStaff found = index.find(record);
        if (found == null) {
            add(record);
            return;
        }
        Integer earlier = lineOfAccount.putIfAbsent(found.account().id(), record.line());
        if (earlier != null) {
            throw new UnfitRow(null, "row.sameMember", earlier);
        }
        if (record.removed() || hasEnded(record)) {
            end(found, record);
        } else if (found.account().hasLeft()) {
            byHand.add(byHand(found, "byHand.hadLeft"));
        } else {
            change(found, record);
        }
    }

    private boolean hasEnded(StaffRecord record) {
        return record.endsOn() != null && record.endsOn().isBefore(today);
    }

    private void add(StaffRecord record) {
        if (record.removed() || hasEnded(record)) {
            // Whoever has left a school that never had them here is nobody's business here.
            ended.add(record.line());
            return;
        }
        if (record.startsOn() != null) {
            remarks.add(new RowNote(record.file(), record.line(), null, Reason.of("remark.startsLater")));
            return;
        }
        OnStaff sameName = index.ofName(record.name());
        if (sameName != null && !index.hasARow(sameName)) {
            byHand.add(byHand(sameName, "byHand.sameName"));
            return;
        }
        if (notFree.contains(record.email())) {
            // The words for a mistyped address: whose account has it, in whichever school, is not said.
            throw new UnfitRow("email", "row.emailNotOne");
        }
        changes.add(new MemberChange(
                RollChange.ADDED,
                null,
                StaffIndex.sourceHash(record.sourceId()),
                null,
                new StaffEntry(record.name(), record.email(), lastDay(record.endsOn()))));
    }

    private static ByHand byHand(OnStaff member, String why) {
        return new ByHand(member.account().id(), member.account().entry().name(), why);
    }

    private static LocalDate lastDay(LocalDate endsOn) {
        return LocalDate.MAX.equals(endsOn) ? null : endsOn;
    }

    private void end(OnStaff found, StaffRecord record) {
        if (found.account().hasLeft()) {
            unchanged++;
        } else if (!isTeacherHere(found)) {
            byHand.add(byHand(found, "byHand.otherRoles"));
        } else if (!found.broughtIn()) {
            othersGone.add(gone(found));
        } else {
            StaffEntry before = found.account().entry();
            LocalDate last = record.endsOn() != null && hasEnded(record) ? record.endsOn() : today.minusDays(1);
            changes.add(new MemberChange(
                    RollChange.LEFT,
                    found.account().id(),
                    found.sourceHash(),
                    before,
                    new StaffEntry(before.name(), before.email(), last)));
        }
    }

    private MemberChange gone(OnStaff member) {
        StaffEntry before = member.account().entry();
        return new MemberChange(
                RollChange.LEFT,
                member.account().id(),
                member.sourceHash(),
                before,
                new StaffEntry(before.name(), before.email(), today.minusDays(1)));
    }

    private void change(OnStaff found, StaffRecord record) {
        StaffEntry before = found.account().entry();
        if (isSomebodyElse(record, before)) {
            throw new UnfitRow(null, "row.otherMember");
        }
        String source = record.sourceId() == null ? found.sourceHash() : StaffIndex.sourceHash(record.sourceId());
        StaffEntry after = new StaffEntry(
                record.name(),
                StaffIndex.plain(record.email()).equals(StaffIndex.plain(before.email()))
                        ? before.email()
                        : record.email(),
                lastDay(found, record));
        boolean sameNumber = Objects.equals(source, found.sourceHash());
        if (after.equals(before)) {
            unchanged++;
            if (!sameNumber) {
                // The number is only how the next file finds them; it gives nothing.
                numbers.add(new MemberChange(RollChange.CHANGED, found.account().id(), source, before, before));
            }
            return;
        }
        boolean moves = !after.email().equals(before.email());
        boolean isTeacher = found.account().standing() == Standing.TEACHER;
        String why = moves && !mail
                ? "byHand.noMail"
                : moves && (!isTeacher || found.account().needsTwo())
                        // One reason for all of them: whoever reads it must not learn who has written about pupils.
                        ? "byHand.address"
                        : isTeacher ? null : "byHand.changeOtherRoles";
        if (why != null) {
            byHand.add(byHand(found, why));
        } else if (moves && notFree.contains(after.email())) {
            throw new UnfitRow("email", "row.emailNotOne");
        } else {
            changes.add(new MemberChange(RollChange.CHANGED, found.account().id(), source, before, after));
        }
    }

    /**
     * One who marries gets another surname and address at once; one with nothing in common is somebody else with a
     * mistyped or re-used number.
     */
    private static boolean isSomebodyElse(StaffRecord record, StaffEntry before) {
        Set<String> names = new HashSet<>(List.of(CellText.folded(record.name()).split(" ")));
        names.retainAll(List.of(CellText.folded(before.name()).split(" ")));
        return names.isEmpty() && !StaffIndex.plain(record.email()).equals(StaffIndex.plain(before.email()));
    }

    /**
     * A last day that somebody set here stays; one that an import gave is taken away by a file that knows of none any
     * more.
     */
    private LocalDate lastDay(OnStaff found, StaffRecord record) {
        LocalDate now = found.account().entry().lastDay();
        if (record.endsOn() == null) {
            return now;
        }
        boolean isOurs = now == null || now.equals(found.endsGiven());
        return record.endsOn().equals(LocalDate.MAX) ? isOurs ? null : now : isOurs ? record.endsOn() : now;
    }

    /** @return who is here and whom the file does not name. */
    private List<OnStaff> silent() {
        Set<Long> asked = new HashSet<>();
        byHand.forEach(question -> asked.add(question.accountId()));
        return staff.stream()
                .filter(member -> !member.account().hasLeft())
                .filter(member -> !lineOfAccount.containsKey(member.account().id())
                        && !asked.contains(member.account().id()))
                .filter(member -> !index.isMentioned(member))
                .toList();
    }
}
