package org.ilo.spf.kit;

import java.lang.reflect.Field;

import org.ilo.spf.contracts.State;

/**
 * A kind of record by its public names: {@code engagements} of topic {@code countries.engagements}.
 *
 * @param topic where its events are published
 */
public record RecordKind(String topic) {

    /** The kind whose states are of this type; read off the type's constant {@code TOPIC}. */
    public static RecordKind of(Class<? extends State> type) {
        try {
            Field topic = type.getField("TOPIC");
            return new RecordKind((String) topic.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " names no topic.", e);
        }
    }

    /** The plural noun in paths, such as {@code institutional-changes}. */
    public String plural() {
        return topic.substring(topic.indexOf('.') + 1);
    }
}
