package org.wholeschool.roster.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.wholeschool.access.account.Account;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.testing.server.TestSchool;

/** Looks at the tables of one school, and keeps something about one of its pupils. */
@ApplicationScoped
public class RollOfASchool {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolContext context;

    @Transactional
    public long pupils(TestSchool school) {
        context.enter(school.id());
        return em.createQuery("select count(p) from Pupil p", Long.class).getSingleResult();
    }

    @Transactional
    public byte[] content(TestSchool school, long batch) {
        context.enter(school.id());
        List<RosterBatch> found = em.createQuery("select b from RosterBatch b where b.id = :id", RosterBatch.class)
                .setParameter("id", batch)
                .getResultList();
        return found.get(0).content() == null ? null : raw(batch);
    }

    /** @return whether the file of a batch is read with the batch. */
    @Transactional
    public boolean isFileReadAtOnce(TestSchool school, long batch) {
        context.enter(school.id());
        RosterBatch found = em.createQuery("select b from RosterBatch b where b.id = :id", RosterBatch.class)
                .setParameter("id", batch)
                .getSingleResult();
        return em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(found, "content");
    }

    /** Keeps a concern that names the pupil of this surname. */
    @Transactional
    public void concernAbout(TestSchool school, String surname) {
        context.enter(school.id());
        Place place = new Place("YARD", "Yard", "PLAYGROUND", PlaceGroup.OUTDOOR, null, null, 1);
        Band band = new Band("BREAK", "Break", BandGroup.BREAKS, 1);
        Category category =
                new Category("BULLYING_OTHER", "Bullying", CategoryScope.CONTEXT, CategoryGroup.BULLYING, 1);
        List.of(place, band, category).forEach(em::persist);
        Pupil pupil = em.createQuery("select p from Pupil p", Pupil.class)
                .getResultStream()
                .filter(known -> known.getLegalSurname().equals(surname))
                .findFirst()
                .orElseThrow();
        Concern concern = new Concern(
                "roster-import-test",
                Now.instant(),
                null,
                place,
                band,
                category,
                Source.SAW_OR_HEARD,
                "Pushed in the queue");
        concern.involve(pupil, InvolvementRole.HARMED);
        em.persist(concern);
    }

    /** As if they had come in with a school account. */
    @Transactional
    public void connect(TestSchool school, long account) {
        context.enter(school.id());
        em.find(Account.class, account).connect(KeyedHash.of("roster-import-test", Long.toString(account)));
    }

    private byte[] raw(long batch) {
        return (byte[]) em.createNativeQuery("select content from roster_batch where id = ?1")
                .setHint(
                        org.eclipse.persistence.config.QueryHints.ALLOW_NATIVE_SQL_QUERY,
                        org.eclipse.persistence.config.HintValues.TRUE)
                .setParameter(1, batch)
                .getSingleResult();
    }
}
