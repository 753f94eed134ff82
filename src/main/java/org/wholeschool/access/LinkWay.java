package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.wholeschool.platform.Mail;

/**
 * Says whether one-time links go by mail or on paper. Where mail goes, paper is no way: whoever hands a link over could
 * use it.
 */
@ApplicationScoped
public class LinkWay {

    /**
     * @param schoolId the school of the account, for tests that have no mail server in single schools
     * @return whether links go by mail
     */
    public boolean isMail(long schoolId) {
        return Mail.isSetUp();
    }
}
