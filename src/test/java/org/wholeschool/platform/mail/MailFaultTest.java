package org.wholeschool.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.junit.jupiter.api.Test;

/** Checks what is known of a mail that was not taken: whether its address is wrong, and nothing that is in it. */
class MailFaultTest {

    private static MessagingException refused(String answer) {
        return new SendFailedException("Invalid Addresses", new MessagingException(answer));
    }

    @Test
    void anAddressThatTheServerDoesNotKnowSaysNothingAboutTheServer() {
        assertEquals(Mail.ADDRESS_REFUSED, MailJob.kindOf(refused("550 5.1.1 <x@school.example>: no such user")));
        assertEquals(Mail.ADDRESS_REFUSED, MailJob.kindOf(refused("550-5.1.10 RESOLVER.ADR.RecipientNotFound")));
    }

    @Test
    void everyOtherRefusalMayBeTheServersAndIsNamedByItsClass() {
        assertEquals("SendFailedException", MailJob.kindOf(refused("550 5.7.1 <x@school.example>: relaying denied")));
        assertEquals("SendFailedException", MailJob.kindOf(refused("450 4.1.1 <x@school.example>: try again later")));
        assertEquals("SendFailedException", MailJob.kindOf(new SendFailedException()));
        assertEquals("AuthenticationFailedException", MailJob.kindOf(new AuthenticationFailedException("535 5.7.8")));
    }
}
