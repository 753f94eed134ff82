package org.wholeschool.intervention.plan.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** An intervention that a plan has chosen from the library, by the name that it had then. */
@Entity
@Table(name = "plan_choice")
class PlanChoice extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    @SuppressWarnings("unused") // its owner lists it by this
    private Plan plan;

    @SuppressWarnings("unused") // its owner lists it by this
    private int position;

    @Column(name = "entry_key")
    private String entry;

    @Convert(converter = EncryptedText.class)
    private String name;

    protected PlanChoice() {}

    PlanChoice(Plan plan, int position, String entry, String name) {
        this.plan = plan;
        this.position = position;
        this.entry = entry;
        this.name = name;
    }

    String getEntry() {
        return entry;
    }

    String getName() {
        return name;
    }
}
