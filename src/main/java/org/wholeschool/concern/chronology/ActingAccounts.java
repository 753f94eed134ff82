package org.wholeschool.concern.chronology;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.followup.referral.ReferralSteps;
import org.wholeschool.concern.followup.situation.KeyAdultTerm;
import org.wholeschool.concern.note.NoteChronicle;
import org.wholeschool.concern.record.Concern;

/** Collects the accounts of those who did what stands in a chronology, so that their names are asked for once. */
final class ActingAccounts {

    private final Set<Long> ids = new LinkedHashSet<>();

    void ofConcerns(Collection<Concern> concerns) {
        of(concerns, Concern::getLoggedBy);
        of(concerns, Concern::getAcknowledgedBy);
    }

    void ofFollowUps(FollowUpChronicle.Followed followed) {
        of(followed.steps(), FollowUpChronicle.Step::by);
        of(followed.steps(), FollowUpChronicle.Step::ownerId);
        Stream.of(followed.referrals(), followed.contacts(), followed.situations())
                .flatMap(Collection::stream)
                .forEach(kept -> add(kept.enteredBy()));
        of(followed.keyAdults(), KeyAdultTerm::account);
        of(followed.keyAdults(), KeyAdultTerm::enteredBy);
        of(followed.keyAdults(), KeyAdultTerm::endedBy);
        of(followed.notes(), NoteChronicle.Noted::keptBy);
        followed.notes().forEach(note -> of(note.asked(), NoteChronicle.NotedAction::owner));
        of(followed.next(), ReferralSteps.Step::by);
    }

    <T> void of(Collection<T> all, Function<T, Long> by) {
        all.forEach(each -> add(by.apply(each)));
    }

    void addAll(Collection<Long> accounts) {
        accounts.forEach(this::add);
    }

    private void add(Long account) {
        if (Objects.nonNull(account)) {
            ids.add(account);
        }
    }

    Set<Long> ids() {
        return ids;
    }
}
