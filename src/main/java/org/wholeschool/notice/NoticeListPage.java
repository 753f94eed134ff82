package org.wholeschool.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Days;
import org.wholeschool.platform.PageKit;

/** What somebody was told, and whether they are written to. */
@Named
@ViewScoped
public class NoticeListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Notices notices;

    @Inject
    private PageKit kit;

    @Inject
    private transient Days days;

    private Boolean ordinaryMail;
    private transient List<Notices.Line> lines;

    /** @return what they were told, the latest first */
    public List<Notices.Line> getLines() {
        if (lines == null) {
            lines = notices.mine();
        }
        return lines;
    }

    public boolean isAnyNew() {
        return getLines().stream().anyMatch(line -> !line.isRead());
    }

    public String words(Notices.Line line) {
        return NoticeWords.of(line.kind(), line.about());
    }

    /** @return an instant as the school's clock shows it */
    public String when(Instant instant) {
        return days.minute(instant);
    }

    /** @return the way to where the notice leads */
    public String follow(long id) {
        String page = notices.follow(id);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    public void readAll() {
        notices.readAll();
        lines = null;
        kit.say("notice", "read.all");
    }

    public void keep() {
        notices.wish(ordinaryMail);
        kit.say("notice", ordinaryMail ? "mail.on" : "mail.off");
    }

    public boolean isOrdinaryMail() {
        if (ordinaryMail == null) {
            ordinaryMail = notices.wantsOrdinaryMail();
        }
        return ordinaryMail;
    }

    public void setOrdinaryMail(boolean ordinaryMail) {
        this.ordinaryMail = ordinaryMail;
    }
}
