package org.ilo.spf.web.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

import jakarta.inject.Singleton;

/**
 * The rules of the service's domain, each with the sentence that explains it.
 *
 * <p>
 * They stand in {@code rules.properties}, keyed by rule, beside those that libs/records keeps for every service. A constraint
 * in the database is the same rule with underscores.
 */
@Singleton
public class Rules {

    private final Properties sentences = new Properties();

    Rules() throws IOException {
        load("records-rules.properties");
        load("rules.properties");
    }

    private void load(String name) throws IOException {
        var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (file != null) {
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                sentences.load(reader);
            }
        }
    }

    /** What the rule says, if it is one. */
    public Optional<String> sentence(String rule) {
        return Optional.ofNullable(sentences.getProperty(rule));
    }

    /** The rule that a named constraint of the database keeps, if it is one of the domain. */
    public Optional<RuleViolated> keptBy(String constraint) {
        if (constraint == null) {
            return Optional.empty();
        }
        String rule = constraint.replace('_', '-');
        return sentence(rule).map(sentence -> new RuleViolated(rule, sentence));
    }
}
