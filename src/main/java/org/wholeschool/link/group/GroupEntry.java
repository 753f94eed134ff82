package org.wholeschool.link.group;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.entry.BroughtIn;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.entry.NewLink;
import org.wholeschool.link.importing.LinkImport;
import org.wholeschool.link.importing.ListDecisions;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Grade;

/** Enters links between pupils of a group with one piece of evidence: all of them, or none. */
@Service
public class GroupEntry {

    /** What one member of staff can have seen pair by pair: twelve pupils are 66 pairs, and fit on a screen. */
    static final int MOST_PUPILS = 12;

    static final int LEAST_PUPILS = 2;

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
    private CurrentAction current;

    /**
     * Enters each pair as a link of that kind, or as one more piece of evidence where there is one. In a group of three
     * or more the evidence establishes none of them. Sent twice, it is entered once.
     *
     * @return which entry of several links it is, to be shown or taken back
     * @throws BadInput at each field that cannot be taken; at each pair that has this evidence already
     */
    @Permit(
            code = "GroupEntry.enter",
            value = {Role.LEAD, Role.DEPUTY})
    public long enter(NewGroup group) {
        NewGroup read = checked(group);
        List<NewLink> links = read.pairs().stream().map(read::link).toList();
        entry.holdAll(links);
        List<BadInput> faults = faults(read);
        Long before = faults.size() == links.size() ? before(read) : null;
        if (before != null) {
            current.about("link-list", before);
            return before;
        }
        BadInput.throwAll(faults);
        return enter(read, links);
    }

    private NewGroup checked(NewGroup group) {
        LinkFormCheck form = new LinkFormCheck();
        LocalDate today = steps.today();
        Set<Long> pupils = new HashSet<>(group.pupils());
        form.refuse(pupils.size() < LEAST_PUPILS, "names", "group.few");
        form.refuse(pupils.size() > MOST_PUPILS, "names", "group.many", MOST_PUPILS, pupils.size());
        if (pupils.size() <= MOST_PUPILS) {
            pupils.forEach(id -> form.onRoll("names", id, em.find(Pupil.class, id), today));
        }
        List<NewGroup.Pair> pairs = group.pairs().stream().distinct().toList();
        boolean isOfGroup = pairs.stream()
                .allMatch(pair ->
                        pair.one() != pair.other() && pupils.contains(pair.one()) && pupils.contains(pair.other()));
        form.refuse(pupils.size() >= LEAST_PUPILS && (pairs.isEmpty() || !isOfGroup), "pairs", "group.no-pair");
        LinkKind kind = group.kind();
        form.refuse(kind == null || kind.isRestricted(), "kind", "kind.required");
        NewGroup read = new NewGroup(
                List.copyOf(pupils),
                pairs,
                kind,
                group.texts().read(form),
                group.evidence().read(form, today),
                group.grade().read(form, 0));
        form.refuse(
                read.grade().information() == Grade.Information.SUSPECTED_FALSE, "grade:0:information", "group.false");
        form.orThrow();
        return read;
    }

    /** @return what is against each of the pairs: that this evidence is entered already */
    private List<BadInput> faults(NewGroup group) {
        List<BadInput> faults = new ArrayList<>();
        for (NewGroup.Pair pair : group.pairs()) {
            BadInput fault = entry.whyNot(group.link(pair), null);
            if (fault != null) {
                faults.add(new BadInput(pair.field(), "group.twice"));
            }
        }
        return faults;
    }

    /** @return the entry by which the same person entered the same before, where all of it came at once; else null */
    private Long before(NewGroup group) {
        Set<Long> lists = new HashSet<>();
        for (NewGroup.Pair pair : group.pairs()) {
            lists.add(em.createQuery(
                            "select e from Evidence e where e.link.pupilA.id = :one and e.link.pupilB.id = :other"
                                    + " and e.link.kind = :kind and e.recordedBy = :me and e.importId is not null",
                            Evidence.class)
                    .setParameter("one", pair.one())
                    .setParameter("other", pair.other())
                    .setParameter("kind", group.kind())
                    .setParameter("me", steps.me())
                    .getResultStream()
                    .filter(piece -> piece.isSameAs(group.evidence()))
                    .map(Evidence::getImportId)
                    .findFirst()
                    .orElse(null));
        }
        return lists.size() == 1 ? lists.iterator().next() : null;
    }

    private long enter(NewGroup group, List<NewLink> links) {
        int size = group.pupils().size();
        LinkImport list = new LinkImport(Texts.of("link").get("group.name", size), steps.now(), steps.me());
        em.persist(list);
        em.flush();
        BroughtIn with = new BroughtIn(list.getId(), null, size > LEAST_PUPILS ? size : null);
        List<Long> ids = links.stream().map(link -> entry.bringIn(link, with)).toList();
        em.flush();
        List<PeerLink> entered =
                ids.stream().map(id -> em.find(PeerLink.class, id)).toList();
        entered.forEach(link -> decisions.decide(link, list, piece -> group.grade()));
        news.waits(
                entered.stream()
                        .filter(PeerLink::hasNews)
                        .map(PeerLink::getKind)
                        .toList(),
                list.getId());
        current.about("link-list", list.getId());
        ids.forEach(id -> current.alsoShows("link", id));
        return list.getId();
    }
}
