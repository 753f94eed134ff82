package org.wholeschool.link.entry;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.record.Tombstone;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;

/**
 * How links come to be recorded. Whoever works with children proposes one, with what they saw or were told; a lead
 * decides what that makes of it. Where there is such a link already, what they say is one more piece of evidence for
 * it, and nobody who may not read it learns that it was there.
 */
@Service
public class LinkEntry {

    /** So many are entered at once. */
    static final int MOST_AT_ONCE = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkSteps steps;

    @Inject
    private LinkNews news;

    @Inject
    private CurrentAction current;

    /** @return the kinds of link that whoever acts may propose */
    @Permit(
            code = "LinkEntry.kinds",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = 60 * 60)
    public List<LinkKind> kinds() {
        return readable.kinds();
    }

    /**
     * The entry of the record is about the piece of evidence: from the number of a link whoever proposes it would see
     * that it was there before.
     *
     * @param link what a form gave
     * @return the id of the link that it is evidence for now, for whoever reads links
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "LinkEntry.propose",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long propose(NewLink link) {
        LinkFormCheck form = new LinkFormCheck();
        Evidence piece = enter(link, form, null);
        form.orThrow();
        em.flush();
        current.about("evidence", piece.getId());
        news.waits(Set.of(piece.getLink().getKind()), piece.getId());
        return piece.getLink().getId();
    }

    /**
     * Enters several at once: all of them, or where one cannot be taken none.
     *
     * @param links what the rows of a form gave, by the number of the row
     * @return how many
     * @throws BadInput at each field of each row that cannot be taken, as "row:2:other"
     */
    @Permit(
            code = "LinkEntry.enterAll",
            value = {Role.LEAD, Role.DEPUTY})
    public int enterAll(List<Row> links) {
        if (links.isEmpty() || links.size() > MOST_AT_ONCE) {
            throw new BadInput(null, links.isEmpty() ? "quick.nothing" : "quick.many", MOST_AT_ONCE);
        }
        hold(links.stream().map(Row::link));
        List<BadInput> faults = new ArrayList<>();
        List<Evidence> entered = new ArrayList<>();
        for (Row row : links) {
            LinkFormCheck form = new LinkFormCheck("row:" + row.number() + ":");
            Evidence piece = enter(row.link(), form, null);
            faults.addAll(form.faults());
            if (form.isFine()) {
                entered.add(piece);
                current.alsoShows("link", piece.getLink().getId());
            }
        }
        BadInput.throwAll(faults);
        em.flush();
        news.waits(
                entered.stream().map(piece -> piece.getLink().getKind()).toList(),
                entered.get(0).getId());
        return links.size();
    }

    /**
     * Waits until nobody else enters links of any of these pupils, and keeps others waiting until this action is over.
     *
     * @param links what the rows of a list gave
     */
    @Permit(
            code = "LinkEntry.holdAll",
            value = {Role.LEAD, Role.DEPUTY})
    @RoomOnly
    public void holdAll(List<NewLink> links) {
        hold(links.stream());
    }

    /**
     * Enters a link that came with a list or a group.
     *
     * @param link what was given, which {@link #whyNot} has nothing against
     * @param with what it came with
     * @return the id of the link that it is evidence for now
     */
    @Permit(
            code = "LinkEntry.bringIn",
            value = {Role.LEAD, Role.DEPUTY})
    @RoomOnly
    public long bringIn(NewLink link, BroughtIn with) {
        LinkFormCheck form = new LinkFormCheck();
        Evidence piece = enter(link, form, with);
        form.orThrow();
        return piece.getLink().getId();
    }

    /** @return why a link of a list or group cannot come in; null where it can. Nothing is kept */
    @Permit(
            code = "LinkEntry.whyNot",
            value = {Role.LEAD, Role.DEPUTY})
    @RoomOnly
    public BadInput whyNot(NewLink link, Keeper keeper) {
        LinkFormCheck form = new LinkFormCheck();
        Pupil one = onRoll(form, "one", link.one(), steps.today());
        Pupil other = onRoll(form, "other", link.other(), steps.today());
        if (form.isFine()) {
            PeerLink known =
                    known(one, other, link.kind()).getResultStream().findFirst().orElse(null);
            form.refuse(known != null && isThereAlready(known, link.evidence()), "note", "evidence.twice");
            form.refuse(
                    form.isFine()
                            && known != null
                            && known.standingOn(steps.today()).isAlive()
                            && keeper != null
                            && known.getKeeper() != null
                            && known.getKeeper() != keeper,
                    "keeper",
                    "row.keeper.other");
        }
        try {
            form.orThrow();
            return null;
        } catch (BadInput faults) {
            return faults;
        }
    }

    /** @return the new piece of evidence; null where there are faults */
    private Evidence enter(NewLink typed, LinkFormCheck form, BroughtIn with) {
        LocalDate today = steps.today();
        NewLink link = typed.read(form, today);
        form.refuse(link.kind() != null && !readable.kinds().contains(link.kind()), "kind", "kind.required");
        Pupil one = onRoll(form, "one", link.one(), today);
        Pupil other = onRoll(form, "other", link.other(), today);
        if (!form.isFine()) {
            return null;
        }
        PeerLink known = between(one, other, link.kind());
        if (known == null) {
            return first(one, other, link, with);
        }
        form.refuse(isThereAlready(known, link.evidence()), "note", "evidence.twice");
        return form.isFine() ? oneMore(known, link, with) : null;
    }

    /**
     * Whoever enters several holds all of their pupils before any, in the order of their ids: two who enter the same in
     * another order would else wait for each other, and one of them in vain.
     */
    private void hold(Stream<NewLink> links) {
        links.flatMap(link -> Stream.of(link.one(), link.other()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(id -> em.find(Pupil.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Pupil onRoll(LinkFormCheck form, String field, Long id, LocalDate today) {
        return form.onRoll(field, id, id == null ? null : em.find(Pupil.class, id), today);
    }

    /**
     * Two people who propose the same at once come one after the other: whoever enters a link holds its first pupil's
     * row.
     */
    private PeerLink between(Pupil one, Pupil other, LinkKind kind) {
        em.find(Pupil.class, Math.min(one.getId(), other.getId()), LockModeType.PESSIMISTIC_WRITE);
        return known(one, other, kind)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private TypedQuery<PeerLink> known(Pupil one, Pupil other, LinkKind kind) {
        return em.createQuery(
                        "select l from PeerLink l where l.pupilA.id = :a and l.pupilB.id = :b and l.kind = :kind",
                        PeerLink.class)
                .setParameter("a", Math.min(one.getId(), other.getId()))
                .setParameter("b", Math.max(one.getId(), other.getId()))
                .setParameter("kind", kind);
    }

    /** To whoever may not read the link only what they said themselves is there already. */
    private boolean isThereAlready(PeerLink known, NewEvidence evidence) {
        return known.getEvidence().stream()
                .anyMatch(piece -> !piece.isTakenBack()
                        && piece.isSameAs(evidence)
                        && (readable.readsOpen() || piece.getRecordedBy() == steps.me()));
    }

    private Evidence first(Pupil one, Pupil other, NewLink entry, BroughtIn with) {
        PeerLink link = new PeerLink(one, other, entry.kind(), LinkState.PROPOSED, steps.usualReview());
        link.describe(entry.texts());
        Evidence piece = new Evidence(link, entry.evidence(), steps.me(), steps.now());
        BroughtIn.mark(link, piece, with);
        em.persist(link);
        em.persist(steps.take(link, LinkStep.PROPOSED, null).cameWith(with == null ? null : with.list()));
        em.flush();
        return piece;
    }

    private Evidence oneMore(PeerLink link, NewLink entry, BroughtIn with) {
        boolean isAlive = link.standingOn(steps.today()).isAlive();
        for (Evidence gone :
                link.getEvidence().stream().filter(Evidence::isTakenBack).toList()) {
            link.takeOut(gone);
            em.persist(new Tombstone(Tombstone.Of.EVIDENCE, steps.now(), MyLinks.TAKEN_BACK));
        }
        Evidence piece = new Evidence(link, entry.evidence(), steps.me(), steps.now());
        BroughtIn.mark(link, piece, with);
        link.describe(isAlive ? link.getTexts().and(entry.texts()) : entry.texts());
        if (!isAlive) {
            link.proposeAgain(steps.usualReview());
        }
        em.persist(steps.take(link, isAlive ? LinkStep.EVIDENCE_ADDED : LinkStep.PROPOSED_AGAIN, null)
                .cameWith(with == null ? null : with.list()));
        return piece;
    }

    /**
     * Adds a piece of evidence to a link that a lead reads. It counts once it is graded.
     *
     * @param id which link
     * @param edition which version of it the form showed
     * @param entry what was seen or said
     * @return which version of it that has become
     * @throws BadInput at each field that cannot be taken, or where somebody has changed the link meanwhile
     */
    @Permit(
            code = "LinkEntry.addEvidence",
            value = {Role.LEAD, Role.DEPUTY})
    public int addEvidence(long id, int edition, NewEvidence entry) {
        PeerLink link = readable.orNotFound(em.find(PeerLink.class, id, LockModeType.PESSIMISTIC_WRITE));
        LinkSteps.sameEdition(link, edition);
        if (!link.standingOn(steps.today()).isAlive()) {
            throw new BadInput(null, "ended");
        }
        NewEvidence checked = entry.checked(steps.today());
        if (isThereAlready(link, checked)) {
            throw new BadInput("note", "evidence.twice");
        }
        Evidence piece = new Evidence(link, checked, steps.me(), steps.now());
        em.persist(steps.take(link, LinkStep.EVIDENCE_ADDED, null));
        em.flush();
        news.waits(Set.of(link.getKind()), piece.getId());
        return link.getEdition();
    }

    /**
     * A row of a form for several links.
     *
     * @param number which row, from 0
     * @param link what it gave
     */
    public record Row(int number, NewLink link) {}
}
