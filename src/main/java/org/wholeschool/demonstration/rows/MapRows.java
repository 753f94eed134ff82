package org.wholeschool.demonstration.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.made.MadeLink;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.platform.RoomOnly;

/** Two identified maps: one that is open to the lead and the head, and one that waits for a second person. */
@RoomOnly
public final class MapRows {

    private static final int OPEN_HOURS = 72;
    private static final int ASKED_HOURS = 24;

    private final DemonstrationSchool made;
    private final PeopleRows people;
    private final List<String> words = ResourceFiles.lines("maps.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    @RoomOnly
    public MapRows(DemonstrationSchool made, PeopleRows people) {
        this.made = made;
        this.people = people;
    }

    /** @return the one that is open: asked by the lead, approved by the head an hour ago */
    @RoomOnly
    public NewMap.Written open(Instant now) {
        return new NewMap.Written(
                map(0, 0, OPEN_HOURS, List.of(first(Role.HEAD))),
                first(Role.LEAD),
                Role.LEAD,
                now.minus(Duration.ofHours(3)),
                first(Role.HEAD),
                now.minus(Duration.ofHours(1)));
    }

    /** @return the one that waits: asked by a deputy, so that the lead or the head may decide */
    @RoomOnly
    public NewMap.Written asked(Instant now) {
        return new NewMap.Written(
                map(1, 1, ASKED_HOURS, List.of(first(Role.LEAD))),
                first(Role.DEPUTY),
                Role.DEPUTY,
                now.minus(Duration.ofMinutes(40)),
                null,
                null);
    }

    /** Around a pupil with a link that is valid today. */
    private NewMap map(int number, int which, int hours, List<Long> readers) {
        MadePupil child = made.links().stream()
                .filter(link -> link.isEstablished() && link.isValidOn(made.today()))
                .map(MadeLink::one)
                .distinct()
                .skip(which)
                .findFirst()
                .orElseThrow();
        return new NewMap(
                null,
                words.get(2 * number),
                List.of(new NewMap.Named(people.pupil(child).getId(), words.get(2 * number + 1))),
                2,
                hours,
                readers);
    }

    private long first(Role role) {
        return made.staff().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .map(people::accountId)
                .orElseThrow();
    }
}
