package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.wholeschool.platform.TestClock;

/**
 * A test that runs inside the server, beside the services: {@code @Inject} gives it any of them. Its name ends in
 * {@code IT}, and it makes what it needs with {@link org.wholeschool.testing.server.TestSchools}.
 */
@ExtendWith({TestClock.class, ArquillianExtension.class})
@Execution(ExecutionMode.SAME_THREAD)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InServer {}
