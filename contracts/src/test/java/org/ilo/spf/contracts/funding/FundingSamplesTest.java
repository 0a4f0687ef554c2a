package org.ilo.spf.contracts.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.ilo.spf.contracts.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What was published once can be read for ever, and is written the same: a sample is never edited. */
class FundingSamplesTest {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, TreeSet.class))
            .withConfigOverride(BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    static Stream<Class<? extends State>> kinds() {
        return Stream.of(DevelopmentPartnerState.class, AgreementState.class, TransactionState.class, ExchangeRateState.class,
                FundingRequirementState.class, OwnContributionState.class, ProjectState.class, StaffPositionState.class,
                PartnerMeetingState.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areReadAndWrittenBack(Class<? extends State> kind) throws Exception {
        String topic = (String) kind.getField("TOPIC").get(null);
        JsonNode sample = sample(topic.replace('.', '/') + ".json");

        State state = JSON.treeToValue(sample, kind);

        assertThat(JSON.readTree(JSON.writeValueAsString(state))).isEqualTo(sample);
    }

    private static JsonNode sample(String path) throws IOException {
        try (InputStream file = FundingSamplesTest.class.getResourceAsStream("/" + path)) {
            return JSON.readTree(file);
        }
    }
}
