package org.ilo.spf.records.list;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;

/**
 * An attribute of an aggregate by its public name: one of its own, or of a value embedded in it.
 *
 * @param path where queries find it
 */
record Attribute(String path, Class<?> type) {

    static Attribute of(Class<?> aggregate, String name) {
        return find(aggregate, "e", name)
                .orElseThrow(() -> new IllegalStateException(aggregate + " has no attribute " + name + "."));
    }

    private static Optional<Attribute> find(Class<?> holder, String path, String name) {
        Optional<Attribute> own = Stream.of(holder.getDeclaredFields()).filter(field -> field.getName().equals(name))
                .map(field -> new Attribute(path + "." + name, (Class<?>) field.getType())).findFirst();
        return own
                .or(() -> embedded(holder).flatMap(field -> find(field.getType(), path + "." + field.getName(), name).stream())
                        .findFirst());
    }

    private static Stream<Field> embedded(Class<?> holder) {
        return Stream.of(holder.getDeclaredFields()).filter(field -> field.isAnnotationPresent(Embedded.class));
    }
}
