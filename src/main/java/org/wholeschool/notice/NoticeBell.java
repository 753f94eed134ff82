package org.wholeschool.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * How many notices somebody has not read, for the frame of every page. Drawing a frame is not an action, so this leaves
 * no entry of the record.
 */
@ApplicationScoped
public class NoticeBell {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolContext school;

    /** @return how many whoever looks has not read; 0 for somebody who is not in */
    @Transactional
    public long unread() {
        Actor me = actors.current();
        if (!me.isPerson()) {
            return 0;
        }
        school.enter(me.schoolId());
        return em.createQuery("select count(n) from Notice n where n.accountId = :me and n.readAt is null", Long.class)
                .setParameter("me", me.accountId())
                .getSingleResult();
    }
}
