package org.ilo.spf.trials.model;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

import org.ilo.spf.records.aggregate.Aggregate;

/**
 * Calls the aggregates' behaviour by name.
 *
 * <p>
 * It is for their own packages only, of which there are sixteen in three services: a class in each, to be published as tests,
 * would be more to keep than a name that has to be right for this test to run at all.
 */
final class Aggregates {

    private Aggregates() {
    }

    /** A new aggregate. */
    static <A> A made(Class<A> type, Object... arguments) {
        Constructor<?> constructor = fitting(Stream.of(type.getDeclaredConstructors()), arguments);
        return type.cast(unwrapped(() -> constructor.newInstance(arguments)));
    }

    /** What an aggregate answers when it is asked to do something. */
    static Object asked(Object aggregate, String behaviour, Object... arguments) {
        Method method = fitting(ancestry(aggregate.getClass()).flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(each -> each.getName().equals(behaviour) && !each.isBridge()), arguments);
        return unwrapped(() -> method.invoke(aggregate, arguments));
    }

    /** The same aggregate once more; what is changed in one does not show in the other. */
    static <A extends Aggregate<?>> A copied(A aggregate) {
        @SuppressWarnings("unchecked")
        A copy = (A) made(aggregate.getClass());
        ancestry(aggregate.getClass()).flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers())).forEach(field -> unwrapped(() -> {
                    accessible(field).set(copy, field.get(aggregate));
                    return null;
                }));
        return copy;
    }

    // What aggregates have in common they inherit.
    private static Stream<Class<?>> ancestry(Class<?> type) {
        return Stream.iterate(type, ancestor -> ancestor != Object.class, Class::getSuperclass);
    }

    private interface Reflective {
        Object call() throws ReflectiveOperationException;
    }

    private static Object unwrapped(Reflective call) {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static <E extends Executable> E fitting(Stream<E> candidates, Object... arguments) {
        return accessible(candidates.filter(candidate -> takes(candidate.getParameterTypes(), arguments)).findFirst()
                .orElseThrow(() -> new AssertionError("Nothing takes " + Arrays.toString(arguments))));
    }

    private static boolean takes(Class<?>[] parameters, Object... arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (arguments[i] != null && !parameters[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }
}
