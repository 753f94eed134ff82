package org.wholeschool.link;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.job.TableStatistics;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Grade;

/**
 * Brings lists of links in, each as one, and takes them back as one. A row is a piece of evidence; where it has a
 * grade, and every other piece of its link has one, the link is decided about by that. A relationship is never brought
 * in, and neither is what may be false.
 */
@Service
public class LinkImports {

    /** So many lists are shown. */
    private static final int MOST = 20;

    private static final String TAKEN_BACK = "TAKEN_BACK";
    private static final String FALSE = "information";

    /** The columns of a list by the fields of a form that ask the same. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("one", "pupil"),
            Map.entry("other", "other pupil"),
            Map.entry("kind", "kind"),
            Map.entry("note", "evidence"),
            Map.entry("observedOn", "day"),
            Map.entry("told", "how known"),
            Map.entry("saidBy", "said by"),
            Map.entry("source", "source"),
            Map.entry(FALSE, FALSE),
            Map.entry("handling", "handling"),
            Map.entry("conditions", "conditions"),
            Map.entry("strengths", "strengths"),
            Map.entry("risks", "risks"),
            Map.entry("reason", "reason"),
            Map.entry("serves", "action"),
            Map.entry("keeper", LinkList.KEEPER));

    /** What a person says or decides after a list came in: it is theirs, and taking the list back leaves it. */
    private static final Set<LinkStep> BY_PERSONS = EnumSet.of(
            LinkStep.PROPOSED,
            LinkStep.PROPOSED_AGAIN,
            LinkStep.EVIDENCE_ADDED,
            LinkStep.CONFIRMED,
            LinkStep.REVIEWED,
            LinkStep.REVIEW_UNDONE,
            LinkStep.CHANGED,
            LinkStep.WITHDRAWN,
            LinkStep.REJECTED,
            LinkStep.EXPIRED,
            LinkStep.CHALLENGE_ANSWERED);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkEntry entry;

    @Inject
    private LinkDecisions decisions;

    @Inject
    private LinkSteps steps;

    @Inject
    private LinkNews news;

    @Inject
    private Roster roster;

    @Inject
    private TableStatistics statistics;

    @Inject
    private CurrentAction current;

    /**
     * Says what would become of each row of a file. Nothing is kept.
     *
     * @throws RefusedFile where the file is no such list
     */
    @Permit(
            code = "LinkImports.check",
            value = {Role.LEAD, Role.DEPUTY})
    public Checked check(byte[] file) {
        return held(LinkList.read(file));
    }

    /**
     * Takes a file in: the rows that can be, as one.
     *
     * @return what came in and what did not
     * @throws RefusedFile where the file is no such list
     * @throws BadInput where no row of it is new
     */
    @Permit(
            code = "LinkImports.take",
            value = {Role.LEAD, Role.DEPUTY})
    public Checked take(String fileName, byte[] file) {
        Checked checked = held(LinkList.read(file));
        if (checked.ready().isEmpty()) {
            throw new BadInput(null, "import.nothing");
        }
        LinkImport list =
                new LinkImport(fileName == null ? "" : CellText.clean(fileName).text(), steps.now(), steps.me());
        em.persist(list);
        em.flush();
        entry.holdAll(checked.ready().stream().map(Ready::link).toList());
        Map<Long, Map<String, Grading>> grades = new LinkedHashMap<>();
        for (Ready ready : checked.ready()) {
            long link = entry.bringIn(ready.link(), ready.keeper(), list.getId());
            Map<String, Grading> given = grades.computeIfAbsent(link, none -> new HashMap<>());
            given.put(
                    key(
                            ready.link().evidence().observedOn(),
                            ready.link().evidence().note()),
                    ready.grade());
        }
        em.flush();
        grades.forEach((link, given) -> decide(em.find(PeerLink.class, link), list.getId(), given));
        news.waits(
                grades.keySet().stream()
                        .map(link -> em.find(PeerLink.class, link))
                        .filter(PeerLink::hasNews)
                        .map(PeerLink::getKind)
                        .toList(),
                list.getId());
        current.about("link-list", list.getId());
        grades.keySet().forEach(link -> current.alsoShows("link", link));
        statistics.renewSoon();
        return checked;
    }

    /**
     * Where a piece has no grade, of this list or of before, a lead decides about the link by hand. So they do where
     * somebody says that it is wrong, and where it had ended, by an answer that upheld what was said against it as well
     * as by its date, and was proposed again since: no list revives what was let go.
     */
    private void decide(PeerLink link, long list, Map<String, Grading> given) {
        if (link.isChallenged() || isProposedAgain(link)) {
            return;
        }
        List<Grading> grades = new ArrayList<>();
        for (Evidence piece : link.getEvidence()) {
            Grading ofRow = piece.isOf(list) ? given.get(key(piece.getObservedOn(), piece.getNote())) : null;
            if (ofRow == null && !piece.isGraded()) {
                return;
            }
            grades.add(
                    ofRow == null
                            ? new Grading(
                                    piece.getId(),
                                    piece.getSource(),
                                    piece.getInformation(),
                                    piece.getHandling(),
                                    piece.getConditions())
                            : new Grading(
                                    piece.getId(),
                                    ofRow.source(),
                                    ofRow.information(),
                                    ofRow.handling(),
                                    ofRow.conditions()));
        }
        decisions.confirmOfList(link.getId(), link.getEdition(), grades, list);
    }

    /**
     * @return the day on which a link that stands as the last of those versions ended, null where the night has not
     *     written that down
     */
    private LocalDate ended(List<LinkVersion> versions) {
        LinkVersion last = versions.get(versions.size() - 1);
        if (last.getState().isAlive()) {
            return null;
        }
        if (last.getState() == LinkState.EXPIRED) {
            return last.getReviewOn().plusDays(1);
        }
        int end = versions.size() - 1;
        while (end > 0 && versions.get(end - 1).getState() == last.getState()) {
            end--;
        }
        return steps.dayOf(versions.get(end).getKeptAt());
    }

    /** @return whether it was proposed again after it had ended, and nobody has decided about it since */
    private boolean isProposedAgain(PeerLink link) {
        return steps(link).stream()
                        .map(LinkVersion::getStep)
                        .filter(step -> step == LinkStep.PROPOSED_AGAIN || step == LinkStep.CONFIRMED)
                        .reduce((earlier, later) -> later)
                        .orElse(null)
                == LinkStep.PROPOSED_AGAIN;
    }

    private List<LinkVersion> steps(PeerLink link) {
        return em.createQuery(
                        "select v from LinkVersion v where v.link = :link order by v.edition, v.id", LinkVersion.class)
                .setParameter("link", link)
                .getResultList();
    }

    /**
     * Takes back what came with a list: the evidence, the links that nothing else holds up, and what rested on it
     * alone. A link that had ended and that the list alone proposed again has ended again, and a review date that the
     * list moved is the one of before. A link of this list alone that somebody says is wrong stays until they are
     * answered; then the list can be taken back once more.
     *
     * @param id which list
     * @return what went and what stayed
     * @throws NotFound where this school has none of that id, or it was taken back before
     */
    @Permit(
            code = "LinkImports.undo",
            value = {Role.LEAD, Role.DEPUTY})
    public Undone undo(long id) {
        LinkImport list = em.find(LinkImport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (list == null || list.getUndoneAt() != null) {
            throw new NotFound("link-list");
        }
        int gone = 0;
        int kept = 0;
        for (Long number : em.createQuery(
                        "select distinct e.link.id from Evidence e where e.importId = :list order by e.link.id",
                        Long.class)
                .setParameter("list", id)
                .getResultList()) {
            PeerLink link = em.find(PeerLink.class, number, LockModeType.PESSIMISTIC_WRITE);
            List<Evidence> pieces = link == null
                    ? List.of()
                    : link.getEvidence().stream()
                            .filter(piece -> piece.isOf(id))
                            .toList();
            if (link != null
                    && link.isChallenged()
                    && pieces.size() == link.getEvidence().size()) {
                kept += pieces.size();
            } else if (!pieces.isEmpty()) {
                takeBack(link, pieces, id);
                gone += pieces.size();
            }
        }
        if (kept == 0) {
            list.undo(steps.now());
        }
        news.settled();
        current.about("link-list", id);
        return new Undone(gone, kept);
    }

    private void takeBack(PeerLink link, List<Evidence> pieces, long list) {
        if (pieces.size() == link.getEvidence().size()) {
            steps.marks(link, TAKEN_BACK).forEach(em::persist);
            em.remove(link);
        } else {
            pieces.forEach(piece -> em.persist(new Tombstone(Tombstone.Of.EVIDENCE, steps.now(), TAKEN_BACK)));
            pieces.forEach(link::takeOut);
            letBe(link, list);
            link.fall();
            em.persist(steps.take(link, LinkStep.EVIDENCE_TAKEN_OUT, null));
        }
    }

    /**
     * What the list did beside its evidence is undone, where nobody has said or decided anything since: what a person
     * did stays.
     */
    private void letBe(PeerLink link, long list) {
        List<LinkVersion> all = steps(link);
        int first = IntStream.range(0, all.size())
                .filter(i -> all.get(i).isOf(list))
                .findFirst()
                .orElse(0);
        if (first == 0
                || all.subList(first, all.size()).stream()
                        .anyMatch(version -> !version.isOf(list) && BY_PERSONS.contains(version.getStep()))) {
            return;
        }
        LinkVersion before = all.get(first - 1);
        if (all.get(first).getStep() == LinkStep.PROPOSED_AGAIN) {
            link.goBackTo(before, ended(all.subList(0, first)));
        } else {
            link.reviewNoLaterThan(before.getReviewOn());
            link.keptSafeBy(before.getKeeper());
        }
    }

    /** @return the lists that were brought in last, the newest first */
    @Permit(
            code = "LinkImports.latest",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = 60 * 60)
    public List<Line> latest() {
        Map<Long, Long> counts = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.link.LinkImports.PieceCount(e.importId, count(e))"
                                + " from Evidence e where e.importId is not null group by e.importId",
                        PieceCount.class)
                .getResultStream()
                .forEach(count -> counts.put(count.importId(), count.pieces()));
        return em.createQuery("select i from LinkImport i order by i.importedAt desc, i.id desc", LinkImport.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(list -> new Line(
                        list.getId(),
                        list.getFileName(),
                        list.getImportedAt(),
                        counts.getOrDefault(list.getId(), 0L),
                        list.getUndoneAt()))
                .toList();
    }

    private Checked held(List<LinkList.Row> rows) {
        KnownPupils pupils = new KnownPupils(roster.knownAs());
        LocalDate today = steps.today();
        List<Ready> ready = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Map<String, Keeper> keepers = new HashMap<>();
        int already = 0;
        int repeated = 0;
        for (LinkList.Row row : rows) {
            List<LinkList.Why> why = new ArrayList<>(row.faults());
            NewLink read = row.isRead() ? read(row, pupils, today, why) : null;
            BadInput fault = why.isEmpty() ? entry.whyNot(read, inOrder(row.keeper(), read)) : null;
            if (fault != null && fault.key().equals("evidence.twice")) {
                already++;
            } else if (fault != null || !why.isEmpty()) {
                refused.add(new Refused(
                        row.line(),
                        fault == null
                                ? why
                                : fault.all().stream().map(LinkImports::why).toList()));
            } else if (saysOtherwise(keepers, read, inOrder(row.keeper(), read))) {
                refused.add(new Refused(row.line(), List.of(why(new BadInput("keeper", "row.keeper.twice")))));
            } else if (!known.add(key(read))) {
                repeated++;
            } else {
                Grading grade = row.grade() == null ? null : row.grade().read(new LinkFormCheck(), 0);
                ready.add(new Ready(
                        row.line(),
                        pupils.name(read.one()),
                        pupils.name(read.other()),
                        read,
                        inOrder(row.keeper(), read),
                        grade,
                        grade == null ? null : GradeWords.of(grade.source(), grade.information(), grade.handling())));
            }
        }
        return new Checked(ready, refused, already, repeated);
    }

    /** @return whether an earlier row of the list says of the same two that somebody else keeps them safe */
    private static boolean saysOtherwise(Map<String, Keeper> keepers, NewLink read, Keeper keeper) {
        Keeper earlier = keeper == null
                ? null
                : keepers.putIfAbsent(
                        Math.min(read.one(), read.other()) + " " + Math.max(read.one(), read.other()), keeper);
        return earlier != null && earlier != keeper;
    }

    /**
     * @return what a row says, tidied as far as it can be read; all that is wrong with it, once for each column, is
     *     added to why it cannot come in
     */
    private static NewLink read(LinkList.Row row, KnownPupils pupils, LocalDate today, List<LinkList.Why> why) {
        Long one = pupil(row.one(), "one", pupils, why);
        Long other = pupil(row.other(), "other", pupils, why);
        LinkFormCheck form = new LinkFormCheck();
        NewLink read = new NewLink(one, other, row.kind(), row.texts(), row.evidence()).read(form, today);
        if (row.grade() != null) {
            row.grade().read(form, 0);
            form.refuse(row.grade().information() == Grade.Information.SUSPECTED_FALSE, FALSE, "row.false");
        }
        for (BadInput fault : form.faults()) {
            LinkList.Why more = why(fault);
            if (more.column() == null
                    || why.stream().noneMatch(each -> more.column().equals(each.column()))) {
                why.add(more);
            }
        }
        return read;
    }

    private static Long pupil(String text, String field, KnownPupils pupils, List<LinkList.Why> why) {
        Reason problem = pupils.problem(text);
        if (problem != null) {
            why.add(new LinkList.Why(COLUMNS.get(field), problem));
            return null;
        }
        return pupils.find(text).get(0);
    }

    private static LinkList.Why why(BadInput fault) {
        return new LinkList.Why(
                COLUMNS.get(String.valueOf(fault.field()).replaceAll("^.*:", "")),
                Reason.of(fault.key(), fault.arguments()));
    }

    /** A row names its pupils in any order, a link has one of its own. */
    private static Keeper inOrder(Keeper ofRow, NewLink link) {
        return ofRow == null || ofRow == Keeper.BOTH || link.one() < link.other()
                ? ofRow
                : ofRow == Keeper.FIRST ? Keeper.SECOND : Keeper.FIRST;
    }

    private static String key(NewLink link) {
        return Math.min(link.one(), link.other()) + " " + Math.max(link.one(), link.other()) + " " + link.kind() + " "
                + key(link.evidence().observedOn(), link.evidence().note());
    }

    /** Two pieces of one link are the same where both the day and the words are. */
    private static String key(LocalDate day, String note) {
        return day + " " + CellText.folded(note);
    }

    /**
     * What would become of a file, or became of it: the rows that are new, those that stay out, how many are on record
     * already, and how many say again what another row of the file says.
     */
    public record Checked(List<Ready> ready, List<Refused> refused, int already, int repeated) {}

    /**
     * How many pieces of evidence went with a list, and how many stayed because somebody is owed an answer about their
     * link.
     */
    public record Undone(int gone, int kept) {}

    /**
     * A row that can come in; who keeps whom safe is of the link, not of the row; grade and graded are null where it
     * has none.
     */
    public record Ready(
            int line, String one, String other, NewLink link, Keeper keeper, Grading grade, String graded) {}

    /** A row that stays out, and all that is wrong with it. */
    public record Refused(int line, List<LinkList.Why> why) {}

    /** A list that was brought in, with how many pieces of evidence of it are still there. */
    public record Line(long id, String fileName, Instant at, long entries, Instant undoneAt) {}

    /** How many pieces of evidence one list brought in. Its constructor is public for EclipseLink. */
    record PieceCount(long importId, long pieces) {
        public PieceCount {}
    }
}
