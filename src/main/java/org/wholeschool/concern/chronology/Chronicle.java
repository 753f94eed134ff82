package org.wholeschool.concern.chronology;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;

/**
 * Shows chronologies, a page at a time: what stands on that page counts as looked at, whomever it names, and nothing
 * else does.
 */
@Service
public class Chronicle {

    /** Each concern that is shown is on record as read: of a place no more are than a person reads at once. */
    static final int AT_A_PLACE = 10;

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private ChronicleRecords records;

    @Inject
    private Roster roster;

    @Inject
    private CurrentAction current;

    /**
     * Reads a pupil's chronology. It is a look at that pupil, and each concern on the page that names others is one at
     * them.
     *
     * @param pupilId a pupil
     * @param filter which entries
     * @param order in which order
     * @param page which page of them, from 1
     * @return all about them that the actor may read, and the page
     * @throws NotFound where the school has no such pupil
     * @throws BadInput where the choice cannot be taken
     */
    @Permit(
            code = "Chronicle.ofPupil",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public OfPupil ofPupil(long pupilId, ChronologyFilter filter, Order order, int page) {
        filter.check();
        ChronicleRecords.Whole whole = records.ofPupil(pupilId);
        current.about("pupil", pupilId);
        List<ChronicleEntry> chosen = new ArrayList<>(
                whole.entries().stream().filter(filter::includes).toList());
        if (order == Order.LATEST) {
            Collections.reverse(chosen);
        }
        Leaves<ChronicleEntry> leaves = new Leaves<>(chosen, page, Leaves.ON_A_PAGE);
        ChronicleEntry.concernsOfOthers(whole.entries(), leaves.getShown())
                .forEach(concern -> current.alsoShows("concern", concern));
        return new OfPupil(whole, leaves);
    }

    /**
     * Reads a page of concerns, whole and with names: each that stands on it counts as one that was looked at.
     *
     * @param placeId a place
     * @param band the part of the day in which they happened, or null for any
     * @param filter which of the concerns there
     * @param page which page of them, from 1, the latest first
     * @return those that the actor may read
     * @throws NotFound where the school has no such place
     * @throws BadInput where the choice cannot be taken
     */
    @Permit(
            code = "Chronicle.ofPlace",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public OfPlace ofPlace(long placeId, Long band, ChronologyFilter filter, int page) {
        filter.check();
        ChronicleRecords.AtPlace place = records.ofPlace(placeId, band);
        current.about("place", placeId);
        List<ChronicleEntry> chosen = new ArrayList<>(
                place.entries().stream().filter(filter::includes).toList());
        Collections.reverse(chosen);
        Leaves<ChronicleEntry> leaves = new Leaves<>(chosen, page, AT_A_PLACE);
        leaves.getShown().forEach(entry -> current.alsoShows("concern", entry.concernId()));
        return new OfPlace(
                placeId,
                place.name(),
                place.all(),
                place.entries().stream().map(ChronicleEntry::day).toList(),
                leaves,
                place.prints());
    }

    /**
     * @param concernId a concern
     * @return where its place and the pupils whom it names have their chronologies
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "Chronicle.waysFrom",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Ways waysFrom(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        List<Long> pupils = concern.getInvolvements().stream()
                .map(Involvement::getPupil)
                .filter(Objects::nonNull)
                .map(pupil -> pupil.getId())
                .distinct()
                .toList();
        return new Ways(concern.getPlace().getId(), concern.getPlace().getName(), roster.named(pupils));
    }

    /**
     * Reads what each entry of a pupil's chronology is, for their page, and what the latest note says. It is a look at
     * that pupil, and at the others of the concern on which that note hangs.
     *
     * @param pupilId a pupil
     * @return each entry that the actor may read, the latest first
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "Chronicle.marks",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Marks marks(long pupilId) {
        List<ChronicleEntry> entries = records.ofPupil(pupilId).entries();
        current.about("pupil", pupilId);
        List<Mark> marks = new ArrayList<>();
        entries.forEach(entry -> marks.add(0, Mark.of(entry, marks.size() + 1)));
        List<ChronicleEntry> notes =
                entries.stream().filter(entry -> entry.kind() == EntryKind.NOTE).toList();
        List<ChronicleEntry> latest = notes.subList(Math.max(0, notes.size() - 1), notes.size());
        ChronicleEntry.concernsOfOthers(entries, latest).forEach(concern -> current.alsoShows("concern", concern));
        return new Marks(List.copyOf(marks), latest.isEmpty() ? null : latest.get(0));
    }

    /** In which order a chronology is read on its page; a PDF always begins with the earliest. */
    public enum Order {
        LATEST,
        EARLIEST
    }

    /**
     * A pupil's chronology.
     *
     * @param whole all of it
     * @param leaves the entries that were chosen, at the page that was asked for
     */
    public record OfPupil(ChronicleRecords.Whole whole, Leaves<ChronicleEntry> leaves) {}

    /**
     * A place's chronology.
     *
     * @param placeId which
     * @param name what it is called
     * @param all how many concerns there are
     * @param days on which day each was, in that part of the day
     * @param leaves those that were chosen, the latest first, at the page that was asked for
     * @param prints when it was taken out of here, the latest first
     */
    public record OfPlace(
            long placeId,
            String name,
            int all,
            List<LocalDate> days,
            Leaves<ChronicleEntry> leaves,
            List<ChronicleEntry> prints) {}

    /**
     * Where a concern leads.
     *
     * @param placeId its place
     * @param place what that is called
     * @param pupils whom it names
     */
    public record Ways(long placeId, String place, List<Roster.Found> pupils) {}

    /**
     * A pupil's chronology on their page.
     *
     * @param all what each entry is, the latest first
     * @param latestNote with what it says; null where there is no note
     */
    public record Marks(List<Mark> all, ChronicleEntry latestNote) {}

    /**
     * What an entry of a chronology is, without what it says.
     *
     * @param number its own in this chronology, the earliest is 1
     * @param kind what it is
     * @param day when it happened, at the school
     * @param when the same in words
     * @param title what happened, in a few words of ours; of a concern, what it is about
     * @param concernId the concern that it is or hangs on, null where it hangs on none
     */
    public record Mark(int number, EntryKind kind, LocalDate day, String when, String title, Long concernId) {

        private static Mark of(ChronicleEntry entry, int number) {
            return new Mark(
                    number,
                    entry.kind(),
                    entry.day(),
                    entry.when(),
                    entry.kind() == EntryKind.CONCERN ? entry.about() : entry.title(),
                    entry.concernId());
        }

        public String kindWords() {
            return Texts.of("chronology").get("kind." + kind);
        }

        /** @return when it happened, and what it is */
        public String words() {
            return when + ": " + kindWords() + ", " + title;
        }

        public boolean isFile() {
            return kind == EntryKind.FILE;
        }
    }
}
