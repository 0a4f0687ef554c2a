package org.ilo.spf.launcher.sample;

import java.util.Map;

import org.ilo.spf.launcher.identity.Person;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What can happen to a record after it was entered.
 *
 * @param verb as it stands in the path
 * @param column the day on which it happened and was recorded; without one it did not happen
 * @param actor who does it
 * @param fields the fields of the request's body, and the columns they are in
 */
record Transition(String verb, String column, Person actor, Map<String, String> fields) {

    /** A step that only has an actor. */
    static Transition by(Person actor, String verb, String column) {
        return new Transition(verb, column, actor, Map.of());
    }

    /** A step for which the day is stated. */
    static Transition on(String verb, String column) {
        return new Transition(verb, column, SampleKind.AUTHOR, Map.of("on", column));
    }

    /** The same with a sentence to go with it. */
    Transition saying(String field) {
        return new Transition(verb, column, actor, Map.of(field, field));
    }

    boolean happensTo(Row row) {
        return row.has(column);
    }

    /** The body of the request; null without one. */
    ObjectNode body(Row row) {
        if (fields.isEmpty()) {
            return null;
        }
        var body = JsonNodeFactory.instance.objectNode();
        fields.forEach((field, from) -> body.set(field, row.get(from)));
        return body;
    }
}
