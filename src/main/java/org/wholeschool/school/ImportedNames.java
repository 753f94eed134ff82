package org.wholeschool.school;

import java.util.EnumSet;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;
import org.wholeschool.platform.RoomOnly;

/**
 * Who is shown what another system called its places and categories: free text of somebody else's, in which a child's
 * name can stand.
 */
@RoomOnly
public final class ImportedNames {

    private static final Set<Role> READERS = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP);

    private ImportedNames() {}

    @RoomOnly
    public static boolean areFor(Actor actor) {
        return actor.roles().stream().anyMatch(READERS::contains);
    }
}
