package org.wholeschool.platform.config;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * Settings for tests without a server, which reads them otherwise. As a program of its own: what a start does first,
 * with the settings of this process.
 */
public final class SettingsForTests {

    private SettingsForTests() {}

    /** Checks the settings as a start does before it opens anything: a wrong one ends the process. */
    public static void main(String... none) {
        from(System::getProperty);
        Settings.check();
    }

    /**
     * From now on, in this process, settings are read from here.
     *
     * @param values gives the value of a key, or null where it is not set
     */
    public static void from(UnaryOperator<String> values) {
        Config config = (Config) Proxy.newProxyInstance(
                SettingsForTests.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.apply((String) arguments[0])));
        ConfigProviderResolver.setInstance(new ConfigProviderResolver() {
            @Override
            public Config getConfig() {
                return config;
            }

            @Override
            public Config getConfig(ClassLoader loader) {
                return config;
            }

            @Override
            public ConfigBuilder getBuilder() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void registerConfig(Config other, ClassLoader loader) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void releaseConfig(Config other) {
                throw new UnsupportedOperationException();
            }
        });
    }

    /** Settings are read from here no longer. */
    public static void fromNowhere() {
        ConfigProviderResolver.setInstance(null);
    }
}
