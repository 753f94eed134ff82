package org.wholeschool.roster.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wholeschool.access.people.StaffEntry;
import org.wholeschool.platform.RoomOnly;

/**
 * What an import would do to one account.
 *
 * @param kind what becomes of its owner; nobody returns by an import
 * @param accountId the account, null for one that is added
 * @param sourceHash of the number in the other system, null where none is known
 * @param before what the account says, null for one that is added
 * @param after what it will say; equal to before where only the number is new
 */
@RoomOnly
public record MemberChange(RollChange kind, Long accountId, String sourceHash, StaffEntry before, StaffEntry after) {

    /** @return the keys of what will be different; none for one who is added. */
    @RoomOnly
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        if (before != null) {
            note(fields, "name", before.name(), after.name());
            note(fields, "email", before.email(), after.email());
            note(fields, "last_day", before.lastDay(), after.lastDay());
        }
        return fields;
    }

    private static void note(List<String> fields, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }

    /** @return whether only the number in the other system is new, of which nobody sees anything. */
    @RoomOnly
    public boolean isNumberOnly() {
        return before != null && before.equals(after);
    }

    boolean isNewAddress() {
        return before != null && !before.email().equalsIgnoreCase(after.email());
    }
}
