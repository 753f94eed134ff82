package org.wholeschool.peermap.risk;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.peermap.record.RiskContextKind;
import org.wholeschool.peermap.record.RiskWeight;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Texts;

/** A context in the form. */
public class Weighing {

    private final RiskContextKind kind;
    private int edition;
    private RiskWeight baseWeight;
    private String baseReason;
    private RiskWeight weight;
    private String reason;
    private String theirs;

    Weighing(RiskView.Context context) {
        this.kind = context.kind();
        begin(context);
        this.weight = baseWeight;
        this.reason = baseReason;
    }

    private void begin(RiskView.Context context) {
        edition = context.edition();
        baseWeight = context.weight();
        baseReason = context.reason();
    }

    boolean isChanged() {
        return weight != baseWeight || !Objects.equals(FormCheck.kept(reason), baseReason);
    }

    RiskView.Weighed weighed(int row) {
        return new RiskView.Weighed(row, kind, edition, weight, reason);
    }

    void keep(Map<String, String> fields) {
        AssessmentPage.put(fields, kind + " edition", edition);
        AssessmentPage.put(fields, kind + " base weight", baseWeight);
        AssessmentPage.put(fields, kind + " base reason", baseReason);
        AssessmentPage.put(fields, kind + " weight", weight);
        AssessmentPage.put(fields, kind + " reason", FormCheck.kept(reason));
        AssessmentPage.put(fields, kind + " theirs", theirs);
    }

    void putBack(Map<String, String> fields) {
        if (fields.containsKey(kind + " edition")) {
            edition = Integer.parseInt(fields.get(kind + " edition"));
            baseWeight = weight(fields.get(kind + " base weight"));
            baseReason = fields.get(kind + " base reason");
            weight = weight(fields.get(kind + " weight"));
            reason = fields.get(kind + " reason");
            theirs = fields.get(kind + " theirs");
        }
    }

    private static RiskWeight weight(String name) {
        return name == null ? null : RiskWeight.valueOf(name);
    }

    /** What stands there by now: in the form, where nothing else was typed; else beside it. */
    void meet(RiskView.Context now) {
        if (now.edition() == edition) {
            return;
        }
        if (isChanged()) {
            theirs = Stream.of(
                            now.weight() == null ? null : Texts.of("peermap").get("weight." + now.weight()),
                            now.reason(),
                            now.kept())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(". "));
        } else {
            weight = now.weight();
            reason = now.reason();
        }
        begin(now);
    }

    int getEdition() {
        return edition;
    }

    public RiskContextKind getKind() {
        return kind;
    }

    /** @return what somebody else wrote meanwhile, or null */
    public String getTheirs() {
        return theirs;
    }

    public RiskWeight getWeight() {
        return weight;
    }

    public void setWeight(RiskWeight weight) {
        this.weight = weight;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
