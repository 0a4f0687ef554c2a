package org.ilo.spf.gateway.answer;

import java.util.Arrays;
import java.util.List;

import org.ilo.spf.gateway.projection.freshness.Source;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.buffer.Buffer;

/**
 * The bytes of an answer in JSON, and where among them stands what is known of the sources, which changes when the numbers do
 * not.
 */
record Body(Buffer bytes, int sourcesFrom, int sourcesTo) {

    /** One JSON object: these fields, those about the sources, and the rest. */
    static Body of(ObjectNode before, List<Source> sources, ObjectNode after) {
        Buffer bytes = Buffer.buffer("{").appendBytes(fields(before)).appendString(",");
        int from = bytes.length();
        bytes.appendBytes(fields(AnswerJson.sources(sources)));
        int to = bytes.length();
        return new Body(bytes.appendString(",").appendBytes(fields(after)).appendString("}"), from, to);
    }

    /** The same numbers, with what is now known of the sources. */
    Body with(List<Source> sources) {
        byte[] fields = fields(AnswerJson.sources(sources));
        Buffer changed = Buffer.buffer(bytes.length()).appendBuffer(bytes, 0, sourcesFrom).appendBytes(fields)
                .appendBuffer(bytes, sourcesTo, bytes.length() - sourcesTo);
        return new Body(changed, sourcesFrom, sourcesFrom + fields.length);
    }

    /** What stands between the braces. */
    private static byte[] fields(ObjectNode json) {
        byte[] object = AnswerJson.bytes(json);
        return Arrays.copyOfRange(object, 1, object.length - 1);
    }
}
