package org.wholeschool.survey.manage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.NumberedNames;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.Code;
import org.wholeschool.survey.answer.GivenAnswer;
import org.wholeschool.survey.answer.HeldAnswers;
import org.wholeschool.survey.answer.SlipCode;
import org.wholeschool.survey.answer.Survey;
import org.wholeschool.survey.answer.SurveyAnswers;
import org.wholeschool.survey.answer.SurveyKind;

/**
 * Surveys of how safe pupils feel and how confident staff are: opening, slips with codes, closing. Answers come in by
 * {@link SurveyAnswers}.
 */
@Service
public class Surveys {

    /** A survey that fewer answered is closed without a result, and what was answered is thrown away. */
    public static final int FEWEST_ANSWERS = 10;

    /** More slips at once than any school has staff. */
    public static final int MOST_SLIPS = 500;

    private static final int LOOKING = 10 * 60;
    private static final String SUBJECT = "survey";

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Roster roster;

    /** @return all surveys, those that are open first, then the latest half-term first */
    @Permit(
            code = "Surveys.all",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<SurveyLine> all() {
        return em.createQuery(
                        "select s from Survey s order by s.schoolYear desc, s.halfTerm desc, s.id desc", Survey.class)
                .getResultStream()
                .map(this::line)
                .sorted((one, other) -> Boolean.compare(other.isOpen(), one.isOpen()))
                .toList();
    }

    /**
     * @param id which
     * @return it, with the classes that can have slips
     * @throws NotFound where the school has none
     */
    @Permit(
            code = "Surveys.one",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public SurveyView one(long id) {
        Survey survey = found(id);
        Asked asked = survey.asked();
        return new SurveyView(line(survey), asked.talkTo(), classes(survey));
    }

    private List<SurveyView.ClassLine> classes(Survey survey) {
        Map<String, Integer> slips = em.createQuery(
                        "select new org.wholeschool.survey.manage.SlipCount(c.className, count(c)) from SlipCode c "
                                + "where c.surveyId = :survey group by c.className",
                        SlipCount.class)
                .setParameter("survey", survey.getId())
                .getResultStream()
                .collect(Collectors.toMap(SlipCount::className, count -> Math.toIntExact(count.slips())));
        if (!survey.isOpen()) {
            return List.of();
        }
        if (survey.getKind() == SurveyKind.STAFF) {
            return List.of(new SurveyView.ClassLine("", 0, slips.getOrDefault("", 0)));
        }
        Map<String, Integer> pupils =
                roster.classes().stream().collect(Collectors.toMap(Roster.ClassSize::name, Roster.ClassSize::pupils));
        return Stream.concat(pupils.keySet().stream(), slips.keySet().stream())
                .distinct()
                .sorted(NumberedNames.ORDER)
                .map(name -> new SurveyView.ClassLine(name, pupils.getOrDefault(name, 0), slips.getOrDefault(name, 0)))
                .toList();
    }

    /**
     * Makes slips, for one class or for staff, in place of those that were made before; or for every class that has
     * none. They are answered once, here, and never again: what is kept of a code is a keyed hash.
     *
     * @param id which survey
     * @param className a class with pupils on roll; null for every one that has no slips; of no meaning for staff
     * @param number how many, for staff; a class gets one for each pupil
     * @return by class, the codes as they are printed, in an order of no meaning
     * @throws BadInput where the survey is closed, there is nobody to get one, or somebody of the class has answered
     *     already: with another slip they could answer again
     */
    @Permit(
            code = "Surveys.slips",
            value = {Role.LEAD, Role.DEPUTY})
    public List<ClassSlips> slips(long id, String className, int number) {
        Survey survey = found(id);
        HeldAnswers held = em.find(HeldAnswers.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            throw new BadInput(null, "survey.is-closed");
        }
        List<SurveyView.ClassLine> wanted;
        if (survey.getKind() == SurveyKind.STAFF) {
            if (number < 1 || number > MOST_SLIPS) {
                throw new BadInput("number", "slips.number", MOST_SLIPS);
            }
            wanted = List.of(new SurveyView.ClassLine("", number, 0));
        } else {
            wanted = classes(survey).stream()
                    .filter(each -> each.pupils() > 0
                            && (className == null
                                    ? each.slips() == 0
                                    : each.name().equals(className)))
                    .toList();
        }
        if (wanted.isEmpty()) {
            throw new BadInput(null, "slips.nobody");
        }
        Set<String> used = held.pool().used();
        return wanted.stream()
                .map(each -> new ClassSlips(each.name(), make(survey, each, used)))
                .toList();
    }

    private List<String> make(Survey survey, SurveyView.ClassLine line, Set<String> used) {
        if (em.createQuery(
                        "select c.codeHash from SlipCode c where c.surveyId = :survey and c.className = :class",
                        String.class)
                .setParameter("survey", survey.getId())
                .setParameter("class", line.name())
                .getResultStream()
                .anyMatch(used::contains)) {
            throw new BadInput(null, survey.getKind() == SurveyKind.STAFF ? "slips.begun.staff" : "slips.begun");
        }
        em.createQuery("delete from SlipCode c where c.surveyId = :survey and c.className = :class")
                .setParameter("survey", survey.getId())
                .setParameter("class", line.name())
                .executeUpdate();
        long school = actors.current().schoolId();
        List<Code> codes = Stream.generate(() -> Code.make(school, RANDOM))
                .distinct()
                .limit(line.pupils())
                .toList();
        // In the order of their hashes, which says nothing of the order on the sheet.
        codes.stream()
                .map(Code::hash)
                .sorted()
                .forEach(hash -> em.persist(new SlipCode(hash, survey.getId(), line.name())));
        em.flush();
        return codes.stream().map(Code::shown).toList();
    }

    /**
     * The slips of one class.
     *
     * @param className "8B"; "" for staff
     * @param codes as they are printed
     */
    public record ClassSlips(String className, List<String> codes) {}

    /**
     * Closes a survey for good. With {@value #FEWEST_ANSWERS} answers or more all are written at once, in random order;
     * with fewer they are thrown away. All codes go.
     *
     * @param id which
     * @throws BadInput where it is closed already
     */
    @Permit(
            code = "Surveys.close",
            value = {Role.LEAD, Role.DEPUTY})
    public void close(long id) {
        Survey survey = found(id);
        HeldAnswers held = em.find(HeldAnswers.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            throw new BadInput(null, "survey.is-closed");
        }
        List<String> answers = new ArrayList<>(held.pool().answers());
        boolean isEnough = answers.size() >= FEWEST_ANSWERS;
        survey.close(
                slips(id), isEnough ? answers.size() : null, actors.current().accountId(), now());
        em.remove(held);
        em.createQuery("delete from SlipCode c where c.surveyId = :survey")
                .setParameter("survey", id)
                .executeUpdate();
        if (isEnough) {
            Collections.shuffle(answers, RANDOM);
            answers.forEach(answer -> em.persist(new GivenAnswer(id, answer)));
        }
    }

    private int slips(long id) {
        return em.createQuery("select count(c) from SlipCode c where c.surveyId = :survey", Long.class)
                .setParameter("survey", id)
                .getSingleResult()
                .intValue();
    }

    private SurveyLine line(Survey survey) {
        ZoneId zone = zone();
        Integer answers = survey.isOpen()
                ? Integer.valueOf(em.find(HeldAnswers.class, survey.getId())
                        .pool()
                        .answers()
                        .size())
                : survey.getAnswers();
        return new SurveyLine(
                survey.getId(),
                survey.getKind(),
                survey.term(),
                LocalDate.ofInstant(survey.getOpenedAt(), zone),
                survey.isOpen() ? null : LocalDate.ofInstant(survey.getClosedAt(), zone),
                survey.isOpen() ? slips(survey.getId()) : survey.getSlips(),
                answers);
    }

    private Survey found(long id) {
        Survey survey = em.find(Survey.class, id);
        if (survey == null) {
            throw new NotFound(SUBJECT);
        }
        current.about(SUBJECT, id);
        return survey;
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
