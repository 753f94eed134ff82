package org.wholeschool.pattern.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.pattern.types.TypeRelease;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * The sheet of types on the running product: seven groups of seven, of which the last is somewhere that the others are
 * not. Someone who knows the other six reads the sheet, the lead reads the cards.
 */
@InServer
class GroupTypesIT {

    private static final int GROUPS = 7;
    private static final int SIZE = 7;
    private static final int APART = 10;
    private static final int LAST = APART * (GROUPS - 1);
    private static final int OTHERS = 72;

    @Inject
    private GroupLooks looks;

    @Inject
    private GroupTeller teller;

    @Inject
    private GroupTypes types;

    @Inject
    private PeerProbe probe;

    @Inject
    private PatternSchool schools;

    @Inject
    private TestSchools make;

    @Inject
    private Actors actors;

    private TestSchool school;
    private PatternSchool.Filled filled;
    private List<Long> pupils;
    private LocalDate day;

    @BeforeEach
    void fill() {
        school = make.makeEmpty();
        filled = schools.fill(school.id());
        day = filled.today.minusDays(40);
        pupils = GroupTables.ids("select id from pupil where school_id = ? order by id", school.id());
        GroupTables.change(
                "update pupil set nc_year = 10 where school_id = ? and id >= ?", school.id(), pupils.get(4 * APART));
    }

    private void rings(int groups) {
        for (int group = 0; group < groups; group++) {
            int first = group * APART;
            actors.as(
                    Actor.setUp(school.id()),
                    () -> probe.ring(
                            pupils.subList(first, first + SIZE),
                            school.accounts().get(Role.LEAD)));
        }
        IntStream.range(0, 3).forEach(group -> filled.concernsFrom(group * APART, 5, "YARD", "BREAK", day));
        filled.concernsFrom(OTHERS, 6, "YARD", "BREAK", day);
        filled.concernsFrom(OTHERS, 3, "HALL", "BREAK", day);
        // Others of the lower years are there too, so that it may be told on a card.
        IntStream.range(0, 2).forEach(group -> filled.concernsFrom(group * APART + SIZE, 3, "HALL", "BREAK", day));
    }

    private void run() {
        actors.as(Actor.job(school.id()), () -> {
            looks.run();
            return null;
        });
    }

    private void nextWeek() {
        GroupTables.nextWeek(school.id());
        run();
    }

    private Optional<GroupTypes.Sheet> sheet() {
        return as(Role.LEAD, types::sheet);
    }

    private TypeRelease told() {
        return sheet().orElseThrow().told();
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private String cards() {
        return as(Role.LEAD, teller::view).orElseThrow().getCards().toString();
    }

    private long rows() {
        return TestDatabase.asOwner()
                .number("select count(*) from pattern_group_types where school_id = ?", school.id());
    }

    /** As if nothing had been told, so that the same school, with the same lots, can be another one. */
    private void forget() {
        GroupTables.change("delete from pattern_group_types where school_id = ?", school.id());
        forgetLooks();
    }

    @Test
    void whereTheLastGroupIsTheSheetDoesNotTellAndTheCardsDo() {
        rings(GROUPS);
        Set<TypeRelease> sheets = new HashSet<>();
        List<String> cards = new ArrayList<>();
        run();
        sheets.add(told());
        cards.add(cards());
        // Of seven groups one is in the hall: less than a quarter of a type, whatever the lots.
        forget();
        filled.concernsFrom(LAST, 5, "HALL", "BREAK", day);
        run();
        sheets.add(told());
        cards.add(cards());
        assertEquals(1, sheets.size(), "anyone who knows the other six learns nothing of the last");
        assertFalse(
                told().types().toString().contains(Long.toString(filled.placeId("HALL"))), "no card of a single group");
        assertFalse(cards.get(0).contains("Hall"));
        assertTrue(
                cards.get(1).contains("Hall"), () -> "the control: the lead's card of that group names it: " + cards);
        assertNotEquals(cards.get(0), cards.get(1));
    }

    @Test
    void underNineGroupsThereIsOneTypeAndUnderSixNone() {
        rings(5);
        run();
        assertEquals(Optional.empty(), sheet());
        forget();
        actors.as(
                Actor.setUp(school.id()),
                () -> probe.ring(
                        pupils.subList(5 * APART, 5 * APART + SIZE),
                        school.accounts().get(Role.LEAD)));
        run();
        assertEquals(1, told().types().size());
    }

    @Test
    void everyReaderGetsTheSameAndGovernorsNothing() {
        rings(GROUPS);
        run();
        GroupTypes.Sheet sheet = sheet().orElseThrow();
        assertEquals(filled.today, sheet.madeOn());
        assertEquals(Optional.of(sheet), as(Role.DEPUTY, types::sheet));
        assertEquals(Optional.of(sheet), as(Role.HEAD, types::sheet));
        assertThrows(NotPermitted.class, () -> as(Role.GOVERNOR, types::sheet));
        assertThrows(NotPermitted.class, () -> as(Role.TEACHER, types::sheet));
        TestSchool other = make.makeEmpty();
        assertEquals(Optional.empty(), actors.as(other.actor(Role.LEAD), types::sheet));
    }

    /** Two looks at a sheet, weeks or a term apart, are the same, whatever was done to the groups between them. */
    @Test
    void withinASchoolYearItStaysAndTheNextOneHasItsOwn() {
        rings(GROUPS);
        run();
        TypeRelease before = told();
        String cards = cards();
        for (int group = 3; group < GROUPS; group++) {
            filled.concernsFrom(group * APART, 6, "HALL", "BREAK", day);
        }
        GroupTables.change(
                "update pupil set nc_year = 11 where school_id = ? and id < ?", school.id(), pupils.get(APART));
        forgetLooks();
        run();
        assertNotEquals(cards, cards(), "the control: the cards have changed");
        assertEquals(before, told());
        assertEquals(1, rows());

        GroupTables.change(
                "update pattern_group_types set school_year = school_year - 1 where school_id = ?", school.id());
        assertEquals(Optional.empty(), sheet(), "last year's sheet is not this year's");
        nextWeek();
        assertTrue(sheet().isPresent());
        assertEquals(2, rows());
    }

    /** As if groups were looked for the first time. */
    private void forgetLooks() {
        actors.as(Actor.job(school.id()), () -> {
            probe.forget();
            return probe.removeAll();
        });
    }

    @Test
    void whichGroupsAreOfOneTypeIsKeptEncrypted() {
        rings(GROUPS);
        run();
        byte[] parted = (byte[]) TestDatabase.asOwner()
                .rows("select parted from pattern_group_types where school_id = ?", school.id())
                .get(0)
                .get(0);
        assertEquals(
                IntStream.rangeClosed(1, GROUPS).mapToObj(Integer::toString).collect(Collectors.joining(",")),
                new EncryptedText().convertToEntityAttribute(parted));
        assertFalse(new String(parted, StandardCharsets.ISO_8859_1).contains("1,2,3"));
    }
}
