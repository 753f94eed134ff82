package org.wholeschool.concern.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.Passwords;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.attachment.ConcernFiles;
import org.wholeschool.concern.attachment.ReceivedFile;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralOutcome;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.followup.situation.Situations;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.concern.record.Source;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.file.FileKind;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.PupilFormerName;
import org.wholeschool.roster.RollEntry;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.server.Statements;
import org.wholeschool.testing.server.TestSchool;

/**
 * Makes a school in which much is on record about Kofi Osei: a fight with Siân O'Neill that Ms Quillfeather saw a
 * fortnight ago, and all that followed of it.
 */
@ApplicationScoped
public class ChronologySchool {

    static final String FACTS =
            "Siân O'Neill pushed Kofi by the lockers. Ms Quillfeather saw it, sians friend laughed, and Sam "
                    + "Smith told O Neill to stop. <b>قال</b> \ud83d\ude00";

    @Inject
    private ConcernSchool schools;

    @Inject
    private Accounts accounts;

    @Inject
    private ConcernLog log;

    @Inject
    private Additions additions;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private ConcernActions actions;

    @Inject
    private Referrals referrals;

    @Inject
    private ParentContacts contacts;

    @Inject
    private Situations situations;

    @Inject
    private Roster roster;

    @Inject
    private ConcernFiles files;

    @Inject
    private Actors actors;

    @Inject
    private SchoolContext context;

    @PersistenceContext
    private EntityManager em;

    /** A school, with Kofi, the concern and who logged it. */
    record Made(TestSchool school, long kofi, long sian, long concern, Actor quill) {

        Actor lead() {
            return school.actor(Role.LEAD);
        }
    }

    Made make() {
        TestSchool school = schools.make();
        Account quill = new Account(
                school.id(),
                "quill-" + school.id() + "@school.example",
                "Ms Penelope Quillfeather",
                Passwords.hash(TestSchool.PASSWORD),
                Set.of(Role.TEACHER));
        actors.as(Actor.setUp(school.id()), () -> {
            accounts.create(List.of(quill));
            return null;
        });
        Actor teacher = new Actor(quill.getId(), school.id(), Set.of(Role.TEACHER));
        long kofi = pupil(school, "kofi");
        long sian = pupil(school, "sian");
        Instant fight = today().minusDays(14)
                .atTime(10, 45)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
        long concern = actors.as(
                teacher,
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        FACTS,
                        "I think Kofi is afraid.",
                        fight,
                        fight,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, "BULLYING_OTHER"),
                        Source.SAW_OR_HEARD,
                        List.of(
                                new NewConcern.Person(kofi, InvolvementRole.HARMED),
                                new NewConcern.Person(sian, InvolvementRole.ALLEGED),
                                new NewConcern.Person(null, InvolvementRole.WITNESS)),
                        new FirstResponse(
                                "I took Kofi to Dr Unknownfield.", "That a lead will read it.", "He nodded."))));
        return new Made(school, kofi, sian, concern, teacher);
    }

    /** What followed: decided twice, asked and done, referred, told, known, added to. */
    Made makeWithAllThatFollowed() {
        Made made = make();
        TestSchool school = made.school();
        Actor lead = made.lead();
        as(
                made.quill(),
                () -> additions.add(
                        made.concern(),
                        "Siân said sorry to Kofi.",
                        UUID.randomUUID().toString()));
        decide(made, 0, "KEEP_WATCH", "Once, and Siân O'Neill is sorry.");
        decide(made, 1, "ACT_IN_SCHOOL", "It happened again to Kofi.");
        long owner = school.accounts().get(Role.ACTION_OWNER);
        long action = actors.as(
                lead,
                () -> actions.give(
                        made.concern(),
                        new ConcernActions.Asked(owner, today().plusDays(3), "Stand by the lockers at break")));
        as(lead, () -> actions.end(action, 1, true, "Quiet since."));
        as(
                lead,
                () -> referrals.add(
                        made.concern(),
                        new ReferralEntry(
                                made.kofi(),
                                true,
                                Agency.EARLY_HELP,
                                null,
                                today().minusDays(10),
                                "EH-9",
                                "Kofi asked for it.",
                                ReferralOutcome.ADVICE,
                                today().minusDays(3),
                                "By phone.")));
        as(
                lead,
                () -> referrals.add(
                        made.concern(),
                        new ReferralEntry(
                                made.sian(),
                                true,
                                Agency.POLICE,
                                null,
                                today().minusDays(9),
                                null,
                                "Only about the other child.",
                                null,
                                null,
                                null)));
        as(
                lead,
                () -> contacts.add(
                        made.concern(),
                        new ContactEntry(
                                made.kofi(),
                                true,
                                today().minusDays(12),
                                "Penelope Quillfeather",
                                "Mother, by phone",
                                "She had not known.",
                                null)));
        as(
                lead,
                () -> situations.enter(
                        made.kofi(),
                        new SituationEntry(
                                SituationKind.SOCIAL_WORKER,
                                today().minusDays(400),
                                today().minusDays(5),
                                "J. Externalworker",
                                "01632 960123",
                                null)));
        return made;
    }

    void decide(Made made, int seen, String decision, String reason) {
        Map<CaseField, String> said = new EnumMap<>(Map.of(
                CaseField.CATEGORY,
                Long.toString(schools.category(made.school(), "BULLYING_OTHER")),
                CaseField.PRIORITY,
                seen == 0 ? "ROUTINE" : "TODAY",
                CaseField.DECISION,
                decision,
                CaseField.REASON,
                reason));
        as(made.lead(), () -> decisions.decide(made.concern(), seen, new CaseValues(said), false, null));
    }

    /** @return another concern that names a pupil, a day for each number ago; 0 is not known when */
    long log(Made made, long pupil, int daysAgo, String place, String facts) {
        Instant then = daysAgo == 0
                ? null
                : Now.instant().minus(daysAgo, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        return actors.as(
                made.quill(),
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        facts,
                        null,
                        then,
                        then,
                        schools.place(made.school(), place),
                        null,
                        schools.category(made.school(), "SELF_HARM"),
                        Source.PUPIL_TOLD_ME,
                        List.of(new NewConcern.Person(pupil, InvolvementRole.WITNESS)))));
    }

    /** Adds to the concern so many times. */
    void addMuch(Made made, int times) {
        for (int i = 1; i <= times; i++) {
            String words = "Addition number " + i + ": Siân O'Neill looked at Kofi.";
            as(
                    made.quill(),
                    () -> additions.add(made.concern(), words, UUID.randomUUID().toString()));
        }
    }

    /** Adds a text to the concern, as a lead does. */
    long attach(Made made, String name) {
        return actors.as(
                made.lead(),
                () -> files.add(
                        made.concern(),
                        new ReceivedFile(
                                name,
                                FileKind.TEXT,
                                "What she wrote".getBytes(StandardCharsets.UTF_8),
                                0,
                                List.of(),
                                null)));
    }

    /** A roster calls a pupil otherwise from now on. */
    @Transactional
    public void rename(Made made, long pupil, String forename, String surname) {
        context.enter(made.school().id());
        Pupil found = em.find(Pupil.class, pupil);
        RollEntry was = found.asEntry();
        em.persist(new PupilFormerName(
                found, was, null, Now.instant().plus(1, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.MILLIS)));
        found.amend(new RollEntry(
                was.upn(),
                was.sourceHash(),
                surname,
                forename,
                null,
                was.dateOfBirth(),
                was.sex(),
                was.ncYear(),
                was.regGroup(),
                was.leftOn()));
    }

    /** @return the statements that this thread sends to the database while something is done */
    List<String> queries(Runnable deed) {
        return Statements.during(em, deed);
    }

    long pupil(TestSchool school, String name) {
        return actors.as(school.actor(Role.LEAD), () -> roster.search(name))
                .get(0)
                .id();
    }

    void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    static LocalDate today() {
        return Now.day(ZoneId.of("Europe/London"));
    }
}
