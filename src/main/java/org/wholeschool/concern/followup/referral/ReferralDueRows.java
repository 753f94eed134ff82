package org.wholeschool.concern.followup.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows on a lead's home page the referrals that are overdue or refused. */
@Named
@RequestScoped
public class ReferralDueRows {

    /** As many as are read at a glance; each is on the page of its concern as well. */
    private static final int ROWS = 2;

    @Inject
    private ReferralChase chase;

    private List<ReferralChase.Due> all;

    /** @return the first of them */
    public List<ReferralChase.Due> getAll() {
        if (all == null) {
            all = chase.due().stream().limit(ROWS).toList();
        }
        return all;
    }
}
