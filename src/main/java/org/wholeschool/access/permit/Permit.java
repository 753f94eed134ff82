package org.wholeschool.access.permit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.wholeschool.access.Role;

/**
 * An action: only these roles may do it, it is one transaction in one school, and it leaves an audit entry (done,
 * refused, failed). An action that is called inside another one is checked again and is part of the outer one's entry.
 */
@InterceptorBinding
@Transactional
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {

    /**
     * @return what the audit calls it: "ConcernLog.log". It stays when the class or the method gets another name, and
     *     no other action ever gets it; ActionCodesTest has the list
     */
    @Nonbinding
    String code();

    /** @return who may do it. */
    @Nonbinding
    Role[] value();

    /**
     * @return for so many seconds the same actor's doing the same to the same thing ({@link CurrentAction#about})
     *     again, with the same outcome, leaves no further entry: a search is one entry and not one per keystroke, a job
     *     that looks every few seconds is not a flood. Refusals of the action and failures are always recorded.
     */
    @Nonbinding
    int onceInSeconds() default 0;

    /**
     * @return whether it leaves no entry, done or not: an answer to an anonymous survey, of which an entry would say
     *     when somebody gave it. A test names the actions that may say so. Whoever has not the role is on record as
     *     with any other.
     */
    @Nonbinding
    boolean unrecorded() default false;
}
