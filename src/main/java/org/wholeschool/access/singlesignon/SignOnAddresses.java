package org.wholeschool.access.singlesignon;

import java.net.URI;
import org.wholeschool.platform.config.Settings;

/**
 * The addresses of this product that a provider has to know, as the setting of the product's own address has them and
 * not as a request says.
 */
final class SignOnAddresses {

    static final String ROOT = "/access/single-sign-on";
    static final String BEGIN = "/begin";
    static final String COME_BACK = "/return";
    static final String LEAVE = "/leave";
    static final String ENDED = "/ended/";

    static final String SIGN_IN = "/access/sign-in.xhtml";

    private SignOnAddresses() {}

    /** @return where people come back to. */
    static URI comeBack() {
        return URI.create(Settings.address() + ROOT + COME_BACK);
    }

    /** @return where people come back to who have signed out there. */
    static String signedOut() {
        return Settings.address() + SIGN_IN;
    }

    /** @return where the provider says that somebody has signed out there. */
    static String ended(String urn) {
        return Settings.address() + ROOT + ENDED + urn;
    }

    /** @return where the people of a school sign in; with several schools each has an address of its own. */
    static String signIn(String urn) {
        return Settings.address() + SIGN_IN + "?school=" + urn;
    }
}
