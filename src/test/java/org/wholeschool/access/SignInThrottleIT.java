package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Guessing at the lead's password makes the guesser wait, and nobody else. */
@InServer
class SignInThrottleIT {

    private static final String GUESSER = "198.51.100.7";
    private static final String STAFF_ROOM = "192.0.2.1";
    private static final int GUESSES = 12;

    @Inject
    private SignIn signIn;

    @Inject
    private TestSchools schools;

    private TestSchool school;
    private String lead;

    @BeforeEach
    void somebodyGuesses() {
        school = schools.make();
        lead = school.email(Role.LEAD);
        for (int i = 0; i < GUESSES; i++) {
            assertFalse(signIn.attempt(lead, "guess " + i, null, GUESSER).isIn());
        }
    }

    @Test
    void theGuesserWaitsEvenWithTheRightPassword() {
        SignIn.Answer answer = signIn.attempt(lead, TestSchool.PASSWORD, null, GUESSER);
        assertFalse(answer.isIn());
        assertFalse(answer.delay().isZero());
    }

    @Test
    void theLeadsOwnDeviceGetsInAlsoFromTheGuessersAddress() {
        String device = UUID.randomUUID().toString();
        assertTrue(signIn.attempt(lead, TestSchool.PASSWORD, device, STAFF_ROOM).isIn());
        assertTrue(signIn.attempt(lead, TestSchool.PASSWORD, device, GUESSER).isIn(), "behind one address with the guesser");
    }

    @Test
    void anotherAddressGetsIn() {
        assertTrue(signIn.attempt(lead, TestSchool.PASSWORD, null, STAFF_ROOM).isIn());
    }

    @Test
    void otherAccountsGetInFromTheGuessersAddress() {
        assertTrue(signIn.attempt(school.email(Role.TEACHER), TestSchool.PASSWORD, null, GUESSER).isIn());
    }

    @Test
    void theCaseAndBlanksOfAnAddressAreNoWayAroundIt() {
        assertFalse(signIn.attempt("  " + lead.toUpperCase() + " ", TestSchool.PASSWORD, null, GUESSER).isIn());
    }

    @Test
    void anAddressThatNobodyHasIsSlowedDownAlike() {
        String nobody = "nobody@" + UUID.randomUUID() + ".example";
        SignIn.Answer last = null;
        for (int i = 0; i < GUESSES; i++) {
            last = signIn.attempt(nobody, "guess", null, GUESSER);
        }
        assertFalse(last.delay().isZero(), "else an answer would tell which addresses exist");
    }

    @Test
    void eachAttemptIsRecordedInTheSchoolOfTheAccount() {
        signIn.attempt(lead, TestSchool.PASSWORD, null, STAFF_ROOM);
        List<String> outcomes = TestDatabase.asOwner().rows("select outcome from audit_entry where school_id = ? and action = 'SignIn.attempt'"
                + " and subject_kind = 'account' and subject_id = ? order by id", school.id(), school.accounts().get(Role.LEAD))
                .stream().map(row -> (String) row.get(0)).toList();
        assertEquals(GUESSES + 1, outcomes.size());
        assertEquals("DONE", outcomes.get(GUESSES));
        assertTrue(outcomes.subList(0, GUESSES).stream().allMatch("REFUSED"::equals));
    }
}
