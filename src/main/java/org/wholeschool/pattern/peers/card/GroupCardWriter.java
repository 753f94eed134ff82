package org.wholeschool.pattern.peers.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.overview.Card;
import org.wholeschool.pattern.peers.GroupTeller;
import org.wholeschool.pattern.peers.card.GroupCard.Line;
import org.wholeschool.pattern.peers.card.GroupCard.Way;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.rota.Supervision;
import org.wholeschool.school.rota.WeekdayWords;

/** Says what a lead is shown of a group: numbers first, then who is on duty, then what can be done. */
final class GroupCardWriter {

    private static final int MOST_KINDS = 3;
    private static final int MOSTLY = 2;
    private static final int THIRDS = 3;

    /** A group touches a hotspot with so many of its concerns there. */
    private static final int FEWEST_THERE = 2;

    private final Texts texts = Texts.of("groupcard");
    private final Map<Long, String> places;
    private final Map<Long, String> bands;
    private final GroupPictureReader.Profiles profiles;
    private final Supervision supervision;
    private final List<Card> findings;
    private final Function<Card, String> ties;

    /**
     * @param profiles what is known of groups
     * @param supervision who is on duty
     * @param findings the hotspots of the school
     * @param ties what is said of ties in a hotspot; "" for nothing
     */
    GroupCardWriter(
            GroupPictureReader.Profiles profiles,
            Supervision supervision,
            List<Card> findings,
            Function<Card, String> ties) {
        this.profiles = profiles;
        this.supervision = supervision;
        this.findings = findings;
        this.ties = ties;
        places = profiles.school().places().stream()
                .collect(Collectors.toMap(CountedSchool.CountedPlace::id, CountedSchool.CountedPlace::name));
        bands = profiles.school().bands().stream()
                .collect(Collectors.toMap(
                        CountedSchool.CountedBand::id,
                        CountedSchool.CountedBand::name,
                        (one, other) -> one,
                        HashMap::new));
        bands.put(GroupPicture.LESSONS, texts.get("lessons"));
    }

    /**
     * @param standing which group, and since when it is known
     * @param group what is known of it
     * @param first tags that come first
     */
    GroupCard write(GroupTeller.Standing standing, GroupPicture group, List<GroupCard.Tag> first) {
        GroupPicture.Cell top = group.strongest();
        String where = top == null ? "" : where(top.placeId(), top.bandId());
        Set<Integer> without = top == null ? Set.of() : supervision.unowned(top.placeId(), top.bandId());
        List<GroupCard.Tag> tags = Stream.concat(
                        first.stream(),
                        profiles.isOneTerm()
                                ? Stream.of(new GroupCard.Tag(
                                        texts.get("trend." + group.trend()),
                                        group.trend() == GroupPicture.Trend.RISING ? "warn" : ""))
                                : Stream.of())
                .toList();
        return new GroupCard(
                standing.id(),
                group.groupNo(),
                texts.get("name", Long.toString(group.groupNo())),
                tags,
                texts.get("size", texts.get("size." + group.size()), years(group.years())),
                says(group, where),
                lines(standing.since(), group, top, where, without),
                group.parts().harmed(),
                group.parts().alleged(),
                parts(group.parts()),
                group.bands().stream().map(bands::get).toList(),
                group.places().stream().map(row -> row(row)).toList(),
                texts.get(profiles.isOneTerm() ? "total" : "total.two", group.concerns()),
                new GroupAdvice()
                        .of(
                                group,
                                where,
                                top == null ? "" : profiles.placeKinds().getOrDefault(top.placeId(), ""),
                                !without.isEmpty()));
    }

    /**
     * @return where it comes among the cards: 0 at a hotspot where no one is on duty on some day at the group's own
     *     place and time, 1 at a hotspot, 2 elsewhere
     */
    int order(GroupPicture group) {
        if (touched(group).isEmpty()) {
            return 2;
        }
        GroupPicture.Cell top = group.strongest();
        return top == null || supervision.unowned(top.placeId(), top.bandId()).isEmpty() ? 1 : 0;
    }

    /** @return how many hotspots of the school a group touches */
    List<Card> touched(GroupPicture group) {
        return findings.stream()
                .filter(finding -> group.places().stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> finding.places().contains(cell.placeId())
                                        && (finding.bandId() == 0 || finding.bandId() == cell.bandId()))
                                .mapToInt(GroupPicture.Cell::concerns)
                                .sum()
                        >= FEWEST_THERE)
                .toList();
    }

    private String where(long place, long band) {
        return texts.get(
                "where",
                places.getOrDefault(place, ""),
                bands.getOrDefault(band, "").toLowerCase(Locale.UK));
    }

    private String years(List<Integer> years) {
        return switch (years.size()) {
            case 1 -> texts.get("year", Integer.toString(years.get(0)));
            case 2 -> texts.get("years", Integer.toString(years.get(0)), Integer.toString(years.get(1)));
            default -> texts.get("years.mixed");
        };
    }

    private String says(GroupPicture group, String where) {
        List<String> says = new ArrayList<>();
        if (group.parts().known()) {
            says.add(texts.get("says." + mostly(group.parts())));
        }
        if (group.concerns() == 0) {
            says.add(texts.get("says.none"));
        } else if (where.isEmpty()) {
            says.add(texts.get("says.nowhere"));
        } else {
            says.add(texts.get("says.where", where, group.strongest().concerns(), group.concerns()));
        }
        return String.join(" ", says);
    }

    private static String mostly(GroupPicture.Parts parts) {
        if (parts.harmed() >= MOSTLY) {
            return "HARMED";
        }
        if (parts.alleged() >= MOSTLY) {
            return "ALLEGED";
        }
        return parts.harmed() + parts.alleged() >= MOSTLY ? "BOTH" : "OTHERS";
    }

    private String parts(GroupPicture.Parts parts) {
        if (!parts.known()) {
            return texts.get("parts.few");
        }
        String key = parts.harmed() + parts.alleged() < THIRDS ? "parts.rest" : "parts";
        return texts.get(key, third(parts.harmed()), third(parts.alleged()).toLowerCase(Locale.UK));
    }

    private String third(int thirds) {
        return texts.get("third." + Math.min(thirds, THIRDS));
    }

    private List<Line> lines(
            LocalDate since, GroupPicture group, GroupPicture.Cell top, String where, Set<Integer> without) {
        List<Line> lines = new ArrayList<>();
        String about = group.kinds().stream()
                .limit(MOST_KINDS)
                .map(kind ->
                        texts.get("kind", Texts.of("school").get("category-group." + kind.group()), kind.concerns()))
                .collect(Collectors.joining(", "));
        lines.add(line("about", about.isEmpty() ? texts.get("none") : about));
        List<Card> touched = touched(group);
        lines.add(new Line(
                texts.get("line.hotspot"),
                touched.isEmpty() ? texts.get("none") : "",
                touched.stream()
                        .map(card -> new Way(
                                texts.get("hotspot", card.number(), card.where()),
                                "/pattern/school.xhtml#finding-" + card.number(),
                                ties.apply(card)))
                        .toList()));
        lines.add(line("duty", duty(top, where, without)));
        lines.add(line(
                "protective",
                group.protective() == 0 ? texts.get("protective.none") : texts.get("protective", group.protective())));
        lines.add(new Line(
                texts.get("line.sure"),
                profiles.sure().get(group.groupNo()).says(since, profiles.halfTerm()),
                List.of(new Way(texts.get("sure.how"), "/pattern/groups.xhtml#how", ""))));
        return lines;
    }

    private Line line(String name, String value) {
        return new Line(texts.get("line." + name), value, List.of());
    }

    private String duty(GroupPicture.Cell top, String where, Set<Integer> without) {
        if (top == null || !supervision.isKnown()) {
            return texts.get(top == null ? "duty.nowhere" : "duty.no-rota");
        }
        if (!without.isEmpty()) {
            return texts.get("duty.no-one", where, WeekdayWords.of(without));
        }
        return texts.get(supervision.beyond().contains(top.placeId()) ? "duty.beyond" : "duty.each-day", where);
    }

    private GroupCard.Row row(GroupPicture.PlaceRow row) {
        String name = places.getOrDefault(row.placeId(), "");
        return new GroupCard.Row(
                name, row.cells().stream().map(cell -> cell(cell, name)).toList());
    }

    private GroupCard.Cell cell(GroupPicture.Cell cell, String place) {
        long expected = Math.round(cell.expected());
        boolean unowned = cell.concerns() > 0
                && !supervision.unowned(cell.placeId(), cell.bandId()).isEmpty();
        return new GroupCard.Cell(
                String.valueOf(cell.concerns()),
                cell.concerns() > 0 && expected > 0 ? String.valueOf(expected) : "",
                LOOKS.apply(cell.level()),
                texts.get("cell", place, bands.getOrDefault(cell.bandId(), ""), cell.concerns(), expected)
                        + (unowned ? " " + texts.get("cell.unowned") : ""),
                unowned);
    }

    private static final Function<Level, String> LOOKS = level -> switch (level) {
        case FAR_ABOVE -> "h5";
        case ABOVE -> "h2";
        default -> "h0";
    };
}
