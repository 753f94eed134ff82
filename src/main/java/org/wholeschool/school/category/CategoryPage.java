package org.wholeschool.school.category;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * One category: its name, its place in the list, and its end: closed, or closed and followed by one that is counted in
 * another way.
 */
@Named
@ViewScoped
public class CategoryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Categories categories;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private Long id;
    private transient List<Categories.ListedCategory> all;
    private String name;
    private boolean newName = true;
    private boolean urgent;
    private LocalDate closes;
    private CategoryScope scope;
    private CategoryGroup group;
    private boolean files;
    private FilesRule filesRule;
    private Sure asked;

    /** What has to be confirmed once more, beside what it will mean for concerns and patterns. */
    public enum Sure {
        CLOSE,
        REPLACE
    }

    /** Reads the category that the address names. */
    public void open() {
        Categories.ListedCategory category = getCategory();
        name = category.name();
        scope = category.scope();
        urgent = category.urgent();
        group = category.group();
        filesRule = categories.filesRule(category.id());
        files = filesRule == FilesRule.ON;
        closes = category.closedOn() == null ? today() : category.closedOn();
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    private List<Categories.ListedCategory> all() {
        if (all == null) {
            all = categories.all();
        }
        return all;
    }

    /** @return the category as it is now */
    public Categories.ListedCategory getCategory() {
        return all().stream()
                .filter(category -> id != null && category.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("category"));
    }

    /** Keeps the name. */
    public void save() {
        attempt("category.saved", () -> categories.rename(id, name, newName));
    }

    /** Keeps whether it can wait. */
    public void keepUrgent() {
        attempt(urgent ? "category.urgent.kept" : "category.urgent.not", () -> categories.setUrgent(id, urgent));
    }

    /** Says whether there are files for a concern of this kind. */
    public void allowFiles() {
        attempt("category.saved", () -> categories.allowFiles(id, files));
    }

    /** Asks first: from then on nobody can choose it. */
    public void askToClose() {
        if (closes == null) {
            kit.show("school", new BadInput("closes", "place.day.needed"));
        } else {
            asked = Sure.CLOSE;
        }
    }

    /** Asks first: the next one is counted apart. */
    public void askToReplace() {
        if (scope == getCategory().scope() && group == getCategory().group()) {
            kit.show("school", new BadInput("scope", "category.replace.same"));
        } else {
            asked = Sure.REPLACE;
        }
    }

    public void keep() {
        asked = null;
    }

    /** Closes the category from a day on. */
    public void close() {
        asked = null;
        attempt("category.closed", () -> categories.close(id, closes));
    }

    /** @return what is asked once more, or null */
    public Sure getAsked() {
        return asked;
    }

    /**
     * Says what will become of concerns and patterns. Not how many concerns there are: an administrator reads none, and
     * that there is one of some kinds says too much.
     *
     * @return sentences
     */
    public List<String> getConsequences() {
        Texts texts = Texts.of("school");
        Categories.ListedCategory category = getCategory();
        if (asked == Sure.CLOSE) {
            return List.of(
                    texts.get("kind.sure.close", category.name(), SchoolDates.LONG_DATE.format(closes)),
                    texts.get("kind.sure.concerns"),
                    texts.get(category.isCasework() ? "kind.sure.casework" : "kind.sure.patterns"),
                    texts.get("kind.sure.reopen"));
        }
        return List.of(
                texts.get("kind.sure.replace", category.name()),
                texts.get("kind.sure.concerns"),
                texts.get("kind.sure.before." + category.scope()),
                texts.get("kind.sure.after." + scope, texts.get("category-group." + group)),
                texts.get("kind.sure.apart"));
    }

    /** Offers the category again. */
    public void reopen() {
        attempt("category.reopened", () -> categories.close(id, null));
    }

    /** @return the way to the list, once the category is followed by another one */
    public String replace() {
        asked = null;
        return attempt("category.saved", () -> categories.replace(id, scope, group, today()))
                ? "/school/categories.xhtml?faces-redirect=true"
                : null;
    }

    /** Moves it by one in the list. */
    public void move(boolean up) {
        attempt("category.moved", () -> categories.move(id, up));
    }

    private boolean attempt(String done, Runnable deed) {
        try {
            deed.run();
        } catch (BadInput refused) {
            kit.show("school", refused);
            return false;
        }
        all = null;
        kit.say("school", done, getCategory().name());
        return true;
    }

    /** @return the open categories of its group in their order */
    public String getOrder() {
        return all().stream()
                .filter(category -> category.group() == getCategory().group() && category.isOfferedOn(today()))
                .map(Categories.ListedCategory::name)
                .collect(Collectors.joining(", "));
    }

    public CategoryGroup[] getGroups() {
        return CategoryGroup.values();
    }

    public CategoryScope[] getScopes() {
        return CategoryScope.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isNewName() {
        return newName;
    }

    public void setNewName(boolean newName) {
        this.newName = newName;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public LocalDate getCloses() {
        return closes;
    }

    public void setCloses(LocalDate closes) {
        this.closes = closes;
    }

    /** @return whether it is for the school to say that there are files */
    public boolean isFilesOpen() {
        return filesRule != FilesRule.NEVER;
    }

    public boolean isFiles() {
        return files;
    }

    public void setFiles(boolean files) {
        this.files = files;
    }

    public CategoryScope getScope() {
        return scope;
    }

    public void setScope(CategoryScope scope) {
        this.scope = scope;
    }

    public CategoryGroup getGroup() {
        return group;
    }

    public void setGroup(CategoryGroup group) {
        this.group = group;
    }
}
