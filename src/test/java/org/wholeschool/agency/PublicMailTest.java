package org.wholeschool.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An address that anyone can have proves nothing of who reads it. */
class PublicMailTest {

    @Test
    void anAddressOfAPublicProviderIsKnownWhateverItsCase() {
        assertEquals("gmail.com", PublicMail.providerOf("pc.aldous@GMAIL.com"));
        assertEquals("yahoo.co.uk", PublicMail.providerOf("pc.aldous@mail.yahoo.co.uk"));
        assertEquals("btinternet.com", PublicMail.providerOf("\"odd@name\"@btinternet.com"));
    }

    @Test
    void anAgencysOwnAddressIsNone() {
        for (String own : List.of(
                "a@northshire.police.uk",
                "a@nhs.net",
                "a@notgmail.com",
                "a@gmail.com.example",
                "a@live.school.example")) {
            assertNull(PublicMail.providerOf(own), own);
        }
    }
}
