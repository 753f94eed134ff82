package org.wholeschool.school.category;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** What a concern can be about, by group, each the way to its own page, those that were closed apart; and a new one. */
@Named
@ViewScoped
public class CategoriesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Categories categories;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private transient List<Categories.ListedCategory> all;
    private String name;
    private CategoryScope scope = CategoryScope.CONTEXT;
    private CategoryGroup group;

    private List<Categories.ListedCategory> all() {
        if (all == null) {
            all = categories.all();
        }
        return all;
    }

    /** Adds a category. */
    public void add() {
        try {
            categories.add(name, scope, group);
        } catch (BadInput refused) {
            kit.show("school", refused);
            return;
        }
        kit.say("school", "category.added", name.strip());
        name = null;
        group = null;
        all = null;
    }

    public CategoryGroup[] getGroups() {
        return CategoryGroup.values();
    }

    public CategoryScope[] getScopes() {
        return CategoryScope.values();
    }

    /** @return the open categories of a group, in the school's order */
    public List<Categories.ListedCategory> of(CategoryGroup which) {
        LocalDate today = Now.day(schools.profile().zone());
        return all().stream()
                .filter(category -> category.group() == which && category.isOfferedOn(today))
                .toList();
    }

    /** @return the groups that have a category */
    public List<CategoryGroup> getGroupsInUse() {
        return Arrays.stream(CategoryGroup.values())
                .filter(each -> !of(each).isEmpty())
                .toList();
    }

    /** @return the categories that are not offered any more, or have a day from which on they will not be */
    public List<Categories.ListedCategory> getClosed() {
        return all().stream().filter(category -> category.closedOn() != null).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
