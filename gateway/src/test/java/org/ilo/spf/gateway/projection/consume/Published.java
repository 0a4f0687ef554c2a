package org.ilo.spf.gateway.projection.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.gateway.projection.state.AnyState;
import org.ilo.spf.gateway.projection.state.PublishedState;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What services publish, as the gateway has read it and as it is on the wire. */
public final class Published {

    public static final Instant START = Instant.parse("2023-03-24T00:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, ToStringSerializer.instance))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Published() {
    }

    /** The history of a few records of every kind, each with up to four versions. */
    public static List<PublishedState> histories(Random random, int recordsOfEachKind) {
        var any = new AnyState(random);
        var all = new ArrayList<PublishedState>();
        for (var kind : RecordType.values()) {
            for (int record = 0; record < recordsOfEachKind; record++) {
                var id = any.uuid();
                var at = START.plusSeconds(random.nextInt(100_000));
                for (int version = 1; version <= 1 + random.nextInt(4); version++) {
                    at = at.plusMillis(1 + random.nextInt(100_000));
                    all.add(of(any.of(kind.state(), id, version), any.uuid(), at));
                }
            }
        }
        return all;
    }

    public static PublishedState of(State state, UUID eventId, Instant at) {
        var kind = RecordType.of(state.getClass());
        var type = kind.events().values().stream().sorted().findFirst().orElseThrow();
        return new PublishedState(kind, new TopicPartition(kind.topic(), 0), 0, eventId, type, at, state);
    }

    public static OverlapGroupState group(UUID id, int version, String title) {
        return new OverlapGroupState(id, version, "OG-1", Country.TGO, title, OverlapRule.HIGHEST, null, "a survey");
    }

    public static ProducerRecord<byte[], byte[]> onTheWire(PublishedState published) {
        return onTheWire(published, null);
    }

    public static ProducerRecord<byte[], byte[]> onTheWire(PublishedState published, Integer partition) {
        var event = new ProducerRecord<>(published.kind().topic(), partition, published.state().id().toString().getBytes(UTF_8),
                json(published.state()).getBytes(UTF_8));
        Map.of("ce_specversion", "1.0",
                "ce_id", published.eventId().toString(),
                "ce_source", "/" + published.kind().owner().title(),
                "ce_type", published.kind().eventName(published.eventType()),
                "ce_subject", published.state().id().toString(),
                "ce_time", published.recordedAt().toString(),
                "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static PublishedState at(PublishedState published, TopicPartition partition, long offset) {
        return new PublishedState(published.kind(), partition, offset, published.eventId(), published.eventType(),
                published.recordedAt(), published.state());
    }
}
