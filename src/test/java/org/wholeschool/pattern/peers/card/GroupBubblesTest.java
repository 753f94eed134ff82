package org.wholeschool.pattern.peers.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.peers.card.GroupBubbles.Bubble;
import org.wholeschool.pattern.peers.card.GroupBubbles.Drawn;
import org.wholeschool.pattern.peers.card.GroupBubbles.Group;
import org.wholeschool.school.place.PlaceGroup;

/** Bubbles stay in their cells, meet no other one, and mean one size by one area. */
class GroupBubblesTest {

    private static final int MOST = 40;
    private static final double ROUNDING = 1e-9;

    private static void assertDrawn(List<Group> groups, int rows, int columns, String what) {
        Drawn drawn = GroupBubbles.draw(groups, rows, columns);
        double wide = GroupBubbles.columnWidth(columns);
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Bubble one = drawn.bubbles().get(i);
            double left = GroupBubbles.LEFT + group.column() * wide;
            assertTrue(
                    one.x() - one.radius() >= left - ROUNDING
                            && one.x() + one.radius() <= left + wide + ROUNDING
                            && one.y() - one.radius() >= drawn.rows().get(group.row()) - ROUNDING
                            && one.y() + one.radius() <= drawn.rows().get(group.row() + 1) + ROUNDING,
                    what + ": " + one + " is not in its cell, " + group);
            for (int j = 0; j < i; j++) {
                Bubble other = drawn.bubbles().get(j);
                assertTrue(
                        Math.hypot(one.x() - other.x(), one.y() - other.y())
                                >= one.radius() + other.radius() + GroupBubbles.GAP - ROUNDING,
                        what + ": " + one + " meets " + other);
                if (groups.get(j).size() == group.size()) {
                    assertEquals(other.radius(), one.radius(), ROUNDING, what);
                }
            }
        }
        assertTrue(drawn.height() <= GroupBubbles.MOST_HEIGHT, what + " is " + drawn.height() + " high");
    }

    @Test
    void noTwoBubblesMeetInTwoHundredSchools() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(8);
            int columns = 1 + random.nextInt(5);
            List<Group> groups = IntStream.range(0, 1 + random.nextInt(MOST))
                    .mapToObj(i -> new Group(
                            // Some rows and columns have most.
                            (int) (rows * random.nextDouble() * random.nextDouble()),
                            (int) (columns * random.nextDouble() * random.nextDouble()),
                            SizeBand.values()[(int) (3 * random.nextDouble() * random.nextDouble())]))
                    .toList();
            assertDrawn(groups, rows, columns, "School " + seed);
        }
    }

    @Test
    void allInOneOfFiveColumnsIsStillOfBoundedHeight() {
        assertDrawn(
                IntStream.range(0, MOST)
                        .mapToObj(i -> new Group(0, 0, SizeBand.FROM_6_TO_9))
                        .toList(),
                1,
                5,
                "One cell");
    }

    /** Forty of twenty pupils or more, the largest bubbles, in one cell of each number of columns and place in rows. */
    @Test
    void fortyOfTheLargestInOneCellKeepTheBound() {
        for (int columns = 1; columns <= 5; columns++) {
            for (int rows = 1; rows <= 8; rows++) {
                int row = rows / 2;
                int column = columns - 1;
                assertDrawn(
                        IntStream.range(0, MOST)
                                .mapToObj(i -> new Group(row, column, SizeBand.FROM_20))
                                .toList(),
                        rows,
                        columns,
                        rows + " rows, " + columns + " columns");
            }
        }
    }

    /** Forty of the largest in one cell and others anywhere, also far more than a school has. */
    @Test
    void crowdedSchoolsKeepTheBound() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(8);
            int columns = 1 + random.nextInt(5);
            Group crowd = new Group(random.nextInt(rows), random.nextInt(columns), SizeBand.FROM_20);
            List<Group> groups = IntStream.range(0, MOST + random.nextInt(4 * MOST))
                    .mapToObj(i -> i < MOST
                            ? crowd
                            : new Group(
                                    random.nextInt(rows),
                                    random.nextInt(columns),
                                    SizeBand.values()[random.nextInt(3)]))
                    .toList();
            assertDrawn(groups, rows, columns, "Crowded school " + seed);
        }
    }

    /** A number stays within its bubble and is told only where it can be read; a sign stays in it, too. */
    @Test
    void whatIsWrittenInABubbleStaysInIt() {
        for (double radius = 2; radius <= 22; radius += .5) {
            for (String number : List.of("7", "12", "112")) {
                for (boolean rises : List.of(false, true)) {
                    SchoolPicture.Bubble bubble =
                            new SchoolPicture.Bubble(1, number, rises, 100, 100, radius, "Group " + number);
                    String what = number + " in " + radius + (rises ? " rising" : "");
                    double font = bubble.font();
                    if (bubble.isNumbered()) {
                        assertTrue(font >= 8 && font <= 12, what + ": " + font);
                        double half = .56 * font * number.length() / 2;
                        double top = bubble.foot() - .72 * font - 100;
                        double foot = bubble.foot() - 100;
                        assertTrue(
                                Math.hypot(half, Math.max(Math.abs(top), Math.abs(foot))) <= radius + .8,
                                what + " reaches out: " + half + ", " + top + " to " + foot);
                    }
                    double outside = bubble.edge() + (rises ? 1.25 : .5);
                    assertTrue(outside <= radius + .6, what + ": its ring would run into the next one's");
                    if (rises) {
                        double y = Double.parseDouble(bubble.sign().split("[ l]")[1]);
                        assertTrue(Math.abs(y - 100) <= radius, what + ": " + bubble.sign());
                    }
                }
            }
        }
        assertTrue(new SchoolPicture.Bubble(1, "12", true, 100, 100, 12, "").isNumbered(), "forty of the largest");
        assertFalse(new SchoolPicture.Bubble(1, "12", true, 100, 100, 6, "").isNumbered());
    }

    private static GroupPicture group(long number, List<Integer> years, GroupPicture.Trend trend, long place) {
        GroupPicture.Cell cell = new GroupPicture.Cell(place, 1, 3, 1, Level.AS_EXPECTED);
        return new GroupPicture(
                number,
                SizeBand.FROM_10_TO_19,
                years,
                new GroupPicture.Parts(0, 0, false),
                3,
                trend,
                place == 0 ? List.of() : List.of(new GroupPicture.PlaceRow(place, List.of(cell))),
                List.of(1L),
                List.of(),
                0);
    }

    @Test
    void aPictureSaysAllOfItInWords() {
        SchoolPicture picture = SchoolPicture.of(
                List.of(
                        group(12, List.of(9), GroupPicture.Trend.RISING, 5),
                        group(3, List.of(9, 10), GroupPicture.Trend.STEADY, 0),
                        group(4, List.of(7), GroupPicture.Trend.FALLING, 6)),
                number -> 100 + number,
                Map.of(5L, PlaceGroup.OUTDOOR, 6L, PlaceGroup.CLASSROOMS));
        assertEquals(
                "3 groups. By year: Year 7 1, Year 9 1, Mixed 1. By place: classrooms 1, outdoors and gates 1, "
                        + "spread over places 1. Rising: 1.",
                picture.says());
        assertEquals(
                List.of(103L, 104L, 112L),
                picture.bubbles().stream().map(SchoolPicture.Bubble::id).toList());
        assertEquals(
                List.of("Year 7", "Year 9", "Mixed"),
                picture.rows().stream().map(SchoolPicture.Row::name).toList());
        SchoolPicture.Bubble rising = picture.bubbles().get(2);
        assertTrue(rising.rises());
        assertEquals("12", rising.number());
        assertEquals("Group 12: 10\u201319 pupils, Year 9, outdoors and gates, rising", rising.says());
    }
}
