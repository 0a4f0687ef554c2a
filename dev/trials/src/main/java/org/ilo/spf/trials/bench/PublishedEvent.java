package org.ilo.spf.trials.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.register.RecordType;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * A state as a service tells it: with the event that brought it and the instant it was recorded.
 *
 * @param sequence its place in the owner's journal
 */
public record PublishedEvent(long sequence, State state, Enum<?> event, UUID eventId, Instant at) {

    /** As services write: see Json in libs/web. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** The topic of the record's kind. */
    public String topic() {
        return type().topic();
    }

    private RecordType type() {
        return RecordType.of(state.getClass());
    }

    /** The CloudEvent in binary mode, byte for byte what a service's publisher sends. */
    public ProducerRecord<byte[], byte[]> onTheWire() {
        var id = state.id().toString();
        var record = new ProducerRecord<>(topic(), id.getBytes(UTF_8), json());
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId.toString());
        headers.put("ce_source", "/" + type().owner().title());
        headers.put("ce_type", type().eventName(event.name()));
        headers.put("ce_subject", id);
        headers.put("ce_time", at.toString());
        headers.put("ce_sequence", "%019d".formatted(sequence));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** The state alone. */
    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class PlainDecimal extends JsonSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }
}
