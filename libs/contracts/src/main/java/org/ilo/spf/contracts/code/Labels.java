package org.ilo.spf.contracts.code;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** The labels of all codes in one language, from a file that a translator can edit. */
final class Labels {

    static final Labels EN = new Labels("en");
    static final Labels FR = new Labels("fr");
    static final Labels ES = new Labels("es");

    private final Properties labels = new Properties();

    private Labels(String language) {
        String file = "labels_" + language + ".properties";
        try (var reader = new InputStreamReader(Labels.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            labels.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The label of a code; a code without one is a mistake that a test finds. */
    String of(CodeList code) {
        return labels.getProperty(key(code));
    }

    /** The name under which the files have a code's label. */
    static String key(CodeList code) {
        return code.getClass().getSimpleName() + "." + code.name();
    }

    /** The names of all labels. */
    Set<String> keys() {
        return labels.stringPropertyNames();
    }
}
