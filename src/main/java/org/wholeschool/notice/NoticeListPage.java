package org.wholeschool.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Days;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** What somebody was told, and whether they are written to. */
@Named
@ViewScoped
public class NoticeListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MyNotices myNotices;

    @Inject
    private PageKit kit;

    @Inject
    private transient Days days;

    private Boolean ordinaryMail;
    private transient List<MyNotices.Line> lines;
    private transient Map<String, Long> often;

    /**
     * @return what they were told, the latest first; of those that say the same and lead to the same the latest stands
     *     for all, those that are read apart from those that are not
     */
    public List<MyNotices.Line> getLines() {
        if (lines == null) {
            List<MyNotices.Line> all = myNotices.mine();
            often = all.stream().collect(Collectors.groupingBy(NoticeListPage::alike, Collectors.counting()));
            Set<String> shown = new HashSet<>();
            lines = all.stream().filter(line -> shown.add(alike(line))).toList();
        }
        return lines;
    }

    private static String alike(MyNotices.Line line) {
        return line.isRead() + " " + line.alike();
    }

    public boolean isAnyNew() {
        return getLines().stream().anyMatch(line -> !line.isRead());
    }

    public String words(MyNotices.Line line) {
        String words = NoticeWords.of(line.kind(), line.about());
        long many = often == null ? 1 : often.getOrDefault(alike(line), 1L);
        return many == 1 ? words : Texts.of("notice").get("list.many", words, many);
    }

    /** @return an instant as the school's clock shows it */
    public String when(Instant instant) {
        return days.minute(instant);
    }

    /** @return the way to where the notice leads */
    public String follow(long id) {
        String page = myNotices.follow(id);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    public void readAll() {
        myNotices.readAll();
        lines = null;
        kit.say("notice", "read.all");
    }

    public void keep() {
        myNotices.chooseOrdinaryMail(ordinaryMail);
        kit.say("notice", ordinaryMail ? "mail.on" : "mail.off");
    }

    public boolean isOrdinaryMail() {
        if (ordinaryMail == null) {
            ordinaryMail = myNotices.wantsOrdinaryMail();
        }
        return ordinaryMail;
    }

    public void setOrdinaryMail(boolean ordinaryMail) {
        this.ordinaryMail = ordinaryMail;
    }
}
