package org.wholeschool.sharing.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is typed into the form of an agreement. */
public class AgreementForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private AgreementScope scope = AgreementScope.OVERARCHING;
    private List<String> agencies = new ArrayList<>();
    private List<String> kinds = new ArrayList<>();
    private List<String> bases = new ArrayList<>();
    private LocalDate ourSigned;
    private LocalDate theirSigned;
    private LocalDate starts;
    private LocalDate ends;
    private LocalDate review;
    private transient Map<String, String> texts;

    final void fill(AgreementEntry entry) {
        scope = entry.scope();
        agencies = new ArrayList<>(entry.agencies());
        kinds = new ArrayList<>(entry.kinds());
        bases = new ArrayList<>(entry.bases());
        ourSigned = entry.days().ourSigned();
        theirSigned = entry.days().theirSigned();
        starts = entry.days().starts();
        ends = entry.days().ends();
        review = entry.days().review();
        fill(entry.texts());
    }

    final void fill(AgreementChoices.Template template, LocalDate today) {
        kinds = new ArrayList<>(template.kinds());
        bases = new ArrayList<>(template.bases());
        starts = today;
        review = today.plusYears(1);
        fill(template.texts());
    }

    private void fill(Map<AgreementText, String> from) {
        texts = new HashMap<>();
        from.forEach((which, words) -> texts.put(which.field(), words));
    }

    final AgreementEntry typed() {
        Map<AgreementText, String> typed = new EnumMap<>(AgreementText.class);
        for (AgreementText each : AgreementText.values()) {
            String words = getTexts().get(each.field());
            if (words != null) {
                typed.put(each, words);
            }
        }
        return new AgreementEntry(
                scope, agencies, typed, kinds, bases, new AgreementDays(ourSigned, theirSigned, starts, ends, review));
    }

    /** @return what was typed, by the field's id */
    public Map<String, String> getTexts() {
        if (texts == null) {
            texts = new HashMap<>();
        }
        return texts;
    }

    public AgreementScope getScope() {
        return scope;
    }

    public void setScope(AgreementScope scope) {
        this.scope = scope;
    }

    public List<String> getAgencies() {
        return agencies;
    }

    public void setAgencies(List<String> agencies) {
        this.agencies = new ArrayList<>(agencies);
    }

    public List<String> getKinds() {
        return kinds;
    }

    public void setKinds(List<String> kinds) {
        this.kinds = new ArrayList<>(kinds);
    }

    public List<String> getBases() {
        return bases;
    }

    public void setBases(List<String> bases) {
        this.bases = new ArrayList<>(bases);
    }

    public LocalDate getOurSigned() {
        return ourSigned;
    }

    public void setOurSigned(LocalDate ourSigned) {
        this.ourSigned = ourSigned;
    }

    public LocalDate getTheirSigned() {
        return theirSigned;
    }

    public void setTheirSigned(LocalDate theirSigned) {
        this.theirSigned = theirSigned;
    }

    public LocalDate getStarts() {
        return starts;
    }

    public void setStarts(LocalDate starts) {
        this.starts = starts;
    }

    public LocalDate getEnds() {
        return ends;
    }

    public void setEnds(LocalDate ends) {
        this.ends = ends;
    }

    public LocalDate getReview() {
        return review;
    }

    public void setReview(LocalDate review) {
        this.review = review;
    }
}
