package org.wholeschool.pattern.peers;

import org.wholeschool.pattern.group.GroupRelease;

/**
 * What a run over groups lets out, as it is kept (JSON). No pupil, no number of pupils and no text has a field here.
 *
 * @param format  the version of this layout, {@value #FORMAT}
 * @param links   how many links were looked at, to the nearest ten; whoever reads this has the list of them
 * @param release what is told
 */
public record ToldGroups(int format, int links, GroupRelease release) {

    /** The layout that is written. A release of another one is not shown: it is made anew. */
    public static final int FORMAT = 2;

    private static final int TEN = 10;

    static ToldGroups of(int links, GroupRelease release) {
        return new ToldGroups(FORMAT, links == 0 ? 0 : Math.max(TEN, Math.round(links / (float) TEN) * TEN), release);
    }
}
