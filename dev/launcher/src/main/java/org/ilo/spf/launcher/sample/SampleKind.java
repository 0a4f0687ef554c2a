package org.ilo.spf.launcher.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.launcher.identity.Person;

/**
 * A kind of record in the sample: its file, the path it is sent to, and the meaning of its columns.
 *
 * <p>
 * A column is the field of the request with its name; {@code money.amount} is a field of a field. Some columns are about the
 * record's transitions and are not fields.
 *
 * @param name of the file, and of the collection unless the path says otherwise
 * @param path where it is sent, below {@code /api/v1}; {@code {agreement}} stands for the id of the agreement in that column
 * @param shapes the types of columns that are not text
 * @param references the kinds of record that columns refer to
 * @param steps its transitions, in order
 */
record SampleKind(String name, String path, Map<String, Shape> shapes, Map<String, String> references, List<Transition> steps) {

    /** The author of every record. The records come from an older system with its own dates, which needs an administrator. */
    static final Person AUTHOR = Person
            .of("sample-officer", Role.SYSTEM_CLIENT, Role.RESULTS_OFFICER, Role.FUNDING_OFFICER, Role.ADMIN)
            .within("countries:write");

    static SampleKind of(RecordType type) {
        return new SampleKind(type.collection(), type.collection(), Map.of(), Map.of(), List.of());
    }

    SampleKind sentTo(String otherPath) {
        return new SampleKind(name, otherPath, shapes, references, steps);
    }

    SampleKind with(Shape shape, String... columns) {
        var more = new HashMap<>(shapes);
        for (var column : columns) {
            more.put(column, shape);
        }
        return new SampleKind(name, path, more, references, steps);
    }

    SampleKind referring(String column, RecordType type) {
        var more = new HashMap<>(references);
        more.put(column, type.collection());
        return new SampleKind(name, path, shapes, more, steps);
    }

    SampleKind then(Transition... transitions) {
        return new SampleKind(name, path, shapes, references, List.of(transitions));
    }

    Shape shape(String column) {
        return shapes.getOrDefault(column, Shape.TEXT);
    }

    /** Columns that are not fields of the request that creates the record. */
    Set<String> about() {
        var columns = new HashSet<>(Set.of(SampleRow.KEY, SampleRow.RECORDED_ON));
        steps.forEach(step -> {
            columns.add(step.column());
            columns.addAll(step.fields().values());
        });
        references.keySet().stream().filter(column -> path.contains("{" + column + "}")).forEach(columns::add);
        return columns;
    }
}
