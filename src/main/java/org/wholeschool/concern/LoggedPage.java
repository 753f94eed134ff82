package org.wholeschool.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** Tells a member of staff that their concern is kept, what happens next, and once more what they must do themselves. */
@Named
@RequestScoped
public class LoggedPage {

    @Inject
    private ConcernLog log;

    @Inject
    private Schools schools;

    private String id;
    private ConcernLog.Receipt receipt;

    /** Looks the concern up: the page says "logged" of what it has found, never of what was merely sent. */
    public void open() {
        receipt = log.receipt(ConcernAddress.id(id));
    }

    public String getKept() {
        return Texts.of("concern").get("logged.kept", new WhenWords(schools.profile().zone()).of(receipt.receivedAt()));
    }

    /** @return the line of guidance for what the concern is about, or null */
    public String getGuidance() {
        String key = Guidance.keyFor(receipt.categoryCode(), receipt.scope());
        return key == null ? null : Texts.of("concern").get(key);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
