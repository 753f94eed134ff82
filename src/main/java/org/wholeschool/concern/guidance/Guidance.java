package org.wholeschool.concern.guidance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;

/**
 * What whoever logs a concern is told to do, by what it is about: the product's line, or the school's own instead of
 * it. Where the law asks something of whoever logs (FGM; images that nobody may look at), the product's line stays, and
 * the school's own stands after it.
 */
@Service
public class Guidance {

    /** The longest line, in characters: what is longer is not read in the moment in which it is needed. */
    static final int LONGEST_WORDS = 1000;

    /** The longest name of an edition, in characters. */
    static final int LONGEST_EDITION = 160;

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    /**
     * @param code the code of what a concern is about
     * @return what to do, in the order in which it is read; empty where there is nothing to say
     * @throws NotFound where this school has no such category
     */
    @Permit(
            code = "Guidance.ofCode",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<Line> ofCode(String code) {
        return lines(em.createQuery("select c from Category c where c.code = :code", Category.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElse(null));
    }

    private List<Line> lines(Category category) {
        if (category == null) {
            throw new NotFound("category");
        }
        return lines(category, own(category));
    }

    private static List<Line> lines(Category category, OwnGuidance own) {
        GuidanceDefaults.Line usual = GuidanceDefaults.of(category.getCode(), category.getScope());
        List<Line> lines = new ArrayList<>();
        if (usual != null && (own == null || usual.fixed())) {
            lines.add(new Line(usual.words(), usual.edition()));
        }
        if (own != null) {
            lines.add(new Line(own.getWords(), own.getEdition()));
        }
        return lines;
    }

    /**
     * @return what to do in each kind of concern that is offered and of which there is something to say, in the
     *     school's order
     */
    @Permit(
            code = "Guidance.forForm",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<OfKind> forForm() {
        Map<Long, OwnGuidance> own = allOwn();
        return offered()
                .map(category -> new OfKind(category.getId(), lines(category, own.get(category.getId()))))
                .filter(each -> !each.lines().isEmpty())
                .toList();
    }

    private Map<Long, OwnGuidance> allOwn() {
        return em.createQuery("select g from OwnGuidance g", OwnGuidance.class)
                .getResultStream()
                .collect(Collectors.toMap(each -> each.getCategory().getId(), Function.identity()));
    }

    private Stream<Category> offered() {
        LocalDate today = Now.day(schools.profile().zone());
        return em.createQuery(
                        "select c from Category c where (c.closedOn is null or c.closedOn > :today) and "
                                + "c.fromImport = false order by c.position, c.id",
                        Category.class)
                .setParameter("today", today)
                .getResultStream();
    }

    /** @return the lines of all categories that are offered, in the school's order of categories */
    @Permit(
            code = "Guidance.all",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public List<Entry> all() {
        Map<Long, OwnGuidance> own = allOwn();
        return offered()
                .map(category -> entry(category, own.get(category.getId())))
                .toList();
    }

    /**
     * @param categoryId a category
     * @return its line
     * @throws NotFound where this school has no such category
     */
    @Permit(
            code = "Guidance.entry",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public Entry entry(long categoryId) {
        Category category = category(categoryId);
        return entry(category, own(category));
    }

    private Entry entry(Category category, OwnGuidance own) {
        GuidanceDefaults.Line usual = GuidanceDefaults.of(category.getCode(), category.getScope());
        Account account = own == null ? null : em.find(Account.class, own.getChangedBy());
        return new Entry(
                category.getId(),
                category.getName(),
                category.getCategoryGroup(),
                category.getScope(),
                usual == null ? null : new Line(usual.words(), usual.edition()),
                usual != null && usual.fixed(),
                usual == null ? null : usual.since(),
                own == null
                        ? null
                        : new Own(
                                new Line(own.getWords(), own.getEdition()),
                                own.getDefaultSince(),
                                own.getChangedAt(),
                                account == null ? null : account.getDisplayName()));
    }

    /**
     * Gives a category a line of the school's own. That it was written now also says that the product's line, as it
     * reads today, was seen.
     *
     * @param categoryId which category
     * @param words up to {@value #LONGEST_WORDS} characters
     * @param edition which guidance it follows, up to {@value #LONGEST_EDITION} characters, or nothing
     * @throws NotFound where this school has no such category
     * @throws BadInput where the line is empty or something is too long
     */
    @Permit(
            code = "Guidance.change",
            value = {Role.LEAD, Role.DEPUTY})
    public void change(long categoryId, String words, String edition) {
        Category category = category(categoryId);
        GuidanceDefaults.Line usual = GuidanceDefaults.of(category.getCode(), category.getScope());
        String line = tidy("words", words, LONGEST_WORDS);
        String of = tidy("edition", edition, LONGEST_EDITION);
        if (line.isEmpty()) {
            throw new BadInput("words", usual != null && usual.fixed() ? "words.required.added" : "words.required");
        }
        OwnGuidance own = own(category);
        if (own == null) {
            own = new OwnGuidance(category);
            em.persist(own);
        }
        own.say(
                line,
                of,
                usual == null ? null : usual.since(),
                Now.instant(),
                actors.current().accountId());
    }

    private static String tidy(String field, String typed, int most) {
        String text = typed == null ? "" : typed.strip();
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new BadInput(field, field + ".long", most, length);
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadInput(field, "nul");
        }
        return text;
    }

    /**
     * Takes the school's own line away: the product's is shown again, and whatever it becomes.
     *
     * @param categoryId which category
     * @throws NotFound where this school has no such category
     */
    @Permit(
            code = "Guidance.backToDefault",
            value = {Role.LEAD, Role.DEPUTY})
    public void backToDefault(long categoryId) {
        OwnGuidance own = own(category(categoryId));
        if (own != null) {
            em.remove(own);
        }
    }

    private Category category(long categoryId) {
        Category category = em.find(Category.class, categoryId);
        if (category == null) {
            throw new NotFound("category");
        }
        current.about("category", categoryId);
        return category;
    }

    private OwnGuidance own(Category category) {
        return em.createQuery("select g from OwnGuidance g where g.category = :category", OwnGuidance.class)
                .setParameter("category", category)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Something to do, and which guidance says so.
     *
     * @param words what to do
     * @param edition the guidance with its edition, or ""
     */
    public record Line(String words, String edition) {}

    /** What to do in a kind of concern. */
    public record OfKind(long categoryId, List<Line> lines) {}

    /**
     * A school's own line.
     *
     * @param line the line
     * @param seen since when the product's line read as it did when this one was written; null where there was none
     * @param changedAt when it was written
     * @param changedBy by whom; null where that account is not there any more
     */
    public record Own(Line line, LocalDate seen, Instant changedAt, String changedBy) {}

    /**
     * The line of a category, for those who edit it.
     *
     * @param categoryId which category
     * @param name its name
     * @param group the group under which it is listed
     * @param scope context or casework
     * @param usual the product's line, or null
     * @param fixed whether that one stays whatever the school writes
     * @param since since when the product's line reads as it does, or null
     * @param own the school's own, or null
     */
    public record Entry(
            long categoryId,
            String name,
            CategoryGroup group,
            CategoryScope scope,
            Line usual,
            boolean fixed,
            LocalDate since,
            Own own) {

        /** @return whether the product's line has changed since the school wrote its own */
        public boolean isDefaultNewer() {
            return own != null && since != null && (own.seen() == null || since.isAfter(own.seen()));
        }
    }
}
