package org.wholeschool.concern.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.category.Category;

/** A further category of a concern, beside the primary one by which it counts. */
@Entity
@Table(name = "concern_category")
public class ConcernCategory extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private Category category;

    protected ConcernCategory() {}

    ConcernCategory(Concern concern, Category category) {
        this.concern = concern;
        this.category = category;
    }

    public Concern getConcern() {
        return concern;
    }

    public Category getCategory() {
        return category;
    }
}
