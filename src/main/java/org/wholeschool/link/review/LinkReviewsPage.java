package org.wholeschool.link.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * The links that are due to be looked at again, confirmed in one go where nothing has changed. A button acts on the
 * versions that the page shows.
 */
@Named
@ViewScoped
public class LinkReviewsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many are on a screen or two. */
    private static final int SHORT = 5;

    /** So many stand there at first: within six screens of a phone. */
    private static final int FIRST = 15;

    @Inject
    private transient LinkReviews reviews;

    @Inject
    private transient Schools schools;

    @Inject
    private transient PageKit kit;

    private final Map<Long, Boolean> ticked = new HashMap<>();
    private final Map<Long, Integer> editions = new HashMap<>();
    private final Map<Long, Boolean> chosen = new HashMap<>();
    private boolean all;
    private transient int found;
    private transient List<LinkReviews.Due> due;
    private transient List<LinkReviews.Batch> batches;

    /** Reads what is due, ticked as a person has left it; at first none is: a link is confirmed by thinking of it. */
    public void open() {
        editions.keySet().forEach(id -> chosen.put(id, ticked.getOrDefault(id, false)));
        ticked.clear();
        editions.clear();
        read();
        due.stream().filter(LinkReviews.Due::asItWas).forEach(each -> {
            ticked.put(each.link().id(), chosen.getOrDefault(each.link().id(), false));
            editions.put(each.link().id(), each.link().edition());
        });
    }

    /** Before the page is drawn again: what may not be read any more does not stand there either. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            read();
        }
    }

    private void read() {
        List<LinkReviews.Due> every = reviews.due();
        found = every.size();
        due = all ? every : every.subList(0, Math.min(FIRST, found));
        batches = reviews.latest();
    }

    /** Shows all of them, so that they can be confirmed in one go; what is ticked stays so. */
    public void showAll() {
        all = true;
        open();
    }

    /** @return whether more are due than stand there */
    public boolean isMore() {
        return found > due.size();
    }

    /** @return "Show all 35" */
    public String getAllWords() {
        return Texts.of("link").get("reviews.show-all", found);
    }

    /** Confirms what is ticked, in the versions that were shown. */
    public void confirm() {
        List<LinkReviews.Seen> seen = editions.entrySet().stream()
                .filter(each -> ticked.getOrDefault(each.getKey(), false))
                .map(each -> new LinkReviews.Seen(each.getKey(), each.getValue()))
                .toList();
        LinkReviews.Confirmed confirmed = reviews.confirm(seen);
        kit.say("link", "reviews.done", confirmed.confirmed());
        if (confirmed.left() > 0) {
            kit.say("link", "reviews.left", confirmed.left());
        }
        open();
    }

    /** What the Enter key asks for: everything stays as it is ticked. */
    public void stay() {
        kit.say("link", "reviews.stayed");
    }

    /** Takes back what was confirmed in one go. */
    public void undo(long batch) {
        try {
            LinkReviews.Confirmed undone = reviews.undo(batch);
            kit.say("link", "reviews.undone", undone.confirmed());
            if (undone.left() > 0) {
                kit.say("link", "reviews.undone.left", undone.left());
            }
        } catch (BadInput refused) {
            kit.show("link", refused);
        }
        open();
    }

    /** @return what they confirmed in one go and can take back */
    public List<LinkReviews.Batch> getBatches() {
        return batches;
    }

    /** @return when and how many, in words */
    public String words(LinkReviews.Batch batch) {
        return Texts.of("link")
                .get(
                        "reviews.batch",
                        SchoolDates.DATE_TIME.format(
                                batch.at().atZone(schools.profile().zone())),
                        batch.links());
    }

    public List<LinkReviews.Due> getDue() {
        return due;
    }

    /** @return whether any of it can be confirmed here */
    public boolean isAny() {
        return due.stream().anyMatch(LinkReviews.Due::asItWas);
    }

    public String getSize() {
        return Texts.of("link")
                .get(isMore() || found == LinkReviews.MOST ? "reviews.first" : "reviews.size", due.size());
    }

    public String pieces(LinkReviews.Due each) {
        return Texts.of("link").get("reviews.pieces", each.pieces());
    }

    /** @return what stands before the latest piece of evidence: of when it is */
    public String quoted(LinkReviews.Due each) {
        return Texts.of("link").get("reviews.quoted", each.latest());
    }

    /** @return whether there are so many that a way to the button stands before them */
    public boolean isLong() {
        return due.size() > SHORT;
    }

    public Map<Long, Boolean> getTicked() {
        return ticked;
    }
}
