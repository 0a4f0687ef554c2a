package org.ilo.spf.records.list;

import java.lang.reflect.Field;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;

/**
 * An attribute of an entity by its public name: its own, one it inherits, or one of a value embedded in it.
 *
 * @param path where queries find it
 */
record Attribute(String path, Class<?> type) {

    static Attribute of(Class<?> entity, String name) {
        return find(entity, "e", name)
                .orElseThrow(() -> new IllegalStateException(entity + " has no attribute " + name + "."));
    }

    /** The attribute that tells one entity from another. */
    static Attribute identityOf(Class<?> entity) {
        return fields(entity).filter(field -> field.isAnnotationPresent(Id.class)).map(field -> of(entity, field.getName()))
                .findFirst().orElseThrow(() -> new IllegalStateException(entity + " has no identity."));
    }

    /** The name by which clients know it. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Optional<Attribute> find(Class<?> holder, String path, String name) {
        Optional<Attribute> own = fields(holder).filter(field -> field.getName().equals(name))
                .map(field -> new Attribute(path + "." + name, (Class<?>) field.getType())).findFirst();
        return own
                .or(() -> embedded(holder).flatMap(field -> find(field.getType(), path + "." + field.getName(), name).stream())
                        .findFirst());
    }

    private static Stream<Field> embedded(Class<?> holder) {
        return fields(holder).filter(field -> field.isAnnotationPresent(Embedded.class));
    }

    private static Stream<Field> fields(Class<?> holder) {
        return Stream.<Class<?>> iterate(holder, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()));
    }
}
