package org.wholeschool.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.wholeschool.platform.mail.Mail;

/**
 * Says whether one-time links go by mail or on paper. Paper is used only where there is no mail server, because the
 * person who hands a link over could use it.
 */
@ApplicationScoped
public class LinkWay {

    /**
     * @param schoolId the school of the account; tests have no mail server in some schools
     * @return whether links go by mail
     */
    public boolean isMail(long schoolId) {
        return Mail.isSetUp();
    }
}
