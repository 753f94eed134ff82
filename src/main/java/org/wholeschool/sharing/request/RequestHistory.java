package org.wholeschool.sharing.request;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.wholeschool.platform.ChangedFields;
import org.wholeschool.platform.Texts;

/** Puts the versions of a request into words. */
final class RequestHistory {

    private static final Texts WORDS = Texts.of("request");

    private RequestHistory() {}

    /**
     * @param versions in their order
     * @param zone of the school
     * @param names of accounts, null for one that is gone
     * @return who changed what and when, the latest first
     */
    static List<RequestView.Change> of(List<RequestVersion> versions, ZoneId zone, LongFunction<String> names) {
        List<RequestView.Change> changes = new ArrayList<>();
        RequestVersion before = null;
        for (RequestVersion version : versions) {
            String by = version.getKeptBy() == null ? null : names.apply(version.getKeptBy());
            changes.add(
                    0,
                    new RequestView.Change(
                            version.getEdition(),
                            WORDS.get("step." + version.getStep()),
                            RequestWords.moment(version.getKeptAt(), zone),
                            by == null ? WORDS.get("by.unknown") : by,
                            version.getNote(),
                            before == null ? List.of() : was(before, version)));
            before = version;
        }
        return changes;
    }

    private static List<RequestView.Line> was(RequestVersion before, RequestVersion after) {
        Map<String, String> earlier = ChangedFields.of(RequestWords.all(after), RequestWords.all(before));
        return earlier.entrySet().stream()
                .map(each -> new RequestView.Line(
                        RequestWords.label(each.getKey()),
                        each.getValue() == null ? WORDS.get("nothing") : each.getValue()))
                .toList();
    }
}
