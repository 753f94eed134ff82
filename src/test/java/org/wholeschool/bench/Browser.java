package org.wholeschool.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's browser: HTTP/1.1, cookies, forms, and what a page loads beside itself, once. Loopback only. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern BESIDE = Pattern.compile("(?:src|href)=\"(/jakarta\\.faces\\.resource/[^\"]*)\"");

    private final String server;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Set<String> loaded = new LinkedHashSet<>();

    /** @param server "http://localhost:port" */
    public Browser(String server) {
        if (!server.startsWith("http://localhost:")) {
            throw new IllegalArgumentException("this machine only");
        }
        this.server = server;
    }

    /** @return the answer; a redirect is not followed. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Opens a page with what belongs to it. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        Matcher beside = BESIDE.matcher(page.body());
        while (beside.find()) {
            String address = beside.group(1).replace("&amp;", "&");
            if (loaded.add(address)) {
                get(address);
            }
        }
        return page;
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file. */
    HttpResponse<String> post(String path, HtmlForm form, String button, String field, byte[] file)
            throws IOException, InterruptedException {
        String boundary = "a-file-of-the-bench";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.partsSentBy(button, field, file, boundary))));
    }

    /** @return the file that a form leads to. */
    byte[] download(String path, String body) throws IOException, InterruptedException {
        return CLIENT.send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** @return the page that an answer is, or leads to; only one that is there. */
    public String on(HttpResponse<String> answer) throws IOException, InterruptedException {
        String leadsTo = leadsTo(answer);
        HttpResponse<String> page = leadsTo == null ? answer : get(leadsTo);
        if (page.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(page.uri() + " was answered with " + page.statusCode());
        }
        return page.body();
    }

    /** @return where an answer leads, from "/" on; null where it leads nowhere. */
    public static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(address -> address.replaceFirst("^https?://[^/]+", ""))
                .orElse(null);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("User-Agent", "Mozilla/5.0 (bench)");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList()));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(line -> {
            String[] cookie = line.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        });
        return answer;
    }
}
