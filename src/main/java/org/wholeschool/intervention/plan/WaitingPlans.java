package org.wholeschool.intervention.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.Texts;

/** Tells leads, deputies and the head on the home page which reviews of plans have come, and how much of what was to be done is late. */
@Named
@RequestScoped
public class WaitingPlans {

    @Inject
    private PlansWaiting plans;

    private PlansWaiting.Waiting waiting;

    private PlansWaiting.Waiting waiting() {
        if (waiting == null) {
            waiting = plans.counts();
        }
        return waiting;
    }

    /** @return whether there is any */
    public boolean isAny() {
        return waiting().reviews() + waiting().late() > 0;
    }

    /** @return how many wait for what, in words */
    public String getWords() {
        Texts texts = Texts.of("intervention");
        return Stream.of(texts.get("home.reviews", waiting().reviews()), texts.get("home.late", waiting().late())).filter(part -> !part.isEmpty())
                     .collect(Collectors.joining(", ", texts.get("home.plans") + " ", ""));
    }
}
