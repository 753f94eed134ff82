package org.wholeschool.concern.followup.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.Texts;

/** Shows on a lead's home page the referrals that are overdue or refused. */
@Named
@RequestScoped
public class ReferralDueRows {

    /** As many as are read at a glance; the others are behind one tap. */
    private static final int ROWS = 2;

    @Inject
    private ReferralChase chase;

    private List<ReferralChase.Due> all;

    private List<ReferralChase.Due> due() {
        if (all == null) {
            all = chase.due();
        }
        return all;
    }

    /** @return the first of them */
    public List<ReferralChase.Due> getAll() {
        return due().stream().limit(ROWS).toList();
    }

    /** @return the others */
    public List<ReferralChase.Due> getFurther() {
        return due().stream().skip(ROWS).toList();
    }

    /** @return what it is about, and when it was refused or an answer was due */
    public String about(ReferralChase.Due late) {
        boolean isRefused = late.chase().isUndecided();
        String key = isRefused ? "next.home.about.refused" : "next.home.about";
        String when = isRefused ? late.refusedOn() : late.chase().due();
        String whom = late.pupils().isEmpty() ? "" : late.pupils() + " · ";
        return Texts.of("followup").get(key, whom + late.about(), when, String.valueOf(late.concernId()));
    }
}
