package org.wholeschool.governance;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/**
 * A page on which a lead says one thing to governors. What was typed stays until it could be kept, and what has to be
 * looked at first is asked about once.
 */
public abstract class SayingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicTexts texts;

    @Inject
    private transient PageKit kit;

    private int after;
    private transient String said;
    private transient String perhaps;
    private boolean meantOtherwise;

    /**
     * Begins with what is said by now.
     *
     * @param edition how often something was said, 0 where nobody has said anything
     * @param now what; null where nothing is said
     */
    protected void begin(int edition, String now) {
        after = edition;
        said = now;
    }

    /**
     * @param keeping keeps what is said, or refuses it
     * @param way where to go once it is kept
     * @return the way, or null to stay with what is wrong
     */
    protected String say(Keeping keeping, String way) {
        try {
            keeping.keep(after, said, meantOtherwise ? perhaps : null);
            return way;
        } catch (BadInput refused) {
            perhaps = doubts();
            meantOtherwise = false;
            kit.show("report", refused);
            return null;
        }
    }

    /** @return the words that have to be looked at before what was typed can be shown */
    protected String doubts() {
        return texts.perhaps(said, List.of());
    }

    /** @return the edition of what the page showed, for what is typed and outlives a sign-out */
    public int getAfter() {
        return after;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    /** @return the words that have to be looked at before it can be shown; nothing where none have */
    public String getPerhaps() {
        return perhaps;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }

    /** Keeps what somebody says to governors. */
    @FunctionalInterface
    protected interface Keeping {

        /**
         * @param after the edition of what the writer saw
         * @param said what is said instead; nothing takes it away
         * @param looked the words of it that the writer has said are meant otherwise; null for none
         * @throws BadInput where it cannot be shown to governors, or somebody has written meanwhile
         */
        void keep(int after, String said, String looked);
    }
}
