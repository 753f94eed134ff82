package org.wholeschool.oversight;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.audit.AuditTrail;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.PupilRecords;
import org.wholeschool.roster.Roster;

/** Who has looked at a child: whatever is on record about the pupil and about the records that name the pupil, without what stands in them. */
@Service
public class LookedAt {

    private static final int LOOKING = 10 * 60;
    private static final int SHORTEST_TEXT = 2;

    @Inject
    private Roster roster;

    @Inject
    private AuditTrail trail;

    @Inject
    private Instance<PupilRecords> records;

    @Inject
    private CurrentAction current;

    /**
     * Finds a pupil to ask about.
     *
     * @param text a part of a name or a form, of a pupil on roll; or the whole of a unique pupil number, of any
     * @return those whom it fits
     * @throws BadInput where it is too short to find anybody by
     */
    @Permit(value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = LOOKING)
    public List<Roster.Found> find(String text) {
        String sought = text == null ? "" : text.strip();
        if (sought.length() < SHORTEST_TEXT) {
            throw new BadInput("name", "child.short");
        }
        List<Roster.Found> found = new ArrayList<>(roster.withUpn(sought));
        roster.search(sought).stream().filter(pupil -> !found.contains(pupil)).forEach(found::add);
        return found;
    }

    /**
     * Reads who has looked at a child, the latest first. That is on record as well.
     *
     * @param pupil of the actor's school
     * @param from  only from this day on, or null
     * @param to    only up to this day and with it, or null
     * @param page  which page, from 1
     * @return the child's name and the entries
     * @throws NotFound where the school has no such pupil
     * @throws BadInput where the period ends before it begins
     */
    @Permit(value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = LOOKING)
    public Child read(long pupil, LocalDate from, LocalDate to, int page) {
        Roster.Found found = roster.named(List.of(pupil)).stream().findFirst().orElseThrow(() -> new NotFound("pupil"));
        current.about("pupil", pupil);
        Map<String, Set<Long>> about = new LinkedHashMap<>();
        about.put("pupil", new HashSet<>(Set.of(pupil)));
        records.forEach(kept -> about.computeIfAbsent(kept.kind().name(), kind -> new HashSet<>()).addAll(kept.about(List.of(pupil))));
        return new Child(found.name(), found.form(), trail.about(about, from, to, page));
    }

    /**
     * Who has looked at a child.
     *
     * @param name what the child is called
     * @param form registration group, or null
     * @param reading the entries
     */
    public record Child(String name, String form, AuditTrail.Reading reading) {
    }
}
