package org.wholeschool.audit;

import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;

/** The conditions that entries of a page of the trail fit, as text and values of a query. */
final class TrailConditions {

    /**
     * Their number is a child's own, and one look at several children leaves an entry for each, one after the other:
     * with it the trail would say who is together on an identified map.
     */
    static final Set<String> WITHOUT_NUMBER = Set.of("map-child");

    /** No account has this number. */
    private static final Set<Long> NO_ACCOUNT = Set.of(-1L);

    private final List<Condition> conditions = new ArrayList<>();

    /**
     * @param filter which entries; what it says of a person is given to {@link #addPeople}
     * @param zone of the school
     * @throws BadInput where the period ends before it begins, or a number is asked for of a kind that has none here
     */
    TrailConditions(TrailFilter filter, ZoneId zone) {
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw new BadInput("to", "period.backwards");
        }
        if (filter.number() != null && filter.kind() != null && WITHOUT_NUMBER.contains(filter.kind())) {
            throw new BadInput("number", "number.untold");
        }
        add("e.id = :entry", "entry", filter.entry());
        add("e.action = :action", "action", filter.action());
        add("e.outcome = :outcome", "outcome", filter.outcome());
        add("e.at >= :from", "from", filter.from() == null ? null : startOf(filter.from(), zone));
        add("e.at < :to", "to", filter.to() == null ? null : startOf(filter.to().plusDays(1), zone));
        add("e.subjectKind = :kind", "kind", filter.kind());
        if (filter.number() != null) {
            add("e.subjectId = :number", "number", filter.number());
            add("e.subjectKind not in :untold", "untold", WITHOUT_NUMBER);
        }
    }

    private TrailConditions(List<Condition> conditions) {
        this.conditions.addAll(conditions);
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private void add(String text, String name, Object value) {
        if (value != null) {
            conditions.add(new Condition(text, name, value));
        }
    }

    /** Only what these people did, or tried to when they signed in. */
    void addPeople(Set<Long> people) {
        add("e.personId in :people", "people", people.isEmpty() ? NO_ACCOUNT : people);
    }

    /**
     * Only entries about these records.
     *
     * @param about by kind, the numbers of the records
     * @return whether there is any record
     */
    boolean addRecords(Map<String, Set<Long>> about) {
        List<String> any = new ArrayList<>();
        about.forEach((kind, ids) -> {
            if (!ids.isEmpty()) {
                String name = "k" + any.size();
                any.add("e.subjectKind = :" + name + " and e.subjectId in :" + name + "ids");
                conditions.add(new Condition(null, name, kind));
                conditions.add(new Condition(null, name + "ids", ids));
            }
        });
        if (!any.isEmpty()) {
            conditions.add(new Condition("(" + String.join(" or ", any) + ")", null, null));
        }
        return !any.isEmpty();
    }

    /** @return these conditions for the last days of the period alone. */
    TrailConditions ofLast(int days) {
        Instant end = conditions.stream()
                .filter(condition -> "to".equals(condition.name()))
                .map(condition -> (Instant) condition.value())
                .findFirst()
                .orElse(Now.instant());
        TrailConditions lately = new TrailConditions(conditions);
        lately.add("e.at >= :lately", "lately", end.minus(Duration.ofDays(days)));
        return lately;
    }

    /** @return the query's "where", or "" where there is no condition. */
    String where() {
        String all = conditions.stream()
                .map(Condition::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " where " + all;
    }

    /** @return the query with the values of these conditions. */
    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        conditions.stream()
                .filter(condition -> condition.name() != null)
                .forEach(condition -> query.setParameter(condition.name(), condition.value()));
        return query;
    }

    /**
     * A condition of a query.
     *
     * @param text what it says; null where it only brings a value
     * @param name of the value in it, or null
     * @param value which
     */
    private record Condition(String text, String name, Object value) {}
}
