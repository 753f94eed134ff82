package org.wholeschool.access.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.access.signin.SignInQueue;
import org.wholeschool.access.signin.SignInThrottle;
import org.wholeschool.platform.RoomOnly;

/**
 * Lets people in by a link. Nobody guesses one, so a right one never waits; those that are none are counted by address,
 * and from some point on are told to wait, so that they do not fill the record.
 */
@ApplicationScoped
@RoomOnly
public class LinkDoor {

    @Inject
    private AccountLinks links;

    @Inject
    private AccountReader reader;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInQueue queue;

    /**
     * @param token what the link held
     * @param address where the request came from
     * @return what to answer
     */
    @RoomOnly
    public Answer follow(String token, String address) {
        return queue.attempt(
                SignInQueue.Lane.UNGUESSABLE,
                () -> checkLink(token == null ? "" : token, address),
                () -> new Answer(null, Duration.ZERO, true));
    }

    private Answer checkLink(String token, String address) {
        Duration wait = reader.isOpenLink(token)
                ? Duration.ZERO
                : SignInDoor.book(throttle, SignInThrottle.ofMisses("link", address));
        return wait.isZero() ? new Answer(links.follow(token), wait, false) : new Answer(null, wait, false);
    }

    /**
     * What to answer to somebody who followed a link.
     *
     * @param linkId which one, null where it cannot be used
     * @param delay how long until the next one is looked at; zero where there is no wait
     * @param isBusy whether it was not looked at because too many others are
     */
    @RoomOnly
    public record Answer(Long linkId, Duration delay, boolean isBusy) {}
}
