package org.wholeschool.concern.inbox;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.Days;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/**
 * The head's page of urgent concerns that nobody has acknowledged: who was told, whom to find now, and that the head
 * sees to it.
 */
@Named
@ViewScoped
public class UrgentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UrgentForHead urgent;

    @Inject
    private PageKit kit;

    @Inject
    private transient Days days;

    private transient List<UrgentForHead.Waiting> waiting;

    public List<UrgentForHead.Waiting> getWaiting() {
        if (waiting == null) {
            waiting = urgent.waiting();
        }
        return waiting;
    }

    /** @return for the home page, whether one came to the head and nobody has acknowledged it since */
    public boolean isAny() {
        return !getWaiting().isEmpty();
    }

    /** Says that the head sees to one of them. */
    public void takeUp(long id) {
        try {
            urgent.takeUp(id);
            kit.say("inbox", "urgent.taken-up");
        } catch (BadInput over) {
            kit.show("inbox", over);
        }
        waiting = null;
    }

    /** @return when it was logged */
    public String logged(UrgentForHead.Waiting one) {
        return Texts.of("inbox").get("urgent.logged", days.minute(one.loggedAt()));
    }

    /** @return who was told of it, a sentence for each step */
    public List<String> steps(UrgentForHead.Waiting one) {
        return one.steps().stream()
                .map(step -> Texts.of("inbox").get("step." + step.step(), days.minute(step.at()), step.told()))
                .toList();
    }

    /** @return who sees to it, and since when */
    public String taken(UrgentForHead.Waiting one) {
        Texts texts = Texts.of("inbox");
        return one.takenUpBy() == null
                ? texts.get("urgent.taken.unnamed", days.minute(one.takenUpAt()))
                : texts.get("urgent.taken", one.takenUpBy(), days.minute(one.takenUpAt()));
    }
}
