package org.wholeschool.concern.many;

import org.wholeschool.concern.record.Outcome;

/** A line of the form that closes several concerns: how one of them ended, as it is typed. */
public final class ClosingLine {

    private final Closable concern;
    private String outcome;
    private String words;

    ClosingLine(Closable concern) {
        this.concern = concern;
    }

    ManyConcerns.Ending ending() {
        return new ManyConcerns.Ending(
                concern.id(),
                concern.seen(),
                outcome == null || outcome.isEmpty() ? null : Outcome.valueOf(outcome),
                words);
    }

    public long getId() {
        return concern.id();
    }

    public String getKind() {
        return concern.kind();
    }

    public String getPupils() {
        return concern.pupils();
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
