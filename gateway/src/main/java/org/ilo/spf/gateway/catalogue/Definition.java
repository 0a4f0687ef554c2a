package org.ilo.spf.gateway.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.register.RecordType;

/**
 * An indicator: what is counted, in the words and the SQL of its file, and how the records become a number.
 *
 * @param version moves when the same records would give another number
 * @param counted the types of the records it counts, which decide who may see them
 * @param variants the values of the parameter {@code definition}, the first by default; empty without one
 * @param sql the file, from its header on
 */
public record Definition(
        String code,
        String name,
        Unit unit,
        int version,
        Reduction reduction,
        Dating dating,
        Set<RecordType> counted,
        List<Dimension> dimensions,
        List<String> variants,
        String sql) {

    static Definition of(String code, String name, Unit unit, Reduction reduction, Dating dating,
            Set<RecordType> counted, List<Dimension> own, String... variants) {
        List<Dimension> dimensions = new ArrayList<>(own);
        switch (dating) {
            case DAY -> dimensions.addAll(Dimension.times(Axis.DAY));
            case PERIOD -> dimensions.addAll(Dimension.times(Axis.PERIOD));
            case TO_DATE, UNDATED -> {
                // Time is no dimension of what is counted to date, or has none.
            }
        }
        return new Definition(code, name, unit, 1, reduction, dating, counted, List.copyOf(dimensions), List.of(variants),
                file(code));
    }

    /** Whether everybody may read the records it counts, as far as they are published. */
    public boolean countsWhatIsPublic() {
        return counted.stream().allMatch(RecordType::isPublic);
    }

    /** Whether it counts records that are everybody's once they are verified. */
    public boolean countsWhatIsReviewed() {
        return counted.stream().anyMatch(RecordType::isReviewed);
    }

    /** The address of its value; those of its SQL and its lineage begin with it. */
    public String href() {
        return "/api/v1/indicators/" + code;
    }

    public Optional<Dimension> dimension(String name) {
        return dimensions.stream().filter(dimension -> dimension.name().equals(name)).findFirst();
    }

    public List<String> dimensionNames() {
        return dimensions.stream().map(Dimension::name).toList();
    }

    /** Whether the rows of a breakdown by this dimension add up to the total, whatever the records say. */
    public boolean additiveBy(Dimension dimension) {
        return switch (reduction) {
            case SUM -> dimension.axis().divides();
            // A country has one region and one kind, and no person is counted in two countries.
            case DISTINCT, OVERLAP -> dimension.axis().scalar() && dimension.axis().column().equals("country");
        };
    }

    /** Whether a breakdown by both is impossible, because the records state amounts by each of them only. */
    public boolean separate(Dimension one, Dimension other) {
        boolean bothOfPersons = unit == Unit.PERSONS && !one.axis().scalar() && !other.axis().scalar();
        boolean bothOfRequirement = dating == Dating.TO_DATE && !one.axis().scalar() && !other.axis().scalar();
        return !one.axis().equals(other.axis()) && (bothOfPersons || bothOfRequirement);
    }

    /** What is counted, from the comment that the SQL file begins with. */
    public String words() {
        return sql.lines().takeWhile(line -> line.startsWith("-- ")).map(line -> line.substring(3))
                .collect(Collectors.joining(" "));
    }

    private static String file(String code) {
        String path = "/indicators/" + code + ".sql";
        try (InputStream file = Definition.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
