package org.wholeschool.testing.launch;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the server that all tests of a process share, for a class that runs outside it. Arquillian knows one thread
 * only, so what does not need it goes without: two stories may run at once.
 */
public final class OnSharedServer implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        SharedServer.startUnlessThere();
    }
}
