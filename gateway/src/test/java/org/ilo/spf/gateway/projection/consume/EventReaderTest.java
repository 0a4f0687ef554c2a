package org.ilo.spf.gateway.projection.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.ilo.spf.gateway.projection.state.PublishedState;
import org.ilo.spf.gateway.projection.state.UnprocessableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is an event, and what is not. */
class EventReaderTest {

    private final EventReader reader = new EventReader();
    private final UUID id = UUID.randomUUID();
    private final PublishedState published = Published.of(Published.group(id, 1, "title"), UUID.randomUUID(), Published.START);

    @Test
    void readsBackEveryKindOfState() throws Exception {
        for (var event : Published.histories(new Random(7), 3)) {
            assertThat(reader.read(received(Published.onTheWire(event)))).isEqualTo(event);
        }
    }

    @Test
    void ignoresWhatTheContractDoesNotKnowYet() throws Exception {
        var event = Published.onTheWire(published);
        event.headers().add("traceparent", "00-1-2-3".getBytes(UTF_8));

        var read = reader.read(received(withValue(event, json -> json.replace("{", "{\"added\":{\"later\":[1]},"))));

        assertThat(read).isEqualTo(published);
    }

    @Test
    void neverMovesAnInstantIntoTheFuture() throws Exception {
        var event = Published.onTheWire(published);
        event.headers().remove("ce_time").add("ce_time", "2023-03-24T01:00:00.123456789+01:00".getBytes(UTF_8));

        assertThat(reader.read(received(event)).recordedAt()).isEqualTo(Instant.parse("2023-03-24T00:00:00.123456Z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongValues")
    void refusesAValueThatIsNotAState(String what, UnaryOperator<String> fault) {
        var event = withValue(Published.onTheWire(published), fault);

        assertThatThrownBy(() -> reader.read(received(event))).isInstanceOf(UnprocessableEvent.class);
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                fault("no value", json -> null),
                fault("empty", json -> ""),
                fault("null", json -> "null"),
                fault("cut off", json -> json.substring(0, json.length() - 5)),
                fault("an array", json -> "[" + json + "]"),
                fault("trailing garbage", json -> json + "{}"),
                fault("a version twice", json -> json.replace("\"version\":1", "\"version\":1,\"version\":2")),
                fault("no version", json -> json.replace("\"version\":1,", "")),
                fault("version 0", json -> json.replace("\"version\":1", "\"version\":0")),
                fault("version null", json -> json.replace("\"version\":1", "\"version\":null")),
                fault("version as text", json -> json.replace("\"version\":1", "\"version\":\"1\"")),
                fault("version 1.5", json -> json.replace("\"version\":1", "\"version\":1.5")),
                fault("version beyond integers", json -> json.replace("\"version\":1", "\"version\":4294967297")),
                fault("no id", json -> json.replace("\"id\"", "\"di\"")),
                fault("another id", json -> json.replaceFirst("[0-9a-f]{8}-", "00000000-")),
                fault("an unknown code", json -> json.replace("HIGHEST", "LARGEST")),
                fault("a number for a code", json -> json.replace("\"HIGHEST\"", "1")),
                fault("a number for text", json -> json.replace("\"title\":\"title\"", "\"title\":42")),
                fault("an object for text", json -> json.replace("\"title\":\"title\"", "\"title\":{}")),
                fault("NaN", json -> json.replace("\"statedUnion\":null", "\"statedUnion\":NaN")),
                fault("deep nesting", json -> json.replace("\"title\":\"title\"", "\"title\":" + "[".repeat(100_000))));
    }

    @Test
    void saysWhereAValueIsWrongWithoutNamesOfClasses() {
        var event = withValue(Published.onTheWire(published), json -> json.replace("HIGHEST", "LARGEST"));

        assertThatThrownBy(() -> reader.read(received(event)))
                .hasMessage("Its value is not what the contract says, at rule (LARGEST)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongHeaders")
    void refusesAnEventWithoutItsHeaders(String header, String value) {
        var event = Published.onTheWire(published);
        event.headers().remove(header);
        Optional.ofNullable(value).ifPresent(given -> event.headers().add(header, given.getBytes(UTF_8)));

        assertThatThrownBy(() -> reader.read(received(event)))
                .isInstanceOf(UnprocessableEvent.class).hasMessageContaining(header);
    }

    static Stream<Arguments> wrongHeaders() {
        return Stream.of(
                Arguments.of("ce_specversion", null), Arguments.of("ce_specversion", "0.3"),
                Arguments.of("ce_source", null), Arguments.of("ce_source", ""),
                Arguments.of("ce_id", null), Arguments.of("ce_id", "1"),
                Arguments.of("ce_time", null), Arguments.of("ce_time", "yesterday"),
                Arguments.of("ce_type", null), Arguments.of("ce_type", "results.overlap-groups.dissolved"),
                Arguments.of("ce_type", "results.targets.set"));
    }

    @Test
    void refusesAnEventWhoseKeyIsNotItsRecord() {
        var right = Published.onTheWire(published);
        var without = new ProducerRecord<byte[], byte[]>(right.topic(), null, null, null, right.value(), right.headers());
        var other = new ProducerRecord<>(right.topic(), null, null, UUID.randomUUID().toString().getBytes(UTF_8), right.value(),
                right.headers());

        assertThatThrownBy(() -> reader.read(received(without))).isInstanceOf(UnprocessableEvent.class);
        assertThatThrownBy(() -> reader.read(received(other))).isInstanceOf(UnprocessableEvent.class);
    }

    private static Arguments fault(String what, UnaryOperator<String> fault) {
        return Arguments.of(what, fault);
    }

    private static ProducerRecord<byte[], byte[]> withValue(ProducerRecord<byte[], byte[]> event,
            UnaryOperator<String> change) {
        var value = change.apply(new String(event.value(), UTF_8));
        return new ProducerRecord<>(event.topic(), null, null, event.key(), value == null ? null : value.getBytes(UTF_8),
                event.headers());
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> event) {
        return new ConsumerRecord<>(event.topic(), 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, event.key(), event.value(),
                event.headers(), Optional.empty());
    }
}
