package org.wholeschool.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.Texts;

/** Tells a lead on the home page how many links wait for them, and for what. */
@Named
@RequestScoped
public class WaitingLinks {

    @Inject
    private LinkReading reading;

    @Inject
    private HeardChallenges heard;

    private LinkReading.Waiting waiting;
    private long heardOf;

    private LinkReading.Waiting waiting() {
        if (waiting == null) {
            waiting = reading.waiting();
            heardOf = heard.waiting();
        }
        return waiting;
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
