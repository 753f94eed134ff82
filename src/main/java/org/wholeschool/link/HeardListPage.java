package org.wholeschool.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

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

    public List<HeardView.Line> getTakenUp() {
        return lines().stream().filter(line -> !line.open()).toList();
    }
}
