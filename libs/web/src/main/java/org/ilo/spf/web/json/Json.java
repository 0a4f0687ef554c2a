package org.ilo.spf.web.json;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.jackson.JacksonProblemSerializer;

/**
 * How everything here is written as JSON: dates as ISO 8601, decimals as strings, maps and sets in a stable order.
 *
 * <p>
 * Answers, events, the journal and JSON columns all use this one mapper, so that the same state is the same text.
 */
public final class Json {

    // What a record may look like at most; whatever exceeds this is an accident or an attack.
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(20).maxNumberLength(40).maxStringLength(100_000).maxNameLength(200).build();

    public static final ObjectMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(BOUNDS).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal())
                    // What is read back from a JSON column or the journal keeps the order it was written in.
                    .addAbstractTypeMapping(Set.class, TreeSet.class)
                    .addSerializer(HttpProblem.class, new JacksonProblemSerializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {
    }

    /** The text of a value. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value from text written here; fields that have gone since are ignored. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tree of a text written here. */
    public static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    /** Has the framework write its responses with this mapper too. */
    public static class Producer {

        @Produces
        @Singleton
        ObjectMapper mapper() {
            return MAPPER;
        }
    }

    private static class PlainDecimal extends JsonSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws java.io.IOException {
            json.writeString(value.toPlainString());
        }
    }
}
