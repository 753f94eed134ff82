package org.wholeschool.casework.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** The school's policies with their dates, and the form that adds or changes one. */
@Named
@ViewScoped
public class PoliciesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FEATURE = "policy";

    @Inject
    private transient Policies policies;

    @Inject
    private transient Schools schools;

    @Inject
    private transient PageKit kit;

    private Long id;
    private long version;
    private String name;
    private LocalDate approvedOn;
    private LocalDate reviewOn;
    private transient List<PolicyEntry> all;

    public List<PolicyEntry> getAll() {
        if (all == null) {
            all = policies.all();
        }
        return all;
    }

    /** Fills the form with one of them. */
    public void edit(PolicyEntry policy) {
        id = policy.id();
        version = policy.version();
        name = policy.name();
        approvedOn = policy.approvedOn();
        reviewOn = policy.reviewOn();
    }

    /** Keeps what the form holds. */
    public void save() {
        try {
            policies.keep(new PolicyEntry(id, version, name, approvedOn, reviewOn));
        } catch (BadInput refused) {
            kit.show(FEATURE, refused);
            all = null;
            return;
        }
        cancel();
        kit.say(FEATURE, "policy.saved");
    }

    /** Empties the form. */
    public void cancel() {
        id = null;
        version = 0;
        name = null;
        approvedOn = null;
        reviewOn = null;
        all = null;
    }

    /** Deletes one; one that is gone is as it was wanted. */
    public void delete(long policyId) {
        try {
            policies.delete(policyId);
        } catch (NotFound already) {
            // A colleague deleted it since the page was drawn.
        }
        cancel();
        kit.say(FEATURE, "policy.deleted");
    }

    public boolean isEditing() {
        return id != null;
    }

    /** @return whether its review is overdue */
    public boolean isOverdue(PolicyEntry policy) {
        return policy.isOverdue(Now.day(schools.profile().zone()));
    }

    /** @return the day in words */
    public String day(LocalDate day) {
        return SchoolDates.DATE.format(day);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getApprovedOn() {
        return approvedOn;
    }

    public void setApprovedOn(LocalDate approvedOn) {
        this.approvedOn = approvedOn;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }
}
