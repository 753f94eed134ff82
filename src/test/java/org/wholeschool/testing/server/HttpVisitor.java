package org.wholeschool.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody without a browser, who keeps cookies and can send what a browser never would. For tests inside the server.
 */
public final class HttpVisitor {

    private static final String ADDRESS = System.getProperty("wholeschool.address");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(jakarta\\.faces\\.ViewState|primefaces\\.nonce)\"[^>]*value=\"([^\"]*)\"");
    private static final int NO_ANSWER_MILLISECONDS = 60_000;

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String forwardedFor;

    /** @return the answer; a redirect is not followed. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /**
     * Sends a form back as a browser does, with what its page holds for the way back.
     *
     * @param path the page's path
     * @param page the page, as it was answered
     * @param fields what was typed
     */
    public CompletableFuture<HttpResponse<String>> post(
            String path, HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(hidden(page));
        return form(path, all);
    }

    /**
     * Sends a form back as {@link #post} does.
     *
     * @return the answer as bytes: a file
     */
    public HttpResponse<byte[]> file(String path, HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(hidden(page));
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(lines(all)))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }

    /**
     * @return the answer to a request of any kind.
     * @param headers names and values by turns
     */
    public HttpResponse<byte[]> ask(String method, String path, String... headers) {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        return CLIENT.sendAsync(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }

    /** @return what a page holds for the way back of its forms: its state, and the nonce of its scripts */
    public static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> held = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            held.put(hidden.group(1), hidden.group(2));
        }
        return held;
    }

    /** Sends a form that has these fields and nothing else, as somebody might forge one. */
    public CompletableFuture<HttpResponse<String>> form(String path, Map<String, String> all) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(lines(all)))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(this::kept);
    }

    /** Sends a form as a script of Faces does that asks for parts of the page. */
    public HttpResponse<String> script(String path, HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(hidden(page));
        all.putAll(Map.of(
                "jakarta.faces.partial.ajax", "true",
                "jakarta.faces.source", "x",
                "jakarta.faces.partial.execute", "@all",
                "jakarta.faces.partial.render", "@all"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Faces-Request", "partial/ajax")
                .POST(HttpRequest.BodyPublishers.ofString(lines(all))));
    }

    private static String lines(Map<String, String> all) {
        return all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * Sends a form with a file as a browser does, with what its page holds for the way back.
     *
     * @param path the page's path
     * @param page the page, as it was answered
     * @param fields what was typed
     * @param file the id of the field of the file
     * @param text what is in the file
     */
    public HttpResponse<String> upload(
            String path, HttpResponse<String> page, Map<String, String> fields, String file, String text) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(hidden(page));
        String part = "--frontier\r\nContent-Disposition: form-data; name=\"";
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) -> body.append(part)
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append(part)
                .append(file)
                .append("\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(text)
                .append("\r\n--frontier--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /**
     * Sends a file as a script of ours does.
     *
     * @param path where to
     * @param name what it is called
     * @param content all of it
     */
    public HttpResponse<String> sendFile(String path, String name, byte[] content) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", encoded(name).replace("+", "%20"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** @return the answer as bytes; a redirect is not followed. */
    public HttpResponse<byte[]> bytes(String path) {
        return CLIENT.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }

    /** @return the answer to an address and a password typed into the sign-in page: 302 to who is in. */
    public HttpResponse<String> signIn(String email, String password) {
        return enter(get("/access/sign-in.xhtml"), email, password).join();
    }

    /** As {@code signIn}, with a sign-in page that was opened before. */
    public CompletableFuture<HttpResponse<String>> enter(HttpResponse<String> page, String email, String password) {
        return post(
                "/access/sign-in.xhtml",
                page,
                Map.of(
                        "sign-in",
                        "sign-in",
                        "sign-in:email",
                        email,
                        "sign-in:password",
                        password,
                        "sign-in:enter",
                        "Sign in"));
    }

    /**
     * Sends the head of a request and never its body; of one in chunks a short one, for whose end the server would wait
     * for a minute.
     *
     * @param head its lines after the first, without cookies and host
     * @return the first line of the answer and its headers
     */
    public String onlyTheHead(String path, String... head) {
        URI address = URI.create(ADDRESS);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(NO_ANSWER_MILLISECONDS);
            String lines = "POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: "
                    + cookieLine() + "\r\n" + String.join("\r\n", head) + "\r\n\r\n"
                    + (String.join("", head).contains("chunked") ? "5\r\nhello\r\n0\r\n\r\n" : "");
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            int read = 0;
            // Not one byte more: an answer without a body is all, and its connection stays open.
            while (read >= 0 && answer.indexOf("\r\n\r\n") < 0) {
                read = socket.getInputStream().read();
                if (read >= 0) {
                    answer.append((char) read);
                }
            }
            return answer.toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Keeps a cookie as if the server had set it. */
    public void keep(String name, String value) {
        cookies.put(name, value);
    }

    /** @return the value of a cookie. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    /** From now on says that it was forwarded for that address, as a proxy does. */
    public void forwardedFor(String address) {
        forwardedFor = address;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ADDRESS + path));
        if (forwardedFor != null) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return cookies.isEmpty() ? request : request.header("Cookie", cookieLine());
    }

    private String cookieLine() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(this::kept)
                .join();
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").forEach(line -> {
            String[] cookie = line.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        });
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
