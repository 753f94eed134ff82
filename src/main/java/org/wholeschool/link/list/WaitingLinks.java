package org.wholeschool.link.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.heard.HeardChallenges;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.platform.Texts;

/** Tells a lead on home how many links wait for them, and a data-protection officer which answers are due. */
@Named
@RequestScoped
public class WaitingLinks implements HomeWork {

    @Inject
    private LinkReading reading;

    @Inject
    private HeardChallenges heard;

    @Inject
    private LinkChallenges challenges;

    private LinkReading.Waiting waiting;
    private long heardOf;

    private LinkReading.Waiting waiting() {
        if (waiting == null) {
            waiting = reading.waiting();
            heardOf = heard.waiting();
        }
        return waiting;
    }

    /** A page of the data-protection officer, who cannot answer: what waits is for the safeguarding lead. */
    @Override
    public String workPage() {
        return "/oversight/child.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        LinkChallenges.Deadlines due = challenges.deadlines();
        Texts texts = Texts.of("link");
        return due.open() == 0
                ? List.of()
                : List.of(new HomeRow(
                        "challenges",
                        texts.get("home.deadlines", due.open(), LinkWords.day(due.first())),
                        texts.get("home.deadlines.late", due.late()),
                        null,
                        null,
                        due.late() > 0));
    }

    /** @return whether there is any */
    public boolean isAny() {
        LinkReading.Waiting counted = waiting();
        return heardOf + counted.challenged() + counted.decision() + counted.review() > 0;
    }

    /** @return how many wait for what, in words */
    public String getWords() {
        Texts texts = Texts.of("link");
        LinkReading.Waiting counted = waiting();
        List<String> words = Stream.of(
                        texts.get("home.heard", heardOf),
                        texts.get("home.challenged", counted.challenged()),
                        texts.get("home.decision", counted.decision()),
                        texts.get("home.review", counted.review()))
                .filter(part -> !part.isEmpty())
                .toList();
        return words.stream().collect(Collectors.joining(", ", texts.get("home.links") + " ", ""));
    }
}
