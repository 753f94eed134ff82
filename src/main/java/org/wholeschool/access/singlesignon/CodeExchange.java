package org.wholeschool.access.singlesignon;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Exchanges a code for an ID token at a provider (OpenID Connect Core 1.0, section 3.1.3). */
final class CodeExchange {

    private static final Set<String> NOT_KNOWN_THERE = Set.of("invalid_client", "unauthorized_client");

    private final ProviderHttp http;
    private final Providers.Provider provider;
    private final String clientId;
    private final String secret;

    CodeExchange(ProviderHttp http, Providers.Provider provider, String clientId, String secret) {
        this.http = http;
        this.provider = provider;
        this.clientId = clientId;
        this.secret = secret;
    }

    /**
     * @param code from the provider, by the browser
     * @return the ID token for it
     * @throws SignOnTrouble where the provider gives none
     */
    String redeem(String code, String verifier) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                SignOnAddresses.comeBack().toString(),
                "code_verifier",
                verifier));
        String authorization = null;
        if (provider.byPost()) {
            form.put("client_id", clientId);
            form.put("client_secret", secret);
        } else {
            authorization =
                    new ClientSecretBasic(new ClientID(clientId), new Secret(secret)).toHTTPAuthorizationHeader();
        }
        ProviderHttp.Answer answer = http.post(provider.token(), authorization, ProviderHttp.encoded(form));
        try {
            if (answer.isClientsFault()) {
                String error = JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "error", "");
                throw new SignOnTrouble(
                        NOT_KNOWN_THERE.contains(error)
                                ? Trouble.CLIENT
                                : error.equals("invalid_grant") ? Trouble.AGAIN : Trouble.NONSENSE);
            }
            return JSONObjectUtils.getString(JSONObjectUtils.parse(answer.good()), "id_token");
        } catch (ParseException notAsAProvider) {
            throw new SignOnTrouble(Trouble.NONSENSE);
        }
    }
}
