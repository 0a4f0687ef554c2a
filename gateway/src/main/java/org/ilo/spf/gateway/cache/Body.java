package org.ilo.spf.gateway.cache;

import java.util.Arrays;
import java.util.List;

import org.ilo.spf.gateway.projection.freshness.Source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.buffer.Buffer;

/**
 * The bytes of an answer in JSON, and where among them the fields about the sources are, which change when the numbers do not.
 */
public record Body(Buffer bytes, int sourcesFrom, int sourcesTo) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One JSON object: these fields, those about the sources, and the rest. */
    public static Body of(ObjectNode before, List<Source> sources, ObjectNode after) {
        Buffer bytes = Buffer.buffer("{").appendBytes(fields(before)).appendString(",");
        int from = bytes.length();
        bytes.appendBytes(fields(json(sources)));
        int to = bytes.length();
        return new Body(bytes.appendString(",").appendBytes(fields(after)).appendString("}"), from, to);
    }

    /** The same numbers, with other states of the sources. */
    Body with(List<Source> sources) {
        byte[] fields = fields(json(sources));
        Buffer changed = Buffer.buffer(bytes.length()).appendBuffer(bytes, 0, sourcesFrom).appendBytes(fields)
                .appendBuffer(bytes, sourcesTo, bytes.length() - sourcesTo);
        return new Body(changed, sourcesFrom, sourcesFrom + fields.length);
    }

    /** A JSON object as bytes. */
    public static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of nodes is always JSON.", e);
        }
    }

    private static ObjectNode json(List<Source> sources) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("stale", sources.stream().anyMatch(Source::stale));
        ArrayNode array = json.putArray("sources");
        for (Source source : sources) {
            array.addObject().put("service", source.service())
                    .put("newestEventAt", source.newestEvent() == null ? null : source.newestEvent().toString())
                    .put("stale", source.stale()).put("reason", source.reason());
        }
        return json;
    }

    /** Everything between the braces. */
    private static byte[] fields(ObjectNode json) {
        byte[] object = bytes(json);
        return Arrays.copyOfRange(object, 1, object.length - 1);
    }
}
