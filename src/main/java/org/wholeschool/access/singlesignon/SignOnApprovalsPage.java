package org.wholeschool.access.singlesignon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Days;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/**
 * The part of the page of approvals that is about single sign-on. What is decided is what was shown, whatever waits by
 * then.
 */
@Named
@ViewScoped
public class SignOnApprovalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "singlesignon";

    @Inject
    private transient SignOnSettings settings;

    @Inject
    private transient PageKit kit;

    @Inject
    private transient Days days;

    private transient List<SignOnSettings.Waiting> waiting;

    /** @return what waited when the page was drawn, one at most. */
    public List<SignOnSettings.Waiting> getWaiting() {
        if (waiting == null) {
            waiting = settings.waiting();
        }
        return waiting;
    }

    /** @return an instant as the school's clock shows it. */
    public String when(Instant instant) {
        return days.minute(instant);
    }

    /** @return lines as one line. */
    public String inOneLine(String lines) {
        return String.join(", ", lines.lines().toList());
    }

    /** @return whose people the provider answers for, or that nobody here can know. */
    public String whose(SignOnForm form) {
        ProviderAddress provider = new ProviderAddress(URI.create(form.issuer()));
        return Texts.of(TEXTS).get("approve.whose." + provider.whose(), provider.tenant());
    }

    public void approve(long setup, long version) {
        decide("approved", () -> settings.approve(setup, version));
    }

    public void refuse(long setup, long version) {
        decide("refused", () -> settings.refuse(setup, version));
    }

    private void decide(String done, Runnable decision) {
        try {
            decision.run();
            kit.say(TEXTS, done);
        } catch (BadInput fault) {
            kit.show(TEXTS, fault);
        }
        waiting = null;
    }
}
