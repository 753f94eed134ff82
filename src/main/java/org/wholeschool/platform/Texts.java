package org.wholeschool.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The sentences of one feature, from its message bundle. Arguments are filled in as {@link MessageFormat} does. */
public final class Texts {

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * @param feature the feature, which is also the bundle's file name under {@code text/}
     * @return its texts
     */
    public static Texts of(String feature) {
        return of(feature, Locale.UK);
    }

    /**
     * @param feature the feature
     * @param language in which
     * @return its texts; English ones where it has none in that language
     */
    public static Texts of(String feature, Locale language) {
        return new Texts(ResourceBundle.getBundle(
                "text." + feature,
                language,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * @param key which sentence
     * @param arguments what stands in its braces
     * @return the sentence
     * @throws java.util.MissingResourceException where there is no such sentence: a fault of ours, never of the user
     */
    public String get(String key, Object... arguments) {
        String sentence = bundle.getString(key);
        return arguments.length == 0 ? sentence : new MessageFormat(sentence, Locale.UK).format(arguments);
    }

    /**
     * @param key which sentence
     * @param fallback what to say where there is no such sentence
     * @return the sentence, or the fallback
     */
    public String getOr(String key, String fallback) {
        return bundle.containsKey(key) ? bundle.getString(key) : fallback;
    }

    /**
     * @param prefix what they begin with
     * @return the keys of the sentences that begin with it
     */
    public Stream<String> keys(String prefix) {
        return bundle.keySet().stream().filter(key -> key.startsWith(prefix));
    }
}
