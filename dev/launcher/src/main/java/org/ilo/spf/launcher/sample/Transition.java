package org.ilo.spf.launcher.sample;

import java.util.Map;

import org.ilo.spf.launcher.identity.Person;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A transition that a record can go through after it was created.
 *
 * @param verb the last segment of the path
 * @param column holds the day on which it happened and was recorded; if it is empty, it did not happen
 * @param actor the person who does it
 * @param fields the fields of the request's body, and the columns they are in
 */
record Transition(String verb, String column, Person actor, Map<String, String> fields) {

    /** A transition that only has an actor. */
    static Transition by(Person actor, String verb, String column) {
        return new Transition(verb, column, actor, Map.of());
    }

    /** A transition whose request states the day. */
    static Transition on(String verb, String column) {
        return new Transition(verb, column, SampleKind.AUTHOR, Map.of("on", column));
    }

    /** The same with a comment. */
    Transition saying(String field) {
        return new Transition(verb, column, actor, Map.of(field, field));
    }

    boolean happensTo(SampleRow row) {
        return row.has(column);
    }

    /** The body of the request; null if it has none. */
    ObjectNode body(SampleRow row) {
        if (fields.isEmpty()) {
            return null;
        }
        var body = JsonNodeFactory.instance.objectNode();
        fields.forEach((field, from) -> body.set(field, row.get(from)));
        return body;
    }
}
