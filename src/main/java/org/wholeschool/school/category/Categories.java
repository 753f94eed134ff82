package org.wholeschool.school.category;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.FormerName;
import org.wholeschool.school.ImportedNames;
import org.wholeschool.school.SchoolOrder;
import org.wholeschool.school.Words;

/** The words that a school has for what a concern is about. */
@Service
public class Categories {

    private static final int HOUR = 60 * 60;
    private static final int LONGEST_NAME = 120;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private Actors actors;

    /**
     * @return all categories in the school's order; those that an import brought for leads only, because another
     *     system's names can say more than a category.
     */
    @Permit(
            code = "Categories.all",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.JOB,
                Role.SET_UP
            },
            onceInSeconds = HOUR)
    public List<ListedCategory> all() {
        return em.createQuery(
                        "select new org.wholeschool.school.category.Categories.ListedCategory(c.id, c.code, c.name, "
                                + "c.scope, c.categoryGroup, c.fromImport, c.closedOn, c.urgent, c.sexualKind)"
                                + " from Category c order by c.position, c.id",
                        ListedCategory.class)
                .getResultStream()
                .filter(category -> !category.fromImport() || ImportedNames.areFor(actors.current()))
                .toList();
    }

    /**
     * Adds a category that the school does not have yet.
     *
     * @param name as staff read it, 1 to 120 characters, not the name of another category
     * @param scope context or casework
     * @param group which of the five groups it adds up in
     * @return its id
     * @throws BadInput where the name is empty, too long or taken
     */
    @Permit(
            code = "Categories.add",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR, Role.SET_UP})
    public long add(String name, CategoryScope scope, CategoryGroup group) {
        String tidy = free(name, null);
        check(scope, group);
        int last = em.createQuery("select coalesce(max(c.position), 0) from Category c", Integer.class)
                .getSingleResult();
        Category category = new Category(Words.ownCode(), tidy, scope, group, last + 1);
        em.persist(category);
        em.flush();
        current.about("category", category.getId());
        return category.getId();
    }

    /**
     * Gives a category another name.
     *
     * @param id which category
     * @param name 1 to 120 characters, not the name of another category that is open
     * @param newName true where it has a new name from now on, so that what was logged before shows the old one too;
     *     false where the old name was a mistake
     * @throws BadInput where the name cannot be taken
     */
    @Permit(code = "Categories.rename", value = Role.ADMINISTRATOR)
    public void rename(long id, String name, boolean newName) {
        Category category = own(id);
        String tidy = free(name, id);
        if (newName && !tidy.equals(category.getName())) {
            em.persist(new FormerName(FormerName.Kind.CATEGORY, id, category.getName(), Now.instant()));
        }
        category.rename(tidy);
    }

    /**
     * Closes a category, or opens it again. What was logged under it stays, and a category is never deleted.
     *
     * @param id which category
     * @param from the first day on which nobody is offered it any more; null opens it again
     * @throws BadInput where another open category has its name by now, or none would be left
     */
    @Permit(code = "Categories.close", value = Role.ADMINISTRATOR)
    public void close(long id, LocalDate from) {
        Category category = own(id);
        if (from == null) {
            free(category.getName(), id);
        } else if (em.createQuery(
                                "select count(c) from Category c where c.closedOn is null and c.fromImport = "
                                        + "false and c.id <> :id",
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                == 0) {
            throw new BadInput("closes", "category.last");
        }
        category.close(from);
    }

    /**
     * Closes a category today and adds one of the same name that is counted in another way. What a category is counted
     * as never changes: the concerns of before would silently enter patterns, or leave them.
     *
     * @param id which category, open
     * @param scope context or casework
     * @param group which of the five groups
     * @param from the first day of the new one
     * @return the id of the new one
     * @throws BadInput where nothing would be different
     */
    @Permit(code = "Categories.replace", value = Role.ADMINISTRATOR)
    public long replace(long id, CategoryScope scope, CategoryGroup group, LocalDate from) {
        Category old = own(id);
        check(scope, group);
        if (old.getClosedOn() != null || old.getScope() == scope && old.getCategoryGroup() == group) {
            throw new BadInput("scope", "category.replace.same");
        }
        old.close(from);
        Category category =
                new Category(Words.ownCode(), old.getName(), scope, group, old.getPosition()).urgent(old.isUrgent());
        // Of the same name, and so about the same: where there were no files there are none.
        category.follow(old);
        em.persist(category);
        em.flush();
        current.about("category", category.getId());
        return category.getId();
    }

    /**
     * Says whether concerns of this kind cannot wait. Those that were logged before stay what they were when they were
     * logged.
     *
     * @param id which category
     * @param urgent true where one that nobody acknowledges is brought to the duty lead, the deputies and the head
     */
    @Permit(
            code = "Categories.setUrgent",
            value = {Role.ADMINISTRATOR, Role.LEAD})
    public void setUrgent(long id, boolean urgent) {
        own(id).urgent(urgent);
    }

    /**
     * @param id which category
     * @return whether staff may add files to a concern of that kind
     */
    @Permit(
            code = "Categories.filesRule",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public FilesRule filesRule(long id) {
        return own(id).filesRule();
    }

    /**
     * Says whether staff may add documents and pictures to a concern of that kind from now on.
     *
     * @param id which category
     * @param allowed whether they may
     * @throws BadInput where it is about sexual images: there are none then
     */
    @Permit(code = "Categories.allowFiles", value = Role.ADMINISTRATOR)
    public void allowFiles(long id, boolean allowed) {
        Category category = own(id);
        if (category.filesRule() != FilesRule.NEVER) {
            category.setFilesRule(allowed ? FilesRule.ON : FilesRule.OFF);
        } else if (allowed) {
            throw new BadInput("files", "category.files.never");
        }
    }

    /**
     * Moves a category by one in the school's order, among those of its group.
     *
     * @param id which category
     * @param up towards the beginning
     */
    @Permit(code = "Categories.move", value = Role.ADMINISTRATOR)
    public void move(long id, boolean up) {
        Category category = own(id);
        SchoolOrder.move(
                em.createQuery("select c from Category c order by c.position, c.id", Category.class)
                        .getResultList(),
                each -> each.getCategoryGroup() == category.getCategoryGroup() && each.getClosedOn() == null,
                category,
                up,
                Category::move);
    }

    private Category own(long id) {
        Category category = em.find(Category.class, id);
        if (category == null) {
            throw new NotFound("category");
        }
        current.about("category", id);
        return category;
    }

    private static void check(CategoryScope scope, CategoryGroup group) {
        if (scope == null) {
            throw new BadInput("scope", "category.scope.needed");
        }
        if (group == null) {
            throw new BadInput("group", "category.group.needed");
        }
    }

    private String free(String name, Long of) {
        String tidy = Words.name("name", name, LONGEST_NAME, "category.name.length");
        List<Long> same = em.createQuery(
                        "select c.id from Category c where lower(c.name) = :name and c.closedOn is null", Long.class)
                .setParameter("name", tidy.toLowerCase(Locale.ROOT))
                .getResultList();
        if (same.stream().anyMatch(id -> !id.equals(of))) {
            throw new BadInput("name", "category.name.taken");
        }
        return tidy;
    }

    /**
     * Writes categories.
     *
     * @param categories the categories
     */
    @Permit(code = "Categories.create", value = Role.SET_UP)
    public void create(List<Category> categories) {
        categories.forEach(em::persist);
    }

    /**
     * A category as pages and runs see it.
     *
     * @param id its id
     * @param code the same for ever
     * @param name as staff read it
     * @param scope context or casework
     * @param group one of the five groups
     * @param fromImport whether the school has it because of another system's log
     * @param closedOn the first day on which it is not offered any more, or null
     * @param urgent whether a concern of this kind cannot wait
     * @param sexualKind what it counts as where sexual categories are told apart; null for one of another group
     */
    public record ListedCategory(
            long id,
            String code,
            String name,
            CategoryScope scope,
            CategoryGroup group,
            boolean fromImport,
            LocalDate closedOn,
            boolean urgent,
            SexualKind sexualKind) {

        /** @return whether staff are offered it on that day: it is the school's own, and open */
        public boolean isOfferedOn(LocalDate day) {
            return !fromImport && (closedOn == null || closedOn.isAfter(day));
        }

        public boolean isCasework() {
            return scope == CategoryScope.CASEWORK;
        }
    }
}
