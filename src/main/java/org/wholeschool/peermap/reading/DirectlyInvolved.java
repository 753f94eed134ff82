package org.wholeschool.peermap.reading;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.peermap.record.MapChild;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;

/**
 * Those directly involved in a request, for who reads it. The pupils of a group are named for those to whom the map
 * opened, and for no one else: who decides knows the group by its number.
 */
final class DirectlyInvolved {

    private DirectlyInvolved() {}

    /** @return those who are named to a reader */
    static Stream<MapChild> named(PeerMap map, Actor reader) {
        return map.getGroupNo() == null || map.isFor(reader) ? map.getChildren().stream() : Stream.empty();
    }

    static MapRequestView.Involved of(PeerMap map, Actor reader) {
        return new MapRequestView.Involved(
                named(map, reader).map(DirectlyInvolved::child).toList(), map.getGroupNo());
    }

    /** @return their names, each apart from what stands beside it, whichever way it is written; or the group */
    static String words(PeerMap map, Actor reader) {
        String names = named(map, reader)
                .map(child -> "\u2068" + child.getPupil().getDisplayName() + "\u2069")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Texts.of("peermap").get("group.pupils", Long.toString(map.getGroupNo())) : names;
    }

    private static MapRequestView.Child child(MapChild child) {
        Pupil pupil = child.getPupil();
        return new MapRequestView.Child(
                pupil.getId(),
                pupil.getDisplayName(),
                pupil.getRegGroup() == null ? "" : pupil.getRegGroup(),
                child.getWhy());
    }
}
