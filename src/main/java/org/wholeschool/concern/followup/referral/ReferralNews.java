package org.wholeschool.concern.followup.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.notice.TaskReminder;

/** Tells people that a referral is overdue, and takes that back once it is answered or escalated. */
@ApplicationScoped
class ReferralNews {

    private static final Set<Role> SAFEGUARDING = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @Inject
    private Notices notices;

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    /**
     * Tells the person who made it; a week later, or where that person may not read the concern any more, everyone in
     * the safeguarding team who may.
     *
     * @param referral which is overdue
     * @param maker whose account made it, or null
     */
    void overdue(Referral referral, Long maker, TaskReminder reminder) {
        Set<Long> readers = readers(referral.getConcern());
        boolean isMakerThere = maker != null && readers.contains(maker);
        notices.send(
                reminder.isForWhoAsked(isMakerThere) ? readers : Set.of(maker),
                new NewNotice(
                        NoticeKind.REFERRAL_OVERDUE,
                        referral.getId(),
                        reminder.stage(),
                        referral.getConcern().getId(),
                        null,
                        referral.page()));
    }

    /** Takes back what was told of one that is no longer overdue. */
    void settle(Referral referral) {
        notices.takeBack(referral.getConcern().getId(), Set.of(referral.page()), Set.of());
    }

    /** Takes back what was told to those who may not read its concern any more. */
    void leaveToReaders(Referral referral) {
        notices.takeBack(referral.getConcern().getId(), Set.of(referral.page()), readers(referral.getConcern()));
    }

    private Set<Long> readers(Concern concern) {
        return accounts.people(actors.current().schoolId(), SAFEGUARDING).stream()
                .filter(person -> ReadableConcerns.mayRead(concern, person.id(), person.roles()))
                .map(AccountReader.Person::id)
                .collect(Collectors.toSet());
    }
}
