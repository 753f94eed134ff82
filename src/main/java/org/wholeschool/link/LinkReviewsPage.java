package org.wholeschool.link;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.PageKit;
import org.wholeschool.platform.Texts;

/** The links that are due to be looked at again, confirmed in one go where nothing has changed. A button acts on the versions that the page shows. */
@Named
@ViewScoped
public class LinkReviewsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkReviews reviews;

    @Inject
    private transient PageKit kit;

    private final Map<Long, Boolean> ticked = new HashMap<>();
    private final Map<Long, Integer> editions = new HashMap<>();
    private transient List<LinkReviews.Due> due;

    /** Reads what is due, all of it ticked that can be confirmed here. */
    public void open() {
        ticked.clear();
        editions.clear();
        due = reviews.due();
        due.stream().filter(LinkReviews.Due::asItWas).forEach(each -> {
            ticked.put(each.link().id(), true);
            editions.put(each.link().id(), each.link().edition());
        });
    }

    /** Before the page is drawn again: what may not be read any more does not stand there either. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            due = reviews.due();
        }
    }

    /** Confirms what is ticked, in the versions that were shown. */
    public void confirm() {
        List<LinkReviews.Seen> seen = editions.entrySet().stream().filter(each -> ticked.getOrDefault(each.getKey(), false)).map(each -> new LinkReviews.Seen(each.getKey(), each.getValue())).toList();
        LinkReviews.Confirmed confirmed = reviews.confirm(seen);
        kit.say("link", "reviews.done", confirmed.confirmed());
        if (confirmed.left() > 0) {
            kit.say("link", "reviews.left", confirmed.left());
        }
        open();
    }

    public List<LinkReviews.Due> getDue() {
        return due;
    }

    /** @return whether any of it can be confirmed here */
    public boolean isAny() {
        return due.stream().anyMatch(LinkReviews.Due::asItWas);
    }

    public String getSize() {
        return Texts.of("link").get("reviews.size", due.size());
    }

    /** @return how many pieces of evidence there are, and of when the latest is */
    public String pieces(LinkReviews.Due each) {
        return Texts.of("link").get("reviews.pieces", each.pieces(), each.latest());
    }

    public Map<Long, Boolean> getTicked() {
        return ticked;
    }
}
