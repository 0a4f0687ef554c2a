package org.ilo.spf.gateway.projection.consume;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.contracts.Heartbeat;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.gateway.projection.state.PublishedState;
import org.ilo.spf.gateway.projection.state.UnprocessableEvent;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads CloudEvents in binary mode, by the contract: more than it says is ignored, less or other is refused. */
@ApplicationScoped
public class EventReader {

    private final ObjectMapper json = json();

    /** All that can be read of several partitions: of each, what comes before its first unprocessable event. */
    PolledBatch read(ConsumerRecords<byte[], byte[]> events) {
        var states = new ArrayList<PublishedState>(events.count());
        var halts = new HashMap<TopicPartition, String>();
        for (var partition : events.partitions()) {
            try {
                for (var each : events.records(partition)) {
                    states.add(read(each));
                }
            } catch (UnprocessableEvent e) {
                halts.put(partition, e.getMessage());
            }
        }
        return new PolledBatch(states, halts);
    }

    PublishedState read(ConsumerRecord<byte[], byte[]> event) throws UnprocessableEvent {
        var kind = RecordType.ofTopic(event.topic())
                .orElseThrow(() -> new UnprocessableEvent("The topic " + event.topic() + " is unknown"));
        if (!header(event, "ce_specversion").equals("1.0")) {
            throw new UnprocessableEvent("ce_specversion is not 1.0");
        }
        header(event, "ce_source");
        var type = header(event, "ce_type");
        if (!kind.events().containsKey(type)) {
            throw new UnprocessableEvent("ce_type " + shortened(type) + " is unknown");
        }
        return new PublishedState(kind, new TopicPartition(event.topic(), event.partition()), event.offset(),
                uuid(header(event, "ce_id")), kind.events().get(type), instant(header(event, "ce_time")), state(kind, event));
    }

    public Heartbeat heartbeat(byte[] value) throws IOException {
        return json.readValue(value, Heartbeat.class);
    }

    private State state(RecordType kind, ConsumerRecord<byte[], byte[]> event) throws UnprocessableEvent {
        if (event.value() == null || event.key() == null) {
            throw new UnprocessableEvent(event.value() == null ? "It has no value" : "It has no key");
        }
        try {
            State state = json.readValue(event.value(), kind.state());
            if (state == null || state.id() == null || state.version() < 1) {
                throw new UnprocessableEvent("Its value has no id, or no version from 1");
            }
            if (!state.id().toString().equals(text(event.key()))) {
                throw new UnprocessableEvent("Its key is not the id of its record, " + state.id());
            }
            return state;
        } catch (JsonMappingException e) {
            throw new UnprocessableEvent("Its value is not what the contract says, at " + place(e), e);
        } catch (IOException e) {
            throw new UnprocessableEvent("Its value is not JSON", e);
        }
    }

    /** Where in the value, in the contract's words and not in Java's: sources show it to every caller. */
    private static String place(JsonMappingException e) {
        var path = e.getPath().stream()
                .map(each -> each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName())
                .collect(Collectors.joining("."));
        var place = path.isEmpty() ? "its beginning" : path;
        return e instanceof InvalidFormatException wrong ? place + " (" + shortened(wrong.getValue().toString()) + ")" : place;
    }

    private static String header(ConsumerRecord<?, ?> event, String name) throws UnprocessableEvent {
        var header = event.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw new UnprocessableEvent("The header " + name + " is missing");
        }
        return text(header.value());
    }

    private static UUID uuid(String text) throws UnprocessableEvent {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnprocessableEvent("ce_id " + shortened(text) + " is not a UUID", e);
        }
    }

    /** PostgreSQL keeps microseconds and would round the rest up, into the future. */
    private static Instant instant(String text) throws UnprocessableEvent {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new UnprocessableEvent("ce_time " + shortened(text) + " is not an instant", e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    private static ObjectMapper json() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                // Sets keep the order of the event: a rebuild writes the very same arrays.
                .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // Decimals are strings in events.
                .withCoercionConfig(BigDecimal.class,
                        decimals -> decimals.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
                .withCoercionConfig(LogicalType.Textual, texts -> texts
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
