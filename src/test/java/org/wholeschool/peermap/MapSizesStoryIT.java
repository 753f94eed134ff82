package org.wholeschool.peermap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** Maps of one, 7, 18, 40 and 80 pupils are drawn, whole, at a desk and on a phone. */
class MapSizesStoryIT extends BrowserStory {

    /** Up to so many no two names meet, and no line runs behind a pupil; above, names come with what is chosen. */
    private static final int NAMED = 40;

    /** Of a hundred lines of a map of 80. */
    private static final int FEW = 5;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 18, NAMED, 80})
    void aMapIsDrawnWholeHoweverManyThereAre(int pupils) throws Exception {
        String[] made = made(pupils);
        for (Width width : Width.values()) {
            Page lead = open(width);
            signIn(lead, Role.LEAD, Long.parseLong(made[0]));
            lead.navigate("/peermap/map.xhtml?id=" + made[1]);
            assertThat(lead.locator("[data-child]")).hasCount(pupils);
            assertThat(lead.locator("[data-ring='0']")).containsText("No key adult.");
            Locator drawing = lead.locator(".map-drawing:visible");
            assertThat(drawing.locator("[data-pupil]")).hasCount(pupils);
            int behind = Integer.parseInt(drawing.getAttribute("data-behind"));
            if (pupils <= NAMED) {
                assertEquals(0, behind);
                assertEquals("0", drawing.getAttribute("data-overlaps"));
            }
            assertTrue(behind <= FEW, behind + " lines run behind a pupil");
            if (pupils == 1) {
                assertThat(lead.locator("main")).containsText("No valid link ties this pupil to others.");
            } else {
                double high = drawing.boundingBox().height;
                assertTrue(high > 200, high + " pixels");
            }
            assertAccessible(lead);
            assertFitsWidth(lead);
            picture(lead, "map-of-" + pupils, width);
        }
    }

    /** @return a school whose lead has a map of so many pupils, and that map */
    static String[] made(int pupils) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(System.getProperty("wholeschool.test.url")
                                        + "/testing/map-schools?pupils=" + pupils))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .split(" ");
    }
}
