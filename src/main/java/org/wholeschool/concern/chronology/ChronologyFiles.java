package org.wholeschool.concern.chronology;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Account;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.concern.WhenWords;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolFrame;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Category;

/**
 * Makes a pupil's chronology into a PDF to be taken out of here: without the names of others, or with a reason with everybody's. Each is an entry of the audit and stands
 * in the chronology itself. The file is made in memory and kept nowhere.
 */
@Service
public class ChronologyFiles {

    static final int LONGEST_REASON = 2000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param pupilId whose chronology
     * @param filter  which entries of it
     * @return a PDF in which other pupils and staff are not named
     * @throws NotFound where the school has no such pupil
     * @throws BadInput where the choice cannot be taken, or a name could not be taken out: then there is no file
     */
    @Permit({Role.LEAD, Role.DEPUTY})
    public byte[] redacted(long pupilId, ChronologyFilter filter) {
        filter.check();
        Chronicle.Whole whole = chronicle.ofPupil(pupilId);
        try {
            List<Roster.KnownAs> pupils = roster.knownAs();
            Redaction redaction = new Redaction(ownNames(pupilId), others(pupilId, pupils), whole.entries());
            List<Entry> entries = chosen(whole, filter).stream().map(redaction::of).toList();
            return print(whole, filter, entries, null);
        } catch (Redactor.NameLeft left) {
            throw new BadInput(null, "print.name-left");
        }
    }

    /**
     * @param pupilId whose chronology
     * @param filter  which entries of it
     * @param reason  why everybody's name is needed
     * @return a PDF that names everybody
     * @throws NotFound where the school has no such pupil
     * @throws BadInput where there is no reason, or the choice cannot be taken
     */
    @Permit({Role.LEAD, Role.DEPUTY})
    public byte[] whole(long pupilId, ChronologyFilter filter, String reason) {
        filter.check();
        Chronicle.Whole whole = chronicle.ofPupil(pupilId);
        return print(whole, filter, chosen(whole, filter), checked(reason));
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
    private static List<Entry> chosen(Chronicle.Whole whole, ChronologyFilter filter) {
        return whole.entries().stream().filter(entry -> entry.kind() != EntryKind.PRINTED && filter.includes(entry)).toList();
    }

    private List<String> ownNames(long pupilId) {
        Pupil pupil = em.find(Pupil.class, pupilId);
        return Stream.of(pupil.getForename(), pupil.getPreferredName(), pupil.getLegalSurname()).filter(name -> name != null).toList();
    }

    private List<Redactor.Somebody> others(long pupilId, List<Roster.KnownAs> pupils) {
        List<Redactor.Somebody> others = pupils.stream().filter(pupil -> pupil.id() != pupilId)
                .map(pupil -> new Redactor.Somebody(new Labels.Key(Person.Kind.PUPIL, pupil.id()),
                        Stream.of(pupil.forename(), pupil.preferredName(), pupil.surname()).filter(name -> name != null).toList())).collect(Collectors.toCollection(ArrayList::new));
        em.createQuery("select distinct a from Account a left join fetch a.roles where a.schoolId = :school", Account.class).setParameter("school", actors.current().schoolId()).getResultStream()
          .forEach(account -> others.add(new Redactor.Somebody(new Labels.Key(Person.Kind.STAFF, account.getId()), List.of(account.getDisplayName()))));
        return others;
    }

    private byte[] print(Chronicle.Whole whole, ChronologyFilter filter, List<Entry> entries, String reason) {
        Texts texts = Texts.of("chronology");
        long school = actors.current().schoolId();
        ZoneId zone = frame.zoneOf(school);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long me = actors.current().accountId();
        long all = whole.entries().stream().filter(entry -> entry.kind() != EntryKind.PRINTED).count();
        String chosen = filter.isNarrow() ? texts.get("pdf.chosen", words(filter, reason == null), entries.size(), all) : texts.get("pdf.all", entries.size());
        byte[] pdf = ChronologyPdf.of(new PrintedChronology(frame.nameOf(school), whole.name(), whole.form(), reason == null ? texts.get("pdf.redacted") : texts.get("pdf.whole") + " " + reason,
                chosen, new WhenWords(zone).of(now), em.find(Account.class, me).getDisplayName(), texts.get(reason == null ? "pdf.foot.removed" : "pdf.foot.names"), entries));
        em.persist(new ChronologyPrint(em.find(Pupil.class, whole.pupilId()), now, me, reason));
        return pdf;
    }

    /** What was searched for can be somebody's name: it is not said where names are taken out. */
    private String words(ChronologyFilter filter, boolean redacted) {
        Texts texts = Texts.of("chronology");
        List<String> words = new ArrayList<>();
        filter.kinds().stream().sorted().forEach(kind -> words.add(texts.get("kind." + kind)));
        if (filter.categoryId() != null) {
            Category category = em.find(Category.class, filter.categoryId());
            words.add(category == null ? texts.get("nothing") : category.getName());
        }
        if (filter.role() != null) {
            words.add(Texts.of("concern").get("role." + filter.role()));
        }
        if (filter.from() != null) {
            words.add(texts.get("pdf.chosen.from", WhenWords.day(filter.from())));
        }
        if (filter.to() != null) {
            words.add(texts.get("pdf.chosen.to", WhenWords.day(filter.to())));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            words.add(redacted ? texts.get("pdf.chosen.words.redacted") : texts.get("pdf.chosen.words", filter.text().strip()));
        }
        return String.join(", ", words);
    }
}
