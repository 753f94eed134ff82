package org.wholeschool.concern.adult;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.concern.list.ConcernState;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** What is with the head alone: concerns about an adult who works here, and those that nobody can read any more. */
@Named
@RequestScoped
public class HeadPage implements HomeWork {

    @Inject
    private HeadConcerns concerns;

    @Inject
    private Schools schools;

    private List<HeadConcerns.Line> lines;
    private List<HeadConcerns.Line> unread;
    private HeadConcerns.Count count;
    private WhenWords words;

    public List<HeadConcerns.Line> getLines() {
        if (lines == null) {
            lines = concerns.list();
        }
        return lines;
    }

    public List<HeadConcerns.Line> getUnread() {
        if (unread == null) {
            unread = concerns.withoutReader();
        }
        return unread;
    }

    /** @return how often something was added to it that the head has not read, in words */
    public String added(HeadConcerns.Line line) {
        return Texts.of("triage").get("head.added", line.added());
    }

    /** @return whether the designated officer was told of it, or by when they are to be */
    public String officer(HeadConcerns.Line line) {
        return OfficerWords.says(line.officer());
    }

    public String officerTone(HeadConcerns.Line line) {
        return OfficerWords.tone(line.officer());
    }

    @Override
    public String workPage() {
        return "/concern/head.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        if (!count().isAny()) {
            return List.of();
        }
        Texts texts = Texts.of("triage");
        LocalDate today = Now.day(schools.profile().zone());
        List<HomeRow> rows = getLines().stream()
                .filter(line ->
                        line.state() != ConcernState.CLOSED && line.officer().decided() == null)
                .sorted(Comparator.comparing(line -> line.officer().by()))
                .map(line -> new HomeRow(
                        "lado-" + line.id(),
                        OfficerWords.clock(line.officer(), line.id(), today),
                        texts.get("head.clock.about", when(line.since())),
                        "/concern/head-view.xhtml?id=" + line.id(),
                        texts.get("head.clock.do"),
                        !line.officer().by().isAfter(today)))
                .collect(Collectors.toCollection(ArrayList::new));
        int others = count().held() + count().unread() - rows.size();
        if (others > 0) {
            rows.add(HomeRow.of(
                    "with-head", texts.get("head.notice", others), workPage(), texts.get("head.notice.open")));
        }
        return rows;
    }

    private HeadConcerns.Count count() {
        if (count == null) {
            count = concerns.count();
        }
        return count;
    }

    public String when(Instant instant) {
        if (words == null) {
            words = new WhenWords(schools.profile().zone());
        }
        return words.of(instant);
    }
}
