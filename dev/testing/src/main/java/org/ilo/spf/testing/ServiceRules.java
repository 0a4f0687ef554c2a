package org.ilo.spf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** What holds for the rules of every service: each is kept by code or database, and explained in a sentence. */
public abstract class ServiceRules {

    private static final Pattern IN_CODE = Pattern.compile("new RuleViolated\\(\\s*\"([^\"]+)\"");
    private static final Pattern IN_DATABASE = Pattern.compile("(?:constraint|unique index)\\s+([a-z0-9_]+)");

    private final Set<String> explained = explained();
    private final Set<String> keptByCode = found(Path.of("src/main/java"), ".java", IN_CODE);
    private final Set<String> keptByDatabase = found(Path.of("src/main/resources/db/migration"), ".sql", IN_DATABASE)
            .stream().map(constraint -> constraint.replace('_', '-')).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyRuleOfTheCodeIsExplained() {
        assertThat(keptByCode).isNotEmpty().isSubsetOf(explained);
    }

    @Test
    void everyExplanationIsOfARuleThatIsKept() {
        var kept = new TreeSet<>(keptByCode);
        kept.addAll(keptByDatabase);

        assertThat(explained).isSubsetOf(kept);
    }

    @Test
    void everyExplanationIsASentence() {
        assertThat(sentences().values()).allSatisfy(sentence -> assertThat(sentence.toString()).matches("[A-Z].*\\."));
    }

    private static Set<String> explained() {
        return new TreeSet<>(sentences().stringPropertyNames());
    }

    private static Properties sentences() {
        var sentences = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/rules.properties"))) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(ServiceRules::text)
                    .flatMap(text -> pattern.matcher(text).results()).map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
