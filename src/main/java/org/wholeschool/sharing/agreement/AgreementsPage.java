package org.wholeschool.sharing.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Texts;

/** The register of information-sharing agreements, and what of it waits for a lead on home. */
@Named
@RequestScoped
public class AgreementsPage {

    private static final Set<Role> WRITERS = EnumSet.of(Role.LEAD, Role.DEPUTY);

    @Inject
    private AgreementReading reading;

    @Inject
    private Actors actors;

    private List<AgreementView.Row> rows;
    private String due;

    public List<AgreementView.Row> getRows() {
        if (rows == null) {
            rows = reading.all();
        }
        return rows;
    }

    public List<AgreementChoices.Template> getTemplates() {
        return AgreementChoices.templates();
    }

    /** @return whether the reader may change agreements */
    public boolean isWriter() {
        return !Collections.disjoint(actors.current().roles(), WRITERS);
    }

    /** @return what is due for review or has run out, for a lead's home; "" for nothing */
    public String getDue() {
        if (due == null) {
            due = isWriter() ? words(reading.due()) : "";
        }
        return due;
    }

    private static String words(AgreementReading.Due due) {
        if (due.all() == 0) {
            return "";
        }
        Texts texts = Texts.of("agreement");
        List<String> parts = new ArrayList<>();
        add(parts, texts, "home.overdue", due.overdue());
        add(parts, texts, "home.out", due.runOut());
        add(parts, texts, "home.soon", due.soon());
        return texts.get("home.row", String.join(", ", parts));
    }

    private static void add(List<String> parts, Texts texts, String key, long count) {
        if (count > 0) {
            parts.add(texts.get(key, count));
        }
    }
}
