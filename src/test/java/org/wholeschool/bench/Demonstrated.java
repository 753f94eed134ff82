package org.wholeschool.bench;

import java.io.IOException;
import java.util.Map;
import org.wholeschool.platform.web.Welcome;
import org.wholeschool.testing.launch.Product;

/** Starts the product on a store with the demonstration school, and signs its people in. */
final class Demonstrated {

    private Demonstrated() {}

    static Product started(Store store, Map<String, String> settings) throws Exception {
        Product product = new Product(store.home(), settings, "-Xmx768m", "-XX:TieredStopAtLevel=4");
        product.awaitReady();
        return product;
    }

    /** @param who "lead", "head" or "governor" */
    static Browser signedIn(String server, String who) throws IOException, InterruptedException {
        Browser browser = new Browser(server);
        HtmlForm door = HtmlForm.of(browser.get("/access/sign-in.xhtml").body(), "sign-in");
        browser.on(browser.post(
                "/access/sign-in.xhtml",
                door.type("sign-in:email", who + "@northfield.example")
                        .type("sign-in:password", Welcome.DEMONSTRATION_PASSWORD)
                        .sentBy("sign-in:enter")));
        return browser;
    }
}
