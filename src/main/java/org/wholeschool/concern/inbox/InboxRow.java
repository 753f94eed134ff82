package org.wholeschool.concern.inbox;

import java.util.List;
import java.util.Map;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.calendar.SchoolHours;

/** Makes the row that the inbox shows of a concern. */
final class InboxRow {

    private static final int BEGINNING = 120;

    private InboxRow() {}

    /** An owner who has left, or is no lead any more, looks after nothing. */
    static Inbox.Row of(
            Concern concern,
            List<String> pupils,
            InboxEntry entry,
            Additions.Unread unread,
            Map<Long, String> names,
            SchoolHours hours) {
        boolean isSettled = entry != null && entry.isSettled();
        Target target = entry == null || isSettled ? null : Target.of(entry, concern, hours);
        Long owner = entry == null ? null : entry.getOwnerId();
        Inbox.Added added = unread == null
                ? null
                : new Inbox.Added(
                        unread.count(),
                        unread.since(),
                        Target.of(unread.since(), false, hours).due());
        return new Inbox.Row(
                concern.getId(),
                concern.getReceivedAt(),
                concern.getCategory().getName(),
                concern.getPlace().getName(),
                pupils,
                beginning(concern.getFacts()),
                concern.getAcknowledgedAt() != null,
                entry != null && entry.isUrgent(),
                target == null ? null : target.kind(),
                target == null ? null : target.due(),
                owner,
                owner == null ? null : names.get(owner),
                isSettled,
                concern.getClosedAt() != null,
                added);
    }

    /** @return "Sam Whitlock 8R", or the name alone where there is no form */
    static String named(Pupil pupil) {
        return pupil.getRegGroup() == null
                ? pupil.getDisplayName()
                : pupil.getDisplayName() + " " + pupil.getRegGroup();
    }

    private static String beginning(String facts) {
        String line = facts.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "\u2026";
    }
}
