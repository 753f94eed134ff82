package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.config.SettingsForTests;

/** Checks that browsers are told to use https for this host and those below it, if the product's address has it. */
class SecurityHeadersTest {

    @AfterEach
    void settingsAsTheyWere() {
        SettingsForTests.from(System::getProperty);
    }

    private static Map<String, String> headersAt(String address) throws Exception {
        SettingsForTests.from(key -> key.equals("wholeschool.address") ? address : null);
        Map<String, String> headers = new HashMap<>();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                SecurityHeadersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, given) -> "/index.xhtml");
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                SecurityHeadersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, given) -> headers.put((String) given[0], (String) given[1]));
        new SecurityHeaders().doFilter(request, response, (asked, answered) -> {});
        return headers;
    }

    @Test
    void anEncryptedAddressIsToBeRememberedWithWhatIsBelowIt() throws Exception {
        assertEquals(
                "max-age=31536000; includeSubDomains",
                headersAt("https://school.example").get("Strict-Transport-Security"));
    }

    @Test
    void oneThatIsNotEncryptedIsNot() throws Exception {
        assertNull(headersAt("http://localhost:8080").get("Strict-Transport-Security"));
    }
}
