package org.wholeschool.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Knows which version of the product runs; the build writes it into version.properties. */
@Named("productVersion")
@ApplicationScoped
public class Version {

    private static final String FILE = "/version.properties";

    private final String number = read();

    /** @return "0.2.0" */
    public String getNumber() {
        return number;
    }

    private static String read() {
        try (InputStream file = Version.class.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
