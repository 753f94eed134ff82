package org.wholeschool.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another system's log, taken in by the pages that are for it. */
final class BroughtIn {

    private static final Pattern LOGGED = Pattern.compile("([\\d,]+) concerns were logged from");
    private static final int LOOKS = 600;
    private static final int BETWEEN_LOOKS = 500;

    private BroughtIn() {}

    /** @return how many concerns it brought */
    static int take(Browser lead, byte[] file) throws IOException, InterruptedException {
        HtmlForm upload = HtmlForm.of(lead.get("/concern/import.xhtml").body(), "upload");
        HttpResponse<String> answer = lead.post(upload.attribute("action"), upload, "upload:go", "upload:file", file);
        for (String step : List.of("columns:next", "values:next", "take:start")) {
            HtmlForm form = HtmlForm.of(lead.on(answer), step.split(":")[0]);
            answer = lead.post(form.attribute("action"), form.sentBy(step));
        }
        String result = Browser.leadsTo(answer);
        for (int look = 0; look < LOOKS; look++) {
            Matcher logged = LOGGED.matcher(lead.get(result).body());
            if (logged.find()) {
                return Integer.parseInt(logged.group(1).replace(",", ""));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new IOException("the log was not taken in");
    }
}
