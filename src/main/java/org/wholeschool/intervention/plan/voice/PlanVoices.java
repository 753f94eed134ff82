package org.wholeschool.intervention.plan.voice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.plan.ByWhom;
import org.wholeschool.intervention.plan.PlanRules;
import org.wholeschool.intervention.plan.VoiceText;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * How young people take part in plans: what they said about the context, how they were involved, and what they were
 * told came of it. It can be said of a plan in any state, since pupils are asked before one starts and told when it is
 * over.
 */
@Service
public class PlanVoices {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ContextTexts texts;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private ByWhom people;

    @Inject
    private CurrentAction current;

    /**
     * @param planId which plan
     * @return how young people took part in it, as far as it is on record
     * @throws NotFound where the school has no such plan
     */
    @Permit(
            code = "PlanVoices.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Voices of(long planId) {
        require(planId, LockModeType.NONE);
        List<Written> written = all(planId).stream()
                .map(voice -> new Written(voice.text(), kept(voice)))
                .toList();
        return new Voices(
                written.size(),
                written.isEmpty() ? VoiceText.NONE : written.get(0).text(),
                written);
    }

    private String kept(PlanVoice voice) {
        return people.said(Texts.of("intervention"), "voice.by", voice.getWrittenBy(), voice.getWrittenAt());
    }

    /**
     * Says how young people took part in a plan, or something else in place of what was said.
     *
     * @param planId which plan
     * @param after the edition that the form showed; 0 for none
     * @param text what
     * @param looked the words in it that its writer has said are no names; null for none
     * @throws NotFound where the school has no such plan
     * @throws BadInput where a text has no day or a day no text, it names a person, or a person has written meanwhile
     */
    @Permit(
            code = "PlanVoices.say",
            value = {Role.LEAD, Role.DEPUTY})
    public void say(long planId, int after, VoiceText text, String looked) {
        // Of two who send at once the second sees what the first one said.
        require(planId, LockModeType.PESSIMISTIC_WRITE);
        ContextTexts.Given given = texts.look(looked);
        VoiceText checked = new VoiceText(
                given.text("said", text.said(), ContextTexts.LONGEST, null),
                text.saidOn(),
                given.text("involved", text.involved(), ContextTexts.LONGEST, null),
                text.involvedOn(),
                given.text("told", text.told(), ContextTexts.LONGEST, null),
                text.toldOn());
        given.add(PlanRules.voice(checked, Now.day(frame.zoneOf(actors.current().schoolId()))));
        given.orThrow();
        List<PlanVoice> before = all(planId);
        if (before.size() != after) {
            throw new BadInput(null, "voice.changed");
        }
        if (!checked.equals(before.isEmpty() ? VoiceText.NONE : before.get(0).text())) {
            em.persist(new PlanVoice(
                    planId,
                    after + 1,
                    checked,
                    actors.current().accountId(),
                    Now.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    private void require(long planId, LockModeType lock) {
        if (em.find(Plan.class, planId, lock) == null) {
            throw new NotFound("plan");
        }
        current.about("plan", planId);
    }

    /** The latest first. */
    private List<PlanVoice> all(long planId) {
        return em.createQuery(
                        "select v from PlanVoice v where v.planId = :plan order by v.edition desc", PlanVoice.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /**
     * How young people took part in a plan.
     *
     * @param edition how often something was written; 0 for never
     * @param text what is on record now
     * @param written everything that was written, the latest first
     */
    public record Voices(int edition, VoiceText text, List<Written> written) {

        /** Copies the list. */
        public Voices {
            written = List.copyOf(written);
        }

        /** @return whether pupils were neither heard nor involved, as far as it is on record */
        public boolean unheard() {
            return text.said() == null && text.involved() == null;
        }

        /** @return whether nothing is on record of what pupils were told came of it */
        public boolean untold() {
            return text.told() == null;
        }

        /** @return what was written before what is on record now, the latest first */
        public List<Written> before() {
            return written.subList(Math.min(1, written.size()), written.size());
        }
    }

    /**
     * Something that was written.
     *
     * @param text what
     * @param kept by whom and when, in words
     */
    public record Written(VoiceText text, String kept) {}
}
