package org.wholeschool.concern.chronology;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.names.EverybodysNames;
import org.wholeschool.school.place.Place;

/**
 * Makes a pupil's chronology, or a place's, into a PDF to be taken out of here: without the names of others, or with a
 * reason with everybody's. Each is an entry of the audit and stands in the chronology itself. The file is made in
 * memory and kept nowhere.
 */
@Service
class ChronologyFiles {

    static final int LONGEST_REASON = 2000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChronicleRecords records;

    @Inject
    private EverybodysNames names;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param pupilId whose chronology
     * @param filter which entries of it
     * @return a PDF in which other pupils and staff are not named
     * @throws NotFound where the school has no such pupil
     * @throws BadInput where the choice cannot be taken, or a name could not be taken out: then there is no file
     */
    @Permit(
            code = "ChronologyFiles.redacted",
            value = {Role.LEAD, Role.DEPUTY})
    public byte[] redacted(long pupilId, ChronologyFilter filter) {
        filter.check();
        ChronicleRecords.Whole whole = records.ofPupil(pupilId);
        current.about("pupil", pupilId);
        EverybodysNames.Known known = names.all(pupilId);
        return print(whole, filter, without(known, whole.entries(), chosen(whole, filter)), null);
    }

    /**
     * @param pupilId whose chronology
     * @param filter which entries of it
     * @param reason why everybody's name is needed
     * @return a PDF that names everybody: a look at each of them
     * @throws NotFound where the school has no such pupil
     * @throws BadInput where there is no reason, or the choice cannot be taken
     */
    @Permit(
            code = "ChronologyFiles.whole",
            value = {Role.LEAD, Role.DEPUTY})
    public byte[] whole(long pupilId, ChronologyFilter filter, String reason) {
        filter.check();
        ChronicleRecords.Whole whole = records.ofPupil(pupilId);
        current.about("pupil", pupilId);
        List<ChronicleEntry> entries = chosen(whole, filter);
        ChronicleEntry.concernsOfOthers(whole.entries(), entries)
                .forEach(concern -> current.alsoShows("concern", concern));
        return print(whole, filter, entries, checked(reason));
    }

    /**
     * @param placeId the place whose chronology
     * @param band the part of the day of the concerns, or null for any
     * @param filter which of the concerns there
     * @return a PDF in which nobody is named
     * @throws NotFound where the school has no such place
     * @throws BadInput where the choice cannot be taken, or a name could not be taken out: then there is no file
     */
    @Permit(
            code = "ChronologyFiles.redactedOfPlace",
            value = {Role.LEAD, Role.DEPUTY})
    public byte[] redactedOfPlace(long placeId, Long band, ChronologyFilter filter) {
        filter.check();
        ChronicleRecords.AtPlace place = records.ofPlace(placeId, band);
        current.about("place", placeId);
        EverybodysNames.Known known = names.all(null);
        return print(
                place,
                filter,
                without(known, place.entries(), chosen(place, filter)),
                new Redactor(List.of(), Redactor.of(known.others()), new Labels())
                        .redactCertain(place.name(), List.of()),
                null);
    }

    /**
     * @param placeId the place whose chronology
     * @param band the part of the day of the concerns, or null for any
     * @param filter which of the concerns there
     * @param reason why everybody's name is needed
     * @return a PDF that names everybody: a look at each of the concerns
     * @throws NotFound where the school has no such place
     * @throws BadInput where there is no reason, or the choice cannot be taken
     */
    @Permit(
            code = "ChronologyFiles.wholeOfPlace",
            value = {Role.LEAD, Role.DEPUTY})
    public byte[] wholeOfPlace(long placeId, Long band, ChronologyFilter filter, String reason) {
        filter.check();
        ChronicleRecords.AtPlace place = records.ofPlace(placeId, band);
        current.about("place", placeId);
        List<ChronicleEntry> entries = chosen(place, filter);
        entries.forEach(entry -> current.alsoShows("concern", entry.concernId()));
        return print(place, filter, entries, place.name(), checked(reason));
    }

    private static String checked(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new BadInput("reason", "print.reason.required");
        }
        if (reason.strip().codePointCount(0, reason.strip().length()) > LONGEST_REASON) {
            throw new BadInput("reason", "print.reason.long", LONGEST_REASON);
        }
        if (reason.indexOf('\0') >= 0) {
            throw new BadInput("reason", "print.nul");
        }
        return reason.strip();
    }

    /** What was taken out of here before is no part of what leaves now. */
    private static List<ChronicleEntry> all(ChronicleRecords.Whole whole) {
        return whole.entries().stream()
                .filter(entry -> entry.kind() != EntryKind.PRINTED)
                .toList();
    }

    private static List<ChronicleEntry> chosen(ChronicleRecords.Whole whole, ChronologyFilter filter) {
        return all(whole).stream().filter(filter::includes).toList();
    }

    private static List<ChronicleEntry> chosen(ChronicleRecords.AtPlace place, ChronologyFilter filter) {
        return place.entries().stream().filter(filter::includes).toList();
    }

    private static List<ChronicleEntry> without(
            EverybodysNames.Known known, List<ChronicleEntry> all, List<ChronicleEntry> chosen) {
        Redaction redaction = new Redaction(known.own(), Redactor.of(known.others()), all);
        try {
            return chosen.stream().map(redaction::of).toList();
        } catch (Redactor.NameLeft left) {
            throw new BadInput(null, "print.name-left");
        }
    }

    private byte[] print(
            ChronicleRecords.Whole whole, ChronologyFilter filter, List<ChronicleEntry> entries, String reason) {
        Texts texts = Texts.of("chronology");
        Instant now = now();
        String notice = reason == null ? texts.get("pdf.redacted") : texts.get("pdf.whole") + " " + reason;
        List<String> under = Stream.of(
                        whole.form() == null || whole.form().isBlank() ? "" : texts.get("pdf.form", whole.form()),
                        FormerlyWords.of(whole.before(), zone()))
                .filter(line -> !line.isEmpty())
                .toList();
        byte[] pdf = AccessiblePdf.of(ChronologyDocument.of(new PrintedChronology(
                frame.nameOf(actors.current().schoolId()),
                texts.get("pdf.title"),
                texts.get("of", whole.name()),
                under,
                notice,
                ChosenWords.of(filter, null, all(whole), entries.size(), reason == null),
                new WhenWords(zone()).of(now),
                myName(),
                texts.get(reason == null ? "pdf.foot.removed" : "pdf.foot.names"),
                entries)));
        em.persist(new ChronologyPrint(
                em.find(Pupil.class, whole.pupilId()), now, actors.current().accountId(), reason));
        return pdf;
    }

    private byte[] print(
            ChronicleRecords.AtPlace place,
            ChronologyFilter filter,
            List<ChronicleEntry> entries,
            String name,
            String reason) {
        Texts texts = Texts.of("chronology");
        Instant now = now();
        String notice = reason == null ? texts.get("pdf.redacted.place") : texts.get("pdf.whole") + " " + reason;
        byte[] pdf = AccessiblePdf.of(ChronologyDocument.of(new PrintedChronology(
                frame.nameOf(actors.current().schoolId()),
                texts.get("pdf.title.place"),
                texts.get("place.of", name),
                List.of(),
                notice,
                ChosenWords.of(filter, place.band(), place.entries(), entries.size(), reason == null),
                new WhenWords(zone()).of(now),
                myName(),
                texts.get(reason == null ? "pdf.foot.removed.place" : "pdf.foot.names"),
                entries)));
        em.persist(new ChronologyPrint(
                em.find(Place.class, place.placeId()), now, actors.current().accountId(), reason));
        return pdf;
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String myName() {
        return em.find(Account.class, actors.current().accountId()).getDisplayName();
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
