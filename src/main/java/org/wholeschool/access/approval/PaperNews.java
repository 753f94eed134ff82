package org.wholeschool.access.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountReader;

/** Notifies the head, or the leads, the data-protection officer and the owner about one-time links on paper. */
@ApplicationScoped
class PaperNews {

    private static final String APPROVALS = "/access/approvals.xhtml";
    private static final String TRAIL = "/audit/trail.xhtml?kind=account&number=";
    private static final String OWN = "/access/me.xhtml";

    @Inject
    private AccessNews news;

    @Inject
    private AccountReader accounts;

    /** Notifies that a link was requested; its owner too, who may not know. */
    void asked(Account account, long request) {
        AccessNews.About about = AccessNews.About.PAPER_LINK_ASKED;
        news.tell(readers(account), about, request, APPROVALS);
        news.tell(officers(account), about, request, TRAIL + account.getId());
        if (accounts.actor(account.getId()).isPresent()) {
            news.tell(Set.of(account.getId()), AccessNews.About.OWN_PAPER_LINK_ASKED, request, OWN);
        }
    }

    /** Notifies that a link is used, just before, in a transaction of its own: its user is in no school yet. */
    void used(Account account, long link) {
        AccessNews.About about = AccessNews.About.PAPER_LINK_USED;
        news.tellApart(account.getSchoolId(), readers(account), about, link, APPROVALS);
        news.tellApart(account.getSchoolId(), officers(account), about, link, TRAIL + account.getId());
    }

    /** Finds the head; where the account is the head's, or the school has none, the leads, who can approve it too. */
    private Set<Long> readers(Account about) {
        Set<Long> heads = ids(about, EnumSet.of(Role.HEAD));
        boolean isEnough = !heads.isEmpty() && !about.getRoles().contains(Role.HEAD);
        return isEnough ? heads : ids(about, Approvals.DECIDERS);
    }

    private Set<Long> officers(Account about) {
        return ids(about, EnumSet.of(Role.DATA_PROTECTION_OFFICER));
    }

    private Set<Long> ids(Account about, Set<Role> roles) {
        return accounts.people(about.getSchoolId(), roles).stream()
                .map(AccountReader.Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
