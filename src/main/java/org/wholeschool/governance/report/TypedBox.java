package org.wholeschool.governance.report;

import org.wholeschool.platform.BadInput;

/** A text in the form of a report, with the words of it that its writer is asked about before governors read it. */
public abstract class TypedBox {

    private String text;
    private String perhaps;
    private boolean meantOtherwise;

    TypedBox(String text) {
        this.text = text;
    }

    /** @return what is typed by now, as it would be kept */
    String now() {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** @return the words that its writer has confirmed; null for none */
    String looked() {
        return meantOtherwise ? perhaps : null;
    }

    /** Remembers the words to confirm. */
    void ask(BadInput fault) {
        perhaps = fault.arguments()[0].toString();
        meantOtherwise = false;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPerhaps() {
        return perhaps;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }
}
