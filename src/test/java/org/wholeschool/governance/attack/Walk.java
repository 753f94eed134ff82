package org.wholeschool.governance.attack;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.testing.server.HttpVisitor;

/**
 * Goes wherever somebody who is in can go: from some addresses on along every link, picture, script and form, and hands
 * each answer to whoever reads it. What may lie in caches it looks at on the way.
 */
final class Walk {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action|data-count)=\"([^\"]+)\"");
    private static final int MOST = 600;

    /** What a phone asks for when it puts the product on its home screen; a stranger gets the same. */
    private static final Pattern HOME_SCREEN = Pattern.compile("/manifest\\.webmanifest|/resources/img/[a-z-]+\\.png");

    private final HttpVisitor visitor;
    private final HttpVisitor twin;
    private final HttpVisitor nobody = new HttpVisitor();
    private final Collector collector;
    private final Map<String, Integer> answers = new LinkedHashMap<>();
    private final List<String> cached = new ArrayList<>();

    /** @param twin somebody with the same role at a school of which nothing was published */
    Walk(HttpVisitor visitor, HttpVisitor twin, Collector collector) {
        this.visitor = visitor;
        this.twin = twin;
        this.collector = collector;
    }

    /** @return what was answered where. */
    Map<String, Integer> answers() {
        return answers;
    }

    /** @return what a cache may keep and should not. */
    List<String> cached() {
        return cached;
    }

    /** Walks from some addresses on. */
    void from(Collection<String> addresses) {
        Deque<String> open = new ArrayDeque<>(addresses);
        Set<String> known = new LinkedHashSet<>(addresses);
        while (!open.isEmpty() && answers.size() < MOST) {
            String address = open.poll();
            HttpResponse<byte[]> answer = visitor.ask("GET", address);
            for (String next : links(take(address, answer))) {
                if (known.add(next)) {
                    open.add(next);
                }
            }
        }
        if (!open.isEmpty()) {
            throw new AssertionError("there is no end of it: " + open);
        }
    }

    /** @return the answer to one request that follows no link, read like any other. */
    HttpResponse<byte[]> once(String method, String address, String... headers) {
        HttpResponse<byte[]> answer = visitor.ask(method, address, headers);
        take(method + " " + address + " " + Arrays.toString(headers), answer);
        return answer;
    }

    private String take(String address, HttpResponse<byte[]> answer) {
        answers.put(address, answer.statusCode());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean isWords = type.isEmpty()
                || type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml")
                || type.contains("javascript");
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        boolean isOfThePublic = address.startsWith("/")
                && (address.contains("/jakarta.faces.resource/")
                        || HOME_SCREEN.matcher(address).matches())
                && Arrays.equals(answer.body(), nobody.ask("GET", address).body());
        if (isOfThePublic) {
            return "";
        }
        caches(address, answer);
        answer.headers().map().forEach((name, values) -> {
            if (!Set.of(
                            "content-length",
                            "date",
                            "set-cookie",
                            "content-security-policy",
                            "server",
                            "x-powered-by",
                            "strict-transport-security",
                            "keep-alive")
                    .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> collector.words(
                        address + " header " + name, value.replaceAll("UTF-8|charset=[\\w-]+|max-age=0", "")));
            }
        });
        if (body.isEmpty() || isForAnybody(address, body)) {
            return "";
        }
        if (body.contains("<partial-response")) {
            collector.parts(address, body);
            return "";
        }
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            collector.markup(address, body);
            return body;
        }
        collector.words(address, isWords ? body : "a file of " + body.length() + " bytes");
        return "";
    }

    /**
     * The page that shows the parts of pages, in a demonstration alone: whoever looks, of whatever school, sees the
     * same.
     */
    private boolean isForAnybody(String address, String body) {
        return address.startsWith("/platform/kit.xhtml")
                && numbers(body)
                        .equals(numbers(new String(twin.ask("GET", address).body(), StandardCharsets.UTF_8)));
    }

    private static String numbers(String body) {
        return body.replaceAll(
                        "(?s)<script.*?</script>|<input[^>]*type=\"hidden\"[^>]*>|<form[^>]*>|nonce=\"[^\"]*\"|Test "
                                + "school \\d+|\\d+ new notices?|data-unread=\"\\d*\"",
                        "")
                .replaceAll("\\D+", " ");
    }

    /**
     * Nothing that a role reads is kept anywhere, nor answered with "as before", which would tell whether something
     * changed.
     */
    private void caches(String address, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200
                || !address.startsWith("/")
                || Arrays.equals(answer.body(), nobody.ask("GET", address).body())) {
            return;
        }
        boolean isKept =
                answer.headers().allValues("Cache-Control").stream().noneMatch(value -> value.contains("no-store"));
        boolean isMarked = answer.headers().firstValue("ETag").isPresent()
                || answer.headers().firstValue("Last-Modified").isPresent();
        int again = visitor.ask(
                        "GET", address, "If-None-Match", "*", "If-Modified-Since", "Fri, 31 Dec 2055 23:59:59 GMT")
                .statusCode();
        if (isKept || isMarked || again == 304) {
            cached.add(address + ": " + answer.headers().allValues("Cache-Control") + (isMarked ? ", marked" : "")
                    + ", then " + again);
        }
    }

    private static List<String> links(String body) {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(body);
        while (found.find()) {
            String link = found.group(1).replace("&amp;", "&").replaceAll("#.*", "");
            if (link.startsWith("/") && !link.startsWith("//")) {
                links.add(link);
            }
        }
        return links;
    }
}
