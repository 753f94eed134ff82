package org.wholeschool.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.Mail;
import org.wholeschool.platform.Texts;

/** What the frame of a page and the home page say of notices. */
@Named
@RequestScoped
public class Bell {

    @Inject
    private NoticeBell bell;

    @Inject
    private NoticePost post;

    private Long unread;
    private Long waiting;

    public long getUnread() {
        if (unread == null) {
            unread = bell.unread();
        }
        return unread;
    }

    /** @return how many are new, in words */
    public String getWords() {
        return Texts.of("notice").get("bell", getUnread());
    }

    /** @return that there is no mail server, and how many notices wait for one; "" where there is one */
    public String getWithoutMail() {
        if (Mail.isSetUp()) {
            return "";
        }
        if (waiting == null) {
            waiting = post.waiting();
        }
        return Texts.of("notice").get("without-mail", waiting);
    }
}
