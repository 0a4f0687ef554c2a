package org.ilo.spf.contracts.register;

import java.lang.reflect.Field;

import org.ilo.spf.contracts.State;

/**
 * A kind of record by its public names: {@code engagements} of topic {@code countries.engagements}.
 *
 * @param topic where its events are published
 */
public record RecordType(String topic) {

    /** The kind whose states are of this type; read off the type's constant {@code TOPIC}. */
    public static RecordType of(Class<? extends State> type) {
        try {
            Field topic = type.getField("TOPIC");
            return new RecordType((String) topic.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " names no topic.", e);
        }
    }

    /** The plural noun in paths, such as {@code institutional-changes}. */
    public String plural() {
        return topic.substring(topic.indexOf('.') + 1);
    }
}
