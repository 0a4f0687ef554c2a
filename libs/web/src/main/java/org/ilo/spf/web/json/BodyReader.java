package org.ilo.spf.web.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads what clients send: strictly, and naming everything that is wrong with it at once. */
@Provider
@Consumes({ MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE })
public class BodyReader implements MessageBodyReader<Object> {

    private final StrictReader reader;

    public BodyReader(StrictReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Record.class.isAssignableFrom(type) || type == MergePatch.class;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        ObjectNode object = object(body);
        Class<?> target = type;
        return target == MergePatch.class ? new MergePatch(object, reader)
                : reader.read(object, target.asSubclass(Record.class));
    }

    private static ObjectNode object(InputStream body) throws IOException {
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidRequest(Fault.at("", "not-an-object", "The body is one JSON object."));
        } catch (JsonProcessingException e) {
            throw new InvalidRequest(Fault.at("", "malformed-json", "The body is not well-formed JSON%s: %s"
                    .formatted(place(e), firstSentence(e.getOriginalMessage()))));
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? ""
                : " at line %d, column %d".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    // Jackson goes on to name its own classes; what a client can use stands before.
    private static String firstSentence(String message) {
        String first = message.split("[\\n(\\[`]", 2)[0].strip();
        return first.endsWith(".") || first.endsWith(":") ? first : first + ".";
    }
}
