import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * How many bytes and requests pages of a running product take, whole and compressed: a first visit, which fetches all
 * parts of a page, and a later one, which fetches the page. java src/test/scripts/MeasureWeight.java address person
 * password page...
 */
public final class MeasureWeight {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> COOKIES = new LinkedHashMap<>();
    private static String address;

    private record Weight(int whole, int sent, String text) {}

    public static void main(String[] arguments) throws Exception {
        address = arguments[0];
        signIn(arguments[1], arguments[2]);
        System.out.println("page | requests, first visit | KB, first visit | compressed | KB, later | compressed");
        for (int i = 3; i < arguments.length; i++) {
            Weight page = get(arguments[i]);
            int whole = page.whole();
            int sent = page.sent();
            Set<String> parts = partsOf(page.text());
            for (String part : parts) {
                Weight fetched = get(part);
                whole += fetched.whole();
                sent += fetched.sent();
            }
            System.out.println(arguments[i] + " | " + (1 + parts.size()) + " | " + whole / 1024 + " | " + sent / 1024
                    + " | " + page.whole() / 1024 + " | " + page.sent() / 1024);
        }
    }

    private static Set<String> partsOf(String page) {
        Set<String> parts = new LinkedHashSet<>();
        Matcher named = Pattern.compile("<(?:script|link|image|img)\\b[^>]*\\b(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page);
        while (named.find()) {
            parts.add(named.group(1).replace("&amp;", "&"));
        }
        return parts;
    }

    private static void signIn(String person, String password) throws Exception {
        String page = get("/access/sign-in.xhtml").text();
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "sign-in",
                "sign-in",
                "sign-in:email",
                person,
                "sign-in:password",
                password,
                "sign-in:enter",
                "Sign in"));
        Matcher hidden = Pattern.compile(
                        "name=\"(jakarta\\.faces\\.ViewState|primefaces\\.nonce)\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        keep(CLIENT.send(
                request("/access/sign-in.xhtml")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray()));
    }

    private static Weight get(String path) throws Exception {
        HttpResponse<byte[]> answer =
                keep(CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        byte[] sent = answer.body();
        byte[] whole = answer.headers().firstValue("Content-Encoding").isEmpty()
                ? sent
                : new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes();
        return new Weight(whole.length, sent.length, new String(whole, StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Encoding", "gzip")
                .header("Sec-Fetch-Site", "same-origin");
        String cookies = COOKIES.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private static HttpResponse<byte[]> keep(HttpResponse<byte[]> answer) {
        answer.headers().allValues("Set-Cookie").forEach(line -> {
            String[] cookie = line.split(";", 2)[0].split("=", 2);
            COOKIES.put(cookie[0], cookie[1]);
        });
        return answer;
    }
}
