package org.wholeschool.pattern.peers;

import java.util.List;
import org.wholeschool.pattern.group.GroupRelease;

/**
 * What a run over groups lets out, as it is kept (JSON). No pupil, no number of pupils and no text has a field here. An
 * older format could tell a place together with a part of the day; such a release is not shown.
 *
 * @param format the version of this layout, {@value #FORMAT}
 * @param links how many links were looked at, to the nearest ten; whoever reads this has the list of them
 * @param release what is told; of nothing where it waits
 * @param waits whether nothing is told because links of it have gone and too little has changed to tell without telling
 *     whose
 */
public record ToldGroups(int format, int links, GroupRelease release, boolean waits) {

    /** The layout that is written. A release of another one is not shown: it is made anew. */
    public static final int FORMAT = 4;

    private static final int TEN = 10;

    static ToldGroups of(int links, GroupRelease release) {
        return new ToldGroups(FORMAT, rounded(links), release, false);
    }

    static ToldGroups waiting() {
        return new ToldGroups(FORMAT, 0, new GroupRelease(List.of(), List.of(), List.of(), 0), true);
    }

    /** @return whether it tells the same, but for what changed since the look before it. */
    boolean tellsTheSame(GroupRelease other) {
        return tells(release).equals(tells(other));
    }

    private static List<Object> tells(GroupRelease release) {
        return List.of(
                release.attributes(),
                release.shared(),
                release.together(),
                release.groups().stream()
                        .map(group -> List.of(group.id(), group.members(), group.contexts(), group.direction()))
                        .toList());
    }

    private static int rounded(int links) {
        return links == 0 ? 0 : Math.max(TEN, Math.round(links / (float) TEN) * TEN);
    }
}
