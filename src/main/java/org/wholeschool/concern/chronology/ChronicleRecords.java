package org.wholeschool.concern.chronology;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.attachment.FileChronicle;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.injury.Injury;
import org.wholeschool.concern.injury.InjuryWords;
import org.wholeschool.concern.mine.Addition;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernCategory;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.safety.SafetyChronicle;
import org.wholeschool.concern.triage.CaseChronicle;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.FormerNames;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.place.Place;

/**
 * Reads what a chronology shows: every entry about a pupil, and every concern at a place, that the actor may read by
 * {@link ReadableConcerns}. It asks the database a few times, and searches afterwards, because texts are encrypted.
 *
 * <p>Each look reads and decrypts all of it and keeps nothing, because meanwhile a concern may be restricted. That
 * suits one child's time at school (some hundred entries) and one place over some years (some thousand concerns).
 */
@Service
class ChronicleRecords {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CaseChronicle cases;

    @Inject
    private FileChronicle files;

    @Inject
    private FollowUpChronicle followUps;

    @Inject
    private SafetyChronicle safety;

    @Inject
    private Roster roster;

    @Inject
    private FormerNames formerNames;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param pupilId a pupil
     * @return all about them that the actor may read, the earliest first
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "ChronicleRecords.ofPupil",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Whole ofPupil(long pupilId) {
        Roster.Found pupil =
                roster.named(List.of(pupilId)).stream().findFirst().orElseThrow(() -> new NotFound("pupil"));
        Map<Long, Involvement> own = readable.bind(em.createQuery(
                                "select i from Involvement i join fetch i.concern where i.pupil.id = :pupil and "
                                        + readable.condition("i.concern"),
                                Involvement.class)
                        .setParameter("pupil", pupilId))
                .getResultStream()
                .collect(Collectors.toMap(part -> part.getConcern().getId(), Function.identity(), (one, other) -> one));
        List<Concern> concerns =
                own.values().stream().map(Involvement::getConcern).toList();
        Map<Long, ConcernEntries.Beside> beside = beside(concerns);
        List<Addition> added = own.isEmpty()
                ? List.of()
                : readable.bind(em.createQuery(
                                        "select a from Addition a where a.concern.id in :concerns and "
                                                + readable.condition("a.concern"),
                                        Addition.class)
                                .setParameter("concerns", own.keySet()))
                        .getResultList();
        List<FileChronicle.Kept> kept = files.of(own.keySet());
        List<CaseChronicle.Changed> changes = cases.of(own.keySet());
        FollowUpChronicle.Followed followed = followUps.of(pupilId, own.keySet());
        List<SafetyChronicle.Step> steps = safety.of(pupilId, own.keySet());
        List<ChronologyTombstone> stones = em.createQuery(
                        "select t from ChronologyTombstone t where t.pupil.id = :pupil", ChronologyTombstone.class)
                .setParameter("pupil", pupilId)
                .getResultList();
        List<ChronologyPrint> prints = em.createQuery(
                        "select p from ChronologyPrint p where p.pupil.id = :pupil", ChronologyPrint.class)
                .setParameter("pupil", pupilId)
                .getResultList();
        AboutPupil about = new AboutPupil(concerns, own, beside, added, kept, changes, followed, steps, stones, prints);
        NamedPeople people = people(pupilId, beside, about.accounts());
        return new Whole(
                pupilId, pupil.name(), pupil.form(), people.before(), about.entries(zone(), people, Now.day(zone())));
    }

    /**
     * @param placeId a place
     * @param bandId a part of the day, or null for any
     * @return the concerns there that the actor may read, the earliest first, and when they were printed
     * @throws NotFound where the school has no such place
     */
    @Permit(
            code = "ChronicleRecords.ofPlace",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public AtPlace ofPlace(long placeId, Long bandId) {
        Place place = em.find(Place.class, placeId);
        if (place == null) {
            throw new NotFound("place");
        }
        List<Concern> concerns = readable.bind(em.createQuery(
                                "select c from Concern c join fetch c.band join fetch c.category where "
                                        + "c.place.id = :place and "
                                        + readable.condition("c"),
                                Concern.class)
                        .setParameter("place", placeId))
                .getResultList();
        List<ChronologyPrint> prints = em.createQuery(
                        "select p from ChronologyPrint p where p.place.id = :place", ChronologyPrint.class)
                .setParameter("place", placeId)
                .getResultList();
        Map<Long, ConcernEntries.Beside> beside = beside(concerns);
        ActingAccounts accounts = new ActingAccounts();
        accounts.ofConcerns(concerns);
        accounts.of(prints, ChronologyPrint::getPrintedBy);
        NamedPeople people = people(0, beside, accounts.ids());
        ConcernEntries maker = new ConcernEntries(zone(), people);
        List<ChronicleEntry> entries = concerns.stream()
                .filter(concern -> bandId == null || concern.getBand().getId().equals(bandId))
                .map(concern -> maker.of(concern, beside.get(concern.getId()), null))
                .sorted(ChronicleEntry.AS_IT_HAPPENED)
                .toList();
        EntryMaker ofPrints = new EntryMaker(zone(), people, List.of());
        Band band = bandId == null ? null : em.find(Band.class, bandId);
        return new AtPlace(
                placeId,
                place.getName(),
                band == null ? null : band.getName(),
                concerns.size(),
                entries,
                prints.stream()
                        .map(ofPrints::print)
                        .sorted(ChronicleEntry.AS_IT_HAPPENED.reversed())
                        .toList());
    }

    private Map<Long, ConcernEntries.Beside> beside(List<Concern> concerns) {
        if (concerns.isEmpty()) {
            return Map.of();
        }
        Set<Long> ids = concerns.stream().map(Concern::getId).collect(Collectors.toSet());
        Map<Long, List<Involvement>> parts = em.createQuery(
                        "select i from Involvement i left join fetch i.pupil where i.concern.id in :readable",
                        Involvement.class)
                .setParameter("readable", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(part -> part.getConcern().getId()));
        Map<Long, List<ConcernCategory>> further = em.createQuery(
                        "select f from ConcernCategory f where f.concern.id in :readable", ConcernCategory.class)
                .setParameter("readable", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(category -> category.getConcern().getId()));
        Map<Long, List<String>> injuries = em.createQuery(
                        "select j from Injury j where j.concern.id in :readable order by j.position", Injury.class)
                .setParameter("readable", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        injury -> injury.getConcern().getId(),
                        Collectors.mapping(injury -> InjuryWords.of(injury.asMarked()), Collectors.toList())));
        Map<Long, List<Long>> events = events(concerns);
        Map<Long, ConcernEntries.Beside> beside = new HashMap<>();
        for (Concern concern : concerns) {
            Long id = concern.getId();
            beside.put(
                    id,
                    ConcernEntries.Beside.of(
                            concern,
                            parts.getOrDefault(id, List.of()),
                            further.getOrDefault(id, List.of()),
                            events.getOrDefault(concern.getEventId(), List.of()),
                            injuries.getOrDefault(id, List.of())));
        }
        return beside;
    }

    /** @return the numbers of the reports that the actor may read, by the event that they report */
    private Map<Long, List<Long>> events(List<Concern> concerns) {
        Set<Long> events = concerns.stream()
                .map(Concern::getEventId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, List<Long>> reports = new HashMap<>();
        if (!events.isEmpty()) {
            readable.bind(em.createQuery(
                                    "select new org.wholeschool.concern.chronology.ChronicleRecords.Report(c.eventId, "
                                            + "c.id) from Concern c where c.eventId in :events and "
                                            + readable.condition("c") + " order by c.id",
                                    Report.class)
                            .setParameter("events", events))
                    .getResultList()
                    .forEach(report -> reports.computeIfAbsent(report.eventId, event -> new ArrayList<>())
                            .add(report.concernId));
        }
        return reports;
    }

    private NamedPeople people(long subject, Map<Long, ConcernEntries.Beside> beside, Set<Long> accounts) {
        Set<Long> pupils = ConcernEntries.Beside.pupils(beside.values());
        if (subject != 0) {
            pupils.add(subject);
        }
        Map<Long, String> names = roster.named(List.copyOf(pupils)).stream()
                .collect(Collectors.toMap(Roster.Found::id, Roster.Found::name));
        Map<Long, String> staff = accounts.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select distinct a from Account a left join fetch a.roles where a.id in :ids and "
                                        + "a.schoolId = :school",
                                Account.class)
                        .setParameter("ids", accounts)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream()
                        .collect(Collectors.toMap(Account::getId, Account::getDisplayName));
        return new NamedPeople(subject, names, staff, formerNames.of(pupils));
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    /** A row of a query: a report of an event. */
    record Report(Long eventId, Long concernId) {

        /** Public, because a query finds no other constructor. */
        public Report {}
    }

    /**
     * A pupil's chronology.
     *
     * @param pupilId whose
     * @param name what they are called
     * @param form registration group, or null
     * @param before what they were called before, the earliest first
     * @param entries the earliest first
     */
    public record Whole(
            long pupilId, String name, String form, List<FormerNames.Name> before, List<ChronicleEntry> entries) {}

    /**
     * A place's chronology.
     *
     * @param placeId which
     * @param name what it is called
     * @param band the part of the day that was asked for, or null for any
     * @param all how many concerns there are, in any part of the day
     * @param entries those of that part of the day, the earliest first
     * @param prints when it was taken out of here, the latest first
     */
    public record AtPlace(
            long placeId,
            String name,
            String band,
            int all,
            List<ChronicleEntry> entries,
            List<ChronicleEntry> prints) {}
}
