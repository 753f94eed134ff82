package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;

/** What is compressed, and what never is, because its length would tell another site what a page says. */
@InServer
class CompressionIT {

    private static final String PAGE = "/access/sign-in.xhtml";

    @ParameterizedTest
    @CsvSource({"same-origin, gzip", "none, 'br;q=1.0, GZIP;q=0.8'"})
    void aPageThatThePersonOrOurselvesAskedForIsCompressedAndWhole(String by, String taken) throws IOException {
        HttpResponse<byte[]> answer = get(PAGE, "Sec-Fetch-Site", by, "Accept-Encoding", taken);
        assertEquals(Optional.of("gzip"), answer.headers().firstValue("Content-Encoding"));
        assertEquals(
                answer.body().length,
                answer.headers().firstValueAsLong("Content-Length").orElse(-1));
        String page = unpacked(answer);
        assertTrue(page.contains("sign-in:password") && page.strip().endsWith("</html>"), page);
        assertTrue(answer.body().length < page.length() / 2, answer.body().length + " of " + page.length());
    }

    @ParameterizedTest
    @CsvSource({"cross-site, gzip", "same-site, gzip", "same-origin, 'gzip;q=0, br'", "same-origin, identity"})
    void aPageThatAnotherSiteAskedForOrABrowserThatTakesNoneIsNot(String by, String taken) {
        HttpResponse<byte[]> answer = get(PAGE, "Sec-Fetch-Site", by, "Accept-Encoding", taken);
        assertEquals(Optional.empty(), answer.headers().firstValue("Content-Encoding"));
        assertEquals(
                Optional.of("Accept-Encoding, Sec-Fetch-Site"), answer.headers().firstValue("Vary"));
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("sign-in:password"));
    }

    @Test
    void aBrowserThatDoesNotSayWhoAskedGetsAWholePage() {
        assertEquals(
                Optional.empty(), get(PAGE, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"));
    }

    @Test
    void aStyleSheetIsCompressedForAnySite() throws IOException {
        String page = new HttpVisitor().get(PAGE).body();
        Matcher sheet =
                Pattern.compile("href=\"(/[^\"]*wholeschool\\.css[^\"]*)\"").matcher(page);
        assertTrue(sheet.find(), page);
        HttpResponse<byte[]> answer =
                get(sheet.group(1).replace("&amp;", "&"), "Accept-Encoding", "gzip", "Sec-Fetch-Site", "cross-site");
        assertEquals(Optional.of("gzip"), answer.headers().firstValue("Content-Encoding"));
        assertTrue(unpacked(answer).contains("--sheet: #ffffff"));
    }

    /** What was begun is given up: the answer to a fault is whole, and says that it is as it is. */
    @ParameterizedTest
    @CsvSource({"/no-such-thing.txt, 404", "/no-such-page.xhtml, 302", "/testing/fault, 500", "/index.xhtml, 302"})
    void whatGoesWrongIsAnsweredWhole(String path, int status) {
        HttpResponse<byte[]> answer = get(path, "Sec-Fetch-Site", "same-origin", "Accept-Encoding", "gzip");
        assertEquals(status, answer.statusCode());
        assertEquals(Optional.empty(), answer.headers().firstValue("Content-Encoding"));
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(status == 302 || page.strip().endsWith("</html>"), page);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        return new HttpVisitor().ask("GET", path, headers);
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
    }
}
