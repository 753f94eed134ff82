package org.wholeschool.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * In a school of 2,500 every pupil is found, and named again to whoever found them; what it takes is written to target,
 * where docs/benchmarks-pages.md has it from.
 */
@BothDatabases("native SQL")
@InServer
class RosterSearchIT {

    private static final int PUPILS = 2_500;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;
    private static final String[] SYLLABLES = {"ka", "li", "mo", "ne", "ru", "sa", "to", "vi", "ya", "ze"};

    @Inject
    private TestSchools schools;

    @Inject
    private Roster roster;

    @Inject
    private NameIndexes atHand;

    @Inject
    private Actors actors;

    @Test
    void everyPupilOfALargeSchoolIsFoundByAPartOfANameAndTheForm() throws IOException {
        TestSchool school = schools.makeEmpty();
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(
                    IntStream.range(0, PUPILS).mapToObj(RosterSearchIT::pupil).toList());
            return null;
        });
        Actor teacher = school.actor(Role.TEACHER);
        awaitNames(school, PUPILS);
        Actor stranger = schools.makeEmpty().actor(Role.TEACHER);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < PUPILS; i += 25) {
            String part = name(i).substring(1) + " " + form(i);
            long begun = System.nanoTime();
            List<Roster.Found> found = actors.as(teacher, () -> roster.search(part));
            took.add((System.nanoTime() - begun) / NANOS_OF_A_MILLISECOND);
            String whole = name(i);
            assertTrue(found.stream().anyMatch(pupil -> pupil.name().endsWith(whole)), part);
            List<Long> ids = found.stream().map(Roster.Found::id).toList();
            assertEquals(
                    found.size(), actors.as(teacher, () -> roster.onRoll(ids)).size());
            assertEquals(List.of(), actors.as(stranger, () -> roster.onRoll(ids)), "another school has none of them");
        }
        double first = took.remove(0);
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(List.of(pupil(PUPILS + 1)));
            return null;
        });
        awaitNames(school, PUPILS + 1);
        List<Double> sorted = took.stream().sorted().toList();
        Files.writeString(
                Path.of("target", "name-search-" + (Database.isPostgreSql() ? "postgresql" : "h2") + ".txt"),
                String.format(
                        Locale.ROOT,
                        "%d pupils: the first search, of names that the server has at hand by itself, %.1f ms; "
                                + "after it the median of %d searches %.1f ms, the slowest %.1f ms%n",
                        PUPILS,
                        first,
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() - 1)));
    }

    /** Nobody searches: the server reads the names by itself, after a start and after a change of the roll. */
    private void awaitNames(TestSchool school, long pupils) {
        Instant latest = Now.instant().plus(Duration.ofMinutes(5));
        while (atHand.pupilsOf(school.id()) != pupils && Now.instant().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertEquals(pupils, atHand.pupilsOf(school.id()));
    }

    private static Pupil pupil(int i) {
        return new Pupil(
                String.format(Locale.ROOT, "B%012d", i),
                name(i),
                SYLLABLES[i % 10] + SYLLABLES[i / 7 % 10],
                null,
                LocalDate.of(2012, 1, 1).plusDays(i % 360),
                "X",
                8,
                form(i),
                null);
    }

    private static String name(int i) {
        return SYLLABLES[i % 10] + SYLLABLES[i / 10 % 10] + SYLLABLES[i / 100 % 10] + SYLLABLES[i / 1000 % 10];
    }

    private static String form(int i) {
        return 7 + i % 5 + "ABCDEF".substring(i % 6, i % 6 + 1);
    }
}
