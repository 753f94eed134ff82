package org.wholeschool.platform.table;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands in an address after the question mark: names and values in an order, none of them empty. */
public final class AddressQuery {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param given names and values; those that are null or empty are left out */
    public AddressQuery(Map<String, String> given) {
        given.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                values.put(name, value);
            }
        });
    }

    /** @return what {@link #toString} said */
    public static AddressQuery parse(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int between = pair.indexOf('=');
            if (between > 0) {
                values.put(
                        pair.substring(0, between),
                        URLDecoder.decode(pair.substring(between + 1), StandardCharsets.UTF_8));
            }
        }
        return new AddressQuery(values);
    }

    /** @return the same with another value of one name; without it where the value is null */
    public AddressQuery with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new AddressQuery(changed);
    }

    /** @return whether nothing is asked for */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** @return that page of the application with this behind it */
    public String of(String page) {
        return isEmpty() ? page : page + "?" + this;
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
