package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells those who would notice of one-time links on paper: the head, the data-protection officer, the owner. */
@ApplicationScoped
class PaperNews {

    private static final String APPROVALS = "/access/approvals.xhtml";
    private static final String TRAIL = "/audit/trail.xhtml?kind=account&number=";
    private static final String OWN = "/access/me.xhtml";

    @Inject
    private AccessNews news;

    @Inject
    private AccountReader accounts;

    /** Tells that a link is asked for; its owner too, who may not know of it. */
    void asked(Account account, long request) {
        AccessNews.About about = AccessNews.About.PAPER_LINK_ASKED;
        news.tell(readers(account), about, request, APPROVALS);
        news.tell(officers(account), about, request, TRAIL + account.getId());
        if (accounts.actor(account.getId()).isPresent()) {
            news.tell(Set.of(account.getId()), AccessNews.About.OWN_PAPER_LINK_ASKED, request, OWN);
        }
    }

    /** Tells that a link is used. Whoever uses it is in no school yet, so it is told apart, and before it is done. */
    void used(Account account, long link) {
        AccessNews.About about = AccessNews.About.PAPER_LINK_USED;
        news.tellApart(account.getSchoolId(), readers(account), about, link, APPROVALS);
        news.tellApart(account.getSchoolId(), officers(account), about, link, TRAIL + account.getId());
    }

    /** The head; where it is about the head, the leads too, because nobody is told only of themselves. */
    private Set<Long> readers(Account about) {
        Set<Role> roles = EnumSet.of(Role.HEAD);
        if (about.getRoles().contains(Role.HEAD)) {
            roles.add(Role.LEAD);
        }
        return ids(about, roles);
    }

    private Set<Long> officers(Account about) {
        return ids(about, EnumSet.of(Role.DATA_PROTECTION_OFFICER));
    }

    private Set<Long> ids(Account about, Set<Role> roles) {
        return accounts.people(about.getSchoolId(), roles).stream().map(AccountReader.Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
