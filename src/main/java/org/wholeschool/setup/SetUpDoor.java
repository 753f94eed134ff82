package org.wholeschool.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.access.signin.SignInThrottle;
import org.wholeschool.platform.persistence.SchoolIds;
import org.wholeschool.school.Schools;

/** Where somebody who is nobody yet may act as the set-up: with the console's token, while there is no school. */
@ApplicationScoped
class SetUpDoor {

    private static final long FIRST_SCHOOL = 1;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SchoolIds schools;

    @Inject
    private SetUpToken token;

    @Inject
    private SetUp setUp;

    @Inject
    private Actors actors;

    /** @return whether there is no school yet */
    boolean isOpen() {
        return schools.all().isEmpty();
    }

    /**
     * @param typed a token as typed
     * @param address where the request came from
     * @return what to answer
     */
    Answer attempt(String typed, String address) {
        List<SignInThrottle.Count> counts = SignInThrottle.ofSetUp(address);
        if (!SignInDoor.book(throttle, counts).isZero()) {
            return Answer.WAIT;
        }
        if (SignInDoor.orGivenBack(throttle, counts, () -> isOpen() && setUp.attempt(typed))) {
            throttle.succeeded(counts);
            return Answer.RIGHT;
        }
        return Answer.WRONG;
    }

    /**
     * Makes the school. The token is used up when that is done; two who hold it make one school.
     *
     * @return a link for each of the first people; null where the token is not right any more
     */
    synchronized List<SetUp.Invited> begin(String typed, Schools.Change school, List<SetUp.Person> newPeople) {
        if (!isOpen() || !token.matches(typed)) {
            return null;
        }
        List<SetUp.Invited> invited = actors.as(Actor.setUp(FIRST_SCHOOL), () -> setUp.begin(school, newPeople));
        token.useUp();
        return invited;
    }

    /** What to answer to a token. */
    enum Answer {
        RIGHT,
        WRONG,
        WAIT
    }
}
