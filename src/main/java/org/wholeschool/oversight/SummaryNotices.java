package org.wholeschool.oversight;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.audit.TrailFacts;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Tells heads that the summary of a month is ready, once. That it was told is on record, and that record is what is
 * asked.
 */
@Service
class SummaryNotices {

    private static final int DAY = 24 * 60 * 60;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private AccountReader accounts;

    @Inject
    private TrailFacts facts;

    @Inject
    private SchoolFrame frame;

    @Inject
    private SchoolContext schools;

    @Inject
    private Mail mail;

    /**
     * Writes to the heads of the actor's school, where nobody has yet. The mail says up to where the record is sealed:
     * kept, it tells later whether the record was written anew. The hash has a line of its own, to be given to
     * docker/VerifyChain.java.
     *
     * @param month which is over
     * @return how many were written to
     */
    @Permit(code = "SummaryNotices.tell", value = Role.JOB, onceInSeconds = DAY)
    int tell(YearMonth month) {
        long school = actors.current().schoolId();
        int number = Months.number(month);
        // Two nodes that do this at once would both find that nobody was told.
        schools.lock(school);
        if (!Mail.isSetUp()
                || facts.wasDone("SummaryNotices.tell", Months.KIND, number)
                || isBeforeTheRecord(month, school)) {
            return 0;
        }
        List<String> heads = accounts.addresses(school, Role.HEAD);
        Texts texts = Texts.of("oversight");
        String words = SchoolDates.MONTH.format(month);
        heads.forEach(head -> mail.send(
                head,
                texts.get("mail.subject", words),
                texts.get(
                        "mail.body",
                        frame.nameOf(school),
                        words,
                        Settings.address() + "/oversight/summary.xhtml?month=" + month,
                        facts.head().replace(' ', '\n'))));
        if (!heads.isEmpty()) {
            current.about(Months.KIND, number);
        }
        return heads.size();
    }

    /** Of a month before the school was here there is nothing to look at. */
    private boolean isBeforeTheRecord(YearMonth month, long school) {
        return facts.begin()
                .map(begin -> month.isBefore(YearMonth.from(begin.atZone(frame.zoneOf(school)))))
                .orElse(true);
    }
}
