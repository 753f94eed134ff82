package org.wholeschool.pattern.peers.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wholeschool.pattern.peers.card.GroupCard.Advice;
import org.wholeschool.platform.Texts;

/** What can be done about a group, by rules over its record and the library; never who, and never a guess. */
final class GroupAdvice {

    private static final Set<String> ONLINE = Set.of("GROUP_CHAT", "SOCIAL_MEDIA", "GAMING", "IMAGE_SHARING");
    private static final Set<String> JOURNEYS = Set.of("BUS_STOP", "BUS", "STATION");
    private static final int MOST = 3;
    private static final int MOSTLY = 2;

    private final Texts texts = Texts.of("groupcard");

    /**
     * @param profile the group
     * @param where the cell with the most of its concerns, in words; "" where there is none
     * @param kind the code of the kind of place that it is; "" where there is none
     * @param isUnowned whether no one is on duty there on some day
     * @return at most three things, what changes the place first
     */
    List<Advice> of(GroupPicture profile, String where, String kind, boolean isUnowned) {
        List<Advice> all = new ArrayList<>();
        GroupPicture.Cell cell = profile.strongest();
        if (cell != null && isUnowned) {
            all.add(advice(
                    "rota",
                    "/school/rota.xhtml?band=" + cell.bandId() + "#at-" + cell.placeId(),
                    where,
                    cell.concerns()));
        }
        if (ONLINE.contains(kind)) {
            all.add(advice("online", library("ONLINE"), where, cell.concerns()));
        }
        if (JOURNEYS.contains(kind)) {
            all.add(advice("journey", library("JOURNEYS"), where, cell.concerns()));
        }
        if (profile.protective() > 0) {
            all.add(advice("protective", "", profile.protective()));
        }
        if (profile.parts().known() && profile.parts().harmed() >= MOSTLY) {
            all.add(advice("harmed", ""));
        }
        if (profile.parts().known() && profile.parts().alleged() >= MOSTLY) {
            all.add(advice("alleged", library("GROUP")));
        }
        if (profile.concerns() > 0 && profile.parts().alleged() < MOSTLY) {
            all.add(advice("group-work", library("GROUP")));
        }
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /** @param where a context by which the library chooses */
    private static String library(String where) {
        return "/intervention/library.xhtml?where=" + where;
    }

    private Advice advice(String what, String href, Object... values) {
        return new Advice(
                texts.get("do." + what, values),
                texts.get("do." + what + ".from", values),
                href.isEmpty() ? "" : texts.get("do." + what + ".verb"),
                href);
    }
}
