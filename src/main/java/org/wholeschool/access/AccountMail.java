package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Mail;
import org.wholeschool.platform.SchoolFrame;
import org.wholeschool.platform.Settings;
import org.wholeschool.platform.Texts;

/** What is written to people about their accounts, in the transaction of the action that is the reason. */
@ApplicationScoped
public class AccountMail {

    @Inject
    private Mail mail;

    @Inject
    private LinkWay way;

    @Inject
    private AccountReader accounts;

    @Inject
    private SchoolFrame frame;

    /** @throws BadInput where no mail server is set, so that a link could not reach anybody */
    void check(long schoolId) {
        if (!way.isMail(schoolId)) {
            throw new BadInput(null, "mail.missing");
        }
    }

    /** Sends a link to the account's own address, and to nobody else. */
    void link(Account account, AccountLink.Purpose purpose, String address) {
        check(account.getSchoolId());
        write(account.getEmail(), "mail." + purpose, frame.nameOf(account.getSchoolId()), address, purpose.lasts.toDays());
    }

    /**
     * Tells those who would notice that another address is asked for: the address that the account has, and who
     * watches.
     */
    void addressAsked(Account account) {
        if (Mail.isSetUp()) {
            write(account.getEmail(), "mail.address-asked", frame.nameOf(account.getSchoolId()));
            tellWatchers(account, "mail.address-asked-notice");
        }
    }

    /** Tells an address that it is no longer the one of an account, and who watches. */
    void moved(Account account, String oldAddress) {
        if (Mail.isSetUp()) {
            write(oldAddress, "mail.moved", frame.nameOf(account.getSchoolId()));
            tellWatchers(account, "mail.moved-notice");
        }
    }

    private void tellWatchers(Account about, String key) {
        tellHead(about, key);
        accounts.holders(about.getSchoolId(), Role.DATA_PROTECTION_OFFICER)
                .forEach(officer -> write(officer.getEmail(), key, frame.nameOf(about.getSchoolId()),
                        about.getDisplayName()));
    }

    /** Tells somebody that what they had as second factor is worth nothing any more, and the head. */
    void factorTaken(Account account) {
        if (Mail.isSetUp()) {
            write(account.getEmail(), "mail.factor", frame.nameOf(account.getSchoolId()), Settings.address() + "/access/sign-in.xhtml");
        }
        tellHeadWhereItGoes(account, "mail.factor-notice");
    }

    /** As {@link #tellHead}; where no mail server is set, nobody is told. */
    void tellHeadWhereItGoes(Account about, String key) {
        if (Mail.isSetUp()) {
            tellHead(about, key);
        }
    }

    /** Tells the head; where it is about the head, the safeguarding leads too, because nobody is told only of themselves. */
    void tellHead(Account about, String key) {
        Stream<Account> leads = about.getRoles().contains(Role.HEAD) ? accounts.holders(about.getSchoolId(), Role.LEAD).stream() : Stream.empty();
        Stream.concat(accounts.holders(about.getSchoolId(), Role.HEAD).stream(), leads).map(Account::getEmail).distinct()
              .forEach(address -> write(address, key, frame.nameOf(about.getSchoolId()), about.getDisplayName()));
    }

    /** Tells those who can decide that something waits for them. */
    public void tellApprovers(long schoolId) {
        if (Mail.isSetUp()) {
            Stream.of(Role.HEAD, Role.LEAD).flatMap(role -> accounts.holders(schoolId, role).stream()).map(Account::getEmail).distinct()
                  .forEach(address -> write(address, "mail.request", frame.nameOf(schoolId), Settings.address() + "/access/approvals.xhtml"));
        }
    }

    private void write(String to, String key, Object... arguments) {
        Texts texts = Texts.of("access");
        mail.send(to, texts.get(key + ".subject", arguments), texts.get(key + ".body", arguments));
    }
}
