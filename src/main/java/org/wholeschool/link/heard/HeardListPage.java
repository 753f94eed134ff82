package org.wholeschool.link.heard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.Texts;

/** What staff heard pupils and parents say against what is recorded: what waits, and what was taken up. */
@Named
@RequestScoped
public class HeardListPage {

    @Inject
    private HeardChallenges challenges;

    private List<HeardView.Line> lines;

    private List<HeardView.Line> lines() {
        if (lines == null) {
            lines = challenges.all();
        }
        return lines;
    }

    public List<HeardView.Line> getWaiting() {
        return lines().stream().filter(HeardView.Line::open).toList();
    }

    /** @return how many wait beside those that are shown, in words; null where none does */
    public String getMore() {
        int here = getWaiting().size();
        long more = here < HeardChallenges.MOST ? 0 : challenges.waiting() - here;
        return more > 0 ? Texts.of("link").get("heard.list.more", more) : null;
    }

    public List<HeardView.Line> getTakenUp() {
        return lines().stream().filter(line -> !line.open()).toList();
    }
}
