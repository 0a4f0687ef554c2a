package org.ilo.spf.web.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;

import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns a JSON tree into a request record without guessing: nothing is coerced, nothing unknown is skipped.
 *
 * <p>
 * A data-binding library stops at the first fault; clients are owed all of them at once, so records are walked here, and the
 * Bean Validation constraints on them are checked in the same pass. An absent list, set or map is empty.
 */
@Singleton
public class StrictReader {

    // Asking a class for its components takes longer than reading them.
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Validator validator;

    public StrictReader(Validator validator) {
        this.validator = validator;
    }

    /** The record that the tree spells out; refused with every fault. */
    public <T extends Record> T read(ObjectNode tree, Class<T> type) {
        var faults = new ArrayList<Fault>();
        T record = type.cast(record(tree, type, "", faults));
        Set<String> seen = faults.stream().map(Fault::pointer).collect(Collectors.toSet());
        validator.validate(record).stream()
                .map(StrictReader::fault)
                .filter(fault -> seen.stream().noneMatch(pointer -> (fault.pointer() + "/").startsWith(pointer + "/")))
                .sorted(java.util.Comparator.comparing(Fault::pointer))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return record;
    }

    private Object record(ObjectNode tree, Class<?> type, String pointer, List<Fault> faults) {
        Shape shape = SHAPES.get(type);
        tree.fieldNames().forEachRemaining(name -> {
            if (!shape.fields().containsKey(name)) {
                faults.add(Fault.at(child(pointer, name), "unknown-field",
                        "There is no such field. " + Fault.oneOf(shape.fields().keySet())));
            }
        });
        var values = new ArrayList<>();
        shape.fields()
                .forEach((name, fieldType) -> values.add(value(tree.get(name), fieldType, child(pointer, name), faults)));
        return shape.construct(values);
    }

    private Object value(JsonNode node, Type type, String pointer, List<Fault> faults) {
        boolean absent = node == null || node.isNull();
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                return absent ? Map.of() : map(node, (Class<?>) arguments[0], arguments[1], pointer, faults);
            }
            List<Object> elements = absent ? List.of() : elements(node, arguments[0], pointer, faults);
            return generic.getRawType() == Set.class ? set(elements, pointer, faults) : elements;
        }
        Class<?> leaf = (Class<?>) type;
        if (absent) {
            if (leaf.isPrimitive()) {
                faults.add(Fault.at(pointer, "required", "This field is required."));
            }
            return Scalars.absent(leaf);
        }
        if (leaf.isRecord()) {
            if (node instanceof ObjectNode object) {
                return record(object, leaf, pointer, faults);
            }
            faults.add(Fault.at(pointer, "wrong-type", "This is an object."));
            return null;
        }
        return Scalars.read(node, leaf, pointer, faults);
    }

    private List<Object> elements(JsonNode node, Type type, String pointer, List<Fault> faults) {
        var elements = new ArrayList<>();
        if (!node.isArray()) {
            faults.add(Fault.at(pointer, "wrong-type", "This is an array."));
            return elements;
        }
        for (int i = 0; i < node.size(); i++) {
            String place = child(pointer, String.valueOf(i));
            if (node.get(i).isNull()) {
                faults.add(Fault.at(place, "required", "An element is not null."));
                continue;
            }
            Object element = value(node.get(i), type, place, faults);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Set<Object> set(List<Object> elements, String pointer, List<Fault> faults) {
        var set = new TreeSet<Object>(elements);
        if (set.size() < elements.size()) {
            faults.add(Fault.at(pointer, "duplicate", "Each element is given once."));
        }
        return set;
    }

    private Map<Object, Object> map(JsonNode node, Class<?> keyType, Type valueType, String pointer, List<Fault> faults) {
        var map = new TreeMap<Object, Object>();
        if (!node.isObject()) {
            faults.add(Fault.at(pointer, "wrong-type", "This is an object."));
            return map;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (entry.getValue().isNull()) {
                // What JSON Merge Patch leaves behind of a removed entry.
                continue;
            }
            String place = child(pointer, entry.getKey());
            Object key = Scalars.read(Json.MAPPER.getNodeFactory().textNode(entry.getKey()), keyType, place, faults);
            Object value = value(entry.getValue(), valueType, place, faults);
            if (key != null && value != null) {
                map.put(key, value);
            }
        }
        return map;
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        boolean missing = constraint.getSimpleName().matches("Not(Null|Blank|Empty)");
        return Fault.at(pointer.toString(), missing ? "required" : "invalid",
                missing ? "This field is required." : "The value " + violation.getMessage() + ".");
    }

    private static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** What a record is made of and made by; its fields in the order they are declared in. */
    private record Shape(Map<String, Type> fields, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            var fields = new LinkedHashMap<String, Type>();
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                fields.put(component.getName(), component.getGenericType());
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(fields, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " is not a plain record.", e);
            }
        }

        Object construct(List<Object> values) {
            try {
                return constructor.newInstance(values.toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(constructor.getDeclaringClass() + " is not a plain record.", e);
            }
        }
    }
}
