package org.wholeschool.link.entry;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.category.CategoryScope;

/**
 * Pairs of pupils who were in the same concerns twice or more this term, for a person to think about. They are worked
 * out when somebody looks, from concerns that they may read, and are stored nowhere: they are no links, hold nothing up
 * and are in no pattern. What a pupil's part was decides: only two who were both harmed, or are both alleged to have
 * harmed, come up together. Whoever was harmed never comes up with somebody who is alleged to have done it, in whatever
 * else both were.
 */
@Service
class LinkSuggestions {

    /** From so many concerns on two pupils are suggested. */
    static final int TOGETHER = 2;

    private static final int MOST = 40;
    private static final int HALVES_OF_A_TERM = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readableConcerns;

    @Inject
    private Calendar calendar;

    @Inject
    private LinkSteps steps;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @return pairs whom concerns of this term name together, those of the most concerns first; none between whom there
     *     is such a link, or of whom somebody has decided that there is none, as long as that is kept
     */
    @Permit(
            code = "LinkSuggestions.suggest",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = 10 * 60)
    public List<Suggestion> suggest() {
        Optional<LocalDate> from = begin(steps.today());
        if (from.isEmpty()) {
            return List.of();
        }
        Map<Pair, Map<Long, Named>> together = new LinkedHashMap<>();
        Set<Pair> apart = new HashSet<>();
        parts(from.get()).stream()
                .collect(Collectors.groupingBy(Part::event, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(event -> pairs(event, together, apart));
        together.keySet().removeAll(apart);
        together.keySet().removeAll(linked());
        together.values().removeIf(concerns -> concerns.size() < TOGETHER);
        return named(together);
    }

    /** @return the first day of the term that is, or was the last one to begin: two half-terms of one school year */
    private Optional<LocalDate> begin(LocalDate today) {
        List<Calendar.HalfTerm> begun = calendar.halfTerms().stream()
                .filter(half -> !half.startsOn().isAfter(today))
                .toList();
        return begun.stream()
                .max(Comparator.comparing(Calendar.HalfTerm::startsOn))
                .map(latest -> begun.stream()
                        .filter(half -> half.schoolYear() == latest.schoolYear() && term(half) == term(latest))
                        .map(Calendar.HalfTerm::startsOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static int term(Calendar.HalfTerm half) {
        return (half.position() - 1) / HALVES_OF_A_TERM;
    }

    private List<Part> parts(LocalDate from) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        return readableConcerns
                .bind(em.createQuery(
                                "select c.id, c.eventId, c.category.name, c.receivedAt,"
                                        + " column('pupil_id', i), i.role from Involvement i join i.concern c "
                                        + "where i.pupil is not null"
                                        + " and c.category.scope = :context and c.receivedAt >= :from and "
                                        + readableConcerns.condition("c") + " order by c.receivedAt, c.id, i.id",
                                Object[].class)
                        .setParameter("context", CategoryScope.CONTEXT)
                        .setParameter("from", from.atStartOfDay(zone).toInstant()))
                .getResultStream()
                .map(row -> part(row, zone))
                .toList();
    }

    private static Part part(Object[] row, ZoneId zone) {
        Long concern = (Long) row[0];
        Long event = (Long) row[1];
        String received = LinkWords.day(LocalDate.ofInstant((Instant) row[3], zone));
        return new Part(
                event == null ? concern : event,
                new Named(concern, (String) row[2], received),
                (Long) row[4],
                (InvolvementRole) row[5]);
    }

    /** Several reports of one event are one concern here. */
    private static void pairs(List<Part> event, Map<Pair, Map<Long, Named>> together, Set<Pair> apart) {
        for (Part one : event) {
            for (Part other : event) {
                if (one.pupil() < other.pupil()) {
                    Pair pair = new Pair(one.pupil(), other.pupil());
                    if (Sides.areOne(one.role(), other.role())) {
                        together.computeIfAbsent(pair, none -> new LinkedHashMap<>())
                                .put(one.event(), one.concern());
                    } else if (Sides.areBoth(one.role(), other.role())) {
                        apart.add(pair);
                    }
                }
            }
        }
    }

    private Collection<Pair> linked() {
        return em.createQuery(
                        "select new org.wholeschool.link.entry.LinkSuggestions.Pair(l.pupilA.id, l.pupilB.id)"
                                + " from PeerLink l where l.kind = :kind and (l.state in "
                                + ":alive and l.reviewOn >= :today or l.state in :none)",
                        Pair.class)
                .setParameter("kind", LinkKind.TOGETHER_IN_CONCERNS)
                .setParameter("alive", List.of(LinkState.PROPOSED, LinkState.ESTABLISHED, LinkState.UNCONFIRMED))
                .setParameter("none", List.of(LinkState.REJECTED, LinkState.WITHDRAWN))
                .setParameter("today", steps.today())
                .getResultList();
    }

    private List<Suggestion> named(Map<Pair, Map<Long, Named>> together) {
        List<Map.Entry<Pair, Map<Long, Named>>> shown = new ArrayList<>(together.entrySet());
        shown.sort(Comparator.comparing(each -> -each.getValue().size()));
        Map<Long, Pupil> pupils = new HashMap<>();
        LocalDate today = steps.today();
        List<Suggestion> suggestions = new ArrayList<>();
        for (Map.Entry<Pair, Map<Long, Named>> each : shown) {
            Pupil one = pupils.computeIfAbsent(each.getKey().one(), id -> em.find(Pupil.class, id));
            Pupil other = pupils.computeIfAbsent(each.getKey().other(), id -> em.find(Pupil.class, id));
            if (suggestions.size() < MOST
                    && one.asEntry().isOnRoll(today)
                    && other.asEntry().isOnRoll(today)) {
                suggestions.add(new Suggestion(
                        LinkWords.person(one),
                        LinkWords.person(other),
                        List.copyOf(each.getValue().values())));
            }
        }
        return suggestions;
    }

    /** Two pupils. Its constructor is public for EclipseLink. */
    record Pair(long one, long other) {
        public Pair {}
    }

    /** @param event the number of what happened: of the concern, or of the event that several report */
    private record Part(long event, Named concern, long pupil, InvolvementRole role) {}

    /**
     * Two pupils whom several concerns name together.
     *
     * @param one a pupil
     * @param other the other one
     * @param concerns those, the earliest first
     */
    public record Suggestion(LinkView.Person one, LinkView.Person other, List<Named> concerns) {}

    /**
     * A concern that whoever looks may read.
     *
     * @param id its id
     * @param category what it is about
     * @param received on which day it was logged
     */
    public record Named(long id, String category, String received) {}
}
