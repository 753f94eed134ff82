package org.wholeschool.concern.incidentlog.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.roster.Roster;

/**
 * Finds pupils by their whole name, either way round, or by UPN: exactly, because a beginning of a name can be another
 * child's. It is built once for each check from {@link Roster#knownAs}, which decrypts the names of all pupils,
 * including leavers.
 */
@RoomOnly
public final class RollNames {

    private final Map<String, List<Long>> ids = new HashMap<>();

    @RoomOnly
    public RollNames(List<Roster.KnownAs> pupils) {
        for (Roster.KnownAs pupil : pupils) {
            if (pupil.upn() != null) {
                add(pupil.upn(), pupil.id());
            }
            add(pupil.forename() + " " + pupil.surname(), pupil.id());
            add(pupil.surname() + " " + pupil.forename(), pupil.id());
            if (pupil.preferredName() != null) {
                add(pupil.preferredName() + " " + pupil.surname(), pupil.id());
                add(pupil.surname() + " " + pupil.preferredName(), pupil.id());
            }
        }
    }

    /** @return the ids of the pupils whom the name fits. */
    @RoomOnly
    public List<Long> find(String name) {
        return ids.getOrDefault(CellText.folded(CellText.clean(name).text()), List.of());
    }

    private void add(String name, long id) {
        List<Long> known =
                ids.computeIfAbsent(CellText.folded(CellText.clean(name).text()), key -> new ArrayList<>());
        if (!known.contains(id)) {
            known.add(id);
        }
    }
}
