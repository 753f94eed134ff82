package org.wholeschool.intervention.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.access.Actors;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Says who did something, and on which day. */
@ApplicationScoped
public class ByWhom {

    @Inject
    private AccountReader people;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param account a person's
     * @return what they are called, also once they have left; "" where they are of no account of the actor's school
     */
    public String name(long account) {
        return people.colleague(actors.current().schoolId(), account)
                .map(AccountReader.Colleague::name)
                .orElse("");
    }

    /**
     * @param texts the feature whose sentence it is
     * @param sentence the key of one with a place for the day and one for the name
     * @param account whose deed
     * @param at when
     * @return the sentence, with the day as it was at the school
     */
    public String said(Texts texts, String sentence, long account, Instant at) {
        return texts.get(
                sentence,
                PlanWords.day(
                        LocalDate.ofInstant(at, frame.zoneOf(actors.current().schoolId()))),
                name(account));
    }
}
