package org.wholeschool.link.importing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.entry.BroughtIn;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.Grading;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.record.Tombstone;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.job.TableStatistics;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.platform.listimport.EntryCount;
import org.wholeschool.platform.listimport.LatestLists;
import org.wholeschool.platform.listimport.ListLine;
import org.wholeschool.roster.Roster;

/**
 * Brings lists of links in, each as one, and takes them back as one. A row is a piece of evidence; where it has a
 * grade, and every other piece of its link has one, the link is decided about by that. A relationship is never brought
 * in, and neither is what may be false.
 */
@Service
public class LinkImports {

    private static final String TAKEN_BACK = "TAKEN_BACK";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkEntry entry;

    @Inject
    private ListDecisions decisions;

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
    public CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> check(byte[] file) {
        return checked(file);
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
    public CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> take(String fileName, byte[] file) {
        CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> checked = checked(file);
        checked.refuseIfNothingIsNew();
        LinkImport list = new LinkImport(fileName, steps.now(), steps.me());
        em.persist(list);
        em.flush();
        entry.holdAll(checked.ready().stream().map(LinkListCheck.Ready::link).toList());
        Map<Long, Map<String, Grading>> grades = new LinkedHashMap<>();
        for (LinkListCheck.Ready ready : checked.ready()) {
            long link = entry.bringIn(ready.link(), new BroughtIn(list.getId(), ready.keeper(), null));
            Map<String, Grading> given = grades.computeIfAbsent(link, none -> new HashMap<>());
            given.put(LinkListCheck.key(ready.link().evidence()), ready.grade());
        }
        em.flush();
        grades.forEach((link, given) -> decisions.decide(
                em.find(PeerLink.class, link),
                list,
                piece -> given.get(LinkListCheck.key(piece.getObservedOn(), piece.getNote()))));
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
        if (list == null || list.isUndone()) {
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
                        .anyMatch(version ->
                                !version.isOf(list) && version.getStep().isByAPerson())) {
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
    public List<ListLine> latest() {
        return LatestLists.of(
                em.createQuery("select i from LinkImport i order by i.importedAt desc, i.id desc", LinkImport.class),
                em.createQuery(
                        "select new org.wholeschool.platform.listimport.EntryCount(e.importId, count(e)) from "
                                + "Evidence e where e.importId is not null group by e.importId",
                        EntryCount.class));
    }

    private CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> checked(byte[] file) {
        List<LinkListRow> rows = LinkList.read(file);
        return new LinkListCheck(entry, roster.knownAs(), steps.today()).of(rows);
    }

    /**
     * How many pieces of evidence went with a list, and how many stayed because somebody is owed an answer about their
     * link.
     */
    public record Undone(int gone, int kept) {}
}
