package org.wholeschool.demonstration.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadeLink;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.Weighted;
import org.wholeschool.link.LinkKind;

/**
 * Makes the peer links: those that hold the planted groups together, and around them others that are established,
 * unconfirmed, expired or suspected to be false.
 */
final class Links {

    static final int ESTABLISHED = 420;
    private static final int UNCONFIRMED = 60;
    private static final int SUSPECTED_FALSE = 12;
    private static final int EXPIRED = 45;
    /** Links for each member of a planted group: enough to be found, and as sparse as what a school records. */
    private static final double PER_MEMBER = 1.7;

    private static final double SAME_FORM = 0.5;
    private static final double SAME_YEAR = 0.85;

    private final Dice dice;
    private final List<MadePupil> pupils;
    private final LinkMaker maker;
    private final Set<Set<MadePupil>> linked = new HashSet<>();
    private final List<MadeLink> links = new ArrayList<>();
    private final Weighted<LinkKind> tying = kinds(50, 18, 18, 14, 0, 0, 0, 0);
    private final Weighted<LinkKind> any = kinds(36, 10, 10, 8, 16, 12, 8, 0);

    Links(Dice dice, List<MadePupil> pupils, LinkMaker maker) {
        this.dice = dice;
        this.pupils = pupils;
        this.maker = maker;
    }

    private static Weighted<LinkKind> kinds(int... weights) {
        return new Weighted<>(List.of(LinkKind.values()), kind -> weights[kind.ordinal()]);
    }

    List<MadeLink> make(List<List<MadePupil>> groups) {
        groups.forEach(this::tieTogether);
        while (links.size() < ESTABLISHED) {
            add(anyPair(), any, LinkMaker.State.ESTABLISHED);
        }
        addSome(UNCONFIRMED, LinkMaker.State.UNCONFIRMED);
        addSome(SUSPECTED_FALSE, LinkMaker.State.SUSPECTED_FALSE);
        addSome(EXPIRED, LinkMaker.State.EXPIRED);
        return List.copyOf(links);
    }

    /** A tree first, so that the group hangs together, then further pairs. */
    private void tieTogether(List<MadePupil> group) {
        int before = links.size();
        for (int i = 1; i < group.size(); i++) {
            add(List.of(group.get(dice.below(i)), group.get(i)), tying, LinkMaker.State.ESTABLISHED);
        }
        int pairs = group.size() * (group.size() - 1) / 2;
        int wanted = Math.min(pairs, (int) Math.round(group.size() * PER_MEMBER));
        while (links.size() - before < wanted) {
            add(dice.shuffled(group).subList(0, 2), tying, LinkMaker.State.ESTABLISHED);
        }
    }

    private void addSome(int count, LinkMaker.State state) {
        for (int wanted = links.size() + count; links.size() < wanted; ) {
            add(anyPair(), any, state);
        }
    }

    /** Like meets like: half of the pairs are of one form, most of one year. */
    private List<MadePupil> anyPair() {
        MadePupil one = dice.oneOf(pupils);
        double share = dice.share();
        List<MadePupil> others = pupils.stream()
                .filter(other -> !other.equals(one)
                        && (share < SAME_FORM
                                ? other.form().equals(one.form())
                                : share < SAME_YEAR
                                        ? other.year() == one.year()
                                        : Math.abs(other.year() - one.year()) == 1))
                .toList();
        return List.of(one, dice.oneOf(others));
    }

    private void add(List<MadePupil> pair, Weighted<LinkKind> kinds, LinkMaker.State state) {
        if (linked.add(Set.copyOf(pair))) {
            links.add(maker.link(pair.get(0), pair.get(1), kinds.draw(dice), state));
        }
    }
}
