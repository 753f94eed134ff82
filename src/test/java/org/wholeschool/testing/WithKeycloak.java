package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wholeschool.testing.launch.Keycloak;

/**
 * A test that needs a real identity provider; {@link org.wholeschool.testing.server.KeycloakRealm} makes a school of
 * its own there.
 */
@ExtendWith(WithKeycloak.Running.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithKeycloak {

    /** Set to true where its archive cannot be fetched, and never else: docs/testing.md. */
    String SKIP = "keycloak.skip";

    /** Starts it outside the server under test; a test that runs inside finds it running. */
    final class Running implements BeforeAllCallback, ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Boolean.getBoolean(SKIP)
                    ? ConditionEvaluationResult.disabled(
                            SKIP + " was asked for: what needs a real identity provider is not tested")
                    : ConditionEvaluationResult.enabled(null);
        }

        @Override
        public void beforeAll(ExtensionContext context) {
            if (System.getProperty("wholeschool.test.server") != null) {
                Keycloak.start();
            }
        }
    }
}
