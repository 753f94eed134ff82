package org.wholeschool.link;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Grade;

/**
 * Brings lists of links in, each as one, and takes them back as one. A row is a piece of evidence; where it has a grade, and every other piece of its link has one, the
 * link is decided about by that. A relationship is never brought in, and neither is what may be false.
 */
@Service
public class LinkImports {

    /** So many lists are shown. */
    private static final int MOST = 20;

    private static final String TAKEN_BACK = "TAKEN_BACK";

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
    private CurrentAction current;

    /**
     * Says what would become of each row of a file. Nothing is kept.
     *
     * @throws RefusedFile where the file is no such list
     */
    @Permit({Role.LEAD, Role.DEPUTY})
    public Checked check(byte[] file) {
        return held(LinkList.read(file));
    }

    /**
     * Takes a file in: the rows that can be, as one.
     *
     * @return what came in and what did not
     * @throws RefusedFile where the file is no such list
     * @throws BadInput    where no row of it is new
     */
    @Permit({Role.LEAD, Role.DEPUTY})
    public Checked take(String fileName, byte[] file) {
        Checked checked = held(LinkList.read(file));
        if (checked.ready().isEmpty()) {
            throw new BadInput(null, "import.nothing");
        }
        LinkImport list = new LinkImport(fileName == null ? "" : CellText.clean(fileName).text(), steps.now(), steps.me());
        em.persist(list);
        em.flush();
        Map<Long, Map<String, Grading>> grades = new LinkedHashMap<>();
        for (Ready ready : checked.ready()) {
            long link = entry.bringIn(ready.link(), list.getId());
            Map<String, Grading> given = grades.computeIfAbsent(link, none -> new HashMap<>());
            given.put(ready.link().evidence().note(), ready.grade());
        }
        em.flush();
        grades.forEach((link, given) -> decide(em.find(PeerLink.class, link), list.getId(), given));
        news.waits(grades.keySet().stream().map(link -> em.find(PeerLink.class, link)).filter(PeerLink::hasNews).map(PeerLink::getKind).toList(), list.getId());
        current.about("link-list", list.getId());
        grades.keySet().forEach(link -> current.alsoShows("link", link));
        return checked;
    }

    /** Where a piece has no grade, of this list or of before, a lead decides about the link by hand. */
    private void decide(PeerLink link, long list, Map<String, Grading> given) {
        List<Grading> grades = new ArrayList<>();
        for (Evidence piece : link.getEvidence()) {
            Grading ofRow = piece.isOf(list) ? given.get(piece.getNote()) : null;
            if (ofRow == null && !piece.isGraded()) {
                return;
            }
            grades.add(ofRow == null ? new Grading(piece.getId(), piece.getSource(), piece.getInformation(), piece.getHandling(), piece.getConditions())
                    : new Grading(piece.getId(), ofRow.source(), ofRow.information(), ofRow.handling(), ofRow.conditions()));
        }
        decisions.confirm(link.getId(), link.getEdition(), grades, null, null);
    }

    /**
     * Takes back what came with a list: the evidence, the links that nothing else holds up, and what rested on it alone.
     *
     * @param id which list
     * @return how many pieces of evidence went
     * @throws NotFound where this school has none of that id, or it was taken back before
     */
    @Permit({Role.LEAD, Role.DEPUTY})
    public int undo(long id) {
        LinkImport list = em.find(LinkImport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (list == null || list.getUndoneAt() != null) {
            throw new NotFound("link-list");
        }
        list.undo(steps.now());
        int gone = 0;
        for (Long link : em.createQuery("select distinct e.link.id from Evidence e where e.importId = :list", Long.class).setParameter("list", id).getResultList()) {
            gone += takeBack(em.find(PeerLink.class, link, LockModeType.PESSIMISTIC_WRITE), id);
        }
        news.settled();
        current.about("link-list", id);
        return gone;
    }

    private int takeBack(PeerLink link, long list) {
        List<Evidence> pieces = link.getEvidence().stream().filter(piece -> piece.isOf(list)).toList();
        if (pieces.size() == link.getEvidence().size()) {
            steps.marks(link, TAKEN_BACK).forEach(em::persist);
            em.remove(link);
        } else {
            pieces.forEach(piece -> em.persist(new Tombstone(Tombstone.Of.EVIDENCE, steps.now(), TAKEN_BACK)));
            pieces.forEach(link::takeOut);
            link.fall();
            em.persist(steps.take(link, LinkStep.EVIDENCE_TAKEN_OUT, null));
        }
        return pieces.size();
    }

    /** @return the lists that were brought in last, the newest first */
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = 60 * 60)
    public List<Line> latest() {
        Map<Long, Long> counts = new HashMap<>();
        em.createQuery("select e.importId, count(e) from Evidence e where e.importId is not null group by e.importId", Object[].class).getResultStream().forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return em.createQuery("select i from LinkImport i order by i.importedAt desc, i.id desc", LinkImport.class).setMaxResults(MOST).getResultStream()
                 .map(list -> new Line(list.getId(), list.getFileName(), list.getImportedAt(), counts.getOrDefault(list.getId(), 0L), list.getUndoneAt())).toList();
    }

    private Checked held(List<LinkList.Row> rows) {
        KnownPupils pupils = new KnownPupils(roster.knownAs());
        LocalDate today = steps.today();
        List<Ready> ready = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int already = 0;
        for (LinkList.Row row : rows) {
            Reason reason = row.unfit() != null ? row.unfit() : pupils.problem(row.one(), row.other());
            NewLink link = reason == null ? new NewLink(pupils.find(row.one()).get(0), pupils.find(row.other()).get(0), row.kind(), row.texts(), row.evidence()) : null;
            Given given = new Given();
            NewLink read = link == null ? null : link.read(given, today);
            Grading grade = row.grade() == null ? null : row.grade().read(given, 0);
            given.refuse(grade != null && grade.information() == Grade.Information.SUSPECTED_FALSE, null, "row.false");
            reason = reason != null ? reason : given.isFine() ? entry.whyNot(read) : Reason.of(given.faults().get(0).key(), given.faults().get(0).arguments());
            if (reason != null && reason.key().equals("evidence.twice") || reason == null && !known.add(key(read))) {
                already++;
            } else if (reason != null) {
                refused.add(new Refused(row.line(), reason));
            } else {
                ready.add(new Ready(row.line(), pupils.name(read.one()), pupils.name(read.other()), read, grade, grade == null ? null : GradeWords.of(grade.source(), grade.information(), grade.handling())));
            }
        }
        return new Checked(ready, refused, already);
    }

    private static String key(NewLink link) {
        return Math.min(link.one(), link.other()) + " " + Math.max(link.one(), link.other()) + " " + link.kind() + " " + link.evidence().observedOn() + " " + CellText.folded(link.evidence().note());
    }

    /** What would become of a file, or became of it: the rows that are new, those that stay out, and how many are on record already. */
    public record Checked(List<Ready> ready, List<Refused> refused, int already) {
    }

    /** A row that can come in; grade and graded are null where it has none. */
    public record Ready(int line, String one, String other, NewLink link, Grading grade, String graded) {
    }

    /** A row that stays out, and why. */
    public record Refused(int line, Reason reason) {
    }

    /** A list that was brought in, with how many pieces of evidence of it are still there. */
    public record Line(long id, String fileName, Instant at, long entries, Instant undoneAt) {
    }
}
