package org.wholeschool.pattern.peers.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.link.facts.ProtectiveLinks;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.peers.card.GroupPicture.Trend;
import org.wholeschool.pattern.peers.card.GroupPictures.Period;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/** What a lead is shown of a group, counted by hand. */
class GroupPicturesTest {

    private static final long YARD = 1;
    private static final long STAIRS = 2;
    private static final long BREAK = 11;
    private static final long LUNCH = 12;
    private static final LocalDate THEN = LocalDate.of(2026, 6, 10);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 10);
    private static final List<Integer> CORE = List.of(0, 1, 2, 3, 4, 5);

    private final List<LinkFacts.Part> parts = new ArrayList<>();
    private int concern;

    private void concern(LocalDate day, long place, long band, int pupil, String role) {
        parts.add(new LinkFacts.Part(concern++, pupil, place, band, 1, day, day, role));
    }

    private static CountedSchool school() {
        return new CountedSchool(
                List.of(place(YARD, "Yard"), place(STAIRS, "Stairs")),
                new DayPlan(List.of(band(BREAK, "BREAK", "Break"), band(LUNCH, "LUNCH", "Lunch")), List.of()),
                List.of());
    }

    private static Site.ListedPlace place(long id, String name) {
        return new Site.ListedPlace(id, name, name, "PLAYGROUND", PlaceGroup.OUTDOOR, false, null);
    }

    private static DayPlan.ListedBand band(long id, String code, String name) {
        return new DayPlan.ListedBand(id, code, name, BandGroup.BREAKS);
    }

    private GroupPicture profile(int[] years, List<ProtectiveLinks.Pair> protective) {
        List<LinkFacts.Member> members = IntStream.range(0, years.length)
                .mapToObj(pupil -> new LinkFacts.Member(pupil, pupil, years[pupil], "F"))
                .toList();
        return new GroupPictures(
                        members, parts, protective, new Period(Set.of(NOW), 10), new Period(Set.of(THEN), 10), school())
                .of(7, CORE, category -> CategoryGroup.values()[0]);
    }

    private static int[] years(int... ofCore) {
        return IntStream.concat(
                        IntStream.of(ofCore), IntStream.generate(() -> 8).limit(40))
                .toArray();
    }

    @Test
    void aCellIsComparedWithTheSchoolsShare() {
        for (int i = 0; i < 10; i++) {
            concern(NOW, YARD, BREAK, i % 3, "ALLEGED");
        }
        for (int i = 0; i < 90; i++) {
            concern(NOW, STAIRS, LUNCH, 10 + i % 20, "HARMED");
        }
        GroupPicture group = profile(years(9, 9, 9, 9, 9, 9), List.of());
        assertEquals(10, group.concerns());
        assertEquals(List.of(BREAK), group.bands());
        GroupPicture.Cell top = group.strongest();
        assertEquals(10, top.concerns());
        assertEquals(1, top.expected(), 1e-9, "10 of 100 concerns are there, and 10 are the group's");
        assertEquals(Level.FAR_ABOVE, top.level());
        assertEquals(new GroupPicture.Parts(0, 3, true), group.parts());
        assertEquals(List.of(9), group.years());
        assertEquals(SizeBand.FROM_6_TO_9, group.size());
    }

    @Test
    void whatOneChildMakesDoesNotStandOut() {
        for (int i = 0; i < 10; i++) {
            concern(NOW, YARD, BREAK, 0, "HARMED");
        }
        for (int i = 0; i < 90; i++) {
            concern(NOW, STAIRS, LUNCH, 10 + i % 20, "HARMED");
        }
        assertEquals(
                Level.AS_EXPECTED,
                profile(years(9, 9, 9, 9, 9, 9), List.of()).strongest().level());
    }

    @Test
    void aTrendIsMoreThanChance() {
        for (int i = 0; i < 9; i++) {
            concern(NOW, YARD, BREAK, i % 6, "HARMED");
        }
        concern(THEN, YARD, BREAK, 1, "HARMED");
        assertEquals(Trend.RISING, profile(years(9, 9, 9, 9, 9, 9), List.of()).trend(), "9 and 1: p = .02");
        for (int i = 0; i < 3; i++) {
            concern(THEN, YARD, BREAK, 2, "HARMED");
        }
        assertEquals(Trend.STEADY, profile(years(9, 9, 9, 9, 9, 9), List.of()).trend(), "9 and 4: p = .27");
        for (int i = 0; i < 30; i++) {
            concern(THEN, YARD, BREAK, 3, "HARMED");
        }
        assertEquals(Trend.FALLING, profile(years(9, 9, 9, 9, 9, 9), List.of()).trend());
    }

    @Test
    void yearsAreTwoAtMostAndElseMixed() {
        assertEquals(
                List.of(9, 10), profile(years(9, 9, 9, 10, 10, 10), List.of()).years());
        assertEquals(List.of(), profile(years(7, 8, 9, 10, 11, 11), List.of()).years());
    }

    @Test
    void partsOfOthersAndWhatNobodySaysAreNeither() {
        concern(NOW, YARD, BREAK, 0, "OTHER");
        concern(NOW, YARD, BREAK, 10, "HARMED");
        GroupPicture none = profile(years(9, 9, 9, 9, 9, 9), List.of());
        assertEquals(0, none.concerns(), "who is named as other is not named");
        assertNull(none.strongest());
        assertFalse(none.parts().known());
        concern(NOW, YARD, BREAK, 0, "HARMED");
        concern(NOW, YARD, BREAK, 1, "WITNESS");
        concern(NOW, YARD, BREAK, 2, "NOT_SAID");
        GroupPicture some = profile(years(9, 9, 9, 9, 9, 9), List.of());
        assertEquals(new GroupPicture.Parts(1, 0, true), some.parts());
        assertEquals(2, some.parts().others());
    }

    @Test
    void protectiveLinksOfTheGroupAreCounted() {
        assertEquals(
                2,
                profile(
                                years(9, 9, 9, 9, 9, 9),
                                List.of(
                                        new ProtectiveLinks.Pair(0, 30),
                                        new ProtectiveLinks.Pair(1, 2),
                                        new ProtectiveLinks.Pair(20, 21)))
                        .protective());
    }

    @Test
    void whatCanBeDoneComesFromTheRecordAndIsThreeThingsAtMost() {
        for (int i = 0; i < 6; i++) {
            concern(NOW, YARD, BREAK, i, "HARMED");
        }
        GroupPicture group = profile(years(9, 9, 9, 9, 9, 9), List.of(new ProtectiveLinks.Pair(0, 30)));
        List<GroupCard.Advice> all = new GroupAdvice().of(group, "Yard, break", "PLAYGROUND", true);
        assertEquals(
                List.of(
                        "Put Yard, break on the rota.",
                        "Ask their protective friends who they would tell.",
                        "Agree one trusted adult for each pupil."),
                all.stream().map(GroupCard.Advice::says).collect(Collectors.toList()));
        assertTrue(all.get(0).from().contains("6"));
        assertTrue(new GroupAdvice()
                .of(profile(years(9, 9, 9, 9, 9, 9), List.of()), "Yard, break", "GROUP_CHAT", false).stream()
                        .anyMatch(each -> each.href().contains("where=ONLINE")));
    }
}
