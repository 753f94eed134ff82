package org.wholeschool.concern.chronology;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.concern.attachment.FileChronicle;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.mine.Addition;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.safety.SafetyChronicle;
import org.wholeschool.concern.triage.CaseChronicle;

/**
 * What is kept about a pupil and its reader may read, before it becomes entries of a chronology.
 *
 * @param own the pupil's part in each concern
 * @param beside what is kept of each concern in other tables
 */
record AboutPupil(
        List<Concern> concerns,
        Map<Long, Involvement> own,
        Map<Long, ConcernEntries.Beside> beside,
        List<Addition> additions,
        List<FileChronicle.Kept> files,
        List<CaseChronicle.Changed> changes,
        FollowUpChronicle.Followed followed,
        List<SafetyChronicle.Step> safety,
        List<ChronologyTombstone> stones,
        List<ChronologyPrint> prints) {

    /** @return the accounts of those who did any of it, or are to do it */
    Set<Long> accounts() {
        ActingAccounts accounts = new ActingAccounts();
        accounts.ofConcerns(concerns);
        accounts.ofFollowUps(followed);
        accounts.of(safety, SafetyChronicle.Step::by);
        accounts.of(safety, SafetyChronicle.Step::owner);
        accounts.of(safety, SafetyChronicle.Step::trustedAdult);
        accounts.of(additions, Addition::getAddedBy);
        files.forEach(file -> accounts.addAll(file.accounts()));
        accounts.of(changes, CaseChronicle.Changed::by);
        accounts.of(stones, ChronologyTombstone::getTakenOutBy);
        accounts.of(prints, ChronologyPrint::getPrintedBy);
        return accounts.ids();
    }

    /** @return all of it, the earliest first */
    List<ChronicleEntry> entries(ZoneId zone, NamedPeople people, LocalDate today) {
        EntryMaker maker = new EntryMaker(zone, people, hooks());
        FollowUpEntries ofFollowUps = new FollowUpEntries(maker, people);
        ConcernEntries ofConcerns = new ConcernEntries(zone, people);
        List<ChronicleEntry> entries = new ArrayList<>();
        concerns.forEach(concern -> entries.add(ofConcerns.of(
                concern, beside.get(concern.getId()), own.get(concern.getId()).getRole())));
        additions.forEach(addition -> entries.add(maker.addition(addition)));
        files.forEach(file -> entries.addAll(maker.file(file)));
        changes.forEach(change -> entries.add(maker.change(change)));
        followed.steps().forEach(step -> entries.add(ofFollowUps.step(step)));
        followed.referrals().forEach(kept -> entries.addAll(ofFollowUps.referral(kept)));
        followed.next().forEach(step -> entries.add(ofFollowUps.next(step)));
        followed.contacts().forEach(kept -> entries.add(ofFollowUps.contact(kept)));
        followed.situations().forEach(kept -> entries.addAll(ofFollowUps.situation(kept, today)));
        followed.keyAdults().forEach(term -> entries.addAll(ofFollowUps.keyAdult(term)));
        safety.forEach(step -> entries.add(ofFollowUps.safety(step)));
        followed.notes().forEach(note -> entries.add(ofFollowUps.note(note)));
        stones.forEach(stone -> entries.add(maker.tombstone(stone)));
        prints.forEach(print -> entries.add(maker.print(print)));
        entries.sort(ChronicleEntry.AS_IT_HAPPENED);
        return entries;
    }

    private List<EntryMaker.Hook> hooks() {
        return concerns.stream()
                .map(concern -> new EntryMaker.Hook(
                        concern.getId(),
                        concern.getCategory().getName(),
                        beside.get(concern.getId()).categories(),
                        own.get(concern.getId()).getRole()))
                .toList();
    }
}
