package org.wholeschool.testing.server;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.platform.Now;

/**
 * A school's own part of the real identity provider that stands beside the server under test: its people, in groups,
 * and this product as its client. Made through the provider's own interface, because each school has an address of its
 * own to which it says that somebody has signed out.
 */
public final class KeycloakRealm {

    public static final String CLIENT = "wholeschool";

    /** Another one in each run, so that it can be looked for in whatever was written. */
    public static final String SECRET = UUID.randomUUID().toString();

    public static final String PASSWORD = "a password there";
    public static final String TEACHERS = "Teachers";
    public static final String GOVERNORS = "Governors";

    private static final String ADDRESS = System.getProperty("wholeschool.test.keycloak");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private static final int TOKEN_LASTS_SECONDS = 40;

    /**
     * Those that are used: by itself the provider makes one more, which nobody asks for, and takes twice as long over a
     * new part of it.
     */
    private static final String KEYS = """
            "components": {"org.keycloak.keys.KeyProvider": [
               {"name": "rsa", "providerId": "rsa-generated", "config": {"priority": ["100"], "keySize": ["2048"]}},
               {"name": "hmac", "providerId": "hmac-generated", "config": {"priority": ["100"], "algorithm": ["HS512"]}},
               {"name": "aes", "providerId": "aes-generated", "config": {"priority": ["100"]}}]},""";

    private static String token;
    private static Instant tokenUntil = Instant.MIN;

    private final String name;

    private KeycloakRealm(String name) {
        this.name = name;
    }

    /**
     * Somebody there.
     *
     * @param user what they sign in with
     * @param email their address
     * @param verified whether the provider has verified it
     * @param groups in which groups they are
     */
    public record Person(String user, String email, boolean verified, List<String> groups) {

        String json() {
            return """
                    {"username": "%s", "email": "%s", "emailVerified": %s, "enabled": true, "firstName": "Robin", "lastName": "%s", "groups": [%s],
                     "credentials": [{"type": "password", "value": "%s", "temporary": false}]}""".formatted(
                            user,
                            email,
                            verified,
                            user,
                            groups.stream().map(group -> "\"/" + group + "\"").collect(Collectors.joining(", ")),
                            PASSWORD);
        }
    }

    /**
     * @param schoolId the school
     * @param mfa whether the provider says of everybody that they have shown two factors
     * @return its part, new
     */
    public static KeycloakRealm make(long schoolId, boolean mfa, List<Person> people) {
        KeycloakRealm realm = new KeycloakRealm("school-" + schoolId + "-" + System.nanoTime());
        String product = System.getProperty("wholeschool.address");
        String body = """
                {"realm": "%s", "enabled": true, "sslRequired": "none", %s "groups": [{"name": "%s"}, {"name": "%s"}, {"name": "Others"}], "users": [%s],
                 "clients": [{"clientId": "%s", "secret": "%s", "enabled": true, "protocol": "openid-connect", "publicClient": false, "standardFlowEnabled": true,
                   "directAccessGrantsEnabled": false, "redirectUris": ["%s/access/single-sign-on/return"],
                   "attributes": {"backchannel.logout.url": "%s/access/single-sign-on/ended/00%d", "backchannel.logout.session.required": "true",
                     "post.logout.redirect.uris": "%s/access/sign-in.xhtml", "pkce.code.challenge.method": "S256"},
                   "protocolMappers": [
                     {"name": "groups", "protocol": "openid-connect", "protocolMapper": "oidc-group-membership-mapper",
                      "config": {"claim.name": "groups", "full.path": "false", "id.token.claim": "true"}}%s]}]}""".formatted(
                        realm.name,
                        KEYS,
                        TEACHERS,
                        GOVERNORS,
                        people.stream().map(Person::json).collect(Collectors.joining(", ")),
                        CLIENT,
                        SECRET,
                        product,
                        product,
                        schoolId,
                        product,
                        mfa
                                ? ", {\"name\": \"amr\", \"protocol\": \"openid-connect\", \"protocolMapper\": "
                                        + "\"oidc-hardcoded-claim-mapper\", \"config\": {\"claim.name\": \"amr\","
                                        + " \"claim.value\": \"[\\\"pwd\\\",\\\"mfa\\\"]\", \"jsonType.label\": "
                                        + "\"JSON\", \"id.token.claim\": \"true\"}}"
                                : "");
        ask(CREATED, "POST", "/admin/realms", body);
        return realm;
    }

    public String issuer() {
        return ADDRESS + "/realms/" + name;
    }

    /** Takes somebody out of a group. */
    public void leaveGroup(String user, String group) {
        ask(
                NO_CONTENT,
                "DELETE",
                "/admin/realms/" + name + "/users/" + id("users?exact=true&username=" + user) + "/groups/"
                        + id("groups?exact=true&search=" + group),
                null);
    }

    /** Signs somebody out everywhere there, as an administrator of the provider does. */
    public void signOut(String user) {
        ask(
                NO_CONTENT,
                "POST",
                "/admin/realms/" + name + "/users/" + id("users?exact=true&username=" + user) + "/logout",
                null);
    }

    /** From now on it signs with another key. */
    public void rotateKeys() {
        ask(CREATED, "POST", "/admin/realms/" + name + "/components", """
                {"name": "another", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["1000"], "enabled": ["true"], "active": ["true"], "keySize": ["2048"], "algorithm": ["RS256"]}}""");
    }

    /** The provider knows this product with another secret from now on. */
    public void changeSecret() {
        ask(
                200,
                "POST",
                "/admin/realms/" + name + "/clients/" + id("clients?clientId=" + CLIENT) + "/client-secret",
                "{}");
    }

    private String id(String query) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(ask(200, "GET", "/admin/realms/" + name + "/" + query, null));
        if (!id.find()) {
            throw new IllegalStateException("there is none there: " + query);
        }
        return id.group(1);
    }

    /**
     * Signs somebody in there, from the page to which this product has sent their browser.
     *
     * @param page where that is
     * @return where they are sent back to
     */
    public static String signIn(String page, String user) {
        Map<String, String> cookies = new LinkedHashMap<>();
        HttpResponse<String> form =
                send(HttpRequest.newBuilder(URI.create(page)).GET().build());
        form.headers()
                .allValues("Set-Cookie")
                .forEach(line ->
                        cookies.put(line.split("=", 2)[0], line.split("=", 2)[1].split(";", 2)[0]));
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException("the provider shows no form: " + form.statusCode());
        }
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Cookie",
                                cookies.entrySet().stream()
                                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                        .collect(Collectors.joining("; ")))
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password="
                                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))
                        .build());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new IllegalStateException("the provider has not let them in: " + answer.statusCode()));
    }

    private static String ask(int expected, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ADDRESS + path))
                .header("Authorization", "Bearer " + administratorsToken())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    method + " " + path + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Good for a minute; a new one costs the provider a moment of work on purpose. */
    private static synchronized String administratorsToken() {
        if (Now.server().isBefore(tokenUntil)) {
            return token;
        }
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create(ADDRESS + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=only-in-tests&password=only-in-tests"))
                .build());
        try {
            token = JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "access_token");
            tokenUntil = Now.server().plusSeconds(TOKEN_LASTS_SECONDS);
            return token;
        } catch (ParseException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
