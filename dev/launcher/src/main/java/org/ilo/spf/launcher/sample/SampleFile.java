package org.ilo.spf.launcher.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** The files of the sample: a table for most kinds of record, JSON where a record holds lists of its own. */
final class SampleFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema TITLED = CsvSchema.emptySchema().withHeader();

    private SampleFile() {
    }

    /** All rows of a kind, in the order of the file. */
    static List<SampleRow> rows(SampleKind kind) {
        var rows = new ArrayList<SampleRow>();
        if (SampleFile.class.getResource(path(kind.name() + ".json")) != null) {
            json(kind.name()).forEach(row -> rows.add(new SampleRow((ObjectNode) row)));
        } else {
            table(kind.name()).forEach(cells -> rows.add(row(kind, cells)));
        }
        return rows;
    }

    /** The cells of a table, by their columns' titles. */
    static List<Map<String, String>> table(String name) {
        try (InputStream file = open(name + ".csv");
                var rows = CSV.readerForMapOf(String.class).with(TITLED).<Map<String, String>> readValues(file)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        try (InputStream file = open(name + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleRow row(SampleKind kind, Map<String, String> cells) {
        var row = JsonNodeFactory.instance.objectNode();
        cells.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                row.set(column, kind.shape(column).read(cell));
            }
        });
        return new SampleRow(row);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(SampleFile.class.getResourceAsStream(path(file)), file);
    }

    private static String path(String file) {
        return "/sample/" + file;
    }
}
