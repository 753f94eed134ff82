package org.wholeschool.roster.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.StaffRecord;
import org.wholeschool.roster.file.UnfitRow;

/**
 * Finds the member of staff whom a row of a roster means. The number in the other system comes first, then the address;
 * one name with another address is a question and not an answer.
 */
final class StaffIndex {

    private final RosterContent content;
    private final Map<String, OnStaff> bySource = new HashMap<>();
    private final Map<String, OnStaff> byEmail = new HashMap<>();
    private final Map<String, OnStaff> byName = new HashMap<>();
    private final Map<String, List<Integer>> linesOfEmail = new HashMap<>();
    private final Set<String> mentionedEmails = new HashSet<>();
    private final Set<String> mentionedSources = new HashSet<>();

    /**
     * @param content the roster
     * @param staff everybody who can or could sign in
     */
    StaffIndex(RosterContent content, List<OnStaff> staff) {
        this.content = content;
        for (OnStaff member : staff) {
            if (member.sourceHash() != null) {
                bySource.put(member.sourceHash(), member);
            }
            byEmail.put(plain(member.account().entry().email()), member);
            byName.putIfAbsent(CellText.folded(member.account().entry().name()), member);
        }
        content.staff().stream()
                .filter(record -> record.email() != null && !record.removed())
                .forEach(record -> linesOfEmail
                        .computeIfAbsent(plain(record.email()), none -> new ArrayList<>())
                        .add(record.line()));
        content.mentionedStaff().forEach(mention -> mention(mention.email(), mention.sourceId()));
        // Rows that the check refuses are about a person as well.
        content.staff().forEach(record -> mention(record.email(), record.sourceId()));
    }

    private void mention(String email, String sourceId) {
        if (email != null) {
            mentionedEmails.add(plain(email));
        }
        if (sourceId != null) {
            mentionedSources.add(sourceHash(sourceId));
        }
    }

    /** @return the keyed hash of a number of staff: it is only ever compared. */
    static String sourceHash(String sourceId) {
        return sourceId == null ? null : KeyedHash.of("staff-source", sourceId);
    }

    /** @return an address as it is compared */
    static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @return the member of staff, or null where the row means none of them
     * @throws UnfitRow where the row cannot be told from another one, or means two people
     */
    OnStaff find(StaffRecord record) {
        OnStaff source = record.sourceId() == null ? null : bySource.get(sourceHash(record.sourceId()));
        if (record.removed()) {
            return source != null || record.email() == null ? source : byEmail.get(plain(record.email()));
        }
        List<Integer> lines = linesOfEmail.get(plain(record.email()));
        if (lines.size() > 1) {
            throw new UnfitRow("email", "row.sameEmail", lines.get(0) == record.line() ? lines.get(1) : lines.get(0));
        }
        OnStaff email = byEmail.get(plain(record.email()));
        if (source != null
                && email != null
                && source.account().id() != email.account().id()) {
            throw new UnfitRow(null, "row.twoMembers");
        }
        return source != null ? source : email;
    }

    /** @return the first who is called so, or null */
    OnStaff ofName(String name) {
        return byName.get(CellText.folded(name));
    }

    /** One of the same name who has a row of their own is another person. */
    boolean hasARow(OnStaff member) {
        String email = plain(member.account().entry().email());
        return content.staff().stream()
                .anyMatch(other -> !other.removed()
                        && (plain(other.email()).equals(email)
                                || other.sourceId() != null
                                        && sourceHash(other.sourceId()).equals(member.sourceHash())));
    }

    /** @return whether the roster names them anywhere, also where it says nothing else of them */
    boolean isMentioned(OnStaff member) {
        return mentionedEmails.contains(plain(member.account().entry().email()))
                || mentionedSources.contains(member.sourceHash());
    }
}
