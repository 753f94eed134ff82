package org.wholeschool.demonstration.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.demonstration.Counted;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeLink;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.story.Planted.Count;
import org.wholeschool.demonstration.story.Planted.Emerging;
import org.wholeschool.demonstration.story.Planted.OneChild;

/** What is hidden in the demonstration school, written down: later work must find exactly this. */
class PlantedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final DemonstrationSchool school = DemonstrationSchool.generate(DemonstrationSchool.SEED, TODAY);
    private final Planted planted = school.planted();
    private final Counted all = Counted.of(school);

    @Test
    void oneIsAlwaysHot() {
        assertEquals("LOWER_YARD", planted.alwaysHot().place());
        assertEquals("BREAK", planted.alwaysHot().band());
        assertEquals(
                List.of(7, 6, 5, 4, 5, 6, 9, 3),
                planted.alwaysHot().halfTerms().stream().map(Count::concerns).toList());
        for (Count count : planted.alwaysHot().halfTerms()) {
            Counted half = all.during(count.halfTerm().from(), count.halfTerm().to());
            Counted place = half.at("LOWER_YARD");
            assertEquals(count.concerns(), place.in("BREAK").size());
            double times = count.concerns() / Counted.expected(place, half.in("BREAK"), half);
            assertTrue(times > 1.6 && times < 2.5, count + ": " + times);
        }
    }

    @Test
    void oneIsEmerging() {
        Emerging emerging = planted.emerging();
        assertEquals("CANTEEN_CORRIDOR", emerging.place());
        assertEquals("LUNCH", emerging.band());
        assertEquals(LocalDate.of(2026, 11, 2), emerging.from());
        assertEquals(LocalDate.of(2026, 11, 22), emerging.to());

        Counted weeks = all.during(emerging.from(), emerging.to());
        Counted place = all.at(emerging.place());
        assertEquals(25, weeks.at(emerging.place()).in("LUNCH").size());
        assertEquals(25, weeks.at(emerging.place()).size());
        assertEquals(56, place.size());
        assertEquals(128, weeks.size());
        assertEquals(1432, all.size());
        assertEquals(Counted.expected(place, weeks, all), emerging.expected(), 1e-9);
        assertEquals(5, emerging.expected(), 0.15);
    }

    @Test
    void theEmergingOneIsAboutManyPupilsAndToldByMany() {
        Counted there =
                all.during(planted.emerging().from(), planted.emerging().to()).at("CANTEEN_CORRIDOR");
        assertEquals(60, there.byPupil().size());
        assertEquals(1, Collections.max(there.byPupil().values()));
        assertTrue(
                there.concerns().stream().map(MadeConcern::loggedBy).distinct().count() >= 15);
    }

    @Test
    void oneIsASingleChildsStory() {
        OneChild story = planted.oneChild();
        assertEquals("MUSIC_PRACTICE_ROOMS", story.place());
        assertEquals("D999200116005", story.pupil().upn());
        Counted there = all.at(story.place());
        assertEquals(12, there.size());
        assertEquals(12, there.during(story.from(), story.to()).size());
        assertEquals(12, there.byPupil().get(story.pupil()));
        assertTrue(
                there.byPupil().entrySet().stream()
                        .allMatch(e -> e.getKey().equals(story.pupil()) || e.getValue() <= 4),
                there.byPupil().values().toString());
        assertTrue(school.concerns().stream()
                .filter(c -> c.place().equals(story.place()))
                .allMatch(Counted::isContext));
    }

    @Test
    void twentyFiveGroupsArePlanted() {
        assertEquals(
                List.of(4, 5, 6, 7, 8, 9, 10, 11, 12, 4, 5, 6, 7, 8, 9, 10, 11, 12, 4, 5, 6, 7, 8, 9, 10),
                planted.groups().stream().map(List::size).toList());
        assertEquals(
                193, planted.groups().stream().flatMap(List::stream).distinct().count());
        assertEquals(
                4,
                planted.groups().stream()
                        .filter(g -> g.stream().map(MadePupil::year).distinct().count() == 2)
                        .count());
    }

    /**
     * Each is in one piece by itself, and far more tied inside than a random set: 0.6 of a tie is the least that is
     * counted.
     */
    @Test
    void theGroupsAreHeldTogetherByEstablishedLinks() {
        List<MadeLink> ties =
                school.links().stream().filter(link -> link.tiesOn(TODAY)).toList();
        for (List<MadePupil> group : planted.groups()) {
            List<MadeLink> inside = ties.stream()
                    .filter(l -> group.contains(l.one()) && group.contains(l.other()))
                    .toList();
            List<MadeLink> crossing = ties.stream()
                    .filter(l -> group.contains(l.one()) != group.contains(l.other()))
                    .toList();
            assertEquals(new HashSet<>(group), reached(group.get(0), inside));
            double density = 0.6 * inside.size() / (group.size() * (group.size() - 1) / 2.0);
            assertTrue(density > 0.15, group.size() + " with " + inside.size());
            assertTrue(
                    crossing.size() * 2 <= inside.size() + 4,
                    crossing.size() + " crossing, " + inside.size() + " inside");
        }
    }

    private static Set<MadePupil> reached(MadePupil from, List<MadeLink> ties) {
        Set<MadePupil> reached = new HashSet<>(Set.of(from));
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            for (MadeLink tie : ties) {
                if (reached.contains(tie.one()) || reached.contains(tie.other())) {
                    reached.addAll(List.of(tie.one(), tie.other()));
                }
            }
        }
        return reached;
    }
}
