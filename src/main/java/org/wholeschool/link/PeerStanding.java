package org.wholeschool.link;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;

/**
 * What a school's groups are taken to be, from one run to the next: one row, written anew by each run. In its text, encrypted, the first line is the highest id that any group ever had, and each other line a group: id, whether it was told of, what may be told of it, and its core, by
 * pupils' ids. Whoever is on roll no more stands there as a negative number: that somebody is gone has to be known, and not who.
 */
@Entity
@Table(name = "link_standing")
class PeerStanding extends SchoolOwned {

    private static final String BETWEEN = ";";
    private static final int PARTS = 4;

    @Column(name = "kept_at")
    @Convert(converter = InstantColumn.class)
    private Instant keptAt;

    @Convert(converter = EncryptedText.class)
    private String content = "0";

    protected PeerStanding() {
    }

    /** No group yet. */
    PeerStanding(Instant at) {
        keptAt = at;
    }

    /** Takes the place of what was kept before. */
    void become(List<LinkFacts.Standing> groups, long lastId, LinkFacts.Numbers numbers, Instant at) {
        keptAt = at;
        content = lastId + groups.stream().map(group -> "\n" + group.id() + BETWEEN + group.told() + BETWEEN + group.profile() + BETWEEN
                + group.core().stream().map(number -> Long.toString(numbers.kept(number))).collect(Collectors.joining(","))).collect(Collectors.joining());
    }

    long lastId() {
        return Long.parseLong(content.lines().findFirst().orElseThrow());
    }

    /** @return the groups in the numbers of a reading */
    List<LinkFacts.Standing> groups(LinkFacts.Numbers numbers) {
        return content.lines().skip(1).map(line -> line.split(BETWEEN, PARTS))
                      .map(parts -> new LinkFacts.Standing(Long.parseLong(parts[0]), core(parts[3]).stream().map(numbers::of).toList(), parts[2], Boolean.parseBoolean(parts[1]))).toList();
    }

    /** @return all who are in a core and were on roll when it was kept */
    Set<Long> pupils() {
        return content.lines().skip(1).flatMap(line -> core(line.split(BETWEEN, PARTS)[3]).stream()).filter(id -> id > 0).collect(Collectors.toSet());
    }

    private static List<Long> core(String ids) {
        return Arrays.stream(ids.split(",")).map(Long::valueOf).toList();
    }
}
