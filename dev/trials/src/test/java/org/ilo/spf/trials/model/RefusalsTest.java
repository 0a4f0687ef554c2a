package org.ilo.spf.trials.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.HttpHeaders;

import org.ilo.spf.records.write.Preconditions;
import org.ilo.spf.web.json.StrictReader;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What every service refuses before its domain is asked, without a server around it. */
class RefusalsTest {

    /** A request. */
    public record Question(@NotNull String subject) {
    }

    @Test
    void aFieldThatDoesNotExistIsRefused() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var reader = new StrictReader(factory.getValidator());
            var request = JsonNodeFactory.instance.objectNode().put("subject", "Costing");

            assertThat(reader.read(request, Question.class)).isEqualTo(new Question("Costing"));
            assertThat(catchThrowable(() -> reader.read(request.put("subjekt", "Costs"), Question.class))).isNotNull();
        }
    }

    @Test
    void aChangeOfAStateThatItsAuthorHasNotSeenIsRefused() {
        assertThat(catchThrowable(() -> requiring("\"3\"").requireCurrent(3))).isNull();
        assertThat(catchThrowable(() -> requiring("*").requireCurrent(3))).isNull();
        assertThat(catchThrowable(() -> requiring("\"2\"").requireCurrent(3))).isNotNull();
        assertThat(catchThrowable(() -> requiring(null).requireCurrent(3))).isNotNull();
    }

    private static Preconditions requiring(String ifMatch) {
        var headers = (HttpHeaders) Proxy.newProxyInstance(RefusalsTest.class.getClassLoader(),
                new Class<?>[] { HttpHeaders.class },
                (self, method, arguments) -> method.getName().equals("getHeaderString")
                        && HttpHeaders.IF_MATCH.equals(arguments[0]) ? ifMatch : null);
        return Aggregates.made(Preconditions.class, headers);
    }
}
