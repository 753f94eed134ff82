package org.wholeschool.concern.injury;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.MyConcerns;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Injuries that were marked are kept with their concern, encrypted, and read by leads and by whoever marked them. */
@InServer
class InjuriesIT {

    private static final List<Injuries.Marked> MARKED = List.of(
            new Injuries.Marked(BodyRegion.LEFT_FOREARM_BACK, "<b>bruise</b>, about 3 cm, yellow \ud83d\ude00"),
            new Injuries.Marked(BodyRegion.RIGHT_KNEE, null));

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private InjuryReading reading;

    @Inject
    private MyConcerns mine;

    @Inject
    private Actors actors;

    private TestSchool school;

    @BeforeEach
    void school() {
        school = schools.make();
    }

    @Test
    void whatWasMarkedIsReadInItsOrderAndStandsReadableInNoColumn() {
        long id = log(MARKED);
        assertEquals(MARKED, actors.as(school.actor(Role.LEAD), () -> reading.of(id)));
        assertEquals(
                MARKED,
                actors.as(school.actor(Role.TEACHER), () -> mine.read(id)).injuries());
        for (String column : List.of("region", "words")) {
            byte[] kept = (byte[]) schools.see(
                            school,
                            "select " + column + " from injury where school_id = ?1 and position = 0",
                            school.id())
                    .get(0);
            String text = new String(kept, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("FOREARM") || text.contains("bruise"), column);
        }
        assertEquals(List.of(), actors.as(school.actor(Role.DEPUTY), () -> reading.of(log(List.of()))));
    }

    @Test
    void nobodyElseReadsThem() {
        long id = log(MARKED);
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> reading.of(id)));
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.LEAD), () -> reading.of(id)));
        assertThrows(NotFound.class, () -> actors.as(school.actor(Role.HEAD), () -> mine.read(id)));
    }

    @Test
    void wordsThatAreTooLongAreRefusedAndNothingIsLogged() {
        BadInput refused = assertThrows(
                BadInput.class,
                () -> log(List.of(new Injuries.Marked(BodyRegion.NOSE, "x".repeat(Injuries.LONGEST_WORDS + 1)))));
        assertEquals("injuries.long", refused.key());
        assertEquals(0, schools.count(school, "concern"));
    }

    @Test
    void theyGoWithTheirConcern() {
        long id = log(MARKED);
        assertEquals(2, schools.count(school, "injury"));
        schools.change(school, "delete from concern where id = ?1", id);
        assertEquals(0, schools.count(school, "injury"));
    }

    private long log(List<Injuries.Marked> injuries) {
        return actors.as(
                school.actor(Role.TEACHER),
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "She held her arm.",
                        null,
                        null,
                        null,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, "BULLYING_OTHER"),
                        Source.SAW_OR_HEARD,
                        List.of(),
                        new FirstResponse(null, null, null),
                        injuries)));
    }
}
