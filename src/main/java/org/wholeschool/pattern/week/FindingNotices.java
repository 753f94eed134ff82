package org.wholeschool.pattern.week;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;

/** Tells leads and deputies that a look at a week found something. */
@ApplicationScoped
class FindingNotices {

    private static final String PAGE = "/pattern/school.xhtml";

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    @Inject
    private Actors actors;

    /**
     * @param finding what was found
     * @param monday in which week; of one week a lead is told once
     */
    void tell(ThisWeek.Finding finding, LocalDate monday) {
        Set<Long> leads = accounts.people(actors.current().schoolId(), Set.of(Role.LEAD, Role.DEPUTY)).stream()
                .map(AccountReader.Person::id)
                .collect(Collectors.toSet());
        notices.send(
                leads,
                new NewNotice(NoticeKind.PATTERN, finding.patternId(), ClosedWeeks.once(monday), null, null, PAGE));
    }
}
