package org.wholeschool.agency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the providers of mail at which anyone can get an address in any name. */
final class PublicMail {

    private static final Set<String> PROVIDERS = read();

    private PublicMail() {}

    private static Set<String> read() {
        try (InputStream file = PublicMail.class.getResourceAsStream("public-mail.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @return the public provider of an address, by its domain; null where it is none of those */
    static String providerOf(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return PROVIDERS.stream()
                .filter(provider -> domain.equals(provider) || domain.endsWith("." + provider))
                .findFirst()
                .orElse(null);
    }
}
