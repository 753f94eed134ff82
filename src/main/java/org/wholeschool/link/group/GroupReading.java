package org.wholeschool.link.group;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.PupilChoice;
import org.wholeschool.link.importing.LinkImport;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;

/**
 * Reads what the form for a group shows: whom names fit, who is in it, which pairs are linked, and what was entered.
 */
@Service
public class GroupReading {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Roster roster;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkSteps steps;

    @Inject
    private CurrentAction current;

    /** @return each name of a text with the pupils on roll whom it fits, and why it names not one of them */
    @Permit(
            code = "GroupReading.look",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Named> look(String text) {
        PastedNames names = new PastedNames(
                roster.knownAs(),
                part -> roster.search(part).stream().map(Roster.Found::id).toList());
        return names.read(text).stream().map(this::named).toList();
    }

    private Named named(PastedNames.Line line) {
        LocalDate today = steps.today();
        List<Pupil> fit = line.fits().stream()
                .map(id -> em.find(Pupil.class, id))
                .filter(Objects::nonNull)
                .toList();
        List<Member> onRoll = fit.stream()
                .filter(pupil -> isOnRoll(pupil, today))
                .map(Member::of)
                .toList();
        LocalDate left = onRoll.isEmpty()
                ? fit.stream()
                        .map(Pupil::getLeftOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        return new Named(
                line.text(),
                onRoll,
                onRoll.size() > 1 ? options(onRoll) : List.of(),
                left == null ? null : LinkWords.day(left));
    }

    private List<PupilChoice.Option> options(List<Member> fit) {
        Map<Long, Integer> years = fit.stream().collect(Collectors.toMap(Member::id, Member::year));
        return roster.onRoll(years.keySet()).stream()
                .map(pupil -> new PupilChoice.Option(
                        Long.toString(pupil.id()),
                        Texts.of("link").get("group.option", PupilChoice.label(pupil), years.get(pupil.id()))))
                .toList();
    }

    private static boolean isOnRoll(Pupil pupil, LocalDate today) {
        return !pupil.isTakenBack() && pupil.asEntry().isOnRoll(today);
    }

    /** @return those of these pupils who are on roll, in that order */
    @Permit(
            code = "GroupReading.members",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Member> members(Collection<Long> ids) {
        LocalDate today = steps.today();
        return ids.stream()
                .map(id -> em.find(Pupil.class, id))
                .filter(pupil -> pupil != null && isOnRoll(pupil, today))
                .map(Member::of)
                .toList();
    }

    /** @return the pupils of a form, by surname */
    @Permit(
            code = "GroupReading.ofForm",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Member> ofForm(String form) {
        LocalDate today = steps.today();
        return em.createQuery("select p from Pupil p where p.regGroup = :form", Pupil.class)
                .setParameter("form", form)
                .getResultStream()
                .filter(pupil -> isOnRoll(pupil, today))
                .sorted(Comparator.comparing(Pupil::getLegalSurname)
                        .thenComparing(Pupil::getForename)
                        .thenComparing(Pupil::getId))
                .map(Member::of)
                .toList();
    }

    /** @return the links between two of these pupils that the reader may read and that have not ended */
    @Permit(
            code = "GroupReading.linked",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Linked> linked(Collection<Long> ids) {
        LocalDate today = steps.today();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select l from PeerLink l where l.pupilA.id in :ids and l.pupilB.id in :ids and "
                                        + readable.condition("l") + " order by l.id",
                                PeerLink.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .filter(link -> link.standingOn(today).isAlive())
                        .map(link -> new Linked(
                                NewGroup.Pair.of(
                                        link.getPupilA().getId(),
                                        link.getPupilB().getId()),
                                link.getKind(),
                                link.standingOn(today)))
                        .toList();
    }

    /**
     * @param list what {@link GroupEntry#enter} gave
     * @return what came of it
     * @throws NotFound where this school has no such entry of a group
     */
    @Permit(
            code = "GroupReading.entered",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Entered entered(long list) {
        LinkImport entry = em.find(LinkImport.class, list);
        if (entry == null) {
            throw new NotFound("link-list");
        }
        current.about("link-list", list);
        LocalDate today = steps.today();
        List<PeerLink> links = em.createQuery(
                        "select e from Evidence e where e.importId = :list and " + readable.condition("e.link"),
                        Evidence.class)
                .setParameter("list", list)
                .getResultStream()
                .map(Evidence::getLink)
                .toList();
        Map<LinkState, List<PeerLink>> by = links.stream()
                .collect(Collectors.groupingBy(link -> link.hasNews() ? LinkState.PROPOSED : link.standingOn(today)));
        links.forEach(link -> current.alsoShows("link", link.getId()));
        return new Entered(
                links.size(),
                by.getOrDefault(LinkState.UNCONFIRMED, List.of()).stream()
                        .map(link -> LinkWords.line(link, today))
                        .sorted(Comparator.comparing(
                                line -> line.one().name() + line.other().name()))
                        .toList(),
                by.getOrDefault(LinkState.ESTABLISHED, List.of()).size(),
                by.getOrDefault(LinkState.PROPOSED, List.of()).size(),
                entry.isUndone());
    }

    /**
     * A name that was typed.
     *
     * @param text as it was typed
     * @param fits those on roll whom it fits
     * @param options those, to be chosen from, where there are several: name, form and year
     * @param left when the pupil left whom it fits, in words; null where there is none
     */
    public record Named(String text, List<Member> fits, List<PupilChoice.Option> options, String left) {}

    /**
     * A pupil on roll.
     *
     * @param name preferred name and surname
     * @param brief first name and initial
     */
    public record Member(long id, String name, String brief, String form, int year) {

        static Member of(Pupil pupil) {
            return new Member(
                    pupil.getId(),
                    pupil.getDisplayName(),
                    pupil.getShortName().replaceFirst("\\.$", ""),
                    pupil.getRegGroup() == null ? "" : pupil.getRegGroup(),
                    pupil.getNcYear());
        }
    }

    /** A link that there is between two pupils. */
    public record Linked(NewGroup.Pair pair, LinkKind kind, LinkState state) {}

    /**
     * What came of a group that was entered.
     *
     * @param pairs how many pairs it gave evidence for
     * @param unconfirmed those of their links that are unconfirmed, by name
     * @param established how many are established, by other evidence
     * @param waiting how many wait for a decision
     * @param undone whether it was taken back
     */
    public record Entered(int pairs, List<LinkView.Line> unconfirmed, int established, int waiting, boolean undone) {}
}
