package org.wholeschool.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.platform.persistence.SchoolFrame;

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
    @RoomOnly
    public void check(long schoolId) {
        if (!way.isMail(schoolId)) {
            throw new BadInput(null, "mail.missing");
        }
    }

    /** Sends a link to the account's own address, and to nobody else. */
    @RoomOnly
    public void link(Account account, AccountLink.Purpose purpose, String address) {
        check(account.getSchoolId());
        write(
                account.getEmail(),
                "mail." + purpose,
                frame.nameOf(account.getSchoolId()),
                address,
                purpose.lasts.toDays());
    }

    /**
     * Tells those who would notice that another address is asked for: the address that the account has, and who
     * watches.
     */
    @RoomOnly
    public void addressAsked(Account account) {
        if (Mail.isSetUp()) {
            write(account.getEmail(), "mail.address-asked", frame.nameOf(account.getSchoolId()));
            tellWatchers(account, "mail.address-asked-notice");
        }
    }

    /** Tells an address that it is no longer the one of an account, and who watches. */
    @RoomOnly
    public void moved(Account account, String oldAddress) {
        if (Mail.isSetUp()) {
            write(oldAddress, "mail.moved", frame.nameOf(account.getSchoolId()));
            tellWatchers(account, "mail.moved-notice");
        }
    }

    private void tellWatchers(Account about, String key) {
        tellHead(about, key);
        accounts.holders(about.getSchoolId(), Role.DATA_PROTECTION_OFFICER)
                .forEach(officer ->
                        write(officer.getEmail(), key, frame.nameOf(about.getSchoolId()), about.getDisplayName()));
    }

    /** Tells somebody that what they had as second factor is worth nothing any more, and the head. */
    @RoomOnly
    public void factorTaken(Account account) {
        if (Mail.isSetUp()) {
            write(
                    account.getEmail(),
                    "mail.factor",
                    frame.nameOf(account.getSchoolId()),
                    Settings.address() + "/access/sign-in.xhtml");
            tellHead(account, "mail.factor-notice");
        }
    }

    /** Tells a person that roles of theirs end that two people had given them, and the head. */
    @RoomOnly
    public void roleEnded(Account account, List<Role> roles) {
        if (Mail.isSetUp()) {
            Texts texts = Texts.of("access");
            String words = roles.stream().map(role -> texts.get("role." + role)).collect(Collectors.joining(", "));
            write(account.getEmail(), "mail.role-ended", frame.nameOf(account.getSchoolId()), words);
            tellHead(account, "mail.role-ended-notice", words);
        }
    }

    /**
     * Tells the head. Where it is about the head, or there is none, the safeguarding leads are told too, because nobody
     * is told only of themselves.
     *
     * @param more what its text has beside the school and the name of the person
     */
    @RoomOnly
    public void tellHead(Account about, String key, String... more) {
        List<Account> heads = accounts.holders(about.getSchoolId(), Role.HEAD);
        boolean isEnough = !heads.isEmpty() && !about.getRoles().contains(Role.HEAD);
        Stream<Account> leads = isEnough ? Stream.empty() : accounts.holders(about.getSchoolId(), Role.LEAD).stream();
        Stream<String> words = Stream.of(frame.nameOf(about.getSchoolId()), about.getDisplayName());
        Object[] arguments = Stream.concat(words, Stream.of(more)).toArray();
        Stream.concat(heads.stream(), leads)
                .map(Account::getEmail)
                .distinct()
                .forEach(address -> write(address, key, arguments));
    }

    /** Tells those who can decide that something waits for them. */
    public void tellApprovers(long schoolId) {
        if (Mail.isSetUp()) {
            Stream.of(Role.HEAD, Role.LEAD)
                    .flatMap(role -> accounts.holders(schoolId, role).stream())
                    .map(Account::getEmail)
                    .distinct()
                    .forEach(address -> write(
                            address,
                            "mail.request",
                            frame.nameOf(schoolId),
                            Settings.address() + "/access/approvals.xhtml"));
        }
    }

    private void write(String to, String key, Object... arguments) {
        Texts texts = Texts.of("access");
        mail.send(to, texts.get(key + ".subject", arguments), texts.get(key + ".body", arguments));
    }
}
