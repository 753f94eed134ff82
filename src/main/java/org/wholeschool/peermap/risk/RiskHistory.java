package org.wholeschool.peermap.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.wholeschool.access.Days;
import org.wholeschool.peermap.record.RiskEdition;
import org.wholeschool.peermap.record.RiskSaid;
import org.wholeschool.peermap.record.RiskTexts;
import org.wholeschool.peermap.record.RiskWeighed;
import org.wholeschool.platform.Texts;

/** What was changed of something in a risk assessment: who, when, and what stood there before. */
@ApplicationScoped
class RiskHistory {

    @Inject
    private Days days;

    /**
     * @param editions every state that it has been in, the first one first
     * @param words what one consists of, by the key of its label; a value may be null
     * @param names of accounts
     * @return the changes by which something went or was put otherwise, the latest first; what was only added is none
     */
    <E extends RiskEdition> List<RiskView.Change> of(
            List<E> editions, Function<E, Map<String, String>> words, Map<Long, String> names) {
        List<RiskView.Change> changes = new ArrayList<>();
        Map<String, String> before = Map.of();
        for (E edition : editions) {
            Map<String, String> now = words.apply(edition);
            List<RiskView.Was> was = before.entrySet().stream()
                    .filter(each -> each.getValue() != null && !Objects.equals(each.getValue(), now.get(each.getKey())))
                    .map(each -> new RiskView.Was(Texts.of("peermap").get(each.getKey()), each.getValue()))
                    .toList();
            if (!was.isEmpty()) {
                changes.add(
                        0,
                        new RiskView.Change(
                                Texts.of("peermap")
                                        .get(
                                                "risk.changed",
                                                names.getOrDefault(
                                                        edition.getKeptBy(),
                                                        Texts.of("peermap").get("somebody")),
                                                days.minute(edition.getKeptAt())),
                                was));
            }
            before = now;
        }
        return changes;
    }

    static Map<String, String> words(RiskSaid said) {
        Map<String, String> words = new LinkedHashMap<>();
        RiskTexts texts = said.getTexts();
        words.put("request.why", texts.purpose());
        words.put("child.harm", texts.harm());
        words.put("child.needs", texts.needs());
        words.put("child.strengths", texts.strengths());
        words.put("child.says", texts.says());
        words.put("child.done", texts.done());
        return words;
    }

    static Map<String, String> words(RiskWeighed weighed) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "context.label",
                weighed.getWeight() == null ? null : Texts.of("peermap").get("weight." + weighed.getWeight()));
        words.put("context.reason", weighed.getReason());
        return words;
    }
}
