package org.wholeschool.access.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.testing.server.TestSchool;

/** Finds every action of the product in the server, and asks for it as any role. */
@ApplicationScoped
public class ActionWalk {

    @Inject
    private BeanManager beans;

    @Inject
    private Actors actors;

    /**
     * An action, and the service to ask for it.
     *
     * @param service what has it
     * @param method the action
     */
    record Action(Object service, Method method) {

        /** @return its code, which it keeps when its class or method gets another name */
        String name() {
            return method.getAnnotation(Permit.class).code();
        }

        Set<Role> may() {
            return Set.of(method.getAnnotation(Permit.class).value());
        }

        boolean takesANumber() {
            return Arrays.asList(method.getParameterTypes()).contains(long.class);
        }
    }

    /** @return all actions of the document's services; RolesTableTest sees to it that it lists all of the product's */
    List<Action> actions() {
        Set<String> documented = RolesTable.ofTheDocument().actions().keySet();
        List<Action> actions = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Service.class)) {
                Object service = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
                Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Permit.class))
                        .map(method -> new Action(service, method))
                        .filter(action -> documented.contains(action.name()))
                        .forEach(actions::add);
            }
        }
        return actions;
    }

    /** @return who has that role in the school; for a role that no account holds, whoever acts in it there */
    static Actor actor(TestSchool school, Role role) {
        return switch (role) {
            case SECOND_STEP, ENROLLING -> new Actor(school.accounts().get(Role.LEAD), school.id(), Set.of(role));
            case VISITOR -> Actor.VISITOR;
            case SYSTEM -> Actor.system(1, school.id(), role);
            case JOB -> Actor.job(school.id());
            case SET_UP -> Actor.setUp(school.id());
            default -> school.actor(role);
        };
    }

    /**
     * Asks for an action.
     *
     * @param id stands for each number that it takes
     * @return what happened: the simple name of the exception, or "done"
     */
    String answer(Action action, Actor actor, long id) {
        return actors.as(actor, () -> {
            try {
                action.method().setAccessible(true);
                action.method()
                        .invoke(
                                action.service(),
                                Stream.of(action.method().getParameterTypes())
                                        .map(type -> any(type, id))
                                        .toArray());
                return "done";
            } catch (InvocationTargetException thrown) {
                return thrown.getCause().getClass().getSimpleName();
            }
        });
    }

    /** Something of that type. */
    private static Object any(Class<?> type, long id) {
        if (type == long.class || type == Long.class) {
            return id;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == double.class || type == Double.class) {
            return 1.0;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == String.class) {
            return "x";
        }
        if (type == Instant.class) {
            // Later than any task of another school is due: a reminder that finds one would send it.
            return Now.instant().plus(Duration.ofDays(30));
        }
        if (type == byte[].class) {
            return new byte[] {'x'};
        }
        if (type.isAssignableFrom(List.class) || Collection.class.isAssignableFrom(type)) {
            return type == Set.class ? Set.of() : List.of();
        }
        return type.isAssignableFrom(Map.class) ? Map.of() : null;
    }
}
