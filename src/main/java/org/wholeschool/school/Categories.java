package org.wholeschool.school;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;

/** The words that a school has for what a concern is about. */
@Service
public class Categories {

    private static final int HOUR = 60 * 60;
    private static final int LONGEST_NAME = 120;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    /** @return all categories in the school's order. */
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public List<ListedCategory> all() {
        return em.createQuery("select new org.wholeschool.school.Categories.ListedCategory(c.id, c.code, c.name, c.scope, c.categoryGroup, c.fromImport)"
                + " from Category c order by c.position, c.id", ListedCategory.class).getResultList();
    }

    /**
     * Adds a category that the school does not have yet.
     *
     * @param name  as staff read it, 1 to 120 characters, not the name of another category
     * @param scope context or casework
     * @param group which of the five groups it adds up in
     * @return its id
     * @throws BadInput where the name is empty, too long or taken
     */
    @Permit({Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR, Role.SET_UP})
    public long add(String name, Scope scope, CategoryGroup group) {
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new BadInput("name", "category.name.length", LONGEST_NAME);
        }
        if (!em.createQuery("select c.id from Category c where lower(c.name) = :name", Long.class)
               .setParameter("name", tidy.toLowerCase(Locale.ROOT)).getResultList().isEmpty()) {
            throw new BadInput("name", "category.name.taken");
        }
        int last = em.createQuery("select coalesce(max(c.position), 0) from Category c", Integer.class).getSingleResult();
        Category category = new Category("OWN_" + java.util.UUID.randomUUID().toString().substring(0, 18), tidy, scope, group, last + 1);
        em.persist(category);
        em.flush();
        current.about("category", category.getId());
        return category.getId();
    }

    /**
     * Writes categories.
     *
     * @param categories the categories
     */
    @Permit(Role.SET_UP)
    public void create(List<Category> categories) {
        categories.forEach(em::persist);
    }

    /**
     * A category as pages and runs see it.
     *
     * @param id         its id
     * @param code       the same for ever
     * @param name       as staff read it
     * @param scope      context or casework
     * @param group      one of the five groups
     * @param fromImport whether the school has it because of another system's log
     */
    public record ListedCategory(long id, String code, String name, Scope scope, CategoryGroup group, boolean fromImport) {

        public boolean isCasework() {
            return scope == Scope.CASEWORK;
        }
    }
}
