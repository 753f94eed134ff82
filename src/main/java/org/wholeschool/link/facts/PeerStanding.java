package org.wholeschool.link.facts;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * What a school's groups are taken to be, from one look to the next: one row, written anew by each. In its text,
 * encrypted, the first line is the highest id that any group ever had, what patterns remember, and which links counted,
 * each with how: an id without a pupil, which says nothing once its link is deleted, but that one is. Each other line
 * is a group: id, whether it was told of, what may be told of it, its core and its fringe, by pupils' ids, and since
 * when it is lost, if it is. Whoever is on roll no more stands there as a negative number: that somebody is gone has to
 * be known, and not who.
 */
@Entity
@Table(name = "link_standing")
class PeerStanding extends SchoolOwned {

    private static final String BETWEEN = ";";
    private static final int TOLD = 1;
    private static final int PROFILE = 2;
    private static final int CORE = 3;
    private static final int FRINGE = 4;
    private static final int LOST_ON = 5;
    private static final int PARTS = 6;
    private static final int REMEMBERED = 1;
    private static final int COUNTED = 2;
    private static final String AS = ":";

    @Convert(converter = EncryptedText.class)
    private String content = "0";

    /** No group yet. */
    PeerStanding() {}

    /**
     * Takes the place of what was kept before.
     *
     * @param counted by link's id, how it counted; empty where that is not known
     */
    void become(
            List<LinkFacts.Standing> groups,
            long lastId,
            String remembered,
            Optional<Map<Long, Integer>> counted,
            LinkFacts.Numbers numbers) {
        String links = counted.map(each -> BETWEEN
                        + each.entrySet().stream()
                                .map(link -> link.getKey() + AS + link.getValue())
                                .collect(Collectors.joining(",")))
                .orElse("");
        content = lastId
                + BETWEEN
                + remembered
                + links
                + groups.stream()
                        .map(group -> "\n"
                                + String.join(
                                        BETWEEN,
                                        Long.toString(group.id()),
                                        Boolean.toString(group.told()),
                                        group.profile(),
                                        kept(group.core(), numbers),
                                        kept(group.fringe(), numbers),
                                        group.lostOn() == null
                                                ? ""
                                                : group.lostOn().toString()))
                        .collect(Collectors.joining());
    }

    private static String kept(List<Integer> pupils, LinkFacts.Numbers numbers) {
        return pupils.stream()
                .map(number -> Long.toString(numbers.kept(number)))
                .collect(Collectors.joining(","));
    }

    long lastId() {
        return Long.parseLong(first()[0]);
    }

    /** @return what patterns remember of concerns; an earlier version kept nothing of that */
    String remembered() {
        return first().length == 1 ? "" : first()[REMEMBERED];
    }

    /**
     * @return by link's id, how it counted; empty where that is not known, which it is not of what an earlier version
     *     kept
     */
    Optional<Map<Long, Integer>> counted() {
        return Optional.of(first())
                .filter(parts -> parts.length > COUNTED)
                .map(parts -> Arrays.stream(parts[COUNTED].split(","))
                        .filter(link -> !link.isEmpty())
                        .map(link -> link.split(AS))
                        .collect(Collectors.toMap(link -> Long.valueOf(link[0]), link -> Integer.valueOf(link[1]))));
    }

    private String[] first() {
        return content.lines().findFirst().orElseThrow().split(BETWEEN, COUNTED + 1);
    }

    /** @return the groups in the numbers of a reading */
    List<LinkFacts.Standing> groups(LinkFacts.Numbers numbers) {
        return lines().map(parts -> new LinkFacts.Standing(
                        Long.parseLong(parts[0]),
                        numbers(parts[CORE], numbers),
                        numbers(parts[FRINGE], numbers),
                        parts[PROFILE],
                        Boolean.parseBoolean(parts[TOLD]),
                        parts[LOST_ON].isEmpty() ? null : LocalDate.parse(parts[LOST_ON])))
                .toList();
    }

    /**
     * @return the core of a group that was found last time, by pupils' ids; empty where there is none, or not any more
     */
    List<Long> core(long group) {
        return lines().filter(parts -> Long.parseLong(parts[0]) == group && parts[LOST_ON].isEmpty())
                .flatMap(parts -> ids(parts[CORE]))
                .filter(id -> id > 0)
                .toList();
    }

    /** @return all who are in a core or a fringe and were on roll when it was kept */
    Set<Long> pupils() {
        return lines().flatMap(parts -> Stream.concat(ids(parts[CORE]), ids(parts[FRINGE])))
                .filter(id -> id > 0)
                .collect(Collectors.toSet());
    }

    /** What was kept by an earlier version ends with the core. */
    private Stream<String[]> lines() {
        return content.lines()
                .skip(1)
                .map(line -> Arrays.copyOf(line.split(BETWEEN, PARTS), PARTS))
                .map(parts -> Arrays.stream(parts)
                        .map(part -> part == null ? "" : part)
                        .toArray(String[]::new));
    }

    private static List<Integer> numbers(String ids, LinkFacts.Numbers numbers) {
        return ids(ids).map(numbers::of).toList();
    }

    private static Stream<Long> ids(String ids) {
        return Arrays.stream(ids.split(",")).filter(id -> !id.isEmpty()).map(Long::valueOf);
    }
}
