package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Place;

/** Gives the list of concerns out as a table of when, where and what kind. */
@Service
public class ConcernList {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    /**
     * Lists concerns to be taken away as a table: without names and texts, which never leave in a file.
     *
     * @param filter which of them
     * @return all of them, the latest first
     * @throws NotFound where the filter names an import that this school does not have
     */
    @Permit(
            code = "ConcernReading.export",
            value = {Role.LEAD, Role.DEPUTY})
    public List<Line> export(ConcernFilter filter) {
        about(filter);
        TypedQuery<Line> query = em.createQuery(
                "select new org.wholeschool.concern.list.ConcernList.Line(c.receivedAt, c.occurredFrom, c.occurredTo,"
                        + " c.place.name, c.band.name, c.category.name, c.source, c.acknowledgedAt) from Concern c"
                        + filter.where(readable) + " order by c.receivedAt desc, c.id desc",
                Line.class);
        filter.bind(query, readable, schools.profile().zone());
        return query.getResultList();
    }

    private void about(ConcernFilter filter) {
        if (filter.placeId() != null && em.find(Place.class, filter.placeId()) != null) {
            current.about("place", filter.placeId());
        } else if (filter.batchId() != null) {
            current.about("import", filter.batchId());
        }
    }

    /** A concern as a line of a table that leaves: when, where and what about, no name and no text. */
    public record Line(
            Instant receivedAt,
            Instant occurredFrom,
            Instant occurredTo,
            String place,
            String band,
            String category,
            Source source,
            Instant acknowledgedAt) {}
}
