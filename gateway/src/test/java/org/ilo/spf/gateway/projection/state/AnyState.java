package org.ilo.spf.gateway.projection.state;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.State;

/** States of any kind, with something in every component: what a state record gains, the tests have too. */
public final class AnyState {

    private final Random random;

    public AnyState(Random random) {
        this.random = random;
    }

    public <T extends State> T of(Class<T> kind, UUID id, int version) {
        return record(kind, Map.of("id", id, "version", version));
    }

    public UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T record(Class<T> type, Map<String, Object> given) {
        try {
            var components = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(each -> given.getOrDefault(each.getName(), value(each.getGenericType()))).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return several(parameterized.getRawType(), parameterized.getActualTypeArguments());
        }
        var simple = (Class<?>) type;
        if (simple.isEnum()) {
            return simple.getEnumConstants()[random.nextInt(simple.getEnumConstants().length)];
        }
        return simple.isRecord() ? record(simple, Map.of()) : scalar(simple);
    }

    private Object scalar(Class<?> type) {
        if (type == String.class) {
            return "text " + random.nextInt(1000) + " \"é\" — ,{}";
        } else if (type == LocalDate.class) {
            return LocalDate.of(2016, 1, 1).plusDays(random.nextInt(5000));
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(1_000_000_000), 2);
        } else if (type == UUID.class) {
            return uuid();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(1000);
        } else if (type == long.class || type == Long.class) {
            return (long) random.nextInt(1_000_000);
        }
        throw new AssertionError("The tests know no " + type);
    }

    private Object several(Type raw, Type... of) {
        if (raw == List.class) {
            return List.of(value(of[0]), value(of[0]));
        } else if (raw == Set.class) {
            return new LinkedHashSet<>(List.of(value(of[0])));
        }
        var map = new LinkedHashMap<Object, Object>();
        map.put(value(of[0]), value(of[1]));
        map.put(value(of[0]), value(of[1]));
        return map;
    }
}
