package org.wholeschool.intervention.plan.voice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.VoiceText;
import org.wholeschool.intervention.plan.page.ContextPlanPage;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** The part of a plan's page on which it is said how young people took part. */
@Named
@ViewScoped
public class PlanVoicePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlanVoices voices;

    @Inject
    private transient ContextPlanPage page;

    @Inject
    private transient PageKit kit;

    private final VoiceFields fields = new VoiceFields();
    private int edition;
    private transient PlanVoices.Voices read;
    private transient boolean met;

    /** Reads what is on record of the plan that the page shows; a new one has nothing yet. */
    public void open() {
        if (!page.isNew()) {
            fill();
        }
    }

    /** From now on the form is of what there is now. */
    private void fill() {
        look();
        fields.fill(read.text());
    }

    private void look() {
        read = voices.of(page.getView().id());
        edition = read.edition();
    }

    /** @return what is on record */
    public PlanVoices.Voices getRead() {
        if (read == null) {
            read = voices.of(page.getView().id());
        }
        return read;
    }

    /**
     * Keeps what was typed. Where a colleague has written meanwhile, what they wrote stands beside it, and keeping it
     * again puts this in its place.
     */
    public void keep() {
        if (page.done(looked -> voices.say(page.getView().id(), edition, fields.asText(), looked), "voice.done")) {
            fill();
            met = false;
            return;
        }
        int shown = edition;
        look();
        met = edition != shown;
    }

    /** @return whether a person has written something else meanwhile */
    public boolean isMet() {
        return met;
    }

    /**
     * Starts the plan, once nothing that was typed here would be lost by it.
     *
     * @return the way on, or null to stay
     */
    public String start() {
        return isUnkept() ? null : page.start();
    }

    /** @return whether something is typed here that is not kept yet; if so, that is said */
    @RoomOnly
    public boolean isUnkept() {
        if (blank(fields.asText()).equals(blank(getRead().text()))) {
            return false;
        }
        kit.show("intervention", new BadInput("said", "voice.typed"));
        return true;
    }

    private static VoiceText blank(VoiceText text) {
        return new VoiceText(
                same(text.said()),
                text.saidOn(),
                same(text.involved()),
                text.involvedOn(),
                same(text.told()),
                text.toldOn());
    }

    /** As the form sends it and as it is kept. */
    private static String same(String text) {
        return GoalText.isBlank(text) ? null : text.replace("\r\n", "\n").strip();
    }

    /** @return what was written, a line for each of the three that says something */
    public List<String> lines(VoiceText text) {
        return Stream.of(
                        line("voice.said", text.said(), text.saidOn() == null ? "" : PlanWords.day(text.saidOn())),
                        line(
                                "voice.involved",
                                text.involved(),
                                text.involvedOn() == null ? "" : PlanWords.day(text.involvedOn())),
                        line("voice.told", text.told(), text.toldOn() == null ? "" : PlanWords.day(text.toldOn())))
                .filter(line -> line != null)
                .toList();
    }

    private static String line(String key, String text, String day) {
        return text == null
                ? null
                : Texts.of("intervention")
                        .get("voice.line", Texts.of("intervention").get(key), day, text);
    }

    /** @return the edition that the form shows; 0 for a plan that is new, or of which nothing was written */
    public int getEdition() {
        return edition;
    }

    /** @return what is said of it, as it is typed */
    public VoiceFields getFields() {
        return fields;
    }
}
