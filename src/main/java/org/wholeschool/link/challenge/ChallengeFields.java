package org.wholeschool.link.challenge;

import java.io.Serializable;
import java.time.LocalDate;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.platform.RoomOnly;

/** The fields of what a pupil or a parent says is wrong. What was typed is never written down with a session. */
public class ChallengeFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private Challenge.By by;
    private LocalDate receivedOn;
    private transient String said;

    @RoomOnly
    public NewChallenge asEntry() {
        return new NewChallenge(by, receivedOn, said);
    }

    public Challenge.By[] getPeople() {
        return Challenge.By.values();
    }

    public Challenge.By getBy() {
        return by;
    }

    public void setBy(Challenge.By by) {
        this.by = by;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
