package org.wholeschool.access.people;

import jakarta.inject.Inject;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.mail.Mail;

/** Writes to those who keep accounts and roster that something needs them. */
@Service
public class Administrators {

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    @Inject
    private Mail mail;

    /**
     * Sends each administrator of the actor's school a mail, where mail is set up.
     *
     * @param subject its subject
     * @param body plain text; no name of a pupil ever stands in it
     * @return how many were written to
     */
    @Permit(code = "Administrators.tell", value = Role.JOB)
    public int tell(String subject, String body) {
        if (!Mail.isSetUp()) {
            return 0;
        }
        var holders = accounts.holders(actors.current().schoolId(), Role.ADMINISTRATOR);
        holders.forEach(administrator -> mail.send(administrator.getEmail(), subject, body));
        return holders.size();
    }
}
