package org.wholeschool.peermap.look;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.peermap.drawing.Graph;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * A map now and how it would have been on an earlier day: the same pupils in the same places, and what has changed
 * between them.
 *
 * @param now the map of this moment, with all pupils of either
 * @param day the earlier day
 * @param links those of either, what has changed first, each from the middle outwards
 */
public record MapChange(MapView now, LocalDate day, List<Link> links) {

    /** Copies the list. */
    public MapChange {
        links = List.copyOf(links);
    }

    /** What has become of a link. */
    public enum Kind {
        NEW,
        ENDED,
        OTHER,
        SAME
    }

    /**
     * @param was the links of the earlier day
     * @param day that day
     */
    @RoomOnly
    static MapChange between(MapView now, List<MapView.Tie> was, LocalDate day) {
        Map<Long, MapView.Tie> before = byId(was);
        Map<Long, MapView.Tie> after = byId(now.ties());
        return new MapChange(
                now,
                day,
                Stream.concat(now.ties().stream(), was.stream())
                        .map(MapView.Tie::id)
                        .distinct()
                        .map(id -> new Link(before.get(id), after.get(id)))
                        .sorted(Comparator.comparing(link -> link.kind() == Kind.SAME))
                        .toList());
    }

    private static Map<Long, MapView.Tie> byId(List<MapView.Tie> ties) {
        return ties.stream().collect(Collectors.toMap(MapView.Tie::id, Function.identity()));
    }

    /** @return what is drawn, of both days */
    @RoomOnly
    public Graph graph() {
        return new Graph(
                now.graph().nodes(),
                links.stream()
                        .map(Link::tie)
                        .map(tie -> new Graph.Link(tie.id(), tie.one(), tie.other()))
                        .toList());
    }

    /** @return whether a line of either day is drawn in a style, as {@link MapView#draws} */
    public boolean draws(String style) {
        return links.stream()
                .flatMap(link -> Stream.of(link.was(), link.is()))
                .filter(Objects::nonNull)
                .anyMatch(tie -> tie.isIn(style));
    }

    /** @return the earlier day, in words */
    public String then() {
        return SchoolDates.LONG_DATE.format(day);
    }

    /** @return how many links are as they were */
    public long same() {
        return count(Kind.SAME);
    }

    /** @return what has changed, in a sentence */
    public String says() {
        Texts words = Texts.of("peermap");
        String changed = Stream.of(Kind.NEW, Kind.ENDED, Kind.OTHER)
                .filter(kind -> count(kind) > 0)
                .map(kind -> words.get("then.count." + kind, count(kind)))
                .collect(Collectors.joining(", "));
        return changed.isEmpty() ? words.get("then.nothing", then()) : words.get("then.says", then(), changed);
    }

    private long count(Kind kind) {
        return links.stream().filter(link -> link.kind() == kind).count();
    }

    /**
     * A link on one day, on the other, or on both.
     *
     * @param was as it was on the earlier day; null where there was none
     * @param is as it is now; null where there is none
     */
    public record Link(MapView.Tie was, MapView.Tie is) {

        /** @return it now; where it has ended, as it was */
        public MapView.Tie tie() {
            return is == null ? was : is;
        }

        /** @return what has become of it */
        public Kind kind() {
            if (was == null) {
                return Kind.NEW;
            }
            if (is == null) {
                return Kind.ENDED;
            }
            return was.standing().equals(is.standing()) && was.keeper() == is.keeper() ? Kind.SAME : Kind.OTHER;
        }

        /** @return what stands on its line where it has changed */
        public String sign() {
            return switch (kind()) {
                case NEW -> "+";
                case ENDED -> "−";
                case OTHER -> "~";
                case SAME -> "";
            };
        }

        /** @return what has become of it, in words */
        public String says() {
            Texts words = Texts.of("peermap");
            return kind() == Kind.OTHER ? words.get("then.OTHER", was.says(), is.says()) : words.get("then." + kind());
        }
    }
}
