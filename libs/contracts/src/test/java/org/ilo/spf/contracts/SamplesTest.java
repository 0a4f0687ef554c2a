package org.ilo.spf.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.ilo.spf.contracts.register.RecordType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** What was published once can be read for ever, and is written the same: a sample is never edited. */
class SamplesTest {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, TreeSet.class))
            .withConfigOverride(BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    /** Every kind of record there is, so that one without a sample fails. */
    static Stream<Class<? extends State>> kinds() {
        return new ClassFileImporter().importPackages("org.ilo.spf.contracts").stream()
                .filter(type -> type.isAssignableTo(State.class) && !type.isInterface())
                .map(type -> type.reflect().asSubclass(State.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areReadAndWrittenBack(Class<? extends State> kind) throws Exception {
        ObjectNode sample = sample(RecordType.of(kind).topic().replace('.', '/') + ".json");

        Object state = JSON.treeToValue(sample, kind);

        ObjectNode written = (ObjectNode) JSON.readTree(JSON.writeValueAsString(state));
        // Fields added since the sample was published are not in it.
        assertThat(written.retain(sample.properties().stream().map(field -> field.getKey()).toList())).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areInThePackageOfTheirOwner(Class<? extends State> kind) {
        String owner = kind.getPackageName().substring(kind.getPackageName().lastIndexOf('.') + 1);

        assertThat(RecordType.of(kind).topic()).matches(owner + "\\.[a-z]+(-[a-z]+)*");
        assertThat(RecordType.of(kind).owner().title()).isEqualTo(owner + "-service");
    }

    private static ObjectNode sample(String path) throws IOException {
        try (InputStream file = SamplesTest.class.getResourceAsStream("/" + path)) {
            assertThat(file).as("a sample in src/test/resources/" + path).isNotNull();
            return (ObjectNode) JSON.readTree(file);
        }
    }
}
