package org.wholeschool.access.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;

/** Nobody becomes a teacher by something that a provider says of everybody. */
class GroupsClaimTest {

    private static final ProviderAddress ENTRA = new ProviderAddress(
            URI.create("https://login.microsoftonline.com/0f0f0f0f-1111-2222-3333-444444444444/v2.0"));
    private static final ProviderAddress GOOGLE = new ProviderAddress(URI.create("https://accounts.google.com"));
    private static final ProviderAddress OTHER =
            new ProviderAddress(URI.create("https://sign-in.northfield.example/realms/school"));

    private static String trouble(String claim, ProviderAddress provider) {
        BadInput fault = assertThrows(BadInput.class, () -> GroupsClaim.checked(claim, provider), claim);
        assertEquals("claim", fault.field());
        assertEquals(false, Texts.of("singlesignon").get(fault.key(), claim).isBlank());
        return fault.key();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aud",
                " iss ",
                "azp",
                "tid",
                "sub",
                "ver",
                "amr",
                "acr",
                "nonce",
                "sid",
                "email_verified",
                "at_hash",
                "exp"
            })
    void whatTheProtocolNeedsIsNoGroup(String claim) {
        assertEquals("claim.everybody", trouble(claim, ENTRA));
        assertEquals("claim.everybody", trouble(claim, GOOGLE));
        assertEquals("claim.everybody", trouble(claim, OTHER));
    }

    @Test
    void aDomainIsSaidByGoogleAloneAndGoogleSaysNothingElse() {
        assertEquals("hd", GroupsClaim.checked("hd", GOOGLE));
        assertEquals("claim.google", trouble("groups", GOOGLE));
        assertEquals("claim.google", trouble(null, GOOGLE));
        assertEquals(
                "claim.google", trouble("locale", new ProviderAddress(URI.create("https://ACCOUNTS.google.com/"))));
        assertEquals("claim.hd", trouble("hd", ENTRA));
        assertEquals("claim.hd", trouble("hd", OTHER));
    }

    @Test
    void groupsAndRolesAreTaken() {
        assertEquals("groups", GroupsClaim.checked(null, ENTRA));
        assertEquals("roles", GroupsClaim.checked(" roles ", ENTRA));
        assertEquals(
                "https://northfield.example/groups", GroupsClaim.checked("https://northfield.example/groups", OTHER));
        assertEquals("claim.unclear", trouble("two words", OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0, true",
        "https://login.microsoftonline.com/9188040D-6C67-4C5B-B112-36A304B66DAD/v2.0, true",
        "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad, true",
        "https://login.microsoftonline.com//consumers/v2.0, true",
        "https://login.microsoftonline.com/Common/v2.0, true",
        "https://login.microsoftonline.com/organizations/v2.0, true",
        "https://login.microsoftonline.com/%63ommon/v2.0, true",
        "https://login.microsoftonline.com/0f0f0f0f-1111-2222-3333-444444444444/v2.0, false",
        "https://login.microsoftonline.com/commonwealth.example/v2.0, false",
        "https://accounts.google.com, false"
    })
    void anAddressThatAnswersForTheWholeWorldIsKnownAsOne(String address, boolean ofEverybody) {
        assertEquals(ofEverybody, new ProviderAddress(URI.create(address)).isOfEverybody());
    }

    @Test
    void whoseItIsIsSaidAsFarAsAnAddressCanSayIt() {
        assertEquals(ProviderAddress.Whose.ENTRA, ENTRA.whose());
        assertEquals("0f0f0f0f-1111-2222-3333-444444444444", ENTRA.tenant());
        assertEquals(ProviderAddress.Whose.GOOGLE, GOOGLE.whose());
        assertEquals(ProviderAddress.Whose.OTHER, OTHER.whose());
        for (ProviderAddress.Whose whose : ProviderAddress.Whose.values()) {
            assertEquals(
                    whose == ProviderAddress.Whose.ENTRA,
                    Texts.of("singlesignon")
                            .get("approve.whose." + whose, "the tenant")
                            .contains("the tenant"));
        }
    }
}
