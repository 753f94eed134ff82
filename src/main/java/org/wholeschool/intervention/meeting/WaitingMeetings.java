package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.Texts;

/**
 * Tells leads, deputies and the head on the home page of planning meetings that are today, and of minutes that nobody
 * has agreed.
 */
@Named
@RequestScoped
public class WaitingMeetings {

    @Inject
    private MeetingsWaiting meetings;

    private MeetingsWaiting.Waiting waiting;

    private MeetingsWaiting.Waiting waiting() {
        if (waiting == null) {
            waiting = meetings.now();
        }
        return waiting;
    }

    /** @return whether there is any */
    public boolean isAny() {
        return !waiting().today().isEmpty() || !waiting().open().isEmpty();
    }

    /** @return how many of which, in words */
    public String getWords() {
        Texts texts = Texts.of("meeting");
        return Stream.of(
                        texts.get("home.today", waiting().today().size()),
                        texts.get("home.open", waiting().open().size()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", texts.get("home.meetings") + " ", ""));
    }

    /** @return the meeting that comes first: one of today, else the one that has waited longest */
    public long getFirst() {
        return (waiting().today().isEmpty() ? waiting().open() : waiting().today()).get(0);
    }
}
