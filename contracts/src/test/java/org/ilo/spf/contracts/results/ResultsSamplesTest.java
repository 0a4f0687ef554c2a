package org.ilo.spf.contracts.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.ilo.spf.contracts.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

class ResultsSamplesTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, TreeSet.class))
            .withConfigOverride(java.math.BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(SerializationFeature.INDENT_OUTPUT).build();

    static Stream<Class<? extends State>> kinds() {
        return Stream.of(InstitutionalChangeState.class, ImpactRecordState.class, OverlapGroupState.class, TargetState.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAndWritesWhatWasPublished(Class<? extends State> kind) throws Exception {
        String topic = (String) kind.getField("TOPIC").get(null);
        String sample = sample(topic.replace('.', '/') + ".json");

        String written = MAPPER.writeValueAsString(MAPPER.readValue(sample, kind));

        assertThat(written).isEqualToIgnoringNewLines(sample.strip());
    }

    private static String sample(String path) throws IOException {
        try (InputStream file = ResultsSamplesTest.class.getResourceAsStream("/" + path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
