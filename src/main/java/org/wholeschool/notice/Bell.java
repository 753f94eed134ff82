package org.wholeschool.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.mail.Mail;

/** What the frame of a page and the home page say of notices. */
@Named
@RequestScoped
public class Bell implements HomeWork {

    @Inject
    private NoticeBell bell;

    private Long unread;

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

    @Override
    public String workPage() {
        return "/access/accounts.xhtml";
    }

    /** An administrator has IT support set up email; no page does it. */
    @Override
    public List<HomeRow> findWork() {
        return getWithoutMail().isEmpty()
                ? List.of()
                : List.of(HomeRow.of("without-mail", getWithoutMail(), null, null));
    }

    /**
     * Says nothing of how many notices wait: an administrator reads it, and hears nothing of how many concerns there
     * are.
     *
     * @return that there is no mail server; "" where there is one
     */
    public String getWithoutMail() {
        return Mail.isSetUp() ? "" : Texts.of("notice").get("without-mail");
    }
}
