package org.ilo.spf.testing;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;

/** The running service as its clients see it: every request and answer is held against the OpenAPI document it publishes. */
public final class Api {

    private static final ConcurrentHashMap<Boolean, OpenApiValidationFilter> FILTERS = new ConcurrentHashMap<>();

    /** JSON is UTF-8 and says no more of it; left to itself, RestAssured declares another character set. */
    static final RestAssuredConfig PLAIN = RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
            .defaultContentCharset(StandardCharsets.UTF_8).appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Api() {
    }

    /** A request by somebody who may do anything, that keeps to the document. */
    public static RequestSpecification as(String actor) {
        return with(Tokens.forEverything(actor).sign());
    }

    /** A request by somebody who may do anything, that may break the document; the answer may not. */
    public static RequestSpecification wrongly(String actor) {
        return request(false).auth().preemptive().oauth2(Tokens.forEverything(actor).sign());
    }

    /** A request with this token that keeps to the document. */
    public static RequestSpecification with(String token) {
        return request(true).auth().preemptive().oauth2(token);
    }

    /** A request without a token, that may ask for what needs one. */
    public static RequestSpecification withoutToken() {
        return request(false);
    }

    private static RequestSpecification request(boolean keepsToDocument) {
        return given().config(PLAIN).contentType("application/json")
                .filter(FILTERS.computeIfAbsent(keepsToDocument, Api::filter));
    }

    private static OpenApiValidationFilter filter(boolean requestsToo) {
        String document = given().port(RestAssured.port).get("/q/openapi?format=json").asString();
        // The validator reads query parameters of OpenAPI 3.1 as JSON; the services check theirs against the declared types.
        var levels = LevelResolver.create().withLevel("validation.request.parameter.schema.invalidJson", Level.IGNORE)
                .withLevel("validation.request.parameter.collection.invalid", Level.IGNORE);
        if (!requestsToo) {
            levels.withLevel("validation.request", Level.IGNORE);
        }
        return new OpenApiValidationFilter(
                OpenApiInteractionValidator.createForInlineApiSpecification(document).withLevelResolver(levels.build())
                        .build());
    }
}
