package org.wholeschool.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.SchoolIds;
import org.wholeschool.school.Schools;

/**
 * Where somebody who is nobody yet may act as the set-up: with the console's token while there is no school, and with a link of the first people to
 * choose a password.
 */
@ApplicationScoped
class SetUpDoor {

    private static final long FIRST_SCHOOL = 1;

    private final Guesses guesses = new Guesses();

    @Inject
    private SchoolIds schools;

    @Inject
    private SetUpToken token;

    @Inject
    private SetUp setUp;

    @Inject
    private FirstPeopleByLink people;

    @Inject
    private Actors actors;

    /** @return whether there is no school yet */
    boolean isOpen() {
        return schools.all().isEmpty();
    }

    /**
     * @param typed   a token as typed
     * @param address where the request came from
     * @return what to answer
     */
    Answer attempt(String typed, String address) {
        if (!guesses.mayTry(address, Instant.now())) {
            return Answer.WAIT;
        }
        if (isOpen() && setUp.attempt(typed)) {
            guesses.right(address);
            return Answer.RIGHT;
        }
        guesses.wrong(address, Instant.now());
        return Answer.WRONG;
    }

    /**
     * Makes the school. The token is used up when that is done; two who hold it make one school.
     *
     * @return a link for each of the first people; null where the token is not right any more
     */
    synchronized List<FirstPeople.Invited> begin(String typed, Schools.Change school, List<FirstPeople.Person> newPeople) {
        if (!isOpen() || !token.matches(typed)) {
            return null;
        }
        List<FirstPeople.Invited> invited = actors.as(Actor.setUp(FIRST_SCHOOL), () -> setUp.begin(school, newPeople));
        token.useUp();
        return invited;
    }

    /** @return whose link it is; null where it is none, was used, is too old, or comes from an address that has to wait */
    FirstPeopleByLink.Holder holder(String secret, String address) {
        if (!guesses.mayTry(address, Instant.now())) {
            return null;
        }
        FirstPeopleByLink.Holder holder = people.holder(secret);
        if (holder == null) {
            guesses.wrong(address, Instant.now());
        }
        return holder;
    }

    /** Makes the account of whoever holds the link. */
    void choosePassword(String secret, String password, FirstPeopleByLink.Holder holder) {
        actors.as(Actor.setUp(holder.schoolId()), () -> {
            people.choosePassword(secret, password);
            return null;
        });
    }

    /** What to answer to a token. */
    enum Answer {
        RIGHT,
        WRONG,
        WAIT
    }
}
